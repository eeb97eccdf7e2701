/** Text as search sees it: one width, one case, cut into pairs of neighbouring characters. */

/** Full-width and half-width, large and small letters are the same to a reader who searches. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Pairs of neighbouring letters or digits: 开放时间 gives 开放, 放时, 时间.
 * SQLite's own trigrams find nothing for a word of two characters, which most Chinese words are.
 */
export function pairs(folded: string): string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

/** A searched word: by its pairs where the index can find it, else letter for letter. */
export interface SearchWord {
  readonly text: string;
  readonly pairs: readonly string[];
}

/** Words of a query, parted by white space. A single character, or a word with a mark in it, has no pairs. */
export function searchWords(query: string): SearchWord[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((text) => ({ text, pairs: /^[\p{L}\p{N}]{2,}$/u.test(text) ? pairs(text) : [] }));
}

/** Pattern for LIKE with the escape character `\`. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
