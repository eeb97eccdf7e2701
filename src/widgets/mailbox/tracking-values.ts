/** What the writer of a letter types below it, and the rules on it: pure. */
import type { FieldError, LetterChange, LetterChangeKind, LetterRating, LetterStatus, Upload } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';
import { countSigns } from '../../core/format.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';

export interface ChangeValues {
  readonly supplement: string;
  readonly files: readonly Upload[];
  readonly rating: LetterRating | undefined;
  readonly dissatisfaction: string;
  /** `undefined` until the writer wants to ask. */
  readonly question: string | undefined;
  /** `undefined` while it is left as it stands. */
  readonly consent: boolean | undefined;
  readonly withdrawing: boolean;
}

export const emptyChanges: ChangeValues = {
  supplement: '', files: [], rating: undefined, dissatisfaction: '', question: undefined, consent: undefined, withdrawing: false,
};

/** A sentence in whatever language the reader has. */
type Finding = (t: TrackingChangesVoice) => string;
export type Findings = ReadonlyMap<string, Finding>;

/** The name of a field: several forms may stand below one letter. */
export const pointerOf = (kind: LetterChangeKind, field: string): string => `/${kind}/${field}`;

export const isDissatisfied = (rating: LetterRating | undefined): boolean => rating === 'dissatisfied' || rating === 'very-dissatisfied';

/** The words of a form; nothing for those that have none. */
export function textOf(kind: LetterChangeKind, { supplement, dissatisfaction, question }: ChangeValues): string {
  const texts: Partial<Record<LetterChangeKind, string>> = { supplement, rate: dissatisfaction, 'ask-again': question ?? '' };
  return texts[kind] ?? '';
}

/** Whether something stands in a form that must not be lost. */
export function isTouched(kind: LetterChangeKind, values: ChangeValues): boolean {
  return isWritten(textOf(kind, values)) || (kind === 'supplement' && values.files.length > 0);
}

/** What was kept, and after it what was typed before it came back. */
export function joined(values: ChangeValues, kept: Partial<ChangeValues>): ChangeValues {
  const text = (one = '', other = ''): string => [one, ...(one === other ? [] : [other])].filter((each) => each !== '').join('\n');
  const question = text(kept.question, values.question);
  return {
    supplement: text(kept.supplement, values.supplement),
    files: [...kept.files ?? [], ...values.files],
    rating: values.rating ?? kept.rating,
    dissatisfaction: text(kept.dissatisfaction, values.dissatisfaction),
    question: question === '' ? values.question : question,
    consent: values.consent ?? kept.consent,
    withdrawing: values.withdrawing || kept.withdrawing === true,
  };
}

/** Of one form alone. */
export function only(kind: LetterChangeKind, values: ChangeValues): Partial<ChangeValues> {
  const names = Object.keys(cleared(kind)) as (keyof ChangeValues)[];
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** The first words by which a writer knows it again. */
export const nameOf = ({ supplement, question, dissatisfaction }: Partial<ChangeValues>): string => [supplement, question, dissatisfaction].find(Boolean) ?? '';

export function cleared(kind: LetterChangeKind): Partial<ChangeValues> {
  switch (kind) {
    case 'supplement': return { supplement: '', files: [] };
    case 'rate': return { rating: undefined, dissatisfaction: '' };
    case 'ask-again': return { question: undefined };
    case 'consent': return { consent: undefined };
    case 'withdraw': return { withdrawing: false };
  }
}

/** @param consentVersion Of the wording that the writer sees. */
export function toChange(kind: LetterChangeKind, values: ChangeValues, consentVersion: string): LetterChange {
  const { files, rating, consent } = values;
  const text = textOf(kind, values).trim();
  const said = isWritten(text) && { text };
  switch (kind) {
    case 'supplement': return { kind, ...said, ...(files.length > 0 && { uploads: files.map(({ id }) => id) }) };
    // A reason that was typed before another choice is no reason any more.
    case 'rate': return { kind, ...(rating && { rating }), ...(isDissatisfied(rating) && said) };
    case 'ask-again': return { kind, ...said };
    case 'consent': return { kind, ...(consent !== undefined && { consent: { given: consent, version: consentVersion } }) };
    case 'withdraw': return { kind };
  }
}

export function isSame(one: LetterChange, other: LetterChange): boolean {
  return one.text === other.text && one.rating === other.rating && one.consent?.given === other.consent?.given && String(one.uploads) === String(other.uploads);
}

/** What stops a change before it leaves. How long a text may be is the server's to say. */
export function checkChange(kind: LetterChangeKind, values: ChangeValues, letter: LetterStatus): Findings {
  const missing = (wrong: boolean, field: string, say: Finding): [string, Finding][] => (wrong ? [[pointerOf(kind, field), say]] : []);
  const { rating, consent } = values;
  const empty = !isWritten(textOf(kind, values));
  switch (kind) {
    case 'supplement': return new Map(missing(!isTouched(kind, values), 'text', (t) => t('tracking.error.supplement')));
    case 'rate': return new Map([
      ...missing(rating === undefined, 'rating', (t) => t('tracking.error.rating')),
      ...missing(isDissatisfied(rating) && empty, 'text', (t) => t('tracking.error.rate')),
    ]);
    case 'ask-again': return new Map(missing(empty, 'text', (t) => t('tracking.error.ask-again')));
    case 'consent': return new Map(missing(consent === undefined || consent === letter.consent, 'consent', (t) => t('tracking.error.same')));
    case 'withdraw': return new Map();
  }
}

/** The server's refusal of a field: in our words where we have some, else in its own. */
export function findingsOf(errors: readonly FieldError[], kind: LetterChangeKind, values: ChangeValues): Findings {
  return new Map(errors.map(({ pointer, code, limit, message }) => {
    // `/change/uploads/0` is a file in its list, `/change/consent/version` the wording of a choice.
    const field = pointer.split('/')[2] ?? '';
    const over = countSigns(textOf(kind, values)) - (limit ?? 0);
    const say: Finding = (t) => (field === 'text' && code === 'too-long' && limit !== undefined ? t('tracking.error.long', Math.max(1, over), limit) : message);
    return [pointerOf(kind, field), say];
  }));
}
