import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { dist, root } from '../../tools/build/library.js';
import { readElements } from '../../tools/build/manifest.js';
import { compileFaults } from './compile-faults.js';

// A file of this package, so that `huiying/jsx` is found as an agency's compiler finds it: through `exports`.
const page = join(root, 'test/e2e/page.tsx');

function head(table: string): string {
  return `import type { ${table} } from 'huiying/jsx';
declare global { namespace JSX { type Element = object; interface ElementChildrenAttribute { children: unknown } interface IntrinsicElements extends ${table} { p: { children?: unknown } } } }
`;
}

const faults = (code: string, table = 'HuiyingElements') => compileFaults(page, head(table) + code, [join(dist, 'jsx.d.ts')]);

let every: string;
before(async () => {
  const elements = await readElements(join(dist, 'custom-elements.json'));
  assert.ok(elements.length >= 5);
  every = elements.map(({ tagName }) => `<${tagName} id="a" lang="zh" base-url="/v1" theme="red" mode="elder"><p>请打电话</p></${tagName}>;`).join('\n');
});

test('every element of the manifest can be written in JSX, with its attributes, properties, events and words inside', () => {
  assert.deepEqual(faults(every), []);
  assert.deepEqual(faults(`<hy-consultation class="x" key="k" consultation-id="river-parks" view="notice" onhy-submission-sent={({ detail }) => { const number: string = detail.number; void number; }} />`), []);
  assert.deepEqual(faults(`<hy-provider messages={{ 'consultation.kicker': '听你说' }} />; <hy-provider messages="{}" />; <hy-consultation-draft comments-hidden={true} commentsHidden />`), []);
});

test('Vue writes events in its own way', () => {
  const listening = '<hy-consultation onHySubmissionSent={({ detail }) => { detail.opinions.toFixed(); }} />';
  assert.deepEqual(faults(listening, 'HuiyingVueElements'), []);
  assert.notDeepEqual(faults(listening), []);
});

test('a value outside a closed set, a property that does not exist and a wrong detail do not compile', () => {
  assert.match(faults('<hy-provider theme="pink" />').join(), /"pink".*not assignable/);
  assert.match(faults('<hy-consultation view="drafts" />').join(), /"drafts".*not assignable/);
  assert.match(faults('<hy-consultation consultationNumber="1" />').join(), /consultationNumber.*does not exist/);
  assert.match(faults('<hy-consultation onhy-submission-sent={({ detail }) => { detail.code; }} />').join(), /'code' does not exist/);
});

test("editors are offered the values of a closed set", async () => {
  const { tags } = JSON.parse(await readFile(join(dist, 'vscode.html-custom-data.json'), 'utf8')) as { tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[] };
  const values = (tag: string, attribute: string) => tags.find(({ name }) => name === tag)?.attributes.find(({ name }) => name === attribute)?.values?.map(({ name }) => name);
  assert.deepEqual(values('hy-provider', 'theme')?.sort(), ['auto', 'blue', 'contrast', 'dark', 'red']);
  assert.ok(values('hy-consultation', 'view')?.includes('notice'));
  assert.equal(values('hy-consultation', 'consultation-id'), undefined);
});

test('what package.json exports for editors, pages and compilers exists', async () => {
  const { exports, 'web-types': webTypes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string | Record<string, string>>; 'web-types': string };
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  for (const target of [...targets, webTypes]) {
    const file = target.replace('*.html', 'hy-receipt.html').replace(/elements\/\*/, 'elements/hy-receipt');
    assert.ok((await readFile(join(root, file))).length > 0, file);
  }
});
