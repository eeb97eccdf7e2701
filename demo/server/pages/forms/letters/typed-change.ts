/** What the writer of a letter types below it. */
import type { LetterChange, LetterChangeKind, LetterRating } from '../../../../../src/contract/models.js';
import { isWritten } from '../../../../../src/contract/written.js';
import { html, type Html } from '../../html.js';
import { changeWords } from '../../letter-words.js';
import type { Fields } from '../form-body.js';
import { hiddenField } from '../form-fields.js';
import { idsIn } from '../form-files.js';

export interface TypedChange {
  readonly kind: LetterChangeKind;
  readonly text: string;
  /** Ids of files that are held. */
  readonly uploads: string;
  readonly rating: string;
  /** `yes`, `no`, or empty. */
  readonly consent: string;
  readonly consentVersion: string;
  /** What the choice was when the page was made. */
  readonly before: string;
  readonly key: string;
}

/** Undefined where no change was asked for. */
export function typedChange(fields: Fields): TypedChange | undefined {
  const kind = (Object.keys(changeWords) as LetterChangeKind[]).find((name) => name === fields.get('step'));
  const value = (name: string) => fields.get(name) ?? '';
  return kind && { kind, text: value('text'), uploads: value('uploads'), rating: value('rating'), consent: value('consent'), consentVersion: value('consentVersion'), before: value('before'), key: value('key') };
}

export function changeOf({ kind, text, uploads, rating, consent, consentVersion }: TypedChange): LetterChange {
  const said = isWritten(text) && { text: text.trim() };
  switch (kind) {
    case 'supplement': return { kind, ...said, ...(idsIn(uploads).length > 0 && { uploads: idsIn(uploads) }) };
    case 'ask-again': return { kind, ...said };
    case 'rate': return { kind, ...(rating !== '' && { rating: rating as LetterRating }), ...said };
    case 'consent': return { kind, ...(consent !== '' && { consent: { given: consent === 'yes', version: consentVersion } }) };
    case 'withdraw': return { kind };
  }
}

/** All of it, to be sent again. */
export function hiddenChange({ text, uploads, rating, consent, consentVersion, before, key }: TypedChange): Html {
  return html`${Object.entries({ text, uploads, rating, consent, consentVersion, before, key }).map(([name, value]) => hiddenField(name, value))}`;
}
