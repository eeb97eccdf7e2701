import type { Problems } from '../../core/form-controller.js';

/** What a letter form asks, one thing after the other, in the order of the page. */
export const formSteps = ['category', 'recipient', 'wording', 'writer'] as const;

export const lastStep = formSteps.length - 1;

/** Where the field of a pointer stands; whatever has no field of its own belongs to the end. */
export function stepOf(pointer: string): number {
  if (pointer === '/category') return 0;
  if (/^\/(?:recipientId|aboutUnitId|place)$/.test(pointer)) return 1;
  return /^\/(?:title|body|uploads|onBehalfOf)(?:\/|$)/.test(pointer) ? 2 : lastStep;
}

/** What is wrong in one step alone. */
export function problemsIn(step: number, problems: Problems): Problems {
  return new Map([...problems].filter(([pointer]) => stepOf(pointer) === step));
}

/** Where there is something to do first; the last step where nothing is. */
export function firstUnfinished(problems: Problems): number {
  return Math.min(lastStep, ...[...problems.keys()].map(stepOf));
}
