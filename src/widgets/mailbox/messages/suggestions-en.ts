import type { Translation } from '../../../core/messages.js';
import type { suggestionsZh } from './suggestions-zh.js';

const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

export const suggestionsEn: Translation<typeof suggestionsZh> = {
  'suggestions.title': (count) => `Perhaps useful: ${answers(count)}`,
  'suggestions.heard': (count) => `${answers(count)} that may be useful, after the title.`,
  'suggestions.note': 'Found among published answers by what is written here. The text is not kept.',
  'suggestions.since': (unit, day) => `${unit} · since ${day}`,
  'suggestions.answered': (unit, day) => `${unit} · answered on ${day}`,
  'suggestions.source': 'Based on: ',
  'suggestions.whole': 'Read all of it (new window)',
  'suggestions.solved': 'Solved, no letter needed',
  'suggestions.goOn': 'Go on writing',
  'suggestions.end': 'The letter was not sent',
  'suggestions.end.by': (title) => `“${title}” solved it; that was noted.`,
  'suggestions.end.text': 'The text is not kept on this device any more. Until this page is closed you can go on writing.',
  'suggestions.back': 'Go on writing',
};
