/** What a text seems to tell about a person. It advises; people decide. */
import type { OpinionRecord } from '../../../src/contract/models.js';

export type Advice = OpinionRecord['advice'][number];

/** 64 signs before the @ are the most that RFC 5321 allows. Begun only where a word begins: else each sign of a long one would be a new try. */
const mailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;

/** @param listedWords Words that this agency wants a person to look at, in any width and case. */
export function adviceOn(text: string, listedWords: readonly string[]): Advice[] {
  const plain = folded(text);
  // Numbers are written in groups; what stands between digits is no part of them.
  const digits = plain.replace(/(?<=\d)[\s\p{Dash}]+(?=\d)/gu, '');
  const ids = runs(digits, /(?<!\d)\d{17}[\dx](?!\d)/g).filter(isIdNumber);
  const cards = runs(digits, /(?<!\d)\d{16,19}(?!\d)/g).filter((number) => isCardNumber(number) && !ids.includes(number));
  const found: Record<Advice, boolean> = {
    phone: /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/.test(digits) || /(?<!\d)0\d{2,3}[2-8]\d{6,7}(?!\d)/.test(digits),
    'id-number': ids.length > 0,
    email: mailAddress.test(plain),
    'bank-card': cards.length > 0,
    'listed-word': listedWords.some((word) => plain.includes(folded(word))),
  };
  return (Object.keys(found) as Advice[]).filter((kind) => found[kind]);
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const runs = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** Check digit after GB 11643. */
function isIdNumber(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return '10x98765432'.charAt(sum % 11) === number.charAt(17);
}

/** Luhn's check digit. */
function isCardNumber(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
