import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vscodeData, webTypes } from '../../tools/build/editor-data.js';
import { jsxTypes } from '../../tools/build/jsx-types.js';
import type { ManifestElement } from '../../tools/build/manifest.js';
import { snippet } from '../../tools/build/snippets.js';
import { elementTable } from '../../tools/vite/element-table.js';

const sign: ManifestElement = {
  name: 'HySign',
  tagName: 'hy-sign',
  description: 'A sign\n  on a door.',
  attributes: [
    { name: 'shape', fieldName: 'shape', type: { text: 'Shape' } },
    { name: 'door-id', fieldName: 'doorId', type: { text: 'string' }, description: 'Which */ door.' },
    { name: 'light-off', fieldName: 'lightOff', type: { text: 'boolean' } },
    { name: 'words', fieldName: 'words', type: { text: 'Words | undefined' } },
    { name: 'lang' },
  ],
  members: [
    { kind: 'field', name: 'doorId', attribute: 'door-id', type: { text: 'string' } },
    { kind: 'field', name: 'shape', attribute: 'shape', type: { text: 'Shape' } },
    { kind: 'field', name: 'height', type: { text: 'number' }, readonly: true },
    { kind: 'method', name: 'turn' },
  ],
  events: [{ name: 'hy-sign-turned', type: { text: 'CustomEvent<SignTurnedDetail>' }, description: 'It hangs the other way.' }, { name: 'hy-sign-fallen', type: { text: 'CustomEvent' } }],
  slots: [{ name: '', description: 'What it says.' }],
};
const closed = new Map([['hy-sign', new Map([['shape', ['round', 'square']]])]]);

test('VS Code gets tags, attributes, the values of a closed set, and which attributes have none', () => {
  const { tags } = vscodeData([sign], closed) as { tags: [{ description: { value: string }; attributes: { name: string }[] }] };
  assert.match(tags[0].description.value, /^A sign on a door\.\n\n\*\*Slots\*\*\n- inside the tag: What it says\.\n\n\*\*Events\*\*\n- `hy-sign-turned`: It hangs/);
  assert.deepEqual(tags[0].attributes.map((attribute) => ({ ...attribute, description: undefined })), [
    { name: 'shape', values: [{ name: 'round' }, { name: 'square' }], description: undefined },
    { name: 'door-id', description: undefined },
    { name: 'light-off', valueSet: 'v', description: undefined },
    { name: 'words', description: undefined },
    { name: 'lang', description: undefined },
  ]);
});

test('JetBrains editors get the same, with properties that can be set and events with their types', () => {
  const { contributions: { html: { elements: [element] } } } = webTypes([sign], closed, { name: 'signs', version: '1.0.0' }) as {
    contributions: { html: { elements: [{ attributes: object[]; js: object }] } };
  };
  assert.deepEqual(element.attributes.slice(0, 3), [
    { name: 'shape', value: { type: 'enum' }, values: [{ name: 'round' }, { name: 'square' }] },
    { name: 'door-id', description: 'Which */ door.', value: { type: 'string' } },
    { name: 'light-off', value: { kind: 'no-value', type: 'boolean' } },
  ]);
  assert.deepEqual(element.js, {
    properties: [{ name: 'doorId', type: 'string' }, { name: 'shape', type: 'Shape' }],
    events: [{ name: 'hy-sign-turned', description: 'It hangs the other way.', type: 'CustomEvent<SignTurnedDetail>' }, { name: 'hy-sign-fallen', type: 'CustomEvent' }],
  });
});

test('JSX types take attributes, settable properties and events from the class, and text for what an attribute holds as JSON', () => {
  const text = jsxTypes([sign], closed);
  for (const line of [
    "import type { HySign } from './elements/hy-sign.js';",
    "import type { SignTurnedDetail } from './types/index.js';",
    "  shape?: HySign['shape'] | undefined;",
    "  /** Which *\\/ door. */\n  'door-id'?: HySign['doorId'] | undefined;",
    "  words?: HySign['words'] | string | undefined;",
    "  doorId?: HySign['doorId'] | undefined;",
    "  'hy-sign-turned': CustomEvent<SignTurnedDetail>;",
    "  'hy-sign': Of<Common, HySignProps, Handlers<HySignEvents>>;",
  ]) assert.ok(text.includes(`${line}\n`), line);
  assert.doesNotMatch(text, /height|turn\?|lang\?: HySign/);
});

test("an entry's lines name it, what its tag takes and all that it imports", () => {
  assert.equal(
    snippet('elements/hy-sign.js', ['chunks/shared-1.js'], { name: 'signs', version: '1.0.0' }, ['base-url', 'sign-id']),
    '<!-- signs 1.0.0: hy-sign. File names change with each release; /huiying/ is where dist/ was copied to. -->\n<!-- <hy-sign> takes: base-url, sign-id -->\n'
      + '<link rel="modulepreload" href="/huiying/elements/hy-sign.js">\n<link rel="modulepreload" href="/huiying/chunks/shared-1.js">\n'
      + '<script type="module" src="/huiying/elements/hy-sign.js"></script>\n',
  );
});

test("the loader's table imports an entry together with all that it imports", async () => {
  const { load, generateBundle } = elementTable([['hy-sign', '/src/hy-sign.ts']]);
  assert.ok(typeof load === 'function' && typeof generateBundle === 'function');
  assert.match(String(load.call({} as never, '\0huiying:elements')), /\["hy-sign", \(\) => import\("\/src\/hy-sign\.ts"\)\]/);
  const chunk = (imports: string[], code = '') => ({ type: 'chunk', imports, code });
  const bundle = {
    'auto.js': chunk([], 'new Map([[`hy-sign`,()=>import(`./elements/hy-sign.js`)],[`hy-bell`,()=>import(`./elements/hy-bell.js`)]])'),
    'elements/hy-sign.js': chunk(['chunks/a.js']),
    'elements/hy-bell.js': chunk([]),
    'chunks/a.js': chunk(['chunks/b.js']),
    'chunks/b.js': chunk(['chunks/a.js']),
  };
  await generateBundle.call({} as never, {} as never, bundle as never, false);
  assert.equal(
    bundle['auto.js'].code,
    'new Map([[`hy-sign`,e=>Promise.all([import("./elements/hy-sign.js"+e),import("./chunks/a.js"),import("./chunks/b.js")])],[`hy-bell`,e=>import("./elements/hy-bell.js"+e)]])',
  );
});
