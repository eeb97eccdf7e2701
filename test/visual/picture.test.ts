import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, readPicture, type Picture } from './picture.js';
import { smallPng } from './small-png.js';

/** White, with one black stroke of this length. */
function page(stroke: number, { height = 100, ink = 0 } = {}): Picture {
  const width = 200;
  const data = Buffer.alloc(width * height * 4, 0xff);
  for (let x = 0; x < stroke; x += 1) for (let y = 50; y < 52; y += 1) data.fill(ink, (y * width + 20 + x) * 4, (y * width + 20 + x) * 4 + 3);
  return { width, height, data };
}

test('a stroke that is missing is seen, and shown', () => {
  assert.match(differenceOf(page(20), page(0))?.words ?? '', /^differs in up to 40 pixels/);
  assert.equal(differenceOf(page(20), page(0))?.shown?.data.length, page(0).data.length);
});

test('a shade that a machine rounds otherwise is not', () => {
  assert.equal(differenceOf(page(20), page(20, { ink: 4 })), undefined);
  assert.equal(differenceOf(page(20), page(20)), undefined);
});

test('a page that became longer is seen', () => {
  assert.equal(differenceOf(page(20), page(20, { height: 101 }))?.words, 'is 200 × 101, was 200 × 100');
});

test('a picture with more colours than its file has is read as it was', () => {
  const shades = page(0);
  for (let pixel = 0; pixel < 200 * 100; pixel += 1) shades.data.fill(pixel % 200, pixel * 4, pixel * 4 + 3);
  const read = readPicture(smallPng(shades));
  assert.ok(read.data.every((value, index) => Math.abs(value - (shades.data[index] ?? 0)) <= 4));
  assert.equal(differenceOf(shades, read), undefined);
});
