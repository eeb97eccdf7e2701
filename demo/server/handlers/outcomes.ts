import type { OpinionOutcome, OutcomeGroup } from '../../../src/contract/models.js';
import { ok, type Handlers } from '../handler.js';
import { refuse } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { zonedTime } from '../rules/zoned-time.js';
import { permalink } from '../views.js';

export const outcomeHandlers = {
  getOutcome: async ({ path, platform: { store, config } }) => {
    const { id, published: { content } } = await publishedConsultation(store.read, path.consultationId);
    const { published } = await store.read.outcomes.find(id) ?? {};
    if (!published) refuse('not-found');
    const groups = await store.read.outcomes.groups(id);
    return ok({
      consultationId: id,
      title: content.title,
      organ: content.organ,
      summary: published.summary,
      submissions: published.submissions,
      opinions: published.opinions,
      byOutcome: {
        adopted: countOf(groups, 'adopted'),
        partlyAdopted: countOf(groups, 'partly-adopted'),
        notAdopted: countOf(groups, 'not-adopted'),
        furtherStudy: countOf(groups, 'further-study'),
      },
      groups,
      publishedAt: zonedTime(published.publishedAt, config.agency.timeZone),
      updatedAt: zonedTime(published.updatedAt, config.agency.timeZone),
      permalink: `${permalink(id)}/outcome`,
    });
  },
} satisfies Handlers<'getOutcome'>;

/** Opinions, not groups. */
function countOf(groups: readonly OutcomeGroup[], outcome: OpinionOutcome): number {
  return groups.filter((group) => group.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
}
