const { parse } = JSON;
const { getPrototypeOf, keys } = Object;
const { isArray } = Array;

const escaped = '\b\t\n\f\r"\\';
const letters = 'btnfr"\\';

function escape(character: string): string {
  const known = escaped.indexOf(character);
  return known < 0 ? `\\u${(0x10000 + character.charCodeAt(0)).toString(16).slice(1)}` : `\\${letters.charAt(known)}`;
}

/**
 * The text with U+FFFD in place of half characters, which a cut through an emoji leaves behind. The server refuses them
 * with 400, and a citizen cannot see what to mend.
 */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

function quote(text: string): string {
  return `"${wellFormed(text).replace(/["\\\u0000-\u001f]/g, escape)}"`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = getPrototypeOf(value);
  // One step to the root, whichever window the object was made in; a Date or a Map is two steps away.
  return prototype === null || getPrototypeOf(prototype) === null;
}

/**
 * JSON of plain data: null, booleans, finite numbers, strings, arrays and plain objects. Properties that are undefined
 * are left out. Half characters become U+FFFD. Our own, because old libraries put a `toJSON` on the prototypes of
 * arrays and strings, and `JSON.stringify` then sends an array as a string.
 *
 * @throws TypeError for what is not plain data.
 */
export function writeJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && isFinite(value))) return `${value}`;
  if (isArray(value)) return writeArray(value);
  if (typeof value === 'object' && isPlain(value)) return writeObject(value as Record<string, unknown>);
  throw new TypeError(`${typeof value} is not JSON`);
}

// Index loops: iterators and array methods are among what old libraries replace.
function writeArray(items: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < items.length; index += 1) text += (index ? ',' : '') + writeJson(items[index]);
  return `[${text}]`;
}

function writeObject(record: Record<string, unknown>): string {
  const names = keys(record);
  let text = '';
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    if (record[name] !== undefined) text += `${text && ','}${quote(name)}:${writeJson(record[name])}`;
  }
  return `{${text}}`;
}

/** The value of a JSON text; undefined, which no JSON text means, when it is none. */
export function readJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
