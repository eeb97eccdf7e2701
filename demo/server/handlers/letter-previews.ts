import type { LetterPreviewDraft, MaskedKind } from '../../../src/contract/models.js';
import { oneLine } from '../../../src/contract/written.js';
import { ok, type Handlers } from '../handler.js';
import { mailboxOf } from '../letter-filing.js';
import { ownNumbers } from '../letter-publications.js';
import type { MailboxConfig } from '../mailbox-config.js';
import { refuseInvalid } from '../problems.js';
import { mask } from '../rules/masked-text.js';
import { tooLong } from '../rules/submission-errors.js';
import { addressToll, pay } from '../tolls.js';

export const letterPreviewHandlers = {
  /** Nothing but the token is written down: the letter is still its writer's. */
  previewLetter: async ({ path: { mailboxId }, body, caller: { address }, platform, now }) => {
    const { config, store } = platform;
    const mailbox = mailboxOf(config, mailboxId);
    await store.transact((records) => pay(addressToll('preview', address, platform), records, now));
    refuseInvalid(lengthErrors(body, mailbox));
    const own = ownNumbers(config);
    const title = mask(oneLine(body.title), own);
    const text = mask(body.body, own);
    return ok({ title: title.text, body: text.text, masked: counted([...title.found, ...text.found]) });
  },
} satisfies Handlers<'previewLetter'>;

const lengthErrors = ({ title, body }: LetterPreviewDraft, { limits }: MailboxConfig) => [...tooLong('/title', oneLine(title), limits.maxTitleLength), ...tooLong('/body', body, limits.maxBodyLength)];

function counted(found: readonly MaskedKind[]) {
  return [...new Set(found)].map((kind) => ({ kind, count: found.filter((each) => each === kind).length }));
}
