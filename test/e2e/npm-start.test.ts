import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';

describe('npm start', { skip: process.platform === 'win32' && 'there are no signals' }, () => {
  let dataDir: string;
  before(async () => { dataDir = await mkdtemp(join(tmpdir(), 'huiying-npm-start-')); });
  after(() => rm(dataDir, { recursive: true }));
  const start = (port: string) => spawn('npm', ['start'], {
    env: { ...process.env, NODE_ENV: '', PORT: port, HOST: '', DATA_DIR: dataDir, DATABASE_URL: '', AGENCY_CONFIG: '', SEED: 'off' }, stdio: ['ignore', 'pipe', 'pipe'],
  });

  it('passes the signal to end on to the server, and ends after it: the port is free', async () => {
    const npm = start('0');
    const ended = once(npm, 'exit');
    let url = '';
    for await (const line of createInterface({ input: npm.stdout })) {
      url ||= /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
      if (line.includes('ready')) break;
    }
    assert.equal((await fetch(`${url}/v1/agency`)).status, 200);
    npm.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(`${url}/v1/agency`), ({ cause }: Error) => (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED');
  });

  it('tries once, and says why it cannot', async () => {
    const npm = start('80a80');
    const [told, ended] = await Promise.all([text(npm.stderr), once(npm, 'exit')]);
    assert.equal(told.split('PORT must be a whole number').length, 2, told);
    assert.deepEqual(ended, [1, null]);
  });
});
