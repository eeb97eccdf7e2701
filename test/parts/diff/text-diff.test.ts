import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesBetween, type Change } from '../../../src/parts/diff/text-diff.js';

const signs = '公园每天五时三十分开门，二十二时关门。（）“”12；\n 😀𠮷';

/** A small generator with a seed, so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomText(random: (below: number) => number): string {
  const all = [...signs];
  return Array.from({ length: random(60) }, () => all[random(all.length)] ?? '').join('');
}

/** The text with a few places cut out, doubled or replaced, as an editor does. */
function edited(text: string, random: (below: number) => number): string {
  const parts = [...text];
  for (let edit = random(6); edit > 0; edit -= 1) parts.splice(random(parts.length + 1), random(5), randomText(random).slice(0, random(8)));
  return parts.join('');
}

const joined = (changes: readonly Change[], without: Change['kind']): string => changes.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');

describe('what was changed from one wording to another', () => {
  it('gives both wordings back, for any two texts', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = generator(seed);
      const before = randomText(random);
      const after = seed % 2 === 0 ? edited(before, random) : randomText(random);
      const changes = changesBetween(before, after);
      assert.equal(joined(changes, 'removed'), after, `seed ${seed}`);
      assert.equal(joined(changes, 'added'), before, `seed ${seed}`);
    }
  });

  it('never cuts a sign of two units in half', () => {
    for (const { text } of changesBetween('😀公园𠮷', '😁公园𠮸')) assert.doesNotMatch(text, /[\ud800-\udfff]/u);
  });

  it('marks the changed hour and leaves the rest', () => {
    assert.deepEqual(changesBetween('二十二时关门。', '二十三时关门。'), [
      { kind: 'same', text: '二十' },
      { kind: 'removed', text: '二' },
      { kind: 'added', text: '三' },
      { kind: 'same', text: '时关门。' },
    ]);
  });

  it('says that nothing changed', () => {
    assert.deepEqual(changesBetween('公园', '公园'), [{ kind: 'same', text: '公园' }]);
  });

  it('tells very long wordings as one change instead of stopping the page', () => {
    const before = '公'.repeat(6001);
    assert.deepEqual(changesBetween(before, '园'), [{ kind: 'removed', text: before }, { kind: 'added', text: '园' }]);
  });
});
