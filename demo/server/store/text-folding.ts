/** Text as search sees it: one width, one case, cut into pairs of neighbouring characters. */

/** Full-width and half-width, large and small letters are the same to a reader who searches. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Pairs of neighbouring letters or digits, and the last of each run by itself: 开放时间 gives 开放, 放时, 时间, 间.
 * SQLite's own trigrams find nothing for a word of two characters, which most Chinese words are. A single character is looked for as the
 * beginning of a pair, and the last one keeps two runs apart: 不亮，亮的 does not hold 不亮的.
 */
export function grams(folded: string): string[] {
  return runsOf(folded).flatMap((run) => {
    const characters = [...run];
    return characters.map((character, index) => `${character}${characters[index + 1] ?? ''}`);
  });
}

/** The pairs alone. */
export const pairs = (folded: string): string[] => grams(folded).filter((gram) => [...gram].length === 2);

/** What an index is asked for: pairs in a row, or one character, with which something in the text begins. */
export type Run = readonly string[];

/** Every run of letters or digits, marks parting words as white space does. Undefined where nothing was asked; empty where no text can hold it. */
export const searchRuns = (query = ''): Run[] | undefined => (query.trim() === '' ? undefined : runsOf(fold(query)).map(runOf));

const runsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

const runOf = (word: string): Run => ([...word].length === 1 ? [word] : grams(word).slice(0, -1));

/** A searched word: by its run where the index can find it, else letter for letter. */
export interface SearchWord {
  readonly text: string;
  /** Empty for a word with a mark in it. */
  readonly run: Run;
}

/** Words of a query, parted by white space alone. */
export function searchWords(query: string): SearchWord[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((text) => ({ text, run: /^[\p{L}\p{N}]+$/u.test(text) ? runOf(text) : [] }));
}

/** Pattern for LIKE with the escape character `\`. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
