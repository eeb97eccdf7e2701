import document from '../../../src/contract/document.gen.json' with { type: 'json' };
import type { LetterEvent, LetterStatus } from '../../../src/client/index.js';

const { examples } = document.components;

/** The contract's own examples: a letter that is being handled, and one that was answered. */
export const handled = examples.LetterStatus.value as unknown as LetterStatus;
export const answered = examples.LetterStatusAnswered.value as unknown as LetterStatus;

/** Something that happened, changed as told. */
export function event(change: Partial<LetterEvent> & Pick<LetterEvent, 'kind'>): LetterEvent {
  return { at: '2026-11-24T09:20:00+08:00', state: 'handling', unit: '云河市城市管理局', note: '', answerBy: '2026-12-11', ...change };
}
