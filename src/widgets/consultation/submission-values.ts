import type { Clause, Consultation, ConsultationForm, Identity, Position, SubmissionDraft, Upload } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';

/** One opinion while it is being written. */
export interface OpinionValues {
  /** null speaks of the whole text. */
  readonly clauseId: string | null;
  readonly label: string;
  /** The clause as it stands in the draft; empty for the whole text. */
  readonly original: string;
  readonly position?: Position;
  /** undefined until the citizen begins to edit the wording. */
  readonly suggestedText?: string;
  readonly reason: string;
  /** What the server holds of it already. */
  readonly files?: readonly Upload[];
}

/** A submission that left the device and whose outcome is not known yet: it is repeated to the letter, under the same key. */
export interface PendingSubmission {
  readonly key: string;
  readonly body: SubmissionDraft;
}

/** All that a citizen types in one box. */
export interface SubmissionValues {
  readonly items: readonly OpinionValues[];
  readonly active: number;
  readonly identity: Identity;
  readonly publish: boolean;
  readonly pending?: PendingSubmission | undefined;
}

const wholeText: OpinionValues = { clauseId: null, label: '', original: '', reason: '' };

export const emptySubmission: SubmissionValues = { items: [wholeText], active: 0, identity: {}, publish: false };

/** Files belong to a clause, which keeps its name while opinions come and go; the whole text has none. */
export const filesOwner = ({ clauseId }: Pick<OpinionValues, 'clauseId'>): string => clauseId ?? '';

/** The words of a clause, a line a block, as a citizen edits them. */
export function clauseText(clause: Clause): string {
  return clause.blocks.map((block) => `${block.label}${block.text}`).join('\n');
}

export function isEmptyOpinion(item: OpinionValues): boolean {
  return !isWritten(item.reason) && changedWording(item) === undefined && item.position === undefined && !item.files?.length;
}

/** The suggested wording, where it differs from the draft's. */
export function changedWording(item: OpinionValues): string | undefined {
  const { suggestedText, original } = item;
  const wording = suggestedText?.trim() ?? '';
  return isWritten(wording) && wording !== original.trim() ? suggestedText : undefined;
}

export function hasText(values: SubmissionValues): boolean {
  return values.items.some((item) => !isEmptyOpinion(item)) || Object.values(values.identity).some((value) => value !== '');
}

/** What its writer knows a submission by. */
export function submissionName({ items }: SubmissionValues): string {
  const item = items.find((each) => !isEmptyOpinion(each));
  return item ? `${item.label} ${item.reason.trim() || (changedWording(item) ?? '')}` : '';
}

/** Adds an opinion or goes back to the one there is; an untouched one on the whole text makes room. */
export function chooseOpinion(values: SubmissionValues, clause: Clause | null): SubmissionValues {
  const known = values.items.findIndex((item) => item.clauseId === (clause?.id ?? null));
  if (known >= 0) return { ...values, active: known };
  const added = clause ? { clauseId: clause.id, label: clause.label, original: clauseText(clause), reason: '' } : wholeText;
  const items = values.items.filter((item) => !(item.clauseId === null && isEmptyOpinion(item)));
  return { ...values, items: [...items, added], active: items.length };
}

export function changeOpinion(values: SubmissionValues, index: number, change: Partial<OpinionValues>): Partial<SubmissionValues> {
  return { items: values.items.map((item, place) => (place === index ? { ...item, ...change } : item)) };
}

export function removeOpinion(values: SubmissionValues, index: number): SubmissionValues {
  const items = values.items.filter((_, place) => place !== index);
  return { ...values, items: items.length > 0 ? items : [wholeText], active: Math.max(0, Math.min(values.active - (index < values.active ? 1 : 0), items.length - 1)) };
}

/** The same opinion over a new version of its clause; a wording that nobody edited follows the new text. */
export function rebase(item: OpinionValues, clause: Clause | undefined): OpinionValues {
  if (!clause) return item;
  const original = clauseText(clause);
  return { ...item, label: clause.label, original, ...(item.suggestedText !== undefined && changedWording(item) === undefined && { suggestedText: original }) };
}

/** Puts an opinion back; one on the whole text that nobody touched makes room. */
export function insertOpinion(values: SubmissionValues, item: OpinionValues, index: number): Partial<SubmissionValues> {
  const items = values.items.filter((other) => other.clauseId !== item.clauseId && !(other.clauseId === null && isEmptyOpinion(other)));
  const active = Math.min(index, items.length);
  return { items: [...items.slice(0, active), item, ...items.slice(active)], active };
}

/** What is wrong, once an opinion has gone: its own problems go with it, those of later ones move up. */
export function problemsWithout(problems: ReadonlyMap<string, string>, removed: number): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [pointer, words] of problems) {
    const [, index, field] = /^\/items\/(\d+)(\/.*)$/.exec(pointer) ?? [];
    const place = Number(index);
    if (index === undefined || place < removed) moved.set(pointer, words);
    else if (place > removed) moved.set(`/items/${place - 1}${field ?? ''}`, words);
  }
  return moved;
}

/** What goes over the wire. */
export function toSubmission(values: SubmissionValues, form: ConsultationForm): SubmissionDraft {
  const identity = Object.fromEntries(Object.entries(values.identity).filter(([, value]) => isWritten(value)));
  return {
    draftId: form.draftId,
    openedAt: form.openedAt,
    items: values.items.map((item) => {
      const suggestedText = changedWording(item);
      return {
        clauseId: item.clauseId, ...(item.position && { position: item.position }), ...(suggestedText !== undefined && { suggestedText }), reason: item.reason,
        ...(item.files?.length && { uploads: item.files.map(({ id }) => id) }),
      };
    }),
    identity,
    publicationConsent: { given: values.publish, version: form.publicationConsent.version },
    privacyNoticeVersion: form.privacyNotice.version,
  };
}

/** The opinions as text, for the clipboard of somebody who could not send them. */
export function submissionText(values: SubmissionValues, consultation: Pick<Consultation, 'title'>): string {
  const items = values.items.filter((item) => !isEmptyOpinion(item)).map((item) => [item.label, changedWording(item), item.reason].filter(Boolean).join('\n'));
  return [consultation.title, ...items].join('\n\n');
}
