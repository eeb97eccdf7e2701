/** The way to publication: named steps, one after the other, each taken by a person. */
import type { Revision, RevisionStep, RevisionStepName } from '../../../src/contract/models.js';
import type { RevisionPolicy } from '../config.js';

export function newRevision({ steps }: RevisionPolicy): Revision {
  return { state: 'in-review', steps: steps.map((step, index) => untouched(step, index === 0)) };
}

const untouched = (step: RevisionStepName, current: boolean): RevisionStep =>
  ({ step, state: current ? 'current' : 'waiting', by: null, at: null, note: '' });

/** Steps that can be decided now; none once everything is approved. */
export function allowedSteps({ steps }: Revision): RevisionStepName[] {
  const current = steps.find((step) => step.state === 'current') ?? steps.find((step) => step.state === 'returned');
  return current ? [current.step] : [];
}

export function isLastStep({ steps }: Revision, step: RevisionStepName): boolean {
  return steps.at(-1)?.step === step;
}

/** Whether this person may take the last step: where four eyes are asked for, not after an earlier one. */
export function mayDecide({ steps }: Revision, step: RevisionStepName, name: string, { differentSigner }: RevisionPolicy): boolean {
  const last = steps.at(-1)?.step === step;
  return !differentSigner || !last || !steps.some((other) => other.step !== step && other.by === name && other.state === 'approved');
}

export interface Decision {
  readonly step: RevisionStepName;
  readonly by: string;
  readonly at: string;
  readonly note: string;
}

/** The step is approved and the next one begins. */
export function approved({ steps }: Revision, { step, ...signed }: Decision): Revision {
  const place = steps.findIndex((other) => other.step === step);
  const next = steps.map((other, index): RevisionStep => {
    if (index === place) return { step, state: 'approved', ...signed };
    return index === place + 1 ? untouched(other.step, true) : other;
  });
  return { state: place === steps.length - 1 ? 'published' : 'in-review', steps: next };
}

/** Everything goes back to the first step; the one that returned it keeps its note. */
export function returned({ steps }: Revision, { step, ...signed }: Decision): Revision {
  return {
    state: 'returned',
    steps: steps.map((other, index) => (other.step === step ? { step, state: 'returned', ...signed } : untouched(other.step, index === 0))),
  };
}
