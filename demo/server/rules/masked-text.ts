/** A text with what looks like a telephone, identity or card number, a plate or a mail address starred: a proposal, people decide. */
import type { MaskedKind } from '../../../src/contract/models.js';
import { adviceOn } from './personal-data.js';

/** Sixteen to nineteen digits, or eighteen that end with X: cards and identities, as they are typed in groups. */
const longNumber = /(?<![\d])\d(?:[ -]?\d){14,17}(?:[ -]?[\dXx])(?!\d)/g;
const mobile = /(?<!\d)(?:\+?86[ -]?)?(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)/g;
const landline = /(?<!\d)(0\d{2,3})[ -]?[2-8]\d{6,7}(?!\d)/g;
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g;
const mail = /(?<![\w.+-])([\w.+-])[\w.+-]{0,63}(@[\w-]{1,63}(?:\.[\w-]{1,63})+)/g;

interface Rule {
  readonly kind: MaskedKind;
  readonly pattern: RegExp;
  readonly starred: (whole: string, first?: string, second?: string) => string;
}

/** In this order: what one has starred is not looked at by the next. */
const rules: readonly Rule[] = [
  { kind: 'identity-or-card', pattern: longNumber, starred: () => '******' },
  { kind: 'phone', pattern: mobile, starred: (_whole, start = '', end = '') => `${start}****${end}` },
  { kind: 'phone', pattern: landline, starred: (_whole, area = '') => `${area}-****` },
  { kind: 'plate', pattern: plate, starred: (whole) => `${whole.slice(0, 2)}*****` },
  { kind: 'email', pattern: mail, starred: (_whole, first = '', host = '') => `${first}***${host}` },
];

/** Kinds of which the agency has some that may stand. */
const ownKinds: readonly MaskedKind[] = ['identity-or-card', 'phone'];

/** The starred text, and of what kind each was that was starred. @param own Numbers that may stand: the agency's. */
export function mask(text: string, own: readonly string[]): { readonly text: string; readonly found: readonly MaskedKind[] } {
  const kept = new Set(own.map(digitsOf));
  const found: MaskedKind[] = [];
  const masked = rules.reduce((left, { kind, pattern, starred }) => left.replace(pattern, (whole: string, first?: string, second?: string) => {
    if (ownKinds.includes(kind) && kept.has(digitsOf(whole))) return whole;
    found.push(kind);
    return starred(whole, first, second);
  }), text);
  return { text: masked, found };
}

/** @param own Numbers that may stand: the agency's. */
export const maskedText = (text: string, own: readonly string[]): string => mask(text, own).text;

/** Whether a text that is to become public still seems to hold such a number or address; the agency's own may stand. */
export function tellsOfPerson(text: string, own: readonly string[]): boolean {
  const without = own.reduce((left, number) => left.replaceAll(number, ''), text);
  return adviceOn(without, []).length > 0 || new RegExp(plate.source).test(without);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
