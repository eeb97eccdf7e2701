import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { noticeCommand } from '../../demo/server/node/notice-command.js';
import { tendNotices, type Notice } from '../../demo/server/tend-notices.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { json } from './support/calls.js';
import { complaint, Letter } from './support/letters.js';

/** A server whose gateway writes down what it is given, and takes it while it is open. */
async function gateway() {
  const given: Notice[] = [];
  const state = { open: true };
  const server = await createTestServer();
  server.platform.notify = async (notice) => {
    if (state.open) given.push(notice);
    return state.open;
  };
  return { ...server, given, state };
}

describe('what a writer is told', () => {
  it('is that the letter has come, is put off, waits for the writer, goes on, is answered: each once, in this order', async () => {
    const { app, platform, given, close } = await gateway();
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.step('drafter', { kind: 'extend', workdays: 5, publicNote: '材料在路上。' }));
    await json(letter.step('city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }));
    await json(letter.step('city', { kind: 'resume', publicNote: '不用补充了。' }));
    await letter.answer('已经修好。');
    await tendNotices(platform);
    await tendNotices(platform);
    assert.deepEqual(given.map(({ kind, answerBy }) => [kind, answerBy]), [['received', '2026-12-11'], ['extended', '2026-12-18'], ['supplement-asked', null], ['resumed', null], ['answered', null]]);
    assert.ok(given.every(({ number, phone, mailbox }) => number === letter.receipt.number && phone === '13900001234' && mailbox === '领导信箱'));
    await close();
  });

  it('holds no word of the letter, no name and no code', async () => {
    const { app, platform, given, close } = await gateway();
    const { receipt } = await Letter.write(app);
    await tendNotices(platform);
    const text = JSON.stringify(given);
    for (const secret of [receipt.code, complaint.title, complaint.body.slice(0, 8), '张明']) assert.ok(!text.includes(secret), secret);
    await close();
  });

  it('waits while the gateway takes nothing, and is offered again', async () => {
    const { app, platform, given, state, close } = await gateway();
    state.open = false;
    await Letter.write(app);
    await Letter.write(app);
    await tendNotices(platform);
    assert.deepEqual(given, []);
    state.open = true;
    await tendNotices(platform);
    assert.equal(given.length, 2);
    await close();
  });

  it('is nothing where nobody takes it away, and nothing for whoever left no way to be reached', async () => {
    const { app, platform, given, close } = await gateway();
    const { config } = platform;
    platform.config = { ...config, mailboxes: config.mailboxes.map((mailbox) => ({ ...mailbox, identityFields: mailbox.identityFields.map((field) => ({ ...field, required: false })) })) };
    await Letter.write(app, { ...complaint, identity: { name: '张明' } });
    await tendNotices(platform);
    assert.deepEqual(given, []);
    assert.deepEqual(await platform.store.read.notices.waiting(10), [], 'and is not looked at again');
    await close();
  });
});

describe('a program that takes notices', () => {
  const notice: Notice = { id: '0f3a9c51d27e4b8896aa01c4e5d7f203', kind: 'answered', number: '261122530914', mailbox: '领导信箱', answerBy: null, phone: '13900001234', email: null };

  it('reads a line of JSON and ends with 0', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-notice-'));
    const [script, out] = [join(folder, 'take.mjs'), join(folder, 'out.json')];
    await writeFile(script, `import { readFileSync, writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(out)}, readFileSync(0));\n`);
    assert.equal(await noticeCommand(`${process.execPath} ${script}`)(notice), true);
    assert.deepEqual(JSON.parse(await readFile(out, 'utf8')), notice);
    await rm(folder, { recursive: true });
  });

  it('is asked again when it ends otherwise, or is not there', async () => {
    assert.equal(await noticeCommand('false')(notice), false);
    assert.equal(await noticeCommand('/there/is/no/such/program')(notice), false);
  });
});
