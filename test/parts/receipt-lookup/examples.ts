import document from '../../../src/contract/document.gen.json' with { type: 'json' };
import type { OpinionStatus, SubmissionStatus } from '../../../src/client/index.js';

/** The contract's own example. */
export const found = document.components.examples.SubmissionStatus.value as unknown as SubmissionStatus;

/** Its first opinion, changed as told. */
export function opinion(change: Partial<OpinionStatus> = {}): OpinionStatus {
  const [first] = found.items;
  if (!first) throw new Error('The example has no opinion.');
  return { ...first, ...change };
}
