/** Letters of the demonstration, written and handled through the server's own operations, each at a moment of its own. */
import type { LetterDraft, LetterRating, LetterStepDraft } from '../../src/contract/models.js';
import { demoStaffTokens } from './demo-config.js';
import type { Platform } from './platform.js';
import { timesOf, type At } from './seed.js';
import { callApp, type Called } from './staff-calls.js';

const hour = 3_600_000;
const mark = 'demonstration-letters';

type Account = keyof typeof demoStaffTokens;

export interface SeedLetter {
  readonly daysAgo: number;
  readonly draft: LetterDraft;
  /** Hours are counted from when it was written; what would be in the future is left undone. */
  readonly steps: readonly { readonly hours: number; readonly as: Account; readonly step: LetterStepDraft }[];
  readonly answer?: { readonly hours: number; readonly text: string };
  /** What the public reads, signed then. */
  readonly published?: { readonly hours: number; readonly body: string };
  readonly rating?: { readonly hours: number; readonly rating: LetterRating; readonly text: string };
}

/**
 * Fills an empty mailbox once; does nothing where a letter was written before.
 *
 * @throws {Refused} when the server refuses what it is to be filled with.
 */
export async function fillMailbox(platform: Platform, letters: readonly SeedLetter[]): Promise<void> {
  const { store, clock, log } = platform;
  if (await store.read.settings.get(mark) !== undefined) return;
  // First: a start that is broken off leaves fewer letters, and no letter twice.
  await store.transact((records) => records.settings.set(mark, 'filled'));
  const now = clock.now();
  const at = timesOf(platform, now, 'mailbox');
  for (const letter of letters) await fill(at, letter, now.getTime());
  log.info('mailbox-filled', { letters: letters.length });
}

async function fill(at: At, { daysAgo, draft, steps, answer, published, rating }: SeedLetter, now: number): Promise<void> {
  const written = now - daysAgo * 24 * hour;
  const moment = (hours: number) => written + hours * hour;
  const { body: { number, code } } = await callApp(at(written), 'createLetter', { path: { mailboxId: 'leaders' }, body: draft });
  const { body: { items: [listed] } } = await callApp(at(written), 'listLetterRecords', { path: undefined, query: { q: number }, token: demoStaffTokens.drafter });
  if (!listed) throw new Error('A letter of the demonstration was not kept.');
  const path = { letterId: listed.id };
  let read: Called<unknown> = await callApp(at(written), 'getLetterRecord', { path, token: demoStaffTokens.drafter });
  for (const { hours, as, step } of steps.filter((each) => moment(each.hours) <= now)) {
    read = await callApp(at(moment(hours)), 'takeLetterStep', { path, body: step, token: demoStaffTokens[as], ifMatch: read.etag });
  }
  if (!answer || moment(answer.hours) > now) return;
  const fetch = at(moment(answer.hours));
  const saved = await callApp(fetch, 'saveLetterAnswer', { path, body: { text: answer.text }, token: demoStaffTokens.city, ifMatch: read.etag });
  let current = saved;
  for (const [as, step] of [['city', 'drafting'], ['signer', 'sign-off']] as const) {
    current = await callApp(fetch, 'decideLetterAnswerStep', { path, body: { step, decision: 'approve', note: '' }, token: demoStaffTokens[as], ifMatch: current.etag });
  }
  if (rating && moment(rating.hours) <= now) await callApp(at(moment(rating.hours)), 'changeLetter', { path: undefined, body: { number, code, change: { kind: 'rate', rating: rating.rating, text: rating.text } } });
  if (!published || moment(published.hours) > now) return;
  const then = at(moment(published.hours));
  current = await callApp(then, 'getLetterRecord', { path, token: demoStaffTokens.drafter });
  current = await callApp(then, 'saveLetterPublication', { path, body: { title: draft.title, body: published.body, answers: [answer.text] }, token: demoStaffTokens.drafter, ifMatch: current.etag });
  for (const [as, step] of [['drafter', 'drafting'], ['signer', 'sign-off']] as const) {
    current = await callApp(then, 'decideLetterPublicationStep', { path, body: { step, decision: 'approve', note: '' }, token: demoStaffTokens[as], ifMatch: current.etag });
  }
}
