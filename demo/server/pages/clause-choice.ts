import { parseNumeral } from '../import/chinese-numerals.js';

/** `art-12`, `12`, `十二`, `第十二条`, `第十二条之一` and `12-1` as the id of a clause; undefined for anything else. */
export function clauseIdFrom(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (/^(?:art|para)-\d{1,5}(?:-\d{1,2})?$/.test(text)) return text;
  const [, number = '', kind = '', insert] = /^第?([^条段之-]+)([条段]?)(?:[之-](.+?)条?)?$/.exec(text) ?? [];
  const parts = [number, ...(insert === undefined ? [] : [insert])].map(parseNumeral);
  if (parts.some((part) => part === undefined || part === 0)) return undefined;
  return `${kind === '段' ? 'para' : 'art'}-${parts.join('-')}`;
}
