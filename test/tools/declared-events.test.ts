import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/build/library.js';
import { readElements } from '../../tools/build/manifest.js';
import { elementFiles } from '../../tools/vite/element-entries.js';

interface Source {
  /** Files whose code it brings along, at once or later. */
  readonly imports: readonly string[];
  readonly fired: readonly string[];
  readonly vetoed: readonly string[];
}

const read = new Map<string, Source>();

function source(file: string): Source {
  const known = read.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const names = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(({ 1: name }) => name ?? []);
  const found = {
    imports: names(/(?:^(?:import|export)(?! type)\b[^;]*?|\bimport\()'(\.{1,2}\/[^']*)'/gm).map((path) => join(dirname(file), path.replace(/\.js$/, '.ts'))),
    fired: names(/(?:\bemit\(|\bnew CustomEvent(?:<\w+>)?\()'(hy-[a-z-]+)'/g),
    vetoed: names(/\bemit\('(hy-[a-z-]+)'.*, true\)/g),
  };
  read.set(file, found);
  return found;
}

/** What is fired by a file and by all that it brings along: what an element draws into its shadow root is imported by its own files. */
function firedBelow(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const { imports, fired } = source(file);
  return [...fired, ...imports.flatMap((each) => firedBelow(each, seen))];
}

test('every event that comes out of an element, of itself or of an element inside it, is declared on it, and no other', async () => {
  const files = elementFiles(join(root, 'src'));
  for (const { tagName, events = [] } of await readElements(join(root, 'custom-elements.json'))) {
    const fired = [...new Set(firedBelow(files.get(tagName) ?? assert.fail(tagName)))].sort();
    assert.deepEqual(events.map(({ name }) => name), fired, tagName);
  }
  assert.ok(firedBelow(files.get('hy-mailbox') ?? '').length > 5);
});

test('an event says in the manifest what cancelling does, where a listener may cancel it, and only there', async () => {
  const elements = await readElements(join(root, 'custom-elements.json'));
  for (const file of elementFiles(join(root, 'src')).values()) firedBelow(file);
  const vetoed = new Set([...read.values()].flatMap((each) => each.vetoed));
  assert.ok(vetoed.size >= 3);
  for (const { tagName, events = [] } of elements) {
    for (const { name, description = '' } of events) assert.equal(/\bcancelling\b/.test(description), vetoed.has(name), `${tagName}: ${name}`);
  }
});

test('an event of one name is of one type, whichever element it comes out of', async () => {
  const types = new Map<string, string | undefined>();
  for (const { tagName, events = [] } of await readElements(join(root, 'custom-elements.json'))) {
    for (const { name, type } of events) {
      assert.equal(type?.text, types.get(name) ?? type?.text, `${tagName}: ${name}`);
      types.set(name, type?.text);
    }
  }
});
