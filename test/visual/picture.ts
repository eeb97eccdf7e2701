/** Pictures of pages: how two of them differ. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Buffer;
}

export interface Difference {
  readonly words: string;
  /** Where the two differ, in red over a pale copy; absent where their sizes differ. */
  readonly shown?: Picture;
}

/**
 * How many pixels may differ in any square of `side`: a machine may round a colour otherwise, but never a whole stroke. A share of the
 * picture would let a changed word pass on a large one.
 */
const allowed = 12;
const side = 32;

/** Undefined where a reader would not see a difference. */
export function differenceOf(expected: Picture, actual: Picture): Difference | undefined {
  if (expected.width !== actual.width || expected.height !== actual.height) return { words: `is ${sizeOf(actual)}, was ${sizeOf(expected)}` };
  const { width, height } = expected;
  const shown = new PNG({ width, height });
  const worst = pixelmatch(expected.data, actual.data, shown.data, width, height, { windowSize: side });
  return worst <= allowed ? undefined : { words: `differs in up to ${String(worst)} pixels of a square of ${String(side)}`, shown };
}

export function readPicture(file: Uint8Array): Picture {
  return PNG.sync.read(Buffer.from(file));
}

const sizeOf = ({ width, height }: Picture): string => `${String(width)} × ${String(height)}`;
