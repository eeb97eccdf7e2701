const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A text cut at the words that were searched: every second piece is one of them, whatever its width and case, as the server searches. */
export function foundWords(text: string, words: string): string[] {
  const folded = fold(text);
  // Folding may make more signs of one, as of ㈠; then only what was typed letter for letter is found.
  const [seen, sought] = folded.length === text.length ? [folded, fold(words)] : [text, words];
  const any = sought.trim().split(/\s+/).map((word) => word.replace(/[$(-+.?[-^{-}]/g, '\\$&'));
  let end = 0;
  return seen.split(new RegExp(`(${any.join('|')})`)).map((piece) => text.slice(end, end += piece.length));
}
