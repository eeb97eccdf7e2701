/** What a citizen typed, as the fields of the form name it, and back into hidden fields. The names are documented in docs/embedding.md. */
import type { ConsultationForm, IdentityFieldName, Position, SubmissionDraft } from '../../../../src/contract/models.js';
import { isWritten } from '../../../../src/contract/written.js';
import { identityWords } from '../words.js';
import { html, type Html } from '../html.js';
import type { Fields } from './form-body.js';
import { hiddenField } from './form-fields.js';
import { idsIn } from './form-files.js';

export interface TypedOpinion {
  /** As typed or chosen; empty speaks of the whole text. */
  readonly clause: string;
  readonly position: string;
  readonly suggestedText: string;
  readonly reason: string;
  /** Ids of files that are held. */
  readonly uploads: string;
}

export interface TypedForm {
  readonly opinions: readonly TypedOpinion[];
  readonly identity: Readonly<Partial<Record<IdentityFieldName, string>>>;
  readonly consent: boolean;
  /** Empty where the form stood on a page that did not come from this server. */
  readonly openedAt: string;
  readonly draftId: string;
  readonly noticeVersion: string;
  readonly consentVersion: string;
  /** On the page for checking only. */
  readonly key: string;
  readonly timing: string;
}

export const emptyOpinion: TypedOpinion = { clause: '', position: '', suggestedText: '', reason: '', uploads: '' };

const opinionField = /^(?:clause|position|suggestedText|reason|uploads)(?:-([1-9][0-9]{0,2}))?$/;

/** `reason`, `reason-2`, `reason-3`: the first without a number, so that a small form stays small. */
export const fieldName = (name: string, index: number) => (index === 0 ? name : `${name}-${String(index + 1)}`);

/** Of the opinions that the fields speak of, in the order of the form. */
export function opinionNumbers(fields: Fields): number[] {
  const numbers = [...fields.keys()].flatMap((name) => {
    const found = opinionField.exec(name);
    return found ? [Number(found[1] ?? 1)] : [];
  });
  return [...new Set(numbers)].sort((left, right) => left - right);
}

export function typedForm(fields: Fields): TypedForm {
  const value = (name: string) => fields.get(name) ?? '';
  const opinions = opinionNumbers(fields).map((number): TypedOpinion => ({
    clause: value(fieldName('clause', number - 1)),
    position: value(fieldName('position', number - 1)),
    suggestedText: value(fieldName('suggestedText', number - 1)),
    reason: value(fieldName('reason', number - 1)),
    uploads: value(fieldName('uploads', number - 1)),
  }));
  const identity = Object.fromEntries(Object.keys(identityWords).filter((name) => isWritten(value(name))).map((name) => [name, value(name)]));
  return {
    opinions: opinions.length > 0 ? opinions : [emptyOpinion],
    identity,
    consent: value('consent') === 'yes',
    openedAt: value('openedAt'),
    draftId: value('draftId'),
    noticeVersion: value('noticeVersion'),
    consentVersion: value('consentVersion'),
    key: value('key'),
    timing: value('timing'),
  };
}

const says = ({ position, suggestedText, reason, uploads }: TypedOpinion) => isWritten(`${position}${suggestedText}${reason}${uploads}`);

/** Without those that were left empty; at least one, so that something can be asked for. */
export function writtenOpinions({ opinions }: TypedForm): TypedOpinion[] {
  const written = opinions.filter(says);
  return written.length > 0 ? written : opinions.slice(0, 1);
}

/** @param clauseIds What the typed clauses are called in the draft, one for each opinion. */
export function submissionOf(typed: TypedForm, clauseIds: readonly (string | null)[], form: ConsultationForm): SubmissionDraft {
  const asked = new Set(form.identityFields.map(({ name }) => name));
  return {
    draftId: typed.draftId || form.draftId,
    openedAt: typed.openedAt || form.openedAt,
    items: typed.opinions.map(({ position, suggestedText, reason, uploads }, index) => ({
      clauseId: clauseIds[index] ?? null,
      ...(position !== '' && { position: position as Position }),
      ...(isWritten(suggestedText) && { suggestedText }),
      reason,
      ...(idsIn(uploads).length > 0 && { uploads: idsIn(uploads) }),
    })),
    identity: Object.fromEntries(Object.entries(typed.identity).filter(([name]) => asked.has(name as IdentityFieldName))),
    publicationConsent: { given: typed.consent, version: typed.consentVersion || form.publicationConsent.version },
    privacyNoticeVersion: typed.noticeVersion || form.privacyNotice.version,
  };
}

/** Everything that was typed, for a page on which it cannot be changed. */

/** Everything that was typed, for a page on which it cannot be changed. */
export function hiddenFields({ opinions, identity, openedAt, draftId, noticeVersion }: TypedForm): Html {
  const values: [string, string][] = [
    ...opinions.flatMap((opinion, index) => Object.entries(opinion).map(([name, value]): [string, string] => [fieldName(name, index), String(value)])),
    ...Object.entries(identity),
    ['openedAt', openedAt], ['draftId', draftId], ['noticeVersion', noticeVersion],
  ];
  return html`${values.map(([name, value]) => hiddenField(name, value))}`;
}
