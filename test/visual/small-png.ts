/** PNG with a palette: a page of text has few colours, and takes a fifth of the bytes so. */
import { deflateSync } from 'node:zlib';
import type { Picture } from './picture.js';

/** Enough that no eye, and no comparison of ours, can tell; the many others are shades of letters' edges. */
const mostColours = 64;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture must be opaque, as pages are. */
export function smallPng({ width, height, data }: Picture): Buffer {
  const colours = new Uint32Array(width * height).map((_, pixel) => data.readUIntBE(pixel * 4, 3));
  const used = new Map<number, number>();
  for (const colour of colours) used.set(colour, (used.get(colour) ?? 0) + 1);
  const ordered = [...used.keys()].sort((one, other) => (used.get(other) ?? 0) - (used.get(one) ?? 0) || one - other);
  const palette = paletteOf(ordered);
  const places = new Map(ordered.map((colour) => [colour, nearest(colour, palette)]));

  // Each line begins with the number of its filter, which is none.
  const lines = Buffer.alloc(height * (width + 1));
  colours.forEach((colour, pixel) => { lines[pixel + Math.floor(pixel / width) + 1] = places.get(colour) ?? 0; });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const content = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap(parts))), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]);
}

/** The colours that are used most, first those far apart, then those between them. */
function paletteOf(ordered: readonly number[]): number[] {
  const palette: number[] = [];
  for (const apart of [64, 32, 16, 8, 4, 2, 1]) {
    for (const colour of ordered) {
      if (palette.length === mostColours) return palette;
      if (palette.every((taken) => distance(taken, colour) >= apart)) palette.push(colour);
    }
  }
  return palette;
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  palette.forEach((taken, place) => { if (distance(taken, colour) < distance(palette[best] ?? 0, colour)) best = place; });
  return best;
}

const parts = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function distance(one: number, other: number): number {
  const [[red, green, blue], [otherRed, otherGreen, otherBlue]] = [parts(one), parts(other)];
  return Math.max(Math.abs(red - otherRed), Math.abs(green - otherGreen), Math.abs(blue - otherBlue));
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32, as PNG asks for; Node has one of its own only from 22.2. */
function checksum(bytes: Buffer): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb8_8320 : 0);
  }
  return (rest ^ 0xffff_ffff) >>> 0;
}
