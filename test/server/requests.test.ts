import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publicOperations, type LetterForm, type SubmissionDraft } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { complaint, sendLetter } from './support/letters.js';
import { opinion, parks, publish, readRecord, submit } from './support/parks.js';

const submissions = '/consultations/river-parks/submissions';

describe('how a request must look', () => {
  let server: TestServer;
  let good: SubmissionDraft;
  const post = (raw: BodyInit, headers: Record<string, string> = {}) => call(server.app, 'POST', submissions, { key: newKey(), raw, headers });

  before(async () => {
    server = await createTestServer();
    await publish(server.app);
    good = await opinion(server.app);
  });
  after(() => server.close());

  const unreadable: [string, (body: string) => BodyInit][] = [
    ['broken JSON', (body) => body.slice(0, -1)],
    ['an empty body', () => ''],
    ['an open string full of quotes', () => `"${'\\"'.repeat(100_000)}`],
    ['a repeated name', (body) => body.replace('"identity":', '"identity":{},"identity":')],
    ['a repeated name in disguise', (body) => body.replace('"identity":', '"\\u0069dentity":{},"identity":')],
    ['a lone surrogate', (body) => body.replace('我下夜班', '\\ud83d')],
    ['a NUL character', (body) => body.replace('我下夜班', '\\u0000')],
    ['bytes that are not UTF-8', () => new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['text in GBK', () => new Uint8Array([0x22, 0xb9, 0xab, 0xd4, 0xb0, 0x22])],
    ['nesting deeper than twenty levels', () => `${'['.repeat(21)}${']'.repeat(21)}`],
  ];
  for (const [what, make] of unreadable) {
    it(`refuses ${what} as unreadable`, async () => {
      const refused = await refusal(post(make(JSON.stringify(good))));
      assert.deepEqual([refused.status, refused.name], [400, 'malformed-request']);
    });
  }

  it('takes emoji and characters beyond the basic plane as they are', async () => {
    const reason = '𠮷祥公园😀很好';
    await json(submit(server.app, { ...good, items: [{ clauseId: null, reason }] }), 201);
  });

  it('takes only JSON, so that a browser always asks first', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'application/jsonp']) {
      assert.equal((await refusal(post(JSON.stringify(good), { 'Content-Type': type }))).name, 'unsupported-media-type', type);
    }
    await json(post(JSON.stringify(good), { 'Content-Type': 'Application/JSON; charset=UTF-8' }), 201);
  });

  it('takes nothing that is packed, and says so before it is read', async () => {
    const file = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''a.pdf" };
    for (const coding of ['gzip', 'br', 'gzip, identity', 'x-unknown']) {
      const sent = { 'Content-Encoding': coding };
      const response = await post(JSON.stringify(good), sent);
      assert.equal(response.headers.get('Accept-Encoding'), 'identity');
      const refused = await refusal(response);
      assert.deepEqual([refused.status, refused.name, refused.title], [415, 'unsupported-media-type', '正文不要压缩。'], coding);
      const upload = call(server.app, 'POST', '/uploads?purpose=submission&subject=river-parks', { key: newKey(), raw: 'x', headers: { ...file, ...sent } });
      assert.equal((await refusal(upload)).name, 'unsupported-media-type', coding);
      const form = new Request('http://server.test/forms/receipts', { method: 'POST', headers: sent, body: new URLSearchParams({ number: '1', code: '2' }) });
      assert.equal((await server.app.fetch(form)).status, 415, coding);
    }
    await json(post(JSON.stringify(good), { 'Content-Encoding': 'identity' }), 201);
  });

  it('stops reading a body that is too large, whatever its length claims', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const refused = await refusal(post(endless));
    assert.deepEqual([refused.status, refused.name, refused.maxBytes], [413, 'too-large', 262_144]);
    assert.ok(sent < 1_000_000, 'reading has stopped');
    assert.equal((await refusal(post('{}', { 'Content-Length': '300000' }))).status, 413);
  });

  it('reads no more of a letter than its mailbox takes, and says how much that is', async () => {
    const { config } = server.platform;
    const [mailbox] = config.mailboxes;
    server.platform.config = { ...config, mailboxes: [{ ...mailbox!, limits: { ...mailbox!.limits, maxBodyBytes: 1000 } }] };
    const { app } = server;
    for (const sent of [sendLetter(app, { ...complaint, body: '字'.repeat(400) }), call(app, 'POST', '/mailboxes/leaders/letter-preview', { body: { title: '路灯不亮', body: '字'.repeat(400) } })]) {
      const { status, title, detail, maxBytes } = await refusal(sent);
      assert.deepEqual([status, title, detail, maxBytes], [413, '内容太长。', '请缩短后再提交。', 1000]);
    }
    await json(sendLetter(app, { ...complaint, body: '字'.repeat(100) }), 201);
    const asked = await json<LetterForm>(call(app, 'GET', '/mailboxes/leaders/form'));
    assert.equal(asked.limits.maxBodyBytes, 1000);
    server.platform.config = config;
  });

  it('takes a sender that goes away for what it is, and no fault of the database', async () => {
    const gone = () => new ReadableStream<Uint8Array>({ start(controller) { controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })); } });
    assert.equal((await refusal(post(gone()))).name, 'malformed-request');
    const file = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''a.pdf" };
    assert.equal((await refusal(call(server.app, 'POST', '/uploads?purpose=submission&subject=river-parks', { key: newKey(), raw: gone(), headers: file }))).name, 'malformed-request');
    assert.deepEqual(server.platform.log.lines.filter(({ level }) => level === 'error'), []);
  });

  it('refuses a leap second as a time that no clock shows', async () => {
    const body = { channel: 'letter', receivedAt: '2016-12-31T23:59:60Z', draftId: good.draftId, items: good.items, identity: {}, publicationConsent: true, note: '' };
    const refused = await refusal(call(server.app, 'POST', '/staff/consultations/river-parks/submissions', { as: 'drafter', key: newKey(), body }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => [pointer, code]), [['/receivedAt', 'wrong-format']]);
  });

  it('names the methods of an address', async () => {
    const response = await call(server.app, 'DELETE', submissions);
    assert.equal(response.headers.get('Allow'), 'POST, OPTIONS');
    assert.equal((await refusal(response)).name, 'method-not-allowed');
    assert.equal((await call(server.app, 'POST', '/agency')).headers.get('Allow'), 'GET, HEAD, OPTIONS');
  });

  it('answers unknown addresses and impossible ids alike', async () => {
    for (const path of ['/nothing', '/consultations/River_Parks', '/consultations/%00', '/consultations/%ff', '/consultations/a%2f..%2fb']) {
      assert.equal((await refusal(call(server.app, 'GET', path))).name, 'not-found', path);
    }
  });

  it('refuses a page size, a state or a cursor that it does not know', async () => {
    const numbers = ['[1e999]', '[0.5]', '[-1]', '[3000000000]'].map((position) => `cursor=${Buffer.from(position).toString('base64url')}`);
    for (const query of numbers) assert.equal((await refusal(call(server.app, 'GET', `/consultations/river-parks/draft/search?q=公园&${query}`))).name, 'malformed-request', query);
    for (const query of ['limit=0', 'limit=abc', 'limit=1.5', 'limit=101', 'limit=5&limit=6', 'status=gone', 'cursor=x', 'cursor=W10', 'cursor=']) {
      assert.equal((await refusal(call(server.app, 'GET', `/consultations?${query}`))).name, 'malformed-request', query);
    }
    assert.equal((await refusal(call(server.app, 'GET', '/consultations/river-parks/draft/search'))).status, 400);
  });

  it('asks for a key where the contract asks for one', async () => {
    assert.equal((await refusal(call(server.app, 'POST', submissions, { body: good }))).status, 400);
    assert.equal((await refusal(call(server.app, 'POST', submissions, { body: good, key: 'once' }))).status, 400);
  });

  it('asks for the version that was read, and refuses an old one', async () => {
    const path = '/staff/consultations/river-parks';
    assert.equal((await refusal(call(server.app, 'PUT', path, { as: 'drafter', body: parks }))).name, 'precondition-required');
    const stale = await refusal(call(server.app, 'PUT', path, { as: 'drafter', body: parks, headers: { 'If-Match': '"1"' } }));
    assert.deepEqual([stale.status, stale.name], [412, 'precondition-failed']);
  });

  it('names every field that the contract does not accept, without its value', async () => {
    const body = {
      ...good, surprise: '13800000000', draftId: 7,
      items: [{ clauseId: 'article 3', reason: 1, position: '赞成' }], identity: { name: '陈'.repeat(51) },
    };
    const refused = await refusal(submit(server.app, body));
    assert.equal(refused.name, 'invalid-input');
    const found = Object.fromEntries((refused.errors ?? []).map(({ pointer, code }) => [pointer, code]));
    assert.deepEqual(found, {
      '/surprise': 'unknown-field', '/draftId': 'wrong-type', '/items/0/clauseId': 'wrong-format', '/items/0/reason': 'wrong-type',
      '/items/0/position': 'not-allowed', '/identity/name': 'too-long',
    });
    assert.equal(refused.title, '有6处需要修改。');
    assert.equal(refused.errors?.find((error) => error.code === 'too-long')?.message, '姓名最多50字。');
    assert.doesNotMatch(JSON.stringify(refused), /13800000000|article 3|赞成|陈陈/);
  });

  it('looks no further than the first fault of a body that is far too long', async () => {
    const faults = async (body: object) => ((await refusal(submit(server.app, body))).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await faults({ ...good, items: Array.from({ length: 12_000 }, () => ({})) }), ['/items too-many']);
    assert.deepEqual(await faults({ ...good, items: [{ clauseId: null, reason: '好', uploads: Array.from({ length: 12_000 }, () => 7) }] }), ['/items/0/uploads too-many']);
    assert.deepEqual(await faults({ ...good, ...Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => [`x${String(index)}`, 1])) }), ['/x0 unknown-field']);
    assert.equal((await faults({ ...good, items: Array.from({ length: 201 }, () => ({})) })).length, 50, 'a shorter one is told more');
  });

  it('counts characters as a reader does, so that emoji fit to the limit', async () => {
    const body = (length: number) => ({ ...good, items: [{ clauseId: null, reason: '😀'.repeat(length) }] });
    await json(submit(server.app, body(2000)), 201);
    const [error] = (await refusal(submit(server.app, body(2001)))).errors ?? [];
    assert.deepEqual([error?.pointer, error?.code, error?.limit], ['/items/0/reason', 'too-long', 2000]);
  });
});

describe('what comes with every answer', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer({ config: { allowedOrigins: ['https://www.yunhe.example'] } });
    await publish(server.app);
  });
  after(() => server.close());

  it('lets only the listed pages read it, and never a page without an origin', async () => {
    const seenBy = async (origin: string) => (await call(server.app, 'GET', '/agency', { headers: { Origin: origin } })).headers;
    const ours = await seenBy('https://www.yunhe.example');
    assert.equal(ours.get('Access-Control-Allow-Origin'), 'https://www.yunhe.example');
    assert.equal(ours.get('Access-Control-Allow-Credentials'), null);
    for (const name of ['Date', 'Age', 'ETag', 'Retry-After', 'Location', 'Idempotency-Replayed']) {
      assert.ok(ours.get('Access-Control-Expose-Headers')?.includes(name), name);
    }
    for (const origin of ['https://yunhe.example', 'http://www.yunhe.example', 'https://www.yunhe.example.evil.example', 'null']) {
      const headers = await seenBy(origin);
      assert.equal(headers.get('Access-Control-Allow-Origin'), null, origin);
      assert.match(headers.get('Vary') ?? '', /Origin/);
    }
  });

  it('tells a browser beforehand what a listed page may send', async () => {
    const ask = (origin: string) => call(server.app, 'OPTIONS', submissions, { headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
    const allowed = await ask('https://www.yunhe.example');
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('Access-Control-Allow-Headers'), 'Content-Type, Content-Disposition, Idempotency-Key');
    assert.ok(Number(allowed.headers.get('Access-Control-Max-Age')) > 0);
    assert.equal((await ask('https://evil.example')).headers.get('Access-Control-Allow-Methods'), null);
    const allowedMethods = allowed.headers.get('Access-Control-Allow-Methods')?.split(', ') ?? [];
    for (const [id, { method }] of Object.entries(publicOperations)) assert.ok(allowedMethods.includes(method), `${id} may be sent from another origin`);
  });

  it('closes what a browser leaves open, on refusals too', async () => {
    for (const path of ['/agency', '/nothing', '/staff/consultations/river-parks']) {
      const { headers } = await call(server.app, 'GET', path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(headers.get('Date'), 'Sun, 22 Nov 2026 06:30:00 GMT');
    }
  });

  it('says that nothing has changed to whoever holds the newest', async () => {
    for (const path of ['/agency', '/consultations', '/consultations/river-parks', '/consultations/river-parks/draft?draftId=river-parks-1']) {
      const first = await call(server.app, 'GET', path);
      const tag = first.headers.get('ETag') ?? '';
      assert.match(first.headers.get('Cache-Control') ?? '', /^public, max-age=\d+$/);
      const again = await call(server.app, 'GET', path, { headers: { 'If-None-Match': `"other", ${tag}` } });
      assert.deepEqual([again.status, await again.text(), again.headers.get('ETag')], [304, '', tag]);
      assert.equal((await call(server.app, 'GET', path, { headers: { 'If-None-Match': '"other"' } })).status, 200);
    }
  });

  it('lets nobody keep forms, receipts and staff records', async () => {
    const form = await call(server.app, 'GET', '/consultations/river-parks/form');
    const receipt = await submit(server.app, await opinion(server.app));
    const record = await call(server.app, 'GET', '/staff/consultations/river-parks', { as: 'drafter' });
    for (const response of [form, receipt, record]) assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal((await readRecord(server.app)).tag, record.headers.get('ETag'));
  });

  it('packs what is read and never what holds a secret', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    assert.equal((await call(server.app, 'GET', '/consultations/river-parks', { headers })).headers.get('Content-Encoding'), 'gzip');
    const receipt = await call(server.app, 'POST', submissions, { key: newKey(), body: await opinion(server.app), headers });
    assert.equal(receipt.headers.get('Content-Encoding'), null);
  });
});

describe('when the server itself is wrong', () => {
  it('answers in words, keeps the reason for the log and gives its number', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const agency = { ...server.platform.config.agency, phone: undefined };
    server.platform.config = { ...server.platform.config, agency: agency as never };
    const refused = await refusal(call(server.app, 'GET', '/agency'));
    assert.deepEqual([refused.status, refused.name], [500, 'internal']);
    const line = server.platform.log.lines.find(({ event }) => event === 'internal');
    assert.equal(line?.fields['requestId'], refused.instance);
    assert.match(String(line?.fields['error']), /breaks the contract/);
    assert.doesNotMatch(JSON.stringify(refused), /contract|stack|\.ts/);
    await server.close();
  });
});
