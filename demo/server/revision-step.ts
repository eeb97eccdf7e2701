/** One decision on the way to publication, the same for every kind of content. */
import type { Revision, RevisionDecision } from '../../src/contract/models.js';
import { isWritten } from '../../src/contract/written.js';
import type { StaffCaller } from './callers.js';
import type { RevisionPolicy } from './config.js';
import { fieldProblem } from './field-errors.js';
import { refuse, refuseInvalid } from './problems.js';
import { allowedSteps, approved, isLastStep, mayDecide, returned } from './rules/revision.js';
import { zonedTime } from './rules/zoned-time.js';

export interface StepTaken {
  readonly revision: Revision;
  /** The last step was approved. */
  readonly publishes: boolean;
  readonly action: 'step-approved' | 'step-returned';
}

/** When, in whose time zone, under which rules. */
export interface StepMoment {
  readonly policy: RevisionPolicy;
  readonly timeZone: string;
  readonly now: Date;
}

/** @throws {Refusal} 409 for a step out of turn, and for one that somebody else has to take; 422 for a return that does not say what to mend. */
export function takeStep(revision: Revision, { step, decision, note }: RevisionDecision, caller: StaffCaller, { policy, timeZone, now }: StepMoment): StepTaken {
  const allowed = allowedSteps(revision);
  if (!allowed.includes(step)) refuse('illegal-step', { allowed, detail: allowed.length > 0 ? '还没有轮到这一步，或者已经办过。请刷新再看。' : '每一步都已经办完。要改，请重新起草。' });
  if (!mayDecide(revision, step, caller.name, policy)) refuse('illegal-step', { allowed, detail: '前面的步骤是本人办的，请换一位来签发。' });
  if (decision === 'return' && !isWritten(note)) refuseInvalid([fieldProblem('/note', 'required', '退回请写明要改什么。')]);
  const signed = { step, by: caller.name, at: zonedTime(now, timeZone), note };
  if (decision === 'return') return { revision: returned(revision, signed), publishes: false, action: 'step-returned' };
  return { revision: approved(revision, signed), publishes: isLastStep(revision, step), action: 'step-approved' };
}
