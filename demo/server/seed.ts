/** Fills an empty demonstration once, through the server's own operations. */
import type { Consultation, ConsultationForm, ConsultationRecord, RevisionDecision, RevisionStepName } from '../../src/contract/models.js';
import { createApp, type App } from './app.js';
import { demoStaffTokens } from './demo-config.js';
import type { Platform } from './platform.js';
import type { SeedConsultation, SeedSubmission } from './seed-model.js';

/** Before closing, in milliseconds: where the clock stands for submissions to a consultation that is closed now. */
const hour = 3_600_000;
const mark = 'demonstration';

/**
 * Does nothing when the database was filled before, or holds anything else. A start that was interrupted goes on where it stopped.
 *
 * @throws {Error} when the server refuses what it is to be filled with.
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

async function fill(platform: Platform, { content, draft, pause, submissions = [] }: SeedConsultation, now: Date): Promise<void> {
  const draftOf = content(now);
  const opens = Date.parse(draftOf.opensAt);
  const closes = Date.parse(draftOf.closesAt);
  const earlier = appAt(platform, new Date(Math.min(now.getTime(), opens)));
  await publish(earlier, draftOf.id, draftOf, draft);
  if (opens <= now.getTime()) {
    const within = appAt(platform, new Date(Math.min(now.getTime(), closes - hour)), draftOf.id);
    await submit(within, draftOf.id, submissions);
  }
  const record = await readRecord(earlier, draftOf.id);
  if (pause && record?.body.pause === null) {
    await send(appAt(platform, now), 'PUT', `/staff/consultations/${draftOf.id}/pause`, { pause }, { 'If-Match': record.tag });
  }
}

/**
 * The same server with its clock at another moment, so that dates in the past are the real ones of the record; with an address of
 * its own, so that whoever opens the demonstration next has not used up a share yet.
 */
function appAt(platform: Platform, moment: Date, address = 'demonstration'): App {
  return createApp({ ...platform, clock: { now: () => moment }, clientAddress: () => address });
}

async function publish(app: App, id: string, content: object, draft: object): Promise<void> {
  if (!(await readRecord(app, id))) await send(app, 'POST', '/staff/consultations', content, { 'Idempotency-Key': crypto.randomUUID() });
  let record = await requireRecord(app, id);
  if (record.body.draft === null) {
    const headers = { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': record.tag };
    await send(app, 'POST', `/staff/consultations/${id}/drafts`, draft, headers);
  }
  for (;;) {
    record = await requireRecord(app, id);
    const current = record.body.revision.steps.find((step) => step.state === 'current');
    if (!current) return;
    const decision: RevisionDecision = { step: current.step, decision: 'approve', note: '' };
    await send(app, 'POST', `/staff/consultations/${id}/revision`, decision, { 'If-Match': record.tag }, tokenFor(current.step));
  }
}

async function submit(app: App, id: string, submissions: readonly SeedSubmission[]): Promise<void> {
  const { counts } = await read<Consultation>(app, `/consultations/${id}`);
  for (const submission of submissions.slice(counts.submissions)) {
    const { openedAt } = await read<ConsultationForm>(app, `/consultations/${id}/form`);
    await send(app, 'POST', `/consultations/${id}/submissions`, { ...submission, openedAt }, { 'Idempotency-Key': crypto.randomUUID() });
  }
}

const tokenFor = (step: RevisionStepName) => (step === 'drafting' ? demoStaffTokens.drafter : demoStaffTokens.signer);

interface ReadRecord {
  readonly body: ConsultationRecord;
  readonly tag: string;
}

async function readRecord(app: App, id: string): Promise<ReadRecord | undefined> {
  const response = await request(app, 'GET', `/staff/consultations/${id}`, undefined, {}, demoStaffTokens.drafter);
  return response.ok ? { body: (await response.json()) as ConsultationRecord, tag: response.headers.get('ETag') ?? '' } : undefined;
}

async function requireRecord(app: App, id: string): Promise<ReadRecord> {
  const record = await readRecord(app, id);
  if (!record) throw new Error(`The demonstration consultation ${id} was not kept.`);
  return record;
}

async function read<T>(app: App, path: string): Promise<T> {
  return (await accepted(await request(app, 'GET', path), path)).json() as Promise<T>;
}

async function send(app: App, method: string, path: string, body: object, headers: Record<string, string>, token: string = demoStaffTokens.drafter): Promise<void> {
  await accepted(await request(app, method, path, body, headers, token), path);
}

async function accepted(response: Response, path: string): Promise<Response> {
  if (response.ok) return response;
  throw new Error(`The demonstration could not be filled: ${path} answered ${String(response.status)} ${await response.text()}`);
}

function request(app: App, method: string, path: string, body?: object, headers: Record<string, string> = {}, token?: string): Promise<Response> {
  return app.fetch(new Request(`http://seed.invalid/v1${path}`, {
    method,
    headers: {
      ...headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(token !== undefined && path.startsWith('/staff/') && { Authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }));
}
