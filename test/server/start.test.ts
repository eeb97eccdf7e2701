import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Consultation, ConsultationPage } from '../../src/contract/models.js';
import { createApp } from '../../demo/server/app.js';
import type { AgencyConfig } from '../../demo/server/config.js';
import { demoKeys } from '../../demo/server/keys.js';
import { clientAddress } from '../../demo/server/node/client-address.js';
import { loadKeys } from '../../demo/server/node/keys-file.js';
import { openServer } from '../../demo/server/node/open.js';
import { serve, type RunningServer } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';
import { seed } from '../../demo/server/seed.js';
import type { SeedConsultation } from '../../demo/server/seed-model.js';
import { createTestPlatform, createTestServer } from '../../demo/server/test-platform.js';
import { call, json } from './support/calls.js';
import { ownConfig } from './support/own-config.js';
import { parks, parksText } from './support/parks.js';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'huiying-start-')); });
after(() => rm(folder, { recursive: true }));

describe('what a server does not start with', () => {
  const starting = async (config: Partial<AgencyConfig>, keys = demoKeys) => {
    const platform = await createTestPlatform({ config });
    try {
      createApp({ ...platform, keys });
    } finally {
      await platform.store.close();
    }
  };

  it('names the demo accounts, the fictional city and the demo keys when it is to be a real one', async () => {
    await assert.rejects(starting({ mode: 'production' }), /拟稿员（演示） has a demo token[^]*site\/origin is not set[^]*agency\/name speaks of the fictional city[^]*keys are the demo keys/);
    await assert.rejects(starting({ ...ownConfig, mode: 'production' }), /keys are the demo keys/);
    await starting({ ...ownConfig, mode: 'production' }, loadKeys(folder));
    await starting({});
  });

  it('refuses an origin that no browser would send', async () => {
    for (const origin of ['*', 'null', 'https://www.yunhe.example/', 'www.yunhe.example']) {
      await assert.rejects(starting({ allowedOrigins: [origin] }), /is no origin/);
    }
  });
});

describe('the keys', () => {
  it('are made once, for the owner alone, and are the same after a restart', async () => {
    const place = join(folder, 'keys');
    await mkdir(place);
    const made = loadKeys(place);
    assert.deepEqual(loadKeys(place), made);
    assert.equal((await stat(join(place, 'keys.json'))).mode & 0o777, 0o600);
    assert.notDeepEqual(made.contact, demoKeys.contact);
  });

  it('are not replaced when the file is damaged', async () => {
    const place = join(folder, 'damaged');
    await mkdir(place);
    loadKeys(place);
    const text = await readFile(join(place, 'keys.json'), 'utf8');
    await writeFile(join(place, 'keys.json'), text.replace(/[0-9a-f]{64}/, 'lost'));
    assert.throws(() => loadKeys(place), /Restore it/);
  });
});

describe('keys and database', () => {
  const dataDir = () => join(folder, 'belonging');
  const start = async () => { await (await openServer({ dataDir: dataDir() })).close(); };
  const keysPath = () => join(dataDir(), 'keys.json');

  it('belong together: without its keys, or with others, a database is not opened, and no new keys are made for it', async () => {
    await start();
    await start();
    const own = await readFile(keysPath(), 'utf8');
    await rm(keysPath());
    await assert.rejects(start(), /keys\.json is missing.*Put the keys\.json that belongs to this database there/);
    await assert.rejects(stat(keysPath()), /ENOENT/);
    await mkdir(join(folder, 'others'));
    loadKeys(join(folder, 'others'));
    await copyFile(join(folder, 'others', 'keys.json'), keysPath());
    await assert.rejects(start(), /filled with other keys \(receipt 1, contact, address, audit\)/);
    await writeFile(keysPath(), own);
    await start();
  });

  it('know each version of the receipt\'s key from its first start on: one may be added, none taken away', async () => {
    const own = JSON.parse(await readFile(keysPath(), 'utf8')) as { receipt: Record<string, string>; form: string };
    const write = (receipt: Record<string, string>) => writeFile(keysPath(), JSON.stringify({ ...own, form: 'b'.repeat(64), receipt }));
    await write({ ...own.receipt, 2: 'a'.repeat(64) });
    await start();
    await write(own.receipt);
    await assert.rejects(start(), /other keys \(receipt 2\)/);
    await write({ 2: 'a'.repeat(64) });
    await assert.rejects(start(), /other keys \(receipt 1\)/);
  });
});

describe('who is asking', () => {
  const seen = (proxies: number, forwarded?: string) => {
    const headers = forwarded === undefined ? undefined : { 'X-Forwarded-For': forwarded };
    const request = new Request('http://server.test/', headers === undefined ? {} : { headers });
    return clientAddress(proxies)(request, { incoming: { socket: { remoteAddress: '10.0.0.1' } } });
  };

  it('is the other end of the socket, whatever a header claims', () => {
    assert.equal(seen(0, '203.0.113.9'), '10.0.0.1');
  });

  it('is what the agency\'s own proxies saw, not what stands to the left of it', () => {
    assert.equal(seen(1, '203.0.113.9'), '203.0.113.9');
    assert.equal(seen(1, '1.1.1.1, 203.0.113.9'), '203.0.113.9');
    assert.equal(seen(2, '1.1.1.1, 203.0.113.9, 10.0.0.2'), '203.0.113.9');
    assert.equal(seen(1), '10.0.0.1');
  });

  it('is the same for every port, however a proxy writes an address', () => {
    assert.deepEqual([seen(1, '203.0.113.9:50001'), seen(1, '[2001:db8::9]:50001'), seen(1, '[2001:db8::9]'), seen(1, '2001:db8::9')], ['203.0.113.9', '2001:db8::9', '2001:db8::9', '2001:db8::9']);
  });
});

describe('files beside the API', () => {
  let server: RunningServer;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers, redirect: 'manual' });

  before(async () => {
    const site = join(folder, 'site');
    const built = join(folder, 'built', 'chunks');
    await mkdir(join(site, 'news'), { recursive: true });
    await mkdir(built, { recursive: true });
    await writeFile(join(site, 'index.html'), `<!doctype html><title>云河市</title>${'<p>公园</p>'.repeat(200)}`);
    await writeFile(join(site, 'news', 'index.html'), '<!doctype html><title>新闻</title>');
    await writeFile(join(site, 'old.html'), new Uint8Array([0x3c, 0x70, 0x3e, 0xb9, 0xab, 0xd4, 0xb0]));
    await writeFile(join(site, '404.html'), '<!doctype html><title>没有这个页面</title>');
    await writeFile(join(site, '.hidden'), 'secret');
    await writeFile(join(folder, 'outside.txt'), 'secret');
    await symlink(join(folder, 'outside.txt'), join(site, 'link.txt'));
    await writeFile(join(built, 'lit-abc123.js'), 'export {};');
    const [root, widgets, ...others] = siteMounts();
    server = await serve({
      host: '127.0.0.1', port: 0, dataDir: join(folder, 'data'),
      staticFolders: [{ ...root!, folder: site }, { ...widgets!, folder: join(folder, 'built') }, ...others],
    });
  });
  after(() => server.close());

  it('serves pages under the strict policy, packed, and says when nothing has changed', async () => {
    const page = await get('/', { 'Accept-Encoding': 'gzip' });
    assert.match(await page.text(), /云河市/);
    assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*trusted-types huiying/);
    assert.deepEqual([page.headers.get('Content-Encoding'), page.headers.get('Content-Type')], ['gzip', 'text/html; charset=utf-8']);
    assert.equal((await get('/news')).headers.get('Location'), '/news/');
    assert.match(await (await get('/news/')).text(), /新闻/);
  });

  it('names the packed and the plain form apart, and says that there are two', async () => {
    const forms = { packed: 'gzip', plain: 'identity' } as const;
    const [packed, plain] = await Promise.all(Object.values(forms).map((form) => get('/', { 'Accept-Encoding': form })));
    const tags = [packed, plain].map((page) => page?.headers.get('ETag') ?? '');
    assert.equal(new Set(tags).size, 2);
    for (const tag of tags) assert.match(tag, /^"[\w-]+"$/);
    assert.equal(plain?.headers.get('Content-Encoding'), null);
    for (const [own, tag = ''] of [[forms.packed, tags[0]], [forms.plain, tags[1]]] as const) {
      for (const form of Object.values(forms)) {
        const again = await get('/', { 'Accept-Encoding': form, 'If-None-Match': `"other", W/${tag}` });
        assert.deepEqual([again.status, again.headers.get('Vary'), again.headers.get('ETag') === tag], form === own ? [304, 'Accept-Encoding', true] : [200, 'Accept-Encoding', false], `${own} ${form}`);
      }
    }
    assert.equal((await get('/news/', { 'Accept-Encoding': 'gzip' })).headers.get('Vary'), null, 'too short to be packed');
  });

  it('shows the page about a missing one to whoever comes again, too', async () => {
    const first = await get('/nowhere', { Accept: 'text/html' });
    const again = await get('/nowhere', { Accept: 'text/html', 'If-None-Match': `${first.headers.get('ETag') ?? ''}, ${(await get('/404.html')).headers.get('ETag') ?? ''}` });
    for (const page of [first, again]) {
      assert.deepEqual([page.status, page.headers.get('ETag')], [404, null]);
      assert.match(await page.text(), /没有这个页面/);
    }
  });

  it('leaves the encoding of an old page to the page', async () => {
    assert.equal((await get('/old.html')).headers.get('Content-Type'), 'text/html');
  });

  it('serves nothing from outside the folder, and no hidden file', async () => {
    for (const path of ['/.hidden', '/link.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/news/..%5c..%5coutside.txt', '/%00', '/missing.js']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  it('lets every page load the widgets, and keeps hashed chunks for good', async () => {
    const chunk = await get('/huiying/chunks/lit-abc123.js');
    assert.match(chunk.headers.get('Cache-Control') ?? '', /immutable/);
    assert.equal(chunk.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(chunk.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
  });

  it('shows the contract without a script or a style from elsewhere', async () => {
    const page = await get('/api/');
    const html = await page.text();
    assert.doesNotMatch(html, /https?:\/\/|<style|<script>|\sstyle=|\son\w+=/);
    assert.doesNotMatch(page.headers.get('Content-Security-Policy') ?? '', /unsafe|trusted-types|https?:/);
    for (const asset of ['init.js', 'assets/swagger-ui-bundle.js', 'assets/swagger-ui.css']) assert.equal((await get(`/api/${asset}`)).status, 200, asset);
    const document = (await (await get('/api/openapi.json')).json()) as { openapi: string };
    assert.match(document.openapi, /^3\.1/);
    assert.equal((await get('/api/assets/package.json')).status, 404);
  });

  it('answers the API beside the files', async () => {
    assert.equal((await get('/v1/agency')).status, 200);
    assert.equal((await fetch(`${server.url}/`, { method: 'POST' })).status, 405);
  });
});

describe('filling the demonstration', () => {
  const day = 86_400_000;
  const on = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString();
  const consultation = (id: string, from: number, to: number): SeedConsultation => ({
    content: (now) => ({ ...parks, id, opensAt: on(now, from), closesAt: on(now, to), shortenReason: '演示' }),
    draft: parksText,
    submissions: [{
      draftId: `${id}-1`, items: [{ clauseId: 'art-3', reason: '太早。' }], identity: {}, publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01',
    }],
  });
  const all = [
    consultation('open-one', -5, 30), consultation('closed-one', -40, -5), consultation('later-one', 5, 40),
    { ...consultation('paused-one', -5, 30), pause: { reason: '系统搬迁', phone: '0555-12345' } },
  ];

  it('publishes each at its own time, files its opinions within its period, and does so once', async () => {
    const server = await createTestServer();
    const { app, platform } = server;
    await seed(platform, all);
    await seed(platform, all);
    const { items } = await json<ConsultationPage>(call(app, 'GET', '/consultations'));
    assert.deepEqual(items.map(({ id, status }) => `${id} ${status}`), ['later-one announced', 'open-one open', 'paused-one paused', 'closed-one closed']);
    const closed = await json<Consultation>(call(app, 'GET', '/consultations/closed-one'));
    assert.deepEqual([closed.counts.submissions, closed.publishedAt], [1, '2026-10-13T14:30:00+08:00']);
    assert.equal((await json<Consultation>(call(app, 'GET', '/consultations/later-one'))).counts.submissions, 0);
    await server.close();
  });

  it('goes on where an interrupted start has stopped', async () => {
    const server = await createTestServer();
    const { app, platform } = server;
    const broken = { ...all[1]!, content: () => { throw new Error('power cut'); } };
    await assert.rejects(seed(platform, [all[0]!, broken]), /power cut/);
    await seed(platform, all);
    assert.equal((await json<ConsultationPage>(call(app, 'GET', '/consultations'))).total, 4);
    assert.equal((await json<Consultation>(call(app, 'GET', '/consultations/open-one'))).counts.submissions, 1);
    await server.close();
  });
});
