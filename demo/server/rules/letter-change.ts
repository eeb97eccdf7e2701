/** Rules on what the writer of a letter sends after it. */
import type { AttachmentPolicy, FieldError, LetterChange } from '../../../src/contract/models.js';
import { fieldProblem } from '../field-errors.js';
import type { MailboxConfig } from '../mailbox-config.js';
import { fileErrors } from './letter-errors.js';
import { isDissatisfied } from './letter-steps.js';
import { tooLong } from './submission-errors.js';

/** What has to be mended, by pointers into the body of `changeLetter`. */
export function changeErrors(change: LetterChange, { limits, publicationConsent }: MailboxConfig, policy: AttachmentPolicy | null): FieldError[] {
  const { kind, text = '', uploads = [], rating, consent } = change;
  const said = text.trim() !== '';
  const needed = (pointer: string, missing: boolean, words: string) => (missing ? [fieldProblem(`/change${pointer}`, 'required', words)] : []);
  const own: Readonly<Record<LetterChange['kind'], FieldError[]>> = {
    supplement: needed('/text', !said && uploads.length === 0, '请写下要补充的情况，或添加附件。'),
    withdraw: [],
    rate: [
      ...needed('/rating', rating === undefined, '请选择对答复满意不满意。'),
      ...needed('/text', rating !== undefined && isDissatisfied(rating) && !said, '请说说哪里不满意，会再办一次。'),
    ],
    'ask-again': needed('/text', !said, '请写下还想问什么。'),
    consent: [
      ...needed('/consent', consent === undefined, '请选择能不能公开。'),
      ...(consent && consent.version !== publicationConsent.version ? [fieldProblem('/change/consent/version', 'not-allowed', '公开说明有更新，请再看一遍。')] : []),
    ],
  };
  return [...own[kind], ...tooLong('/change/text', text, limits.maxBodyLength), ...fileErrors('/change/uploads', uploads, policy)];
}
