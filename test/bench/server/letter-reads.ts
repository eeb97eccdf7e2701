/** What is asked of a server that holds many letters. */
import { words } from './many-letters.js';

export interface LetterRead {
  readonly kind: string;
  readonly path: string;
  /** By an account of the desk. */
  readonly staff?: true;
}

const found = (query: Readonly<Record<string, string>>) => `/v1/published-letters?${String(new URLSearchParams(query))}`;
const queue = (query: Readonly<Record<string, string>>) => `/v1/staff/letters?${String(new URLSearchParams(query))}`;

/** A year of the letters, in the middle of the three. */
export const letterReads = (now: Date): readonly LetterRead[] => {
  const [from = '', to = ''] = [-700, -335].map((days) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10));
  return [
    { kind: 'first page', path: '/v1/published-letters' },
    { kind: 'of one department', path: found({ unitId: 'parks' }) },
    { kind: 'of one category', path: found({ category: 'help' }) },
    { kind: 'answered within one year', path: found({ from, to }) },
    { kind: 'of one department and category, within one year', path: found({ unitId: 'parks', category: 'help', from, to }) },
    { kind: `a word of every second letter, ${words.common}`, path: found({ q: words.common }) },
    { kind: `a usual word, ${words.usual}`, path: found({ q: words.usual }) },
    { kind: `a rare word, ${words.rare}`, path: found({ q: words.rare }) },
    { kind: `a word that stands nowhere, ${words.absent}`, path: found({ q: words.absent }) },
    { kind: `one character, ${words.character}`, path: found({ q: words.character }) },
    { kind: `three words, ${words.several}`, path: found({ q: words.several }) },
    { kind: `a usual word, of one department, within one year`, path: found({ q: words.usual, unitId: 'parks', from, to }) },
    { kind: 'statistics of the current year', path: '/v1/statistics/letters' },
    { kind: 'statistics of three years', path: `/v1/statistics/letters?from=${String(now.getFullYear() - 3)}-12&to=${now.toISOString().slice(0, 7)}` },
    { kind: 'staff: all letters', path: '/v1/staff/letters', staff: true },
    { kind: 'staff: on their way', path: queue({ open: 'true' }), staff: true },
    { kind: 'staff: late', path: queue({ due: 'late' }), staff: true },
    { kind: 'staff: with one department, answered', path: queue({ unitId: 'parks', state: 'answered' }), staff: true },
    { kind: `staff: a usual word, ${words.usual}`, path: queue({ q: words.usual }), staff: true },
    { kind: `staff: a rare word, ${words.rare}`, path: queue({ q: words.rare }), staff: true },
  ];
};
