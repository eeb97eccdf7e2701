import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { Identity, LetterRecord } from '../../src/contract/models.js';
import { oneLine } from '../../src/contract/written.js';
import { unseen } from '../support/unseen.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { complaint, Letter, sendLetter } from './support/letters.js';
import { opinion, parks, publish, readRecord, submit } from './support/parks.js';

describe('a text in which nothing can be seen', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const pointers = async (response: Promise<Response>) => (await refusal(response)).errors?.map(({ pointer, code }) => [pointer, code]);

  it('is no letter, and no name', async () => {
    for (const text of unseen) {
      assert.deepEqual(await pointers(sendLetter(server.app, { ...complaint, title: text, body: text })), [['/title', 'required'], ['/body', 'required']]);
      assert.deepEqual(await pointers(sendLetter(server.app, { ...complaint, identity: { name: text, phone: '13900001234' } })), [['/identity/name', 'required']]);
    }
  });

  it('counts in no title: neither before and behind it nor to its length', async () => {
    await json(sendLetter(server.app, { ...complaint, title: `${' '.repeat(20)}五个字标题${' '.repeat(40)}` }), 201);
    await json(call(server.app, 'POST', '/mailboxes/leaders/letter-preview', { body: { title: `五个字标题${' '.repeat(40)}`, body: '' } }));
    assert.deepEqual(await pointers(sendLetter(server.app, { ...complaint, title: `${'字'.repeat(31)} ` })), [['/title', 'too-long']]);
    assert.deepEqual(await pointers(sendLetter(server.app, { ...complaint, title: '路\u200b\u200b\u200b\u200b灯' })), [['/title', 'too-short']]);
  });

  it('is no opinion, and no other wording of a clause', async () => {
    for (const text of unseen) assert.deepEqual(await pointers(submit(server.app, await opinion(server.app, { items: [{ clauseId: 'art-3', reason: text, suggestedText: text }] }))), [['/items/0/reason', 'required']]);
  });

  it('is nothing that staff ask or answer, nor what the writer adds', async () => {
    const letter = await Letter.write(server.app);
    await letter.inHand();
    for (const text of unseen) {
      assert.deepEqual(await pointers(letter.step('city', { kind: 'ask-writer', publicNote: text })), [['/publicNote', 'required']]);
      assert.deepEqual(await pointers(letter.draft('city', text)), [['/text', 'required']]);
    }
    await json(letter.step('city', { kind: 'ask-writer', publicNote: '请补充门牌号。' }));
    for (const text of unseen) assert.deepEqual(await pointers(letter.change({ kind: 'supplement', text })), [['/change/text', 'required']]);
  });

  it('is no consultation, and no reason that the public reads', async () => {
    const { tag } = await readRecord(server.app);
    const staff = (method: 'POST' | 'PUT', path: string, body: unknown) => pointers(call(server.app, method, `/staff/consultations${path}`, { as: 'signer', key: newKey(), headers: { 'If-Match': tag }, body }));
    for (const text of unseen) {
      assert.deepEqual(await pointers(call(server.app, 'POST', '/staff/consultations', { as: 'drafter', key: newKey(), body: { ...parks, id: 'other', title: text, organ: text } })), [['/title', 'required'], ['/organ', 'required']]);
      assert.deepEqual(await staff('PUT', '/river-parks/pause', { pause: { reason: text, phone: '0555-6200022' } }), [['/pause/reason', 'required']]);
      assert.deepEqual(await staff('POST', '/river-parks/period', { action: 'close', closesAt: null, reason: text }), [['/reason', 'required']]);
    }
  });

  it('does not become public', async () => {
    const letter = await Letter.write(server.app);
    await letter.inHand();
    await letter.answer('已经修好。');
    for (const text of unseen) assert.deepEqual(await pointers(letter.savePublication('drafter', { title: text, body: '', answers: [text] })), [['/title', 'required'], ['/answers/0', 'required']]);
  });

  it('is left out of a field of one line, where what breaks the line is a blank: nobody can mend what cannot be seen', async () => {
    assert.equal(oneLine(' 路灯\u202e不亮\u0007\n\n请\u2066看\u2069\u2028看 '), '路灯不亮 请看 看');
    const letter = await Letter.write(server.app, { ...complaint, title: '标题\u202e没有\n\n\u0007反转', place: '东门\n\u202d北侧', identity: { name: '王\u202e明', phone: '\u202a13900001234\u202c' } });
    assert.equal(letter.receipt.title, '标题没有 反转');
    const { record } = await letter.read();
    assert.deepEqual([record.letter.title, record.place, record.contact?.phone], ['标题没有 反转', '东门 北侧', '139****1234']);
    await letter.inHand();
    await letter.answer('已经修好。');
    const saved = await json<LetterRecord>(letter.savePublication('drafter', { title: '路灯\n\u202e不亮', body: '', answers: ['已经修好。'] }));
    assert.equal(saved.publication?.title, '路灯 不亮');
    const opened = await json<{ identity: Identity }>(call(server.app, 'POST', `/staff/letters/${letter.id}/contact`, { as: 'drafter', body: { reason: '电话回访。' } }));
    assert.deepEqual(opened.identity, { name: '王明', phone: '13900001234' });
  });
});
