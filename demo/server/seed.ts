/** Fills an empty demonstration once, through the server's own operations. */
import type { ConsultationRecord, DraftText, OpinionRecord, Pause } from '../../src/contract/models.js';
import { createApp } from './app.js';
import { demoStaffTokens } from './demo-config.js';
import type { Platform } from './platform.js';
import { discuss } from './seed-discussion.js';
import type { SeedConsultation, SeedExtension, SeedOutcome, SeedSubmission } from './seed-model.js';
import { approveAll, callApp, callIfThere, publishConsultation, type AppFetch, type Called } from './staff-calls.js';

/** Before the end, in milliseconds: where the clock stands for submissions to what is over now. */
const hour = 3_600_000;
const mark = 'demonstration';
const { drafter, signer } = demoStaffTokens;

/**
 * Does nothing when the database was filled before, or holds anything else. A start that was interrupted goes on where it stopped.
 *
 * @throws {Refused} when the server refuses what it is to be filled with.
 */
export async function seed(platform: Platform, consultations: readonly SeedConsultation[]): Promise<void> {
  const { store, clock, log } = platform;
  const state = await store.read.settings.get(mark);
  if (state === 'filled' || (state === undefined && !(await store.read.consultations.isEmpty()))) return;
  await store.transact((records) => records.settings.set(mark, 'filling'));
  const now = clock.now();
  for (const consultation of consultations) await fill(platform, consultation, now);
  await store.transact((records) => records.settings.set(mark, 'filled'));
  log.info('demonstration-filled', { consultations: consultations.length });
}

/** Everything at a moment of its own, so that dates in the past are the real ones of the record. */
async function fill(platform: Platform, { content, draft, second, extension, outcome, pause, submissions = [], ...said }: SeedConsultation, now: Date): Promise<void> {
  const first = content(now);
  const { id } = first;
  const at = timesOf(platform, now, id);
  const time = (from: (now: Date) => string) => Date.parse(from(now));
  const [opens, closes] = [Date.parse(first.opensAt), Date.parse(first.closesAt)];
  const begun = await recordOf(at(opens), id) ?? await callApp(at(opens), 'createConsultation', { path: undefined, body: first, token: drafter });
  await publishText(at(opens), id, begun, draft, 1);
  if (opens <= now.getTime()) {
    const last = Math.min(now.getTime(), Math.min(closes, second ? time(second.at) : closes) - hour);
    const times = submissions.map((_, place) => opens + ((last - opens) * (place + 1)) / submissions.length);
    await submit(at, id, submissions, times);
    await discuss({ at, now, consultationId: id, times }, submissions, said);
  }
  if (second) await publishText(at(time(second.at)), id, await recordOf(at(time(second.at)), id), second.draft, 2);
  if (extension) await extend(at(time(extension.at)), id, extension, now);
  if (outcome) await answer(at(time(outcome.at)), id, outcome, submissions);
  if (pause) await stop(at(now.getTime()), id, pause);
}

/** The server with its clock at a moment, but never after now. */
export type At = (moment: number) => AppFetch;

/** One server whose clock is put back and forth; with an address of its own, so that whoever opens the demonstration next has not used up a share yet. */
export function timesOf(platform: Platform, now: Date, address: string): At {
  let current = now;
  const app = createApp({ ...platform, clock: { now: () => current }, clientAddress: () => address });
  return (moment) => (request) => {
    current = new Date(Math.min(now.getTime(), moment));
    return app.fetch(request);
  };
}

type Read = Called<ConsultationRecord> | undefined;

const recordOf = (fetch: AppFetch, consultationId: string): Promise<Read> =>
  callIfThere(fetch, 'getConsultationRecord', { path: { consultationId }, token: drafter });

async function publishText(fetch: AppFetch, consultationId: string, read: Read, body: DraftText, version: number): Promise<void> {
  const record = required(read);
  const held = (record.body.draft?.version ?? 0) >= version;
  const added = held ? record : await callApp(fetch, 'addDraftVersion', { path: { consultationId }, body, token: drafter, ifMatch: record.etag });
  await publishConsultation(fetch, consultationId, added);
}

async function submit(at: At, consultationId: string, submissions: readonly SeedSubmission[], times: readonly number[]): Promise<void> {
  const path = { consultationId };
  const { body: { counts } } = await callApp(at(times[0] ?? 0), 'getConsultation', { path });
  for (const [place, submission] of submissions.entries()) {
    if (place < counts.submissions) continue;
    const fetch = at(times[place] ?? 0);
    const { body: { openedAt } } = await callApp(fetch, 'getConsultationForm', { path });
    await callApp(fetch, 'createSubmission', { path, body: { ...submission, openedAt } });
  }
}

async function extend(fetch: AppFetch, consultationId: string, { closesAt, reason }: SeedExtension, now: Date): Promise<void> {
  const path = { consultationId };
  const { body: { periodChanges } } = await callApp(fetch, 'getConsultation', { path });
  if (periodChanges.length > 0) return;
  const { etag } = required(await recordOf(fetch, consultationId));
  await callApp(fetch, 'changeConsultationPeriod', { path, body: { action: 'extend', closesAt: closesAt(now), reason }, token: signer, ifMatch: etag });
}

async function answer(fetch: AppFetch, consultationId: string, { summary, groups }: SeedOutcome, submissions: readonly SeedSubmission[]): Promise<void> {
  const path = { consultationId };
  const found = await callApp(fetch, 'getOutcomeRecord', { path, token: drafter });
  if (found.body.publishedAt !== null) return;
  const { body: { items } } = await callApp(fetch, 'listOpinions', { path, token: drafter });
  const body = {
    summary,
    groups: groups.map(({ opinions, ...group }) => ({ ...group, opinionIds: opinions.map(([place, item]) => idOf(items, submissions[place]?.items[item])) })),
  };
  const saved = found.etag === '"0"' ? await callApp(fetch, 'saveOutcome', { path, body, token: drafter, ifMatch: found.etag }) : found;
  await approveAll(saved, (decision) => callApp(fetch, 'decideOutcomeStep', { path, ...decision }));
}

/** No two opinions of the demonstration say the same of the same clause. */
function idOf(opinions: readonly OpinionRecord[], written: SeedSubmission['items'][number] | undefined): string {
  return required(opinions.find(({ clauseId, reason }) => clauseId === written?.clauseId && reason === written.reason)).id;
}

async function stop(fetch: AppFetch, consultationId: string, pause: Pause): Promise<void> {
  const { body, etag } = required(await recordOf(fetch, consultationId));
  if (body.pause === null) await callApp(fetch, 'setConsultationPause', { path: { consultationId }, body: { pause }, token: drafter, ifMatch: etag });
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration was not kept as it was entered.');
  return value;
}
