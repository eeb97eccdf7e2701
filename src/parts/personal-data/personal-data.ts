/** Personal data that a text seems to hold; found on the device, told only to the writer. */
export type PersonalDataKind = 'phone' | 'id' | 'email' | 'bank';

export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  /** UTF-16 index of the first sign and of the one after the last, for selecting it in a text area. */
  readonly start: number;
  readonly end: number;
}

// Separators people type between the digits of a number.
const gap = '[ \\-－—]?';

const patterns: readonly (readonly [PersonalDataKind, RegExp, (match: string) => boolean])[] = [
  // At most 64 signs before the @ (RFC 5321), begun only where a word begins: else each sign of a long one would be a new try.
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, () => true],
  // 18 places, the last a check character 0–9 or X (GB 11643-1999).
  ['id', /(?<!\d)\d{17}[\dX](?!\d)/gi, isIdNumber],
  ['phone', new RegExp(`(?<!\\d)(?:(?:00)?86${gap})?1[3-9]\\d(?:${gap}\\d){8}(?!\\d)`, 'g'), () => true],
  ['bank', new RegExp(`(?<!\\d)[3-6]\\d{3}(?:${gap}\\d){12,15}(?!\\d)`, 'g'), passesLuhn],
];

/** Full-width digits and letters count as well; one sign stays one sign, so that places in the text still fit. */
function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff20]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function isIdNumber(text: string): boolean {
  if (!isBirthDate(text.slice(6, 14))) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** `19860229` is none: order numbers of 18 places often pass the check character alone. */
function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return (year ?? 0) >= 1900 && date.getTime() <= Date.now() && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Each find once, in the order of the text; a place belongs to the first kind that claims it. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const plain = halfWidth(text);
  const found: PersonalDataFinding[] = [];
  for (const [kind, pattern, holds] of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (holds(match[0]) && !found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end });
    }
  }
  return found.sort((first, second) => first.start - second.start);
}
