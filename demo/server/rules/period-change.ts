/** Opening early, extending, closing and reopening: what is possible when, and what the period is afterwards. */
import type { ConsultationStatus, FieldError, PeriodAction, PeriodChangeDraft } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { fieldProblem } from '../field-errors.js';
import type { Period } from './public-status.js';
import { zonedTime } from './zoned-time.js';

const possible: Readonly<Record<ConsultationStatus, readonly PeriodAction[]>> = {
  announced: ['open', 'extend'],
  open: ['extend', 'close'],
  paused: ['extend', 'close'],
  closed: ['reopen'],
  // Whoever wrote has an answer: what is asked again is another consultation.
  answered: [],
};

/** Nothing before publication, where the period is still part of what is being drafted. */
export function possibleActions(status: ConsultationStatus | null): PeriodAction[] {
  return status === null ? [] : [...possible[status]];
}

export function periodChangeErrors({ action, closesAt, reason }: PeriodChangeDraft, period: Period, now: Date): FieldError[] {
  const takesTime = action === 'extend' || action === 'reopen';
  const earliest = Math.max(now.getTime(), Date.parse(period.closesAt));
  const later = takesTime && closesAt !== null && Date.parse(closesAt) > earliest;
  return [
    ...(!isWritten(reason) ? [fieldProblem('/reason', 'required', '请写明原因，原因会公开。')] : []),
    ...(takesTime && closesAt === null ? [fieldProblem('/closesAt', 'required', '请填写新的截止时间。')] : []),
    ...(takesTime && closesAt !== null && !later ? [fieldProblem('/closesAt', 'too-early', '新的截止时间要晚于现在和原来的截止时间。')] : []),
    ...(takesTime || closesAt === null ? [] : [fieldProblem('/closesAt', 'not-allowed', '这一步不用填截止时间，请去掉。')]),
  ];
}

/** Times are written in the agency's own offset, whoever sent them. */
export function changedPeriod({ action, closesAt }: PeriodChangeDraft, { opensAt, closesAt: before }: Period, now: Date, timeZone: string): Period {
  switch (action) {
    case 'open': return { opensAt: zonedTime(now, timeZone), closesAt: before };
    case 'close': return { opensAt, closesAt: zonedTime(now, timeZone) };
    default: return { opensAt, closesAt: closesAt === null ? before : zonedTime(new Date(closesAt), timeZone) };
  }
}

/** Once a period is public, it changes with a reason that is public too, and never by the way. */
export function quietChangeErrors(next: Period, published: Period | undefined): FieldError[] {
  return (['opensAt', 'closesAt'] as const).flatMap((name) => !published || Date.parse(next[name]) === Date.parse(published[name]) ? []
    : [fieldProblem(`/${name}`, 'not-allowed', '时间已经公布。要改，请用“提前开始”“延期”“截止”或“重新征求”，并写明原因。')]);
}
