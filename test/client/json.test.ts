import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeJson } from '../../src/client/json.js';
import { during } from './hostile-page.js';

/** Repeats for the same seed (mulberry32), so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const alphabet = ['a', '"', '\\', '/', '\n', '\r', '\t', '\b', '\f', '\v', '\0', '\u001f', '\u007f', '\u2028', '\ufeff', '意', '😀', '𠮷', '\uffff'];

function anyText(random: () => number): string {
  return Array.from({ length: Math.floor(random() * 12) }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

function anyValue(random: () => number, depth: number): unknown {
  const pick = Math.floor(random() * (depth > 0 ? 8 : 5));
  if (pick === 0) return null;
  if (pick === 1) return random() < 0.5;
  if (pick === 2) return Math.floor(random() * 2 ** 33) - 2 ** 32;
  if (pick === 3) return (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20);
  if (pick === 4) return anyText(random);
  const length = Math.floor(random() * 5);
  if (pick === 5) return Array.from({ length }, () => anyValue(random, depth - 1));
  const names = Array.from({ length }, () => anyText(random));
  return Object.fromEntries(names.map((name) => [name, random() < 0.1 ? undefined : anyValue(random, depth - 1)]));
}

test('writes what JSON.stringify writes, for ten thousand random values', () => {
  const random = seeded(20261122);
  for (let round = 0; round < 10_000; round += 1) {
    const value = anyValue(random, 4);
    assert.equal(writeJson(value), JSON.stringify(value));
  }
});

test('writes each of the 65,536 code units of a text as a JSON reader expects it', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const text = `x${String.fromCharCode(unit)}y`;
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    assert.equal(JSON.parse(writeJson(text)), isHalf ? 'x\ufffdy' : text);
  }
});

test('mends half characters in values and names and leaves whole ones alone', () => {
  assert.equal(writeJson({ '\ud83d': ['😀', '\ude00\ud83d', 'a\ud83d'] }), '{"\ufffd":["😀","\ufffd\ufffd","a\ufffd"]}');
});

test('writes an array as an array on a page whose library puts toJSON on the prototypes', (context) => {
  const prototypes = [Array.prototype, String.prototype, Number.prototype, Object.prototype];
  for (const prototype of prototypes) during(context, 'toJSON', () => 'broken', prototype);
  assert.equal(JSON.stringify({ items: ['a'] }), '"broken"');
  assert.equal(writeJson({ items: ['a', 1, { b: null }] }), '{"items":["a",1,{"b":null}]}');
});

test('leaves out what a page added to Object.prototype and Array.prototype', (context) => {
  for (const prototype of [Object.prototype, Array.prototype]) during(context, 'added', 1, prototype);
  assert.equal(writeJson({ a: [1] }), '{"a":[1]}');
});

test('refuses what is not plain data instead of sending something else', () => {
  for (const value of [undefined, NaN, Infinity, 1n, Symbol('s'), () => 1, [undefined], new Date(), new Map(), { a: NaN }]) {
    assert.throws(() => writeJson(value), TypeError);
  }
});

test('writes objects without a prototype', () => {
  assert.equal(writeJson(Object.assign(Object.create(null), { a: 1 })), '{"a":1}');
});
