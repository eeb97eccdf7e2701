import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { dist, root } from '../../tools/build/library.js';

const run = promisify(execFile);

test('every module can be imported where a framework renders pages on a server: it does nothing, says nothing and leaves no global', async () => {
  const elements = (await readdir(join(dist, 'elements'))).filter((file) => file.endsWith('.js'));
  assert.ok(elements.length >= 15);
  const entries = ['huiying', 'huiying/auto.js', 'huiying/client', ...elements.map((file) => `huiying/elements/${file}`)];
  const code = `const before = Reflect.ownKeys(globalThis);
    for (const entry of ${JSON.stringify(entries)}) await import(entry);
    const { HyMailbox } = await import('huiying');
    console.log(typeof HyMailbox, Reflect.ownKeys(globalThis).filter((name) => !before.includes(name)).length);`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  assert.deepEqual([stdout, stderr], ['function 0\n', '']);
});

test('each entry exports the class of its element', async () => {
  const tags = (await readdir(join(dist, 'elements'))).flatMap((file) => (/^hy-[a-z-]+(?=\.js$)/.exec(file) ?? []));
  const code = `for (const tag of ${JSON.stringify(tags)}) {
    const name = tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
    if (typeof (await import('huiying/elements/' + tag + '.js'))[name] !== 'function') console.log(tag);
  }`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  assert.equal(stdout, '');
});
