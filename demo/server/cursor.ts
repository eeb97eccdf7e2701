/** Where the next page begins: opaque to the client, checked when it comes back. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { refuse } from './problems.js';
import { fromBase64Url, toBase64Url } from './rules/base64url.js';

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** @param found One more than `limit`, where there are more. */
export function pageOf<Item>(found: readonly Item[], limit: number, position: (last: Item) => (string | number)[]): Page<Item> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last !== undefined ? writeCursor(position(last)) : null };
}

export function writeCursor(position: readonly (string | number)[]): string {
  return toBase64Url(utf8ToBytes(JSON.stringify(position)));
}

/** @throws {Refusal} 400 when it is not one of ours. */
export function readCursor(cursor: string | undefined, shape: readonly ('string' | 'number')[]): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const bytes = fromBase64Url(cursor);
  const position = bytes && parse(new TextDecoder().decode(bytes));
  const fits = Array.isArray(position) && position.length === shape.length && shape.every((type, index) => (type === 'string' ? typeof position[index] === type : isPlace(position[index])));
  const plain = fits && !/[\p{Surrogate}\0]/u.test(position.join(''));
  return plain ? (position as (string | number)[]) : refuse('malformed-request', { detail: '请检查地址里的 cursor。' });
}

/** A cursor over a time and an id, for lists of which the newest stands first. */
export function readTimeCursor(cursor: string | undefined): { at: string; id: string } | undefined {
  const [at, id] = readCursor(cursor, ['string', 'string']) ?? [];
  return at === undefined ? undefined : { at: String(at), id: String(id) };
}

/** Places and counts; PostgreSQL takes no other number for an integer. */
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0x7fffffff;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
