import type { LetterChangeKind } from '../../client/index.js';

/** Says what the writer did, and nothing of what was written. */
export interface LetterChangedDetail {
  readonly kind: LetterChangeKind;
}
