import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/build/library.js';
import { readElements } from '../../tools/build/manifest.js';
import { tokensOf } from '../../tools/generate/tokens.js';

const css = await readFile(join(root, 'src/ui/tokens.styles.ts'), 'utf8');
const described = (await readElements(join(root, 'custom-elements.json'))).find(({ tagName }) => tagName === 'hy-provider')?.cssProperties ?? [];

test('every token that the style sheets read is described, with its colour in each theme', () => {
  const tokens = tokensOf(css, described);
  assert.deepEqual(tokens.map(({ name }) => name).sort(), [...new Set(css.match(/--hy-color-[a-z-]+/g))].filter((name) => !name.endsWith('-')).sort());
  const { blue, red, dark } = tokens.find(({ name }) => name === '--hy-color-accent') ?? assert.fail();
  assert.deepEqual([blue, red, dark], ['`#0f56a6`', '`#a61c22`', '`#93bef8`']);
  assert.equal(tokens.find(({ name }) => name === '--hy-color-selected')?.blue, 'as `accent`');
});

test('a token that nobody describes, and a description of none, stop the generator', () => {
  assert.throws(() => tokensOf(css, described.slice(1)), /does not describe --hy-color-/);
  assert.throws(() => tokensOf(css, [...described, { name: '--hy-radius', description: 'Round.' }]), /--hy-radius/);
});
