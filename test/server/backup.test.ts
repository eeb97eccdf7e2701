import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LetterReceipt, LetterRecord, LetterRecordPage, LetterStatus, Upload } from '../../src/contract/models.js';
import { demoConfig } from '../../demo/server/config.js';
import { openServer } from '../../demo/server/node/open.js';
import { serve, type RunningServer } from '../../demo/server/node/serve.js';
import { TestLog } from '../../demo/server/test-platform.js';
import { call, json, newKey } from './support/calls.js';
import { pdf } from './support/files.js';
import { complaint, sendLetter } from './support/letters.js';

const command = fileURLToPath(new URL('../../demo/server/node/backup.ts', import.meta.url));

/** What an operator types, and reads. */
async function backUp(dataDir: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...words], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: said.trim() };
}

describe('a backup', () => {
  let folder: string;
  let dataDir: string;
  let server: RunningServer;
  let receipt: LetterReceipt;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huiying-backup-'));
    dataDir = join(folder, 'data');
    server = await serve({ host: '127.0.0.1', port: 0, dataDir, staticFolders: [], config: { ...demoConfig, proofOfWork: null } });
    const { app } = server;
    const file = await json<Upload>(call(app, 'POST', '/uploads?purpose=letter&subject=leaders', {
      key: newKey(), raw: new Blob([new Uint8Array(pdf())]), headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''map.pdf" },
    }), 201);
    receipt = await json<LetterReceipt>(sendLetter(app, { ...complaint, uploads: [file.id] }), 201);
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('of a running server opens in another place: the letter by number and code, the bytes of its file', async () => {
    const copy = join(folder, 'copy');
    const { code, said } = await backUp(dataDir, copy);
    assert.equal(code, 0, said);
    assert.match(said, /^备份在.*copy：数据库，附件1个，密钥keys\.json。\n审计记录到\d+:[0-9a-f]{64}。/);
    assert.equal((await stat(join(copy, 'keys.json'))).mode & 0o777, 0o600);
    const log = new TestLog();
    const restored = await openServer({ dataDir: copy, config: { ...demoConfig, proofOfWork: null }, log });
    const { app, platform } = restored;
    const { number, code: queryCode } = receipt;
    const status = await json<LetterStatus>(call(app, 'POST', '/letters/lookup', { body: { number, code: queryCode } }));
    assert.equal(status.title, complaint.title);
    const { items: [listed] } = await json<LetterRecordPage>(call(app, 'GET', `/staff/letters?q=${number}`, { as: 'drafter' }));
    const { attachments } = await json<LetterRecord>(call(app, 'GET', `/staff/letters/${listed?.id ?? ''}`, { as: 'drafter' }));
    const file = await call(app, 'GET', `/staff/letters/${listed?.id ?? ''}/attachments/${attachments[0]?.id ?? ''}`, { as: 'drafter' });
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array(pdf()));
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
    assert.deepEqual(log.lines, []);
    await restored.close();
  });

  it('leaves the keys out where it is told to, and writes over nothing', async () => {
    const copy = join(folder, 'without');
    assert.equal((await backUp(dataDir, copy, '--without-keys')).code, 0);
    assert.deepEqual((await readdir(copy)).sort(), ['huiying.db', 'uploads']);
    await assert.rejects(openServer({ dataDir: copy }), /keys\.json is missing/);
    for (const [words, said] of [[[copy], /已经存在/], [[], /请写明备份放在哪个文件夹/]] as const) {
      const refused = await backUp(dataDir, ...words);
      assert.equal(refused.code, 1);
      assert.match(refused.said, said);
    }
    assert.match((await backUp(join(folder, 'nothing'), join(folder, 'none'))).said, /^没有找到.*DATA_DIR/);
  });

  it('is not what copying the database\'s one file makes: a start on that says that the database is new', async () => {
    const copy = join(folder, 'file-alone');
    await mkdir(copy);
    for (const name of ['huiying.db', 'keys.json']) await copyFile(join(dataDir, name), join(copy, name));
    const log = new TestLog();
    await (await openServer({ dataDir: copy, log })).close();
    assert.deepEqual(log.lines.map(({ level, event }) => [level, event]), [['error', 'database-is-new']]);
    const again = new TestLog();
    await (await openServer({ dataDir: copy, log: again })).close();
    assert.deepEqual(again.lines, [], 'and says it once');
  });
});
