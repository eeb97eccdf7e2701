/** What staff decided on the opinions of the demonstration, and who agreed with them. */
import type { ModerationDecision, OpinionRecord } from '../../src/contract/models.js';
import { demoStaffTokens } from './demo-config.js';
import type { SeedConsultation, SeedModeration, SeedPlace, SeedSubmission } from './seed-model.js';
import { callApp, type AppFetch } from './staff-calls.js';

const hour = 3_600_000;

export interface Discussed {
  /** The server with its clock at a moment. */
  readonly at: (moment: number) => AppFetch;
  readonly now: Date;
  readonly consultationId: string;
  /** When each submission came. */
  readonly times: readonly number[];
}

/** Decides on what has waited long enough, and lets citizens agree. What was decided on before stays as it is. */
export async function discuss(discussed: Discussed, submissions: readonly SeedSubmission[], { moderation, agreements = [] }: Pick<SeedConsultation, 'moderation' | 'agreements'>): Promise<void> {
  if (!moderation) return;
  const records = await opinionsOf(discussed, submissions);
  const find = ([submission, item]: SeedPlace) => records[submission]?.[item];
  for (const [place, opinions] of records.entries()) {
    const moment = (discussed.times[place] ?? 0) + moderation.hoursAfter * hour;
    if (moment <= discussed.now.getTime()) await decide(discussed, moment, decisionsOn(opinions, place, moderation));
  }
  for (const { opinion, citizens } of agreements) await agree(discussed, find(opinion), citizens);
}

function decisionsOn(opinions: readonly (OpinionRecord | undefined)[], place: number, { exceptions }: SeedModeration): ModerationDecision[] {
  return opinions.flatMap((record, item): ModerationDecision[] => {
    if (record?.state !== 'received') return [];
    const { opinion: _, ...other } = exceptions.find(({ opinion }) => opinion[0] === place && opinion[1] === item) ?? {};
    const decision = { decision: 'publish', reasonCode: null, note: '', ...other, id: record.id, version: record.version } as const;
    return decision.decision === 'publish' && !record.consent ? [] : [decision];
  });
}

async function decide({ at, consultationId }: Discussed, moment: number, decisions: ModerationDecision[]): Promise<void> {
  if (decisions.length > 0) await callApp(at(moment), 'moderateOpinions', { path: { consultationId }, body: { decisions }, token: demoStaffTokens.drafter });
}

async function agree({ at, now, consultationId }: Discussed, record: OpinionRecord | undefined, citizens: number): Promise<void> {
  if (!record) return;
  const path = { consultationId, commentId: record.id };
  const fetch = at(now.getTime());
  for (let citizen = 0; citizen < citizens; citizen += 1) {
    // The same whenever a start goes on where it stopped.
    const voter = `00000000-0000-4000-8000-${String(citizen).padStart(12, '0')}`;
    await callApp(fetch, 'setAgreement', { path, body: { agreed: true, voter } });
  }
}

/** By submission, its opinions in the order in which they were written. */
async function opinionsOf({ at, now, consultationId }: Discussed, submissions: readonly SeedSubmission[]): Promise<(OpinionRecord | undefined)[][]> {
  const all: OpinionRecord[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await callApp(at(now.getTime()), 'listOpinions', { path: { consultationId }, query: { limit: 100, ...(cursor !== undefined && { cursor }) }, token: demoStaffTokens.drafter });
    all.push(...body.items);
    cursor = body.nextCursor;
  }
  const order = [...new Set(all.map(({ submissionId }) => submissionId))];
  return submissions.map(({ items }, place) => items.map(({ clauseId }) =>
    all.find((record) => record.submissionId === order[place] && record.clauseId === clauseId)));
}
