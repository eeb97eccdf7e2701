/** A text with what looks like a telephone, identity or card number, a plate or a mail address starred: a proposal, people decide. */
import type { MaskedKind } from '../../../src/contract/models.js';
import { findPersonalData, type PersonalData, type PersonalDataKind } from './personal-data.js';

const kinds: Readonly<Record<PersonalDataKind, MaskedKind>> = { phone: 'phone', 'id-number': 'identity-or-card', 'bank-card': 'identity-or-card', plate: 'plate', email: 'email' };

/** The starred text, and of what kind each was that was starred. @param own Numbers that may stand: the agency's. */
export function mask(text: string, own: readonly string[]): { readonly text: string; readonly found: readonly MaskedKind[] } {
  const found = foreign(text, own);
  if (found.length === 0) return { text, found: [] };
  let masked = '';
  let place = 0;
  for (const each of found) {
    masked += text.slice(place, each.start) + starred(each, text.slice(each.start, each.end));
    place = each.end;
  }
  // What stood beside a find may be one itself, now that its neighbour is gone.
  const again = mask(masked + text.slice(place), own);
  return { text: again.text, found: [...found.map(({ kind }) => kinds[kind]), ...again.found] };
}

/** @param own Numbers that may stand: the agency's. */
export const maskedText = (text: string, own: readonly string[]): string => mask(text, own).text;

/** Whether a text that is to become public still seems to hold such a number or address: just what would be starred in it. */
export const tellsOfPerson = (text: string, own: readonly string[]): boolean => foreign(text, own).length > 0;

function foreign(text: string, own: readonly string[]): PersonalData[] {
  const kept = new Set(own.flatMap(findPersonalData).map(digitsOf));
  return findPersonalData(text).filter((each) => each.kind !== 'phone' || !kept.has(digitsOf(each)));
}

function starred({ kind, plain }: PersonalData, typed: string): string {
  switch (kind) {
    case 'phone': return starredPhone(plain.replace(/\D/g, ''));
    case 'plate': return `${typed.slice(0, 2)}*****`;
    case 'email': return `${[...typed][0] ?? ''}***${typed.replace(/^[^@＠]*/u, '')}`;
    default: return '******';
  }
}

/** An area code tells of no one; of a mobile number, enough stays to tell two apart. */
function starredPhone(digits: string): string {
  const [, area] = /^(0(?:10|2\d|[3-9]\d\d))\d{7,8}$/.exec(digits) ?? [];
  return area === undefined ? `${digits.slice(-11, -8)}****${digits.slice(-4)}` : `${area}-****`;
}

const digitsOf = ({ plain }: PersonalData) => plain.replace(/\D/g, '');
