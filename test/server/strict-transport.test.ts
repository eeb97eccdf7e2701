import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';
import { saysStrict, strictSeconds } from '../../demo/server/node/strict-transport.js';

describe('an agency that is to be reached over https alone', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'huiying-strict-')); });
  after(() => rm(folder, { recursive: true, force: true }));

  async function heard(options: { readonly strictTransportSeconds?: number; readonly trustedProxies?: number }, proto?: string): Promise<(string | null)[]> {
    const server = await serve({ host: '127.0.0.1', port: 0, dataDir: folder, staticFolders: siteMounts(), ...options });
    const headers = { Accept: 'text/html', ...(proto !== undefined && { 'X-Forwarded-Proto': proto }) };
    try {
      const paths = ['/', '/v1/agency', '/consultations', '/no/such/page', '/mailbox', '/v1/nothing'];
      return await Promise.all(paths.map(async (path) => (await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })).headers.get('Strict-Transport-Security')));
    } finally {
      await server.close();
    }
  }
  const everywhere = (value: string | null) => Array<string | null>(6).fill(value);

  it('says so on every answer to what its own proxy took over https', async () => {
    assert.deepEqual(await heard({ strictTransportSeconds: 86_400, trustedProxies: 1 }, 'https'), everywhere('max-age=86400'));
    assert.deepEqual(await heard({ strictTransportSeconds: 0, trustedProxies: 1 }, 'https'), everywhere('max-age=0'));
  });

  it('says nothing over plain http, nor to whoever only claims to come over https, nor unasked', async () => {
    const nothing = everywhere(null);
    assert.deepEqual(await heard({ strictTransportSeconds: 86_400, trustedProxies: 1 }, 'http'), nothing);
    assert.deepEqual(await heard({ strictTransportSeconds: 86_400, trustedProxies: 1 }), nothing);
    assert.deepEqual(await heard({ strictTransportSeconds: 86_400, trustedProxies: 1 }, 'https, http'), nothing);
    assert.deepEqual(await heard({ strictTransportSeconds: 86_400 }, 'https'), nothing);
    assert.deepEqual(await heard({ trustedProxies: 1 }, 'https'), nothing);
  });

  it('is believed of a socket, and of the outermost of several proxies', () => {
    const strict = (trustedProxies: number, proto: string, encrypted: boolean) => saysStrict({ seconds: 60, trustedProxies },
      new Request('http://server.test/', { headers: { 'X-Forwarded-Proto': proto } }), { incoming: { socket: { encrypted } } }, new Response()).headers.has('Strict-Transport-Security');
    assert.deepEqual([strict(0, 'http', true), strict(0, 'https', false), strict(2, 'https, http', false), strict(2, 'https', false), strict(2, 'https, http, http', false)], [true, false, true, true, false]);
  });

  it('starts only with a whole number of seconds', () => {
    assert.deepEqual([strictSeconds(undefined), strictSeconds('0'), strictSeconds('31536000')], [undefined, 0, 31_536_000]);
    for (const setting of ['-1', '1.5', 'on', '1e3', '', '9999999999']) assert.throws(() => strictSeconds(setting), /HSTS_SECONDS/, setting);
  });
});
