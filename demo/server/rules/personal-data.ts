/** What a text seems to tell about a person: what is starred, what is refused and what staff are told of are the same. */
import type { OpinionRecord } from '../../../src/contract/models.js';
import { foldedText } from './folded-text.js';

export type Advice = OpinionRecord['advice'][number];
export type PersonalDataKind = Exclude<Advice, 'listed-word'> | 'plate';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Where it begins and ends in the text as it was typed. */
  readonly start: number;
  readonly end: number;
  /** It in plain writing: half width, lower case. */
  readonly plain: string;
}

interface Rule {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  readonly holds?: (signs: string) => boolean;
}

/** What people put between the digits of a number. */
const gap = '[ -]{0,3}';
const digits = (count: number) => `(?:${gap}\\d){${String(count)}}`;
const area = '0(?:10|2\\d|[3-9]\\d\\d)';
const mobile = `1[3-9]\\d(?:${digits(8)}|(?:[^\\p{L}\\p{N}]{1,3}\\d{4}){2})`;

/** In this order: a place belongs to the first that claims it. */
const rules: readonly Rule[] = [
  // 64 signs before the @ are the most that RFC 5321 allows. Begun only where a word begins: else each sign of a long one would be a new try. Input methods leave 。 for a dot.
  { kind: 'email', pattern: /(?:(?<![\w.+-])[\w.+-]{1,64}|\p{Script=Han}{1,3})@[\w-]{1,63}(?:[.。][\w-]{1,63})+/gu },
  { kind: 'id-number', pattern: new RegExp(`(?<!\\d)\\d${digits(16)}${gap}[\\dx](?!\\d)`, 'g'), holds: isIdNumber },
  ...[19, 18, 17, 16].map((length): Rule => ({ kind: 'bank-card', pattern: new RegExp(`(?<!\\d)[3-6]${digits(length - 1)}(?!\\d)`, 'g'), holds: isCardNumber })),
  { kind: 'id-number', pattern: new RegExp(`(?<!\\d)\\d{6}${gap}\\d{6}${gap}\\d{3}(?!\\d)`, 'g'), holds: isIdNumber },
  { kind: 'phone', pattern: new RegExp(`(?<!\\d)(?:\\+?(?:00)?86${gap})?${mobile}(?!\\d)`, 'gu') },
  { kind: 'phone', pattern: new RegExp(`(?<!\\d)(?:\\(${area}\\)|${area})${gap}[2-8]\\d{2,3}${gap}\\d{4}(?!\\d)`, 'g') },
  { kind: 'plate', pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][·. -]?[a-hj-np-z0-9]{5,6}(?![a-z0-9])/g, holds: (signs) => signs.replace(/\D/g, '').length > 2 },
];

/** Each find once, in the order of the text. */
export function findPersonalData(original: string): PersonalData[] {
  const { text, starts, ends } = foldedText(original);
  const found: { readonly kind: PersonalDataKind; readonly from: number; readonly to: number }[] = [];
  for (const { kind, pattern, holds } of rules) {
    for (const [from, to] of finds(text, pattern, holds)) {
      if (!found.some((other) => from < other.to && to > other.from)) found.push({ kind, from, to });
    }
  }
  return found.sort((one, other) => one.from - other.from)
    .map(({ kind, from, to }) => ({ kind, start: starts[from] ?? 0, end: ends[to - 1] ?? 0, plain: text.slice(from, to) }));
}

function* finds(text: string, pattern: RegExp, holds: Rule['holds']): Generator<readonly [number, number]> {
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    if (holds?.(match[0].replace(/[ -]/g, '')) ?? true) yield [match.index, search.lastIndex];
    // Digits that begin no such number may belong to the one that follows them.
    else search.lastIndex = match.index + 1;
  }
}

/** @param listedWords Words that this agency wants a person to look at, in any width and case. */
export function adviceOn(text: string, listedWords: readonly string[]): Advice[] {
  const kinds = new Set<string>(findPersonalData(text).map(({ kind }) => kind));
  const plain = foldedText(text).text;
  if (listedWords.some((word) => plain.includes(foldedText(word).text))) kinds.add('listed-word');
  return (['phone', 'id-number', 'email', 'bank-card', 'listed-word'] as const).filter((kind) => kinds.has(kind));
}

/**
 * Eighteen places after GB 11643, or fifteen as before 2013: a province, then a day of birth. Its check digit is not asked for: of other numbers one in eleven has
 * it right and fewer than one in seventy pass this, and a number with a slip in it tells of a person all the same.
 */
function isIdNumber(number: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:(?:19|20)\d\d(?=.{8}$)|\d\d(?=.{7}$))(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]?$/.test(number);
}

/** UnionPay's begin with 62, with or without a slip in them; for others Luhn's check digit speaks. */
function isCardNumber(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return number.startsWith('62') || sum % 10 === 0;
}
