import type { ConsultationRecordSummary, OpinionStateCounts, Revision } from '../../../src/contract/models.js';
import { pageOf, readTimeCursor } from '../cursor.js';
import { ok, type Handlers } from '../handler.js';
import { publicStatus } from '../rules/public-status.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { StoredConsultation } from '../store/consultations.js';
import { present } from '../views.js';

const defaultLimit = 20;

export const staffListHandlers = {
  listConsultationRecords: async ({ query, platform: { store, config }, now }) => {
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.consultations.listAll(readTimeCursor(query.cursor), limit + 1);
    const { items, nextCursor } = pageOf(found.items, limit, (last) => [last.updatedAt.toISOString(), last.id]);
    const ids = items.map(({ id }) => id);
    const opinions = await store.read.opinionCounts.byState(ids);
    const reported = await store.read.opinionCounts.reported(ids);
    const outcomes = await store.read.outcomes.states(ids);
    return ok({
      items: items.map((item) => summary(item, { opinions: opinions.get(item.id), reported: reported.get(item.id), outcome: outcomes.get(item.id) }, config.agency.timeZone, now)),
      nextCursor,
      total: found.total,
    });
  },
} satisfies Handlers<'listConsultationRecords'>;

interface Waiting {
  readonly opinions: OpinionStateCounts | undefined;
  readonly reported: number | undefined;
  readonly outcome: Revision['state'] | undefined;
}

function summary(record: StoredConsultation, { opinions, reported, outcome }: Waiting, timeZone: string, now: Date): ConsultationRecordSummary {
  const { id, content: { title, organ, opensAt, closesAt }, published, revision, updatedAt } = record;
  return {
    id,
    title,
    organ,
    status: published && publicStatus(published.content, record, now),
    revisionState: revision.state,
    opensAt,
    closesAt,
    opinions: present(opinions),
    reported: reported ?? 0,
    outcomeState: outcome ?? null,
    updatedAt: zonedTime(updatedAt, timeZone),
  };
}
