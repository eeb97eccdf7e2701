import type { LetterAnswerRow } from './store/schema.js';

/** Where an answer was given first: what is corrected there is corrected for all that repeat it. */
export const sourceOf = ({ id, source_id }: Pick<LetterAnswerRow, 'id' | 'source_id'>): string => source_id ?? id;
