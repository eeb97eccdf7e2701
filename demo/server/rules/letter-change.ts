/** Rules on what the writer of a letter sends after it. */
import type { AttachmentPolicy, FieldError, LetterChange } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { fieldProblem } from '../field-errors.js';
import type { MailboxConfig } from '../mailbox-config.js';
import type { LetterRow } from '../store/schema.js';
import { fileErrors } from './letter-errors.js';
import { isDissatisfied } from './letter-steps.js';
import { tooLong } from './submission-errors.js';

/** What has to be mended, by pointers into the body of `changeLetter`. */
export function changeErrors(change: LetterChange, { limits, publicationConsent }: MailboxConfig, policy: AttachmentPolicy | null): FieldError[] {
  const { kind, text = '', uploads = [], rating, consent } = change;
  const said = isWritten(text);
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
      // Only what is agreed to has to be read first (个人信息保护法 art. 14, 15).
      ...(consent?.given === true && consent.version !== publicationConsent.version ? [fieldProblem('/change/consent/version', 'not-allowed', '公开说明有更新，请再看一遍。')] : []),
    ],
  };
  return [...own[kind], ...strayErrors(change), ...tooLong('/change/text', text, limits.maxBodyLength), ...fileErrors('/change/uploads', uploads, policy)];
}

type ChangeField = Exclude<keyof LetterChange, 'kind'>;

const fieldsOf: Readonly<Record<LetterChange['kind'], readonly ChangeField[]>> = {
  supplement: ['text', 'uploads'], withdraw: ['text'], rate: ['rating', 'text'], 'ask-again': ['text'], consent: ['consent'],
};

const strayWords: Readonly<Record<ChangeField, string>> = {
  text: '这里不用写文字。', uploads: '附件只能在补充时添加。', rating: '评价请单独提交。', consent: '能不能公开请单独提交。',
};

/** What is sent along and would not be kept. */
function strayErrors({ kind, text = '', uploads = [], rating, consent }: LetterChange): FieldError[] {
  const filled: Readonly<Record<ChangeField, boolean>> = { text: isWritten(text), uploads: uploads.length > 0, rating: rating !== undefined, consent: consent !== undefined };
  return (Object.keys(filled) as ChangeField[]).filter((name) => filled[name] && !fieldsOf[kind].includes(name))
    .map((name) => fieldProblem(`/change/${name}`, 'not-allowed', strayWords[name]));
}

/** Whether a choice about publication is the one that holds already. */
export function isChosen({ consent }: LetterChange, { consent_given, consent_version }: Pick<LetterRow, 'consent_given' | 'consent_version'>): boolean {
  return consent !== undefined && consent.given === (consent_given === 1) && (!consent.given || consent.version === consent_version);
}
