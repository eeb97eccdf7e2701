/** A text in one way of writing, for looking for numbers in it, with the place from which each of its signs came. */
export interface FoldedText {
  /** Half-width and lower case; blanks and dashes of every kind are one, and what cannot be seen is left out. */
  readonly text: string;
  /** Where in the original its sign at this place begins. */
  readonly starts: readonly number[];
  /** Where in the original its sign at this place ends. */
  readonly ends: readonly number[];
}

/** Rings and keys around a digit are none of it. */
const unseen = /^[\p{Cc}\p{Cf}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

/** Sign by sign: normal form KC makes one sign into many, and the place of each has to be known. */
export function foldedText(original: string): FoldedText {
  let text = '';
  let place = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const sign of original) {
    const folded = foldedSign(sign);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(place);
      ends.push(place + sign.length);
    }
    text += folded;
    place += sign.length;
  }
  return { text, starts, ends };
}

function foldedSign(sign: string): string {
  if (/^\s$/u.test(sign)) return ' ';
  if (unseen.test(sign)) return '';
  return sign.normalize('NFKC').toLowerCase().replace(/\p{Dash}/gu, '-').replace(/\s/gu, ' ');
}
