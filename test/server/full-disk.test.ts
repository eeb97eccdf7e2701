import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openSqliteStore } from '../../demo/server/store/sqlite.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { now } from './support/databases.js';
import { json, newKey, refusal } from './support/calls.js';
import { pdf } from './support/files.js';
import { complaint, sendLetter } from './support/letters.js';
import { publish } from './support/parks.js';
import { sendFile } from './support/uploads.js';

it('a letter that finds no room on the disk is told so in true words, with the phone and a long wait, and is taken under the same key once there is room', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-full-'));
  const { store, pragma } = await openSqliteStore(join(folder, 'huiying.db'), now);
  const { app, platform, close } = await createTestServer({ now, store });
  const { phone } = platform.config.agency;
  const [pages] = pragma('page_count');
  pragma(`max_page_count = ${String(pages)}`);
  const [key, letter] = [newKey(), { ...complaint, body: '和平路的路灯不亮。'.repeat(200) }];
  const answer = await sendLetter(app, letter, { key });
  assert.equal(answer.headers.get('Retry-After'), '300');
  const { status, title, detail, phone: given } = await refusal(answer);
  assert.deepEqual([status, title, detail, given], [503, '系统有故障，现在办不了。', `文字还在，没有丢失。请过几分钟再试，急事可打${phone}。`, phone]);
  assert.deepEqual(platform.log.lines.map(({ event, fields }) => [event, fields['failure']]), [['store-unavailable', 'full']]);
  pragma('max_page_count = 1000000');
  await json(sendLetter(app, letter, { key }), 201);
  await close();
  await rm(folder, { recursive: true });
});

it('a file that finds no room on the disk is told so, and the log says why', async () => {
  const { app, platform, close } = await createTestServer();
  await publish(app);
  Object.assign(platform.files, { write: () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })) });
  const answer = await sendFile(app, pdf());
  assert.equal(answer.headers.get('Retry-After'), '300');
  const { status, title, phone } = await refusal(answer);
  assert.deepEqual([status, title, phone], [503, '系统有故障，现在办不了。', platform.config.agency.phone]);
  assert.deepEqual(platform.log.lines.map(({ event, fields }) => [event, fields]), [['upload-not-written', { error: 'ENOSPC' }]]);
  await close();
});
