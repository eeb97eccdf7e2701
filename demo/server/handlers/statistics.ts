import type { ConsultationStatistics, OpinionChannel } from '../../../src/contract/models.js';
import { ok, type Handlers } from '../handler.js';
import { publishedConsultation } from '../published.js';
import { commentsArePublic } from '../rules/comment-visibility.js';
import { publishedDigest } from '../rules/published-digest.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { ClausePlace } from '../rules/outcome-draft.js';

const minute = 60_000;

export const statisticsHandlers = {
  getConsultationStatistics: async ({ path: { consultationId }, platform: { store: { read }, config }, now }) => {
    const consultation = await publishedConsultation(read, consultationId);
    const { timeZone } = config.agency;
    const arePublic = commentsArePublic(consultation, now);
    const { [consultationId]: states = none } = Object.fromEntries(await read.opinionCounts.byState([consultationId]));
    const receipts = await read.opinionCounts.submissions(consultationId);
    const positions = consultation.published.content.visibility.positionCounts ? await read.opinionCounts.byPosition(consultationId) : null;
    const ofPosition = (position: string) => positions?.get(position) ?? 0;
    return ok({
      consultationId,
      // To the minute: a finer time would change the ETag with every request.
      asOf: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), timeZone),
      submissions: receipts.reduce((sum, { submissions }) => sum + submissions, 0),
      opinions: states.received + states.held + states.published + states.withheld,
      // What nobody can read is not public, whatever staff have decided.
      byState: arePublic ? states : { ...states, published: 0, received: states.received + states.published },
      byClause: byClause(await read.opinionCounts.byClause(consultationId), await read.drafts.clausePlaces(consultationId)),
      byPosition: positions && { support: ofPosition('support'), amend: ofPosition('amend'), oppose: ofPosition('oppose'), none: ofPosition('') },
      byChannel: summed(receipts.map(({ channel, submissions }) => [channel as OpinionChannel, submissions]))
        .map(([channel, submissions]) => ({ channel, submissions })),
      byDay: summed(receipts.map(({ hour, submissions }) => [zonedTime(new Date(`${hour}:00:00Z`), timeZone).slice(0, 10), submissions]))
        .map(([day, submissions]) => ({ day, submissions })),
      publishedDigest: arePublic ? await read.publishedDigests.read(consultationId) : publishedDigest([]),
      definitions: [...config.statisticsDefinitions],
    });
  },
} satisfies Handlers<'getConsultationStatistics'>;

const none = { received: 0, held: 0, published: 0, withheld: 0, withdrawn: 0 };

/** The whole text first, then in the order of the draft. */
function byClause(counts: ReadonlyMap<string, number>, places: ReadonlyMap<string, ClausePlace>): ConsultationStatistics['byClause'] {
  const position = (clauseId: string) => (clauseId === '' ? -1 : (places.get(clauseId)?.position ?? Infinity));
  return [...counts].toSorted(([left], [right]) => (left === right ? 0 : position(left) - position(right)))
    .map(([clauseId, opinions]) => ({ clauseId: clauseId === '' ? null : clauseId, label: places.get(clauseId)?.label ?? '', opinions }));
}

function summed<Name extends string>(parts: readonly (readonly [Name, number])[]): [Name, number][] {
  const sums = new Map<Name, number>();
  for (const [name, count] of parts) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums];
}
