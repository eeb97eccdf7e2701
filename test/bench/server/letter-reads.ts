/** What is asked of a server that holds many letters. */
import type { KnowledgeQuestion } from '../../../src/contract/models.js';
import { words } from './many-letters.js';

const answered = '`letter_publication_answered`';
const counted = 'key of `letter_count`, `letter_overdue`';

/** Pairs of characters, and the list in whose order they are found. */
const worded = (list: string): string => `\`letter_publication_search\`, ${list}`;

export interface LetterRead {
  readonly kind: string;
  readonly path: string;
  /** What SQLite reads it from, as `explain query plan` says. */
  readonly by: string;
  /** By an account of the desk. */
  readonly staff?: true;
  /** What a letter says so far: public answers are asked for that come near to it. */
  readonly body?: KnowledgeQuestion;
}

const found = (query: Readonly<Record<string, string>>) => `/v1/published-letters?${String(new URLSearchParams(query))}`;
const queue = (query: Readonly<Record<string, string>>) => `/v1/staff/letters?${String(new URLSearchParams(query))}`;

/** As hy-mailbox-compose asks while a letter is written; the words of a letter never stand in an address. */
const suggested = (kind: string, title: string, body = ''): LetterRead => ({ kind: `suggested for ${kind}`, path: '/v1/knowledge-suggestions', by: 'key of `answer_pair`', body: { title, body } });

/** Three hundred characters, the most that is sent of a letter. */
const longBody = '我住在老街附近，这里的人行道上停满了车，推婴儿车的只能走到马路上。早高峰公交二十多分钟一班，学生上学常常迟到。'.repeat(6).slice(0, 300);

/** A year of the letters, in the middle of the three. */
export const letterReads = (now: Date): readonly LetterRead[] => {
  const [from = '', to = ''] = [-700, -335].map((days) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10));
  return [
    { kind: 'first page', path: '/v1/published-letters', by: answered },
    { kind: 'of one department', path: found({ unitId: 'parks' }), by: '`letter_publication_unit`' },
    { kind: 'of one category', path: found({ category: 'help' }), by: '`letter_publication_category`' },
    { kind: 'answered within one year', path: found({ from, to }), by: answered },
    { kind: 'of one department and category, within one year', path: found({ unitId: 'parks', category: 'help', from, to }), by: '`letter_publication_category`' },
    { kind: `a word of every second letter, ${words.common}`, path: found({ q: words.common }), by: worded(answered) },
    { kind: `a usual word, ${words.usual}`, path: found({ q: words.usual }), by: worded(answered) },
    { kind: `a rare word, ${words.rare}`, path: found({ q: words.rare }), by: worded(answered) },
    { kind: `a word that stands nowhere, ${words.absent}`, path: found({ q: words.absent }), by: worded(answered) },
    { kind: `one character, ${words.character}`, path: found({ q: words.character }), by: worded(answered) },
    { kind: `three words, ${words.several}`, path: found({ q: words.several }), by: worded(answered) },
    { kind: `a usual word, of one department, within one year`, path: found({ q: words.usual, unitId: 'parks', from, to }), by: worded('`letter_publication_unit`') },
    { kind: 'statistics of the current year', path: '/v1/statistics/letters', by: counted },
    { kind: 'statistics of three years', path: `/v1/statistics/letters?from=${String(now.getFullYear() - 3)}-12&to=${now.toISOString().slice(0, 7)}`, by: counted },
    { kind: 'staff: all letters', path: '/v1/staff/letters', by: '`letter_due`', staff: true },
    { kind: 'staff: on their way', path: queue({ open: 'true' }), by: '`letter_state_due`', staff: true },
    { kind: 'staff: late', path: queue({ due: 'late' }), by: '`letter_state_due`, `letter_overdue`', staff: true },
    { kind: 'staff: with one department, answered', path: queue({ unitId: 'parks', state: 'answered' }), by: '`letter_unit_due`', staff: true },
    { kind: `staff: a usual word, ${words.usual}`, path: queue({ q: words.usual }), by: '`letter_search`, `letter_due`', staff: true },
    { kind: `staff: a rare word, ${words.rare}`, path: queue({ q: words.rare }), by: '`letter_search`, `letter_due`', staff: true },
    suggested(`one character, ${words.character}`, words.character),
    suggested(`one usual word, ${words.usual}`, words.usual),
    suggested('a title of usual words, 和平路路灯不亮', '和平路路灯不亮'),
    suggested('a title and a long text of usual words', '老街停车占了人行道，公交等得太久', longBody),
    suggested(`a word that stands nowhere, ${words.absent}`, words.absent),
  ];
};
