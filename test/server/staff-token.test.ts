import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { StaffAccount } from '../../demo/server/config.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { ownConfig } from './support/own-config.js';

const run = (...words: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'demo/server/node/staff-token.ts', ...words], { encoding: 'utf8' });

describe('the token of an account', () => {
  it('opens what its roles open, once its entry stands in the configuration', async () => {
    const { stdout } = run('李四', 'drafting', 'letters');
    const [, token = '', , , ...entry] = stdout.split('\n');
    const account = JSON.parse(entry.join('\n')) as StaffAccount;
    assert.deepEqual([account.name, account.roles], ['李四', ['drafting', 'letters']]);
    const server = await createTestServer({ config: { staff: [...ownConfig.staff, account] } });
    const status = async (shown: string) => (await server.app.fetch(new Request('http://server.test/v1/staff/letters', { headers: { Authorization: `Bearer ${shown}` } }))).status;
    assert.deepEqual([await status(token), await status(account.tokenHash)], [200, 401]);
    await server.close();
  });

  it('is another one each time', () => {
    assert.notEqual(run('李四', 'letters').stdout, run('李四', 'letters').stdout);
  });

  it('is not made without a name, or for a role that there is not', () => {
    for (const words of [[], ['李四'], ['李四', 'signoff'], ['李四', 'drafting', 'signoff']]) {
      const { status, stdout, stderr } = run(...words);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /drafting、security-review、sign-off、moderation、letters/);
    }
  });
});
