import { newKey, writeJson, type ApiProblem, type ConsultationForm, type ProblemKind, type SubmissionDraft } from '../../client/index.js';
import { toSubmission, type PendingSubmission, type SubmissionValues } from './submission-values.js';

/** A submission as it will leave the device, under a key of its own: made when the citizen presses send. */
export function prepareSubmission(values: SubmissionValues, form: ConsultationForm): PendingSubmission {
  return { key: newKey(), body: toSubmission(values, form) };
}

/** Whether what stands in the form is what was sent: the citizen may have gone on writing while the outcome was unknown. */
export function sentAsWritten(values: SubmissionValues, pending: PendingSubmission, form: ConsultationForm): boolean {
  const said = ({ items, identity, publicationConsent }: SubmissionDraft): string => writeJson([items, identity, publicationConsent.given]);
  return said(toSubmission(values, form)) === said(pending.body);
}

/** Refusals that the server gives after it has looked for an earlier answer under the key, or that would have met an earlier try too. */
const final: readonly ProblemKind[] = ['closed', 'paused', 'not-open', 'draft-changed', 'upload-gone', 'invalid-input', 'key-reused'];

/**
 * While the outcome is unknown the same words must go again under the same key; a definite refusal frees the text for changes.
 *
 * @param again An earlier try may have arrived: that this one did not leave, or that a proxy refused it, says nothing of that one.
 */
export function isUndecided(problem: ApiProblem, again: boolean): boolean {
  return problem.sent === 'perhaps' || problem.kind === 'in-progress' || (again && !final.includes(problem.kind));
}
