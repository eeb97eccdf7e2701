import type { Clause } from '../../../src/contract/models.js';
import { fold, type SearchWord } from '../store/text-folding.js';

/** Characters shown around the first match. */
const length = 40;
const before = 12;

/** About forty characters of plain text around the first place where one of the words stands; the beginning when none does. */
export function excerpt({ blocks }: Clause, words: readonly SearchWord[]): string {
  const text = blocks.map((block) => `${block.label}${block.text}`).join(' ');
  const characters = [...text];
  // Folding may change the number of characters (㈠ becomes three), so each is folded by itself.
  const folded = characters.map(fold);
  const places = words.map((word) => indexOf(folded, word.text)).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const start = characters.length <= length ? 0 : Math.max(0, Math.min(first - before, characters.length - length));
  const end = Math.min(characters.length, start + length);
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`;
}

function indexOf(folded: readonly string[], word: string): number {
  const place = folded.join('').indexOf(word);
  if (place < 0) return -1;
  let passed = 0;
  return folded.findIndex((part) => (passed += part.length) > place);
}
