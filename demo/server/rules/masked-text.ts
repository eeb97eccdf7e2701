/** A text with what looks like a telephone, identity or card number, a plate or a mail address starred: a proposal, people decide. */
import { adviceOn } from './personal-data.js';

/** Sixteen to nineteen digits, or eighteen that end with X: cards and identities, as they are typed in groups. */
const longNumber = /(?<![\d])\d(?:[ -]?\d){14,17}(?:[ -]?[\dXx])(?!\d)/g;
const mobile = /(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)/g;
const landline = /(?<!\d)(0\d{2,3})[ -]?[2-8]\d{6,7}(?!\d)/g;
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;
const mail = /(?<![\w.+-])([\w.+-])[\w.+-]{0,63}(@[\w-]{1,63}(?:\.[\w-]{1,63})+)/g;

/** @param own Numbers that may stand: the agency's. */
export function maskedText(text: string, own: readonly string[]): string {
  const kept = new Set(own.map(digitsOf));
  const unlessOwn = (masked: (...found: string[]) => string) => (whole: string, ...groups: string[]) => (kept.has(digitsOf(whole)) ? whole : masked(...groups));
  return text
    .replace(longNumber, unlessOwn(() => '******'))
    .replace(mobile, unlessOwn((start = '', end = '') => `${start}****${end}`))
    .replace(landline, unlessOwn((area = '') => `${area}-****`))
    .replace(plate, (whole) => `${whole.slice(0, 2)}*****`)
    .replace(mail, (_whole, first: string, host: string) => `${first}***${host}`);
}

/** Whether a text that is to become public still seems to hold such a number or address; the agency's own may stand. */
export function tellsOfPerson(text: string, own: readonly string[]): boolean {
  const without = own.reduce((left, number) => left.replaceAll(number, ''), text);
  return adviceOn(without, []).length > 0 || new RegExp(plate.source).test(without);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
