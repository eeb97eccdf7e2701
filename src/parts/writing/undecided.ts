import type { ApiProblem, ProblemKind } from '../../client/index.js';

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
