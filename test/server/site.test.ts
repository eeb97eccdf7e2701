import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve, type RunningServer } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';

describe('the demo site', () => {
  let server: RunningServer;
  let dataDir: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'huiying-site-'));
    server = await serve({ host: '127.0.0.1', port: 0, dataDir, staticFolders: siteMounts() });
  });

  after(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const read = (path: string, accept: string) => fetch(`${server.url}${path}`, { headers: { Accept: accept }, redirect: 'manual' });

  it('answers a reader who asks for a page that is not there with a page', async () => {
    const response = await read('/no/such/page', 'text/html');
    assert.equal(response.status, 404);
    assert.match(response.headers.get('Content-Type') ?? '', /text\/html/);
    assert.match(await response.text(), /<h1/);
  });

  it('says of a file that it can only be read', async () => {
    for (const path of ['/', '/privacy.html', '/consultations/', '/mailbox']) {
      const machine = await fetch(`${server.url}${path}`, { method: 'POST', body: 'x' });
      assert.deepEqual([machine.status, machine.headers.get('Allow')], [405, 'GET, HEAD, OPTIONS'], path);
      assert.match(machine.headers.get('Content-Type') ?? '', /application\/problem\+json/, path);
      const reader = await fetch(`${server.url}${path}`, { method: 'POST', body: 'x', headers: { Accept: 'text/html' } });
      assert.equal(reader.status, 405, path);
      assert.match(await reader.text(), /请从下面的链接重新进入。/, path);
    }
    const nothing = await fetch(`${server.url}/no/such/page`, { method: 'POST', body: 'x', headers: { Accept: 'text/html' } });
    assert.equal(nothing.status, 404);
    assert.match(await nothing.text(), /没有找到这一页/);
  });

  it('answers a machine with a problem', async () => {
    const response = await read('/no/such/page', 'application/json');
    assert.equal(response.status, 404);
    assert.match(response.headers.get('Content-Type') ?? '', /application\/problem\+json/);
  });

  it('leads from an address with a slash at its end to the permanent page', async () => {
    const response = await read('/consultations/street-markets/', 'text/html');
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('Location'), '/consultations/street-markets');
  });

  it('serves the server\'s own pages beside the site\'s files', async () => {
    assert.match(await (await read('/consultations', 'text/html')).text(), /<h1>征求意见<\/h1>/);
    assert.match(await (await read('/consultations/', 'text/html')).text(), /class="where">征求意见<\/h1>/);
    assert.equal((await read('/consultations/street-markets', 'text/html')).status, 404, 'nothing was published here');
    assert.match((await read('/consultations/choose.js', '*/*')).headers.get('Content-Type') ?? '', /javascript/);
    assert.match((await read('/pages.css', 'text/css')).headers.get('Content-Type') ?? '', /text\/css/);
  });

  it('names the permanent page as the one to find, where the site has a page of its own about a consultation', async () => {
    assert.ok((await (await read('/consultations/river-parks/', 'text/html')).text()).includes('<link rel="canonical" href="/consultations/river-parks">'));
  });
});
