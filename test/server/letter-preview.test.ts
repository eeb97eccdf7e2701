import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openSqliteStore } from '../../demo/server/store/sqlite.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { LetterPreview, LetterPreviewDraft, LetterRecord } from '../../src/contract/models.js';
import { call, json, refusal } from './support/calls.js';
import { complaint, Letter } from './support/letters.js';

describe('a letter that is still being written, as the public would read it', () => {
  let server: TestServer;
  before(async () => { server = await createTestServer(); });
  after(() => server.close());

  const preview = (body: unknown = written, { mailbox = 'leaders', address = '203.0.113.1' } = {}): Promise<Response> =>
    call(server.app, 'POST', `/mailboxes/${mailbox}/letter-preview`, { body, address });
  const written: LetterPreviewDraft = {
    title: ' 和平路路灯不亮，找13900001234 ',
    body: '打139 0000 1234，或0556-6200011。证号11010519491231002X，车豫A12345，写到zhang@example.org。机关电话0555-12345。',
  };

  it('is starred, and says how often each kind was', async () => {
    const response = await preview();
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await json<LetterPreview>(response), {
      title: '和平路路灯不亮，找139****1234',
      body: '打139****1234，或0556-****。证号******，车豫A*****，写到z***@example.org。机关电话0555-12345。',
      masked: [{ kind: 'phone', count: 3 }, { kind: 'identity-or-card', count: 1 }, { kind: 'plate', count: 1 }, { kind: 'email', count: 1 }],
    });
    assert.deepEqual((await json<LetterPreview>(preview({ title: '', body: '路灯不亮。' }))).masked, []);
  });

  it('is the wording that staff are proposed once the letter is answered', async () => {
    const { title, body } = await json<LetterPreview>(preview());
    const letter = await Letter.write(server.app, { ...complaint, ...written });
    await letter.inHand();
    await letter.answer('已经修好。');
    const { publication } = await json<LetterRecord>(call(server.app, 'GET', `/staff/letters/${letter.id}`, { as: 'drafter' }));
    assert.deepEqual([publication?.title, publication?.body], [title, body]);
  });

  it('is a wording that may become public, while the letter as it was typed may not', async () => {
    const typed = { title: '电话１３８１２３４５６７８', body: '打138\u00a01234\u00a05678，138—1234—5678或138.1234.5678，写到张三@qq.com或abc＠qq.com，车云a12345，证号110105194912310021。' };
    const shown = await json<LetterPreview>(preview(typed));
    assert.deepEqual(shown.masked.map(({ kind, count }) => [kind, count]), [['phone', 4], ['email', 2], ['plate', 1], ['identity-or-card', 1]]);
    const letter = await Letter.write(server.app, { ...complaint, ...typed });
    await letter.inHand();
    await letter.answer('已经修好。');
    const { tag } = await letter.read();
    const save = (body: LetterPreviewDraft) => call(server.app, 'PUT', `/staff/letters/${letter.id}/publication`, { as: 'drafter', headers: { 'If-Match': tag }, body: { ...body, answers: ['已经修好。'] } });
    assert.deepEqual((await refusal(save(typed))).errors?.map(({ pointer, code }) => [pointer, code]), [['/title', 'not-allowed'], ['/body', 'not-allowed']]);
    await json(save({ title: shown.title, body: shown.body }));
  });

  it('leaves nothing of it on the disk or in the log but that somebody looked', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-preview-'));
    const path = join(folder, 'huiying.db');
    const { store, checkpoint } = await openSqliteStore(path, new Date());
    const { app, platform, close } = await createTestServer({ store });
    context.after(async () => {
      await close();
      await rm(folder, { recursive: true });
    });
    await json(call(app, 'POST', '/mailboxes/leaders/letter-preview', { body: { title: '只在这里写过', body: '打13912345678。' } }));
    checkpoint();
    const kept = (await readFile(path)).toString('utf8') + JSON.stringify(platform.log.lines);
    assert.ok(kept.includes('preview-address:'));
    for (const secret of ['只在这里写过', '13912345678', '139****5678']) assert.ok(!kept.includes(secret), secret);
  });

  it('refuses what is longer than the form takes, at its field, and what is larger than a body may be', async () => {
    const { errors } = await refusal(preview({ title: '字'.repeat(31), body: '字'.repeat(2001) }));
    assert.deepEqual(errors?.map(({ pointer, code, limit }) => [pointer, code, limit]), [['/title', 'too-long', 30], ['/body', 'too-long', 2000]]);
    assert.equal((await refusal(preview({ title: '', body: '字'.repeat(100_000) }))).name, 'too-large');
    assert.equal((await refusal(preview({ ...written, place: '和平路' }))).status, 422);
  });

  it('is not there for a mailbox that the agency does not have', async () => {
    assert.equal((await refusal(preview(written, { mailbox: 'nobody' }))).name, 'not-found');
  });

  it('makes whoever looks too often wait', async () => {
    const address = '203.0.113.9';
    for (let looks = 0; looks < server.platform.config.rateLimits.preview.capacity; looks += 1) await json(preview(written, { address }));
    const refused = await preview(written, { address });
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal((await refusal(refused)).name, 'too-many-requests');
  });
});
