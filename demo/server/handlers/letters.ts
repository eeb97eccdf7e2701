import type { LetterChange, LetterDraft } from '../../../src/contract/models.js';
import type { Given, Handlers } from '../handler.js';
import { ok } from '../handler.js';
import { once, replayOf } from '../idempotent.js';
import { fileLetter, letterReceiptOf, mailboxOf, workingDaysOf } from '../letter-filing.js';
import { positionOf, resumedChanges } from '../letter-facts.js';
import { partAll } from '../letter-joining.js';
import { changeRefusal } from '../letter-refusals.js';
import { letterStatus } from '../letter-views.js';
import { refuse, refuseInvalid } from '../problems.js';
import { admit, writeToll } from '../proof.js';
import { openReceipt } from '../receipt-access.js';
import { sealContact } from '../rules/contact-cipher.js';
import { changeErrors, isChosen } from '../rules/letter-change.js';
import { startedClock } from '../rules/letter-clock.js';
import { letterErrors } from '../rules/letter-errors.js';
import { allowedChanges, isDissatisfied, lastRound } from '../rules/letter-steps.js';
import { zonedDate } from '../rules/zoned-time.js';
import type { LetterChanges as RowChanges } from '../store/letters.js';
import type { LetterRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { newSubmissionId } from '../submission-filing.js';
import { addressToll, paidWhenRefused, pay } from '../tolls.js';
import { uploadPurposes, useUploads } from '../uploads.js';

export const letterHandlers = {
  createLetter: async (given) => {
    const { path: { mailboxId }, body, caller, platform, now } = given;
    const { config, crypto, keys } = platform;
    const mailbox = mailboxOf(config, mailboxId);
    const id = newSubmissionId(platform);
    // Before the transaction: inside it nothing but the database may be awaited.
    const contact = await sealContact(contactOf(body), id, keys.contact, crypto);
    const toll = writeToll({ proof: body.proof, address: caller.address }, platform);
    const kept = await paidWhenRefused(toll, platform, now, () => once(given, async (records) => {
      await admit({ purpose: 'letter', subject: mailboxId, proof: body.proof, address: caller.address }, records, platform, now);
      if (mailbox.pause) refuse('paused', mailbox.pause);
      refuseInvalid(letterErrors(body, mailbox, config.agency.departments.map(({ id: unit }) => unit), uploadPurposes.letter.policy(config)));
      const receipt = await fileLetter(body, mailbox, id, contact, records, platform, now);
      await records.audit.append({ actor: 'anonymous', action: 'letter-received', subject: id, details: { number: receipt.number, category: body.category } }, now, keys.audit);
      return { status: 201 as const, body: receipt, headers: {}, submissionId: id };
    }));
    return { status: kept.status, body: await letterReceiptOf(kept.body, kept.submissionId, platform), headers: kept.headers };
  },

  lookUpLetter: async ({ body, caller: { address }, platform, now }) => {
    const { store, config } = platform;
    return ok(await letterStatus(store.read, await openLetter({ ...body, address }, platform, now), config, now));
  },

  changeLetter: async (given) => {
    const { body: { number, code }, caller: { address }, platform, now } = given;
    // A repeat was let in once and waits for nobody.
    const known = await replayOf(given);
    if (known) return ok(known.body, known.headers);
    const { id } = await openLetter({ number, code, address }, platform, now);
    const toll = addressToll('change', address, platform);
    const { body, headers } = await paidWhenRefused(toll, platform, now, () => once(given, async (records) => {
      await pay(toll, records, now);
      return change(given, records, id);
    }));
    return ok(body, headers);
  },
} satisfies Handlers<'createLetter' | 'lookUpLetter' | 'changeLetter'>;

/** Who wrote and for whom: sealed together. */
const contactOf = ({ identity, onBehalfOf }: LetterDraft): Record<string, string> =>
  ({ ...identity, ...(onBehalfOf && { onBehalfName: onBehalfOf.name, onBehalfRelation: onBehalfOf.relation }) });

type KeyHolder = Parameters<typeof openReceipt>[0];

const openLetter = (holder: KeyHolder, platform: Given<'lookUpLetter'>['platform'], now: Date) =>
  openReceipt(holder, (records, number) => records.letters.findByNumber(number), platform, now);

async function change({ body: { change: wanted }, platform: { config, keys }, now }: Given<'changeLetter'>, records: Records, id: string) {
  const letter = await records.letters.hold(id);
  if (!letter) throw new Error('A letter was opened that is not there.');
  const answers = await records.letters.answers(id);
  const position = positionOf(letter, answers, config, now);
  const allowed = allowedChanges(position);
  if (!allowed.includes(wanted.kind)) refuse('illegal-step', { title: '现在不能这样办。', detail: changeRefusal(wanted.kind, position, allowed, config.agency.phone), allowed });
  const mailbox = mailboxOf(config, letter.mailbox_id);
  refuseInvalid(changeErrors(wanted, mailbox, uploadPurposes.letter.policy(config)));
  if (isChosen(wanted, letter)) return { status: 200 as const, body: await letterStatus(records, letter, config, now), headers: {}, submissionId: null };
  const after = await apply(wanted, letter, { records, mailbox, days: workingDaysOf(config), today: zonedDate(now, config.agency.timeZone), now });
  await records.audit.append({ actor: 'anonymous', action: 'letter-changed', subject: id, details: { number: letter.number, kind: wanted.kind } }, now, keys.audit);
  return { status: 200 as const, body: await letterStatus(records, after, config, now), headers: {}, submissionId: null };
}

interface Surroundings {
  readonly records: Records;
  readonly mailbox: ReturnType<typeof mailboxOf>;
  readonly days: ReturnType<typeof workingDaysOf>;
  readonly today: string;
  readonly now: Date;
}

/** What the writer says is kept as a public note of the letter's own history. */
async function apply({ kind, text = '', uploads = [], rating, consent }: LetterChange, letter: LetterRow, { records, mailbox, days, today, now }: Surroundings): Promise<LetterRow> {
  const write = (changes: RowChanges, event: string, note = '') =>
    records.letters.change(letter, changes, { actor: 'writer', kind: event, public_note: note, staff_note: '' }, now);
  const again = (event: string, changes: RowChanges = {}) => {
    const { dueOn } = startedClock(days, today, mailbox.secondRoundWorkdays);
    return write({ ...changes, state: 'handling', round: letter.round + 1, due_on: dueOn, paused_on: null, extended: 0, joined_to: null }, event, text.trim());
  };
  switch (kind) {
    case 'supplement': {
      await useUploads([{ owner: letter.id, pointer: '/change/uploads', uploads }], 'letter', letter.mailbox_id, records, now);
      return write(resumedChanges(letter, days, today), 'supplemented', text.trim());
    }
    case 'withdraw':
      await partAll(records, letter, now);
      return write({ state: 'withdrawn', waits_in: null, paused_on: null }, 'withdrawn', text.trim());
    case 'consent': {
      const { given, version } = consent ?? { given: false, version: '' };
      await records.letterPublications.consent(letter.id, given);
      return write({ consent_given: given ? 1 : 0, consent_version: version }, given ? 'consent-given' : 'consent-withdrawn');
    }
    case 'ask-again': return again('asked-again');
    case 'rate': {
      const answer = (await records.letters.answers(letter.id)).filter(({ answered_at }) => answered_at !== null).at(-1);
      if (!answer || rating === undefined) throw new Error('A rating was taken without an answer.');
      await records.letters.saveAnswer({ ...answer, rating, rating_reason: text.trim() });
      return isDissatisfied(rating) && letter.round < lastRound ? again('reopened', { rating }) : write({ rating }, 'rated');
    }
  }
}
