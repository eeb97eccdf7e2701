import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { json, refusal } from './support/calls.js';
import { getPage, markup, site, wordsOf } from './support/pages.js';
import { addText, create, opinion, parks, parksText, pause, publish, sign, submit } from './support/parks.js';

const hostile = '<img src=x onerror=alert(1)>';

describe('the permanent page of a consultation', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app, {
      ...parks,
      keyPoints: [`看这里${hostile}`],
      explanation: '<p>用了<strong>十五年</strong>。<a href="javascript:alert(1)">看</a></p><script>alert(1)</script>',
      attachments: [{ title: '附图.pdf', url: '/files/map.pdf', mediaType: 'application/pdf', bytes: 2048 }],
    });
  });
  after(() => server.close());

  const page = (path = '') => markup(getPage(server.app, `/consultations/river-parks${path}`));

  it('holds title, state with its date, what matters, how to take part and the whole draft', async () => {
    const words = wordsOf(await page());
    for (const text of [
      '关于《云河市公园管理条例》（征求意见稿）公开征求意见的公告', '正在征求意见，还剩28天，12月20日18:00截止', '晚上十点关门，早了还是晚了？', '十五年',
      '云河市司法局立法处', '附图.pdf', '第一章 总则', '第二章 开放与使用', ...parksText.clauses.map(({ label }) => label), '每二百米设一处座椅，有靠背。',
    ]) assert.ok(words.includes(text), `${text} is missing`);
  });

  it('has an address for every clause', async () => {
    const text = await page();
    for (const { id } of parksText.clauses) assert.match(text, new RegExp(`<div class="clause" id="${id}">`));
  });

  it('carries the page tags of the government, its language, its permanent address and the feed', async () => {
    const text = await page();
    for (const [name, content] of Object.entries({
      SiteName: '云河市人民政府', SiteDomain: 'yunhe.example', SiteIDCode: '9900000001', ColumnName: '征求意见', ColumnType: '政民互动',
      ArticleTitle: '关于《云河市公园管理条例》（征求意见稿）公开征求意见的公告', PubDate: '2026-11-22 14:30', ContentSource: '云河市司法局',
    })) assert.ok(text.includes(`<meta name="${name}" content="${content}">`), name);
    assert.match(text, /<html lang="zh-CN">/);
    assert.ok(text.includes(`<link rel="canonical" href="${site}/consultations/river-parks">`));
    assert.ok(text.includes('type="application/atom+xml"'));
  });

  it('names the origin that the agency has configured, whatever address was asked for', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, site: { ...config.site, origin: 'https://www.yunhe.example' } };
    assert.ok((await page()).includes('<link rel="canonical" href="https://www.yunhe.example/consultations/river-parks">'));
    server.platform.config = config;
  });

  it('stands inside the element that takes it over, where the agency has named its script, and stands alone where not', async () => {
    const text = await page();
    assert.match(text, /<hy-consultation consultation-id="river-parks" base-url="\/v1">[\s\S]*id="art-5"[\s\S]*<\/hy-consultation>/);
    assert.match(text, /<h1>[\s\S]*<hy-consultation/, 'the title stays when the element takes over');
    const { config } = server.platform;
    server.platform.config = { ...config, site: { ...config.site, widget: null } };
    const plain = await getPage(server.app, '/consultations/river-parks');
    assert.doesNotMatch(plain.headers.get('Content-Security-Policy') ?? '', /script-src/);
    assert.doesNotMatch(await plain.text(), /<script|hy-consultation/);
    server.platform.config = config;
  });

  it('runs nothing that somebody wrote, and allows nothing inline', async () => {
    const response = await getPage(server.app, '/consultations/river-parks');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    const text = await response.text();
    assert.ok(text.includes('看这里&lt;img src=x onerror=alert(1)&gt;'));
    assert.doesNotMatch(text, /<img|javascript:|alert\(1\)<|<style| style=| on[a-z]+="/);
    assert.deepEqual(text.match(/<script[^>]*>/g), ['<script type="module" src="/huiying/elements/hy-consultation.js">']);
  });

  it('answers that nothing has changed, until something has', async () => {
    const first = await getPage(server.app, '/consultations/river-parks');
    const tag = first.headers.get('ETag') ?? '';
    const again = () => getPage(server.app, '/consultations/river-parks', { headers: { 'If-None-Match': tag } });
    assert.equal((await again()).status, 304);
    assert.match(first.headers.get('Cache-Control') ?? '', /^public/);
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    const paused = await again();
    assert.match(wordsOf(await markup(paused)), /暂停接收，12月20日18:00截止 原因：系统搬迁/);
    await pause(server.app, null);
  });

  it('shows nothing of what citizens sent and nothing of their contact data', async () => {
    await json(submit(server.app, await opinion(server.app, { identity: { name: '欧阳修远', phone: '13912345678' } })), 201);
    for (const path of ['', '/outcome', '/drafts/river-parks-1']) assert.doesNotMatch(await page(path), /欧阳修远|13912345678|夜班/);
  });

  it('serves its sheet from the same origin under an address that changes with it', async () => {
    const [, address = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(await page()) ?? [];
    const sheet = await getPage(server.app, address);
    assert.match(sheet.headers.get('Content-Type') ?? '', /^text\/css/);
    assert.match(await markup(sheet), /@page\{size:A4/);
  });

  it('keeps every version of the draft, and leads from an old one to the new one', async () => {
    await addText(server.app, 'river-parks', { ...parksText, clauses: parksText.clauses.map((clause) => ({ ...clause, continues: [{ clauseId: clause.id, how: 'kept' as const }] })) });
    assert.equal((await getPage(server.app, '/consultations/river-parks/drafts/river-parks-2')).status, 404, 'not before it is signed');
    await sign(server.app);
    assert.match(wordsOf(await page('/drafts/river-parks-1')), /这不是最新的一稿。 看第2稿/);
    assert.doesNotMatch(wordsOf(await page('/drafts/river-parks-2')), /这不是最新的一稿/);
  });

  it('says in words that there is no such page, the same for what is not published', async () => {
    await create(server.app, { ...parks, id: 'secret-plan' });
    await addText(server.app, 'secret-plan');
    const unknown = await markup(getPage(server.app, '/consultations/no-such-plan'), 404);
    const hidden = await markup(getPage(server.app, '/consultations/secret-plan'), 404);
    assert.equal(hidden, unknown);
    assert.match(wordsOf(unknown), /没有找到这一页/);
    for (const path of ['/consultations/river-parks/drafts/other-1', '/consultations/river-parks/nothing', '/consultations/Bad_Id', '/forms/nothing', '/consultations?status=nonsense']) {
      assert.match(wordsOf(await markup(getPage(server.app, path), 404)), /没有找到这一页/, path);
    }
  });

  it('leads a reader on from any address that is not there, and tells a machine in its own way', async () => {
    for (const path of ['/nope', '/mailboxes', '/mailboxes/leaders/x', '/forms', '/letters/a/b', '/v2/agency', '/v1x']) {
      const response = await getPage(server.app, path, { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      const page = await markup(response, 404);
      assert.match(wordsOf(page), /没有找到这一页 地址可能写错了，也可能这项内容没有公布。 需要帮忙，请打 0555-12345 。/, path);
      assert.match(page, /<a href="\/">首页<\/a>/, path);
    }
    assert.equal((await refusal(getPage(server.app, '/nope'))).name, 'not-found');
    assert.equal((await refusal(getPage(server.app, '/v1/nope', { headers: { Accept: 'text/html' } }))).name, 'not-found');
  });

  it('says which methods an address knows, in words where a reader asks', async () => {
    const ask = (method: string, path: string, headers: Record<string, string> = {}) => server.app.fetch(new Request(`http://server.test${path}`, { method, headers }));
    const known: [string, string, string][] = [
      ['PUT', '/consultations', 'GET, HEAD, OPTIONS'], ['POST', '/consultations/river-parks', 'GET, HEAD, OPTIONS'], ['DELETE', '/letters/statistics', 'GET, HEAD, OPTIONS'],
      ['POST', '/pages.css', 'GET, HEAD, OPTIONS'], ['PUT', '/forms/letters', 'GET, HEAD, POST, OPTIONS'], ['PATCH', '/mailboxes/leaders', 'GET, HEAD, OPTIONS'],
    ];
    for (const [method, path, allow] of known) {
      const response = await ask(method, path);
      assert.equal(response.headers.get('Allow'), allow, path);
      const refused = await refusal(response);
      assert.deepEqual([refused.status, refused.name], [405, 'method-not-allowed'], path);
      const read = await ask(method, path, { Accept: 'text/html' });
      assert.equal(read.headers.get('Allow'), allow, path);
      assert.match(wordsOf(await markup(read, 405)), /这个地址不支持这种请求 请从下面的链接重新进入。/, path);
      const asked = await ask('OPTIONS', path);
      assert.deepEqual([asked.status, asked.headers.get('Allow')], [204, allow], path);
    }
    assert.equal((await ask('PUT', '/letters/a/b', { Accept: 'text/html' })).status, 404);
    assert.equal((await ask('HEAD', '/consultations')).status, 200);
  });

  it('says when it will be back while it is down for maintenance', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    const response = await getPage(server.app, '/consultations/river-parks');
    assert.equal(response.headers.get('Retry-After'), '7200');
    assert.match(wordsOf(await markup(response, 503)), /预计11月22日16:30恢复/);
    server.platform.config = config;
  });
});

describe('the list of consultations', () => {
  it('shows twenty on a page, newest first, and all of them by turning pages', async () => {
    const server = await createTestServer();
    const ids = Array.from({ length: 22 }, (_, index) => `plan-${String(index + 1)}`);
    for (const id of ids) {
      await publish(server.app, { ...parks, id, title: id });
      server.platform.clock.pass(60_000);
    }
    const shown = (text: string) => [...text.matchAll(/<h2><a href="\/consultations\/([^"]+)">/g)].map(([, id]) => id);
    const first = await markup(getPage(server.app, '/consultations'));
    const [, next = ''] = /<a rel="next" href="([^"]+)">/.exec(first) ?? [];
    const second = await markup(getPage(server.app, next));
    assert.deepEqual([...shown(first), ...shown(second)], [...ids].reverse());
    assert.equal(shown(first).length, 20);
    assert.doesNotMatch(second, /rel="next"/);
    await server.close();
  });

  it('shows one state alone, and says when there is none of it', async () => {
    const server = await createTestServer();
    await publish(server.app);
    assert.match(wordsOf(await markup(getPage(server.app, '/consultations?status=open'))), /《云河市公园管理条例》（征求意见稿） 正在征求意见/);
    assert.match(wordsOf(await markup(getPage(server.app, '/consultations?status=closed'))), /截至11月22日14:30，还没有这样的征求意见。/);
    await server.close();
  });
});
