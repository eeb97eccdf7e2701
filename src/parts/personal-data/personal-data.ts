/** Personal data that a text seems to hold; found on the device, told only to the writer. The server looks for the same: `test/support/personal-data-cases.ts` holds for both. */
export type PersonalDataKind = 'phone' | 'id' | 'email' | 'bank' | 'plate';

export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  /** UTF-16 index of the first sign and of the one after the last, for selecting it in a text area. */
  readonly start: number;
  readonly end: number;
}

// What people type between the digits of a number.
const gap = '[ -]{0,3}';
const digits = (count: number): string => `(?:${gap}\\d){${String(count)}}`;
const area = '0(?:10|2\\d|[3-9]\\d\\d)';

const number = (signs: string): RegExp => new RegExp(`(?<!\\d)${signs}(?!\\d)`, 'gu');

const patterns: readonly (readonly [PersonalDataKind, RegExp, ((signs: string) => boolean)?])[] = [
  // At most 64 signs before the @ (RFC 5321), begun only where a word begins: else each sign of a long one would be a new try. Input methods leave 。 for a dot.
  ['email', /(?:(?<![\w.+-])[\w.+-]{1,64}|\p{Script=Han}{1,3})@[\w-]{1,63}(?:[.。][\w-]{1,63})+/gu],
  ['id', number(`\\d${digits(16)}${gap}[\\dx]`), isIdNumber],
  ...[18, 17, 16, 15].map((more) => ['bank', number(`[3-6]${digits(more)}`), isCardNumber] as const),
  ['id', number(`\\d{6}${gap}\\d{6}${gap}\\d{3}`), isIdNumber],
  ['phone', number(`(?:\\+?(?:00)?86${gap})?1[3-9]\\d(?:${digits(8)}|(?:[^\\p{L}\\p{N}]{1,3}\\d{4}){2})`)],
  ['phone', number(`(?:\\(${area}\\)|${area})${gap}[2-8]\\d{2,3}${gap}\\d{4}`)],
  ['plate', /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][·. -]?[a-hj-np-z0-9]{5,6}(?![a-z0-9])/g, (signs) => signs.replace(/\D/g, '').length > 2],
];

const unseen = /^[\p{Cc}\p{Cf}\p{Me}\p{Default_Ignorable_Code_Point}]$/u;

function folded(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  return unseen.test(sign) ? '' : sign.normalize('NFKC').toLowerCase().replace(/\p{Dash}/gu, '-').replace(/\s/g, ' ');
}

/** A province and a day of birth (GB 11643-1999; fifteen places before): stricter than the check character, and a slip in the number tells of somebody all the same. */
function isIdNumber(signs: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:(?:19|20)\d\d(?=.{8}$)|\d\d(?=.{7}$))(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]?$/.test(signs);
}

/** UnionPay’s begin with 62; for others Luhn’s sum speaks. */
function isCardNumber(signs: string): boolean {
  let sum = 0;
  for (let index = 0; index < signs.length; index += 1) {
    const digit = Number(signs[signs.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return signs.startsWith('62') || sum % 10 === 0;
}

/** Each find once, in the order of the text; a place belongs to the first kind that claims it. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  let plain = '';
  let place = 0;
  // From where each sign of the plain text came, since one sign may become many, or none.
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (const sign of text) {
    const span = { start: place, end: place += sign.length };
    const signs = folded(sign);
    for (let index = 0; index < signs.length; index += 1) spans.push(span);
    plain += signs;
  }
  const found: PersonalDataFinding[] = [];
  for (const [kind, pattern, holds] of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const start = spans[match.index]?.start ?? 0;
      const end = spans[pattern.lastIndex - 1]?.end ?? 0;
      // Digits that begin no such number may belong to the one that follows them.
      if (holds && !holds(match[0].replace(/[ -]/g, ''))) pattern.lastIndex = match.index + 1;
      else if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end });
    }
  }
  return found.sort((first, second) => first.start - second.start);
}
