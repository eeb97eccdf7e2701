import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, root } from '../../tools/build/library.js';
import { readElements } from '../../tools/build/manifest.js';
import { compileFaults } from './compile-faults.js';

// A file of this package, so that `huiying` is found as an agency's compiler finds it: through `exports`.
const faults = (code: string) => compileFaults(join(root, 'test/e2e/page.ts'), code, [join(dist, 'events.d.ts')]);

for (const entry of ['huiying', 'huiying/auto.js', 'huiying/elements/hy-mailbox-compose.js']) {
  test(`a listener in plain TypeScript knows what an event tells, on an element, on the page and around it: ${entry}`, () => {
    assert.deepEqual(faults(`import '${entry}';
      document.querySelector('hy-mailbox-compose')?.addEventListener('hy-letter-sent', (event) => { const number: string = event.detail.number; void number; });
      document.addEventListener('hy-letter-sent', ({ detail }) => { detail.number.trim(); });
      window.addEventListener('hy-before-send-letter', (event) => { if (event.detail.mailboxId === '') event.preventDefault(); });`), []);
    assert.match(faults(`import '${entry}'; document.addEventListener('hy-letter-sent', ({ detail }) => { detail.code; });`).join(), /'code' does not exist/);
  });
}

test('every event of the manifest is known to listeners, by each element that it comes out of', async () => {
  const elements = await readElements(join(dist, 'custom-elements.json'));
  const listeners = elements.flatMap(({ tagName, events = [] }) => events.map(({ name, type }) =>
    `document.querySelector('${tagName}')?.addEventListener('${name}', (event) => { const heard: ${type?.text.replace(/<(\w+)>/, "<import('huiying').$1>") ?? ''} = event; void heard; });`));
  assert.ok(listeners.length > 20);
  assert.deepEqual(faults(`import 'huiying';\n${listeners.join('\n')}`), []);
});
