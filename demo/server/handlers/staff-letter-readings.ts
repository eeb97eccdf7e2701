import { bytesToHex } from '@noble/hashes/utils.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { inCharge, isDesk, openedContact, seen } from '../letter-records.js';
import { refuse, refuseInvalid } from '../problems.js';
import { receiptKeyOf } from '../receipt-numbers.js';
import { queryCode } from '../rules/receipt-code.js';
import { isWritten } from '../../../src/contract/written.js';

export const staffLetterReadingHandlers = {
  readLetterContact: async (given) => {
    const { path: { letterId }, body: { reason }, caller, platform, now } = given;
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明为什么要看。')]);
    const letter = inCharge(await platform.store.read.letters.find(letterId), caller);
    const { identity, onBehalfOf } = await openedContact(letter, platform);
    const reading = readingOf('contact', given);
    // Nobody sees anything before it stands on disk who looked, and why.
    await platform.store.transact(async (records) => {
      await records.letters.addReading(reading);
      const details = { number: letter.number, reading: reading.id };
      await records.audit.append({ actor: caller.name, action: 'contact-read', subject: letterId, details }, now, platform.keys.audit);
    });
    return ok({ identity: identity ?? {}, onBehalfOf });
  },

  resetLetterCode: async (given) => {
    const { path: { letterId }, body: { reason }, caller, platform: { store, keys }, now } = given;
    if (!isDesk(caller)) refuse('forbidden');
    if (!isWritten(reason)) refuseInvalid([fieldProblem('/reason', 'required', '请写明怎样核对了身份。')]);
    const letter = seen(await store.read.letters.find(letterId), caller);
    const key = receiptKeyOf(letter, keys);
    const { number } = letter;
    const reading = readingOf('code', given);
    const generation = await store.transact(async (records) => {
      const next = await records.letters.resetCode(reading);
      await records.audit.append({ actor: caller.name, action: 'receipt-code-reset', subject: letterId, details: { number, reset: reading.id, generation: next } }, now, keys.audit);
      return next;
    });
    return ok({ number, code: queryCode(letterId, key, generation) });
  },
} satisfies Handlers<'readLetterContact' | 'resetLetterCode'>;

function readingOf(kind: 'contact' | 'code', { path: { letterId }, body: { reason }, caller, platform: { crypto }, now }: Given<'readLetterContact'> | Given<'resetLetterCode'>) {
  return { id: bytesToHex(crypto.getRandomValues(new Uint8Array(16))), letter_id: letterId, kind, actor: caller.name, at: now.toISOString(), reason };
}
