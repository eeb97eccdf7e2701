import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { openServer, type OpenServer } from '../../demo/server/node/open.js';
import { create } from './support/parks.js';

const command = fileURLToPath(new URL('../../demo/server/node/verify-audit.ts', import.meta.url));

async function verify(dataDir: string, ...known: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...known], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: said.trim() };
}

describe('npm run audit:verify', () => {
  let folder: string;
  let server: OpenServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huiying-audit-'));
    server = await openServer({ dataDir: folder });
    await create(server.app);
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('says while the server runs that the chain is whole', async () => {
    const { code, said } = await verify(folder);
    assert.equal(code, 0);
    assert.match(said, /^审计记录共1条，首尾相接，没有被改过。\n最后一条1:[0-9a-f]{64}，/);
  });

  it('finds that what is known of it is gone, though what is left is whole in itself', async () => {
    const mark = await server.platform.store.read.audit.mark();
    for (const known of [mark, '1']) assert.equal((await verify(folder, known)).code, 0);
    for (const [known, words] of [['2', /只有1条，少于已知的2条/], [`1:${'0'.repeat(64)}`, /第1条不是已知的那一条/], ['first', /请写明/]] as const) {
      const { code, said } = await verify(folder, known);
      assert.equal(code, 1);
      assert.match(said, words);
    }
  });

  it('names the first line that somebody changed', async () => {
    const database = new Database(join(folder, 'huiying.db'));
    database.exec("update audit set actor = '别人' where sequence = 1");
    database.close();
    const { code, said } = await verify(folder);
    assert.equal(code, 1);
    assert.match(said, /^审计记录从第1条起对不上/);
  });

  it('makes no database where there is none', async () => {
    const { code, said } = await verify(join(folder, 'nothing'));
    assert.equal(code, 1);
    assert.match(said, /^没有找到.*DATA_DIR/);
    assert.doesNotMatch(said, /\bat .*\.ts/);
  });
});
