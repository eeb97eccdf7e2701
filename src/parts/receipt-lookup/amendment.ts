import type { FieldError, OpinionChange, OpinionStatus, Position } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';
import { countSigns } from '../../core/format.js';
import type { ChangingVoice } from './changing-messages.js';

/** An opinion while its writer changes it. */
export interface Amendment {
  readonly position: Position | undefined;
  readonly suggestedText: string;
  readonly reason: string;
}

export type AmendmentField = keyof Amendment;

/** A sentence in whatever language the reader has. */
type Finding = (t: ChangingVoice) => string;
export type Findings = ReadonlyMap<string, Finding>;

/** The name of a field: a pointer of its own, because several opinions may be open at once. */
export const pointerOf = (id: string, field: string): string => `/${id}/${field}`;

export function amendmentOf({ position, suggestedText, reason }: OpinionStatus): Amendment {
  return { position, suggestedText: suggestedText ?? '', reason };
}

/** Without a wording, the one that was suggested before is taken away. */
export function toChange(id: string, { position, suggestedText, reason }: Amendment): OpinionChange {
  return { id, kind: 'amend', reason, ...(position && { position }), ...(isWritten(suggestedText) && { suggestedText }) };
}

/** What stops a change before it leaves. How long a text may be is the server's to say. */
export function checkAmendment(item: OpinionStatus, amendment: Amendment): Findings {
  const reason = pointerOf(item.id, 'reason');
  const before = amendmentOf(item);
  if (!isWritten(amendment.reason) && !isWritten(amendment.suggestedText)) return new Map([[reason, (t) => t('lookup.error.reason')]]);
  const same = amendment.position === before.position && amendment.suggestedText === before.suggestedText && amendment.reason === before.reason;
  return same ? new Map([[reason, (t) => t('lookup.error.same')]]) : new Map();
}

/** The server's refusal of a field: in our words where we have some, else in its own. */
export function findingsOf(errors: readonly FieldError[], id: string, amendment: Amendment): Findings {
  return new Map(errors.map(({ pointer, code, limit, message }) => {
    const field = pointer.slice(pointer.lastIndexOf('/') + 1);
    const text = field === 'reason' || field === 'suggestedText' ? amendment[field] : undefined;
    const say: Finding = (t) => {
      if (text !== undefined && code === 'too-long' && limit !== undefined) return t('lookup.error.long', Math.max(1, countSigns(text) - limit), limit);
      return field === 'reason' && code === 'required' ? t('lookup.error.reason') : message;
    };
    return [pointerOf(id, field), say];
  }));
}

/** The words of a change, for carrying them off. */
export function amendmentText(title: string, { suggestedText, reason }: Amendment, t: ChangingVoice): string {
  return [title, suggestedText && `${t('lookup.suggestion')} ${suggestedText}`, reason && `${t('lookup.reason')} ${reason}`].filter(Boolean).join('\n');
}
