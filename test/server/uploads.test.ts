import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { OpinionPage, SubmissionReceipt, SubmissionStatus, Upload } from '../../src/contract/models.js';
import { scanCommand } from '../../demo/server/node/scan-command.js';
import { serve } from '../../demo/server/node/serve.js';
import { createTestServer, TestLog, type TestServer } from '../../demo/server/test-platform.js';
import { forgetStrays, tendUploads } from '../../demo/server/tend-uploads.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { barePhoto, gif, heic, pdf, photo, secrets, word } from './support/files.js';
import { opinionVersions } from './support/opinions.js';
import { opinion, parks, publish, submit } from './support/parks.js';
import { sendFile, upload } from './support/uploads.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await publish(server.app, { ...parks, visibility: { comments: 'live', positionCounts: false, agreement: false } });
});
afterEach(() => server.close());

const hour = 3_600_000;
const lookUp = ({ number, code }: SubmissionReceipt) => json<SubmissionStatus>(call(server.app, 'POST', '/receipts/lookup', { body: { number, code } }));

async function file(uploads: readonly string[], key = newKey()): Promise<Response> {
  return submit(server.app, await opinion(server.app, { items: [{ clauseId: 'art-3', reason: '晚一点关门。', uploads: [...uploads] }] }), { key });
}

const moderate = async (decision: { readonly id: string | undefined } & Record<string, unknown>) => {
  const version = (await opinionVersions(server.app)).get(decision.id ?? '');
  const body = { decisions: [{ version, decision: 'publish', reasonCode: null, note: '', ...decision }] };
  return call(server.app, 'POST', '/staff/consultations/river-parks/moderation', { as: 'drafter', key: newKey(), body });
};

/** Filed with this file, and the ids under which staff and the public know both. */
async function filed(content: Uint8Array, name?: string): Promise<{ receipt: SubmissionReceipt; commentId: string; attachmentId: string }> {
  const { id } = await upload(server.app, content, name === undefined ? {} : { name });
  const receipt = await json<SubmissionReceipt>(await file([id]), 201);
  const { items: [item] } = await lookUp(receipt);
  return { receipt, commentId: item?.id ?? '', attachmentId: item?.attachments[0]?.id ?? '' };
}

describe('a file that a citizen sends', () => {
  it('is known by its content, named after it, and kept for a day', async () => {
    const sent = await upload(server.app, pdf(), { name: '../../座椅图纸.exe' });
    assert.deepEqual({ ...sent, id: '' }, { id: '', name: '座椅图纸.exe.pdf', mediaType: 'application/pdf', bytes: pdf().length, state: 'ready', stateReason: null, expiresAt: '2026-11-23T14:30:00+08:00' });
    const asked = await call(server.app, 'GET', `/uploads/${sent.id}`);
    assert.deepEqual([await json<Upload>(asked), asked.headers.get('Cache-Control')], [sent, 'no-store']);
  });

  it('loses where and with what it was taken before it stands on disk', async () => {
    const { id } = await upload(server.app, photo({ orientation: 6 }));
    const kept = Buffer.from(await server.platform.files.read(id) ?? []);
    assert.deepEqual(kept, barePhoto(6));
    for (const secret of secrets) assert.ok(!kept.includes(secret), secret);
  });

  it('is refused in words when it is something else, empty, broken, too large or too wide', async () => {
    const { app } = server;
    const said = async (content: Uint8Array) => { const { status, title } = await refusal(sendFile(app, content)); return [status, title]; };
    assert.deepEqual(await said(Buffer.from('<html><script>alert(1)</script>')), [415, '请传图片、PDF或Word文件。']);
    assert.deepEqual(await said(word({ 'word/vbaProject.bin': 'x' })), [415, '这个Word文件带宏，不能传。']);
    assert.deepEqual(await said(gif()), [415, '这是GIF图片，请存成JPG或PNG再传。']);
    const { title, detail, format } = await refusal(sendFile(app, heic()));
    assert.deepEqual([title, detail, format], ['这是HEIC格式的照片，请换成JPG再传。', 'iPhone可在设置→相机→格式选“兼容性最佳”。截图再传也可以。', 'heic']);
    assert.deepEqual(await said(new Uint8Array()), [422, '文件里没有内容，请换一个。']);
    assert.deepEqual(await said(photo().subarray(0, 60)), [422, '图片打不开，请重新存一份再传。']);
    assert.deepEqual(await said(photo({ width: 30_000, height: 30_000 })), [422, '图片尺寸太大，请缩小后再传。']);
    assert.deepEqual(await said(Buffer.alloc(10_485_761)), [413, '文件太大，最大10MB。']);
    assert.deepEqual(await server.platform.files.list(), []);
  });

  it('is refused when a form could have sent it, or without a name', async () => {
    const form = sendFile(server.app, pdf(), { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } });
    assert.equal((await refusal(form)).status, 415);
    assert.equal((await refusal(sendFile(server.app, pdf(), { headers: { 'Content-Disposition': 'inline' } }))).status, 400);
  });

  it('is one file however often it is sent under one key, and another content under it is refused', async () => {
    const key = newKey();
    const first = await upload(server.app, pdf(), { key });
    const again = await sendFile(server.app, pdf(), { key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await json<Upload>(again, 201), first);
    assert.deepEqual(await server.platform.files.list(), [first.id]);
    assert.equal((await refusal(sendFile(server.app, pdf('别的'), { key }))).name, 'key-reused');
  });

  it('is not taken for what does not exist, is closed or is paused', async () => {
    assert.equal((await refusal(sendFile(server.app, pdf(), { subject: 'nowhere' }))).name, 'not-found');
    server.platform.clock.set(new Date(Date.parse(parks.closesAt) + hour));
    assert.equal((await refusal(sendFile(server.app, pdf()))).name, 'closed');
  });

  it('is not offered where the agency takes none, and the form says so', async () => {
    server.platform.config = { ...server.platform.config, uploads: { ...server.platform.config.uploads, offered: { submission: null, letter: null } } };
    assert.equal((await refusal(sendFile(server.app, pdf()))).name, 'not-offered');
    assert.equal((await json<{ attachments: unknown }>(call(server.app, 'GET', '/consultations/river-parks/form'))).attachments, null);
  });

  it('waits for its turn when one address sends too many, while others go on', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, rateLimits: { ...config.rateLimits, upload: { capacity: 2, perMinute: 1 } } };
    const address = '198.51.100.7';
    for (let sent = 0; sent < 2; sent += 1) await upload(server.app, pdf(), { address });
    const refused = await sendFile(server.app, pdf(), { address });
    assert.equal(refused.headers.get('Retry-After'), '60');
    assert.equal((await refusal(refused)).title, '传得太快，请稍后再试。');
    await upload(server.app, pdf(), { address: '198.51.100.8' });
  });

  it('waits for its turn when it comes under a used key with another content, and a repeat is not even looked at again', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, rateLimits: { ...config.rateLimits, upload: { capacity: 2, perMinute: 1 } } };
    let looks = 0;
    server.platform.scan = () => { looks += 1; return Promise.resolve('clean'); };
    const key = newKey();
    const first = await upload(server.app, pdf(), { key });
    const other = async () => (await refusal(sendFile(server.app, pdf('别的'), { key }))).name;
    assert.deepEqual([await other(), await other(), await other()], ['key-reused', 'too-many-requests', 'too-many-requests']);
    assert.deepEqual([await upload(server.app, pdf(), { key }), looks], [first, 1]);
    server.platform.clock.pass(9 * 24 * hour);
    assert.notEqual((await upload(server.app, pdf('别的'), { key })).id, first.id, 'a key is free again after eight days');
  });

  it('finds a place while somebody else lets sixteen trickle in', async () => {
    const ends: (() => void)[] = [];
    const trickling = Array.from({ length: 16 }, () => call(server.app, 'POST', '/uploads?purpose=submission&subject=river-parks', {
      key: newKey(), address: '2001:db8:1:2::7', headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename*=UTF-8\'\'a.pdf' },
      raw: new ReadableStream({ start(controller) { ends.push(() => { controller.enqueue(pdf()); controller.close(); }); } }),
    }));
    const refused = await Promise.all(trickling.slice(2).map((answer) => refusal(answer)));
    assert.deepEqual([...new Set(refused.map(({ name }) => name))], ['unavailable']);
    assert.equal((await refusal(sendFile(server.app, pdf(), { address: '2001:db8:1:2::8' }))).name, 'unavailable', 'a neighbour in the same network');
    await upload(server.app, pdf(), { address: '2001:db8:1:3::7' });
    for (const end of ends) end();
    for (const answer of trickling.slice(0, 2)) await json(answer, 201);
    await upload(server.app, pdf(), { address: '2001:db8:1:2::8' });
  });

  it('finds no room when all that wait are too large together', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, uploads: { ...config.uploads, maxWaitingBytes: pdf().length } };
    await upload(server.app, pdf());
    assert.equal((await refusal(sendFile(server.app, pdf()))).name, 'unavailable');
    assert.equal((await server.platform.files.list()).length, 1);
  });
});

describe('a file that goes along with an opinion', () => {
  it('belongs to it once, and is known by another name from then on', async () => {
    const { id } = await upload(server.app, photo());
    const key = newKey();
    const receipt = await json<SubmissionReceipt>(await file([id], key), 201);
    assert.deepEqual((await lookUp(receipt)).items[0]?.attachments.map(({ name, state, published }) => [name, state, published]), [['东门.jpg', 'ready', false]]);
    assert.equal((await refusal(call(server.app, 'GET', `/uploads/${id}`))).status, 404);
    const again = await refusal(file([id]));
    assert.deepEqual([again.status, again.name, again.errors?.map(({ pointer, code }) => [pointer, code])], [409, 'upload-gone', [['/items/0/uploads/0', 'duplicate']]]);
    assert.ok(!JSON.stringify(await lookUp(receipt)).includes(id));
  });

  it('has to be there: what is unknown, too old or meant for something else is named at its place', async () => {
    const mine = await upload(server.app, photo());
    server.platform.clock.pass(24 * hour);
    const fresh = await upload(server.app, photo());
    const { errors } = await refusal(file([fresh.id, mine.id, '0'.repeat(32)]));
    assert.deepEqual(errors?.map(({ pointer, code }) => [pointer, code]), [['/items/0/uploads/1', 'too-late'], ['/items/0/uploads/2', 'not-found']]);
    // Nothing was written: the fresh one may be used still.
    await json(await file([fresh.id]), 201);
  });

  it('counts against what one submission may hold', async () => {
    const ids: string[] = [];
    for (let sent = 0; sent < 4; sent += 1) ids.push((await upload(server.app, pdf(String(sent)))).id);
    assert.equal((await refusal(file(ids))).status, 422);
    await json(await file(ids.slice(1)), 201);
  });

  it('is public only when staff chose it, under a name that tells nothing', async () => {
    const { commentId, attachmentId } = await filed(photo(), '张三家门口.jpg');
    await json(moderate({ id: commentId }));
    const path = `/consultations/river-parks/comments/${commentId}`;
    assert.deepEqual((await json<{ attachments: unknown[] }>(call(server.app, 'GET', path))).attachments, []);
    assert.equal((await refusal(call(server.app, 'GET', `${path}/attachments/${attachmentId}`))).status, 404);
    await json(moderate({ id: commentId, publicAttachments: [attachmentId] }));
    const [shown] = (await json<{ attachments: { name: string }[] }>(call(server.app, 'GET', path))).attachments;
    assert.equal(shown?.name, '附件1.jpg');
    const answer = await call(server.app, 'GET', `${path}/attachments/${attachmentId}`);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), barePhoto(6));
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment; /);
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    await json(moderate({ id: commentId, decision: 'withhold', reasonCode: server.platform.config.moderationReasons[0]?.code }));
    assert.equal((await call(server.app, 'GET', `${path}/attachments/${attachmentId}`)).status, 404);
  });

  it('is read by staff for the record, and by nobody else', async () => {
    const { commentId, attachmentId } = await filed(photo(), '张三家门口.jpg');
    const path = `/staff/consultations/river-parks/opinions/${commentId}/attachments/${attachmentId}`;
    assert.equal((await refusal(call(server.app, 'GET', path))).status, 401);
    const answer = await call(server.app, 'GET', path, { as: 'drafter' });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('Content-Disposition') ?? '', /%E5%BC%A0%E4%B8%89/);
    const { items } = await json<OpinionPage>(call(server.app, 'GET', '/staff/consultations/river-parks/opinions', { as: 'drafter' }));
    assert.deepEqual(items[0]?.attachments.map(({ name }) => name), ['张三家门口.jpg']);
  });
});

describe('the check of a file', () => {
  it('goes on while the citizen writes, and nobody opens it before its end', async () => {
    server.platform.scan = () => Promise.reject(new Error('exit 2'));
    const sent = await upload(server.app, pdf());
    assert.equal(sent.state, 'checking');
    const receipt = await json<SubmissionReceipt>(await file([sent.id]), 201);
    const { items: [item] } = await lookUp(receipt);
    const attachmentId = item?.attachments[0]?.id ?? '';
    const path = `/staff/consultations/river-parks/opinions/${item?.id ?? ''}/attachments/${attachmentId}`;
    assert.equal((await refusal(call(server.app, 'GET', path, { as: 'drafter' }))).name, 'illegal-step');
    assert.equal((await refusal(moderate({ id: item?.id, publicAttachments: [attachmentId] }))).status, 422);
    server.platform.scan = () => Promise.resolve('clean');
    await tendUploads(server.platform);
    assert.equal((await call(server.app, 'GET', path, { as: 'drafter' })).status, 200);
  });

  it('takes away what it refuses, and the writer is told', async () => {
    server.platform.scan = () => Promise.resolve('blocked');
    const sent = await upload(server.app, pdf());
    assert.deepEqual([sent.state, sent.stateReason], ['refused', '这个文件没有通过安全检查，请去掉，或换一个文件。']);
    assert.deepEqual((await refusal(file([sent.id]))).errors?.map(({ code }) => code), ['not-allowed']);
    assert.deepEqual(await server.platform.files.list(), []);
  });

  it('comes to every file, though fifty before it can never be looked at', async () => {
    server.platform.scan = () => Promise.reject(new Error('exit 2'));
    const { config } = server.platform;
    server.platform.config = { ...config, rateLimits: { ...config.rateLimits, upload: { capacity: 100, perMinute: 1 } } };
    for (let count = 0; count < 50; count += 1) await upload(server.app, pdf(`第${String(count)}份`));
    server.platform.clock.pass(1000);
    const last = await upload(server.app, word());
    server.platform.scan = (bytes) => (bytes[0] === 0x50 ? Promise.resolve('clean') : Promise.reject(new Error('exit 2')));
    for (let look = 0; look < 2; look += 1) await tendUploads(server.platform);
    assert.equal((await json<Upload>(call(server.app, 'GET', `/uploads/${last.id}`))).state, 'ready');
    server.platform.scan = () => Promise.resolve('clean');
    for (let look = 0; look < 2; look += 1) await tendUploads(server.platform);
    assert.deepEqual(await server.platform.store.read.uploads.checking(1), [], 'and begins again at the end');
  });

  it('says in the log why it could not be made, and how many files wait; once for all of them when they are looked at again', async () => {
    server.platform.scan = () => Promise.reject(new Error('exit 2'));
    assert.equal((await upload(server.app, pdf())).state, 'checking');
    await upload(server.app, word());
    await tendUploads(server.platform);
    assert.deepEqual(server.platform.log.lines, [1, 2, 2].map((waiting) => ({ level: 'error', event: 'scan-failed', fields: { reason: 'exit 2', waiting } })));
  });

  it('is made by a program of the agency\'s own, which is tried once at the start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-scan-'));
    const program = join(folder, 'look');
    const endsWith = (code: number) => writeFile(program, `#!/bin/sh\ncat > /dev/null\nexit ${String(code)}\n`, { mode: 0o700 });
    await endsWith(2);
    const scan = scanCommand(program);
    const log = new TestLog();
    const noted = new Promise<void>((resolve) => { log.error = (event, fields) => { TestLog.prototype.error.call(log, event, fields); resolve(); }; });
    const running = await serve({ host: '127.0.0.1', port: 0, dataDir: join(folder, 'data'), staticFolders: [], scan, log });
    await noted;
    assert.deepEqual(log.lines, [{ level: 'error', event: 'scan-failed', fields: { reason: 'exit 2', waiting: 0 } }]);
    await running.close();
    for (const [code, verdict] of [[0, 'clean'], [1, 'blocked']] as const) {
      await endsWith(code);
      assert.equal(await scan(pdf()), verdict);
    }
    await rm(folder, { recursive: true });
    await assert.rejects(scan(pdf()), { message: 'ENOENT' });
    assert.throws(() => scanCommand(program), /^Error: The server does not start: SCAN_COMMAND names /);
  });
});

describe('what is left lying', () => {
  it('goes after a day, and what belongs to an opinion stays', async () => {
    const { commentId, attachmentId } = await filed(photo());
    await upload(server.app, pdf());
    server.platform.clock.pass(25 * hour);
    await tendUploads(server.platform);
    assert.equal((await server.platform.files.list()).length, 1);
    assert.equal((await call(server.app, 'GET', `/staff/consultations/river-parks/opinions/${commentId}/attachments/${attachmentId}`, { as: 'drafter' })).status, 200);
  });

  it('goes at the next start when no row speaks of it', async () => {
    const { id } = await upload(server.app, pdf());
    await server.platform.files.write('f'.repeat(32), pdf());
    await forgetStrays(server.platform);
    assert.deepEqual(await server.platform.files.list(), [id]);
  });
});
