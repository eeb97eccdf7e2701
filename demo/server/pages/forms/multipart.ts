/** A body in several parts, taken apart at its boundary. What a head says is left to the platform; here only text is told from files. */

export interface Part {
  /** With the empty line that ends it. */
  readonly head: Uint8Array;
  readonly content: Uint8Array;
  readonly isFile: boolean;
}

const [carriageReturn, lineFeed, hyphen] = [0x0d, 0x0a, 0x2d];

const headEnd = Uint8Array.of(carriageReturn, lineFeed, carriageReturn, lineFeed);

/** Longer than a browser's. */
const longestHead = 4096;

/**
 * The first parts, and no more of them.
 *
 * @returns undefined for what is cut off, or no such body.
 */
export function partsOf(bytes: Uint8Array, boundary: string, most: number): Part[] | undefined {
  const mark = new TextEncoder().encode(`\r\n--${boundary}`);
  const parts: Part[] = [];
  // Nothing has to stand before the first mark, not even a line break.
  let place = startsAt(bytes, mark.subarray(2), 0) ? -2 : placeOf(bytes, mark, 0);
  while (place !== undefined && parts.length < most) {
    const start = place + mark.length;
    if (bytes[start] === hyphen && bytes[start + 1] === hyphen) return parts;
    place = placeOf(bytes, mark, start);
    const part = place === undefined ? undefined : partOf(bytes.subarray(start, place));
    if (!part) return undefined;
    parts.push(part);
  }
  return place === undefined ? undefined : parts;
}

function partOf(piece: Uint8Array): Part | undefined {
  const end = placeOf(piece.subarray(0, longestHead), headEnd, 0);
  if (end === undefined) return undefined;
  const head = piece.subarray(0, end + headEnd.length);
  const isFile = /^content-disposition:[^\r\n]*;\s*filename\*?\s*=/im.test(new TextDecoder('latin1').decode(head));
  return { head, content: piece.subarray(head.length), isFile };
}

/** Every mark begins with the only line break in it, so that nothing is looked at twice. */
function placeOf(bytes: Uint8Array, mark: Uint8Array, from: number): number | undefined {
  for (let place = from; place <= bytes.length - mark.length; place += 1) {
    if (bytes[place] === carriageReturn && bytes[place + 1] === lineFeed && startsAt(bytes, mark, place)) return place;
  }
  return undefined;
}

function startsAt(bytes: Uint8Array, mark: Uint8Array, place: number): boolean {
  for (let index = 0; index < mark.length; index += 1) if (bytes[place + index] !== mark[index]) return false;
  return true;
}
