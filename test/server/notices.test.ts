import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { readCommand } from '../../demo/server/node/command.js';
import { noticeCommand } from '../../demo/server/node/notice-command.js';
import { migrate } from '../../demo/server/store/migrate.js';
import { migrations } from '../../demo/server/store/migrations/index.js';
import { notices } from '../../demo/server/store/notices.js';
import type { Tables } from '../../demo/server/store/schema.js';
import { SafeSqliteDialect } from '../../demo/server/store/sqlite-dialect.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import { tendNotices, type Notice } from '../../demo/server/tend-notices.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { json } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';

const minute = 60_000;

/** A server whose gateway writes down what it is given, and takes it while it is open. */
async function gateway() {
  return withGateway(await createTestServer());
}

function withGateway(server: TestServer) {
  const given: Notice[] = [];
  const state = { open: true, refused: [] as string[] };
  server.platform.notify = async (notice) => {
    if (!state.open || state.refused.includes(notice.number)) throw new Error('exit 1');
    given.push(notice);
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
    platform.clock.pass(minute);
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
    assert.equal(await platform.store.read.notices.waiting(), 0, 'and is not looked at again');
    await close();
  });
});

onBothDatabases(() => Promise.resolve(), (law) => {
  law('waits longer each time when the gateway does not take this one, while others go through, and the log says so without a number', async ({ server }) => {
    const { app, platform, given, state } = withGateway(server);
    const [refused, other] = [await Letter.write(app), await Letter.write(app)];
    state.refused.push(refused.receipt.number);
    await tendNotices(platform);
    assert.deepEqual(given.map(({ number }) => number), [other.receipt.number]);
    const tries = async (minutes: number) => {
      const before = platform.log.lines.length;
      for (let passed = 0; passed < minutes; passed += 1) {
        platform.clock.pass(minute);
        await tendNotices(platform);
      }
      return platform.log.lines.length - before;
    };
    assert.deepEqual([await tries(1), await tries(1), await tries(1), await tries(3), await tries(1), await tries(60)], [1, 0, 1, 0, 1, 3]);
    const { level, event, fields } = platform.log.lines[1] ?? {};
    assert.deepEqual([level, event, fields?.['kind'], fields?.['reason'], fields?.['tries'], fields?.['waiting']], ['error', 'notice-not-taken', 'received', 'exit 1', 2, 1]);
    const log = JSON.stringify(platform.log.lines);
    for (const secret of ['1390000', refused.receipt.number, complaint.title]) assert.ok(!log.includes(secret), secret);
    state.refused.length = 0;
    await tries(60);
    assert.equal(given.at(-1)?.number, refused.receipt.number);
  });

  law('is given up after the hours that the agency decides on, in the log and in the audit, and never without having been offered', async ({ server, tables }) => {
    const { app, platform, state } = withGateway(server);
    const { config } = platform;
    platform.config = { ...config, noticeHours: 2 };
    state.open = false;
    const letter = await Letter.write(app);
    platform.clock.pass(30 * 24 * 60 * minute);
    for (let passed = 0; passed <= 3 * 60; passed += 1) {
      await tendNotices(platform);
      platform.clock.pass(minute);
    }
    const { event, fields } = platform.log.lines.at(-1) ?? {};
    assert.deepEqual([event, fields?.['reason'], fields?.['tries'], fields?.['waiting']], ['notice-given-up', 'exit 1', 8, 0]);
    assert.equal(platform.log.lines.filter((line) => line.event === 'notice-given-up').length, 1);
    assert.equal(await platform.store.read.notices.waiting(), 0);
    const audited = await tables.selectFrom('audit').select('actor').where('subject', '=', letter.id).where('action', '=', 'notice-given-up').execute();
    assert.deepEqual(audited, [{ actor: 'system' }]);
  });
});

test('what waited before an update of the server still waits after it', async () => {
  const database = new Database(':memory:');
  database.exec('pragma foreign_keys = off');
  const db = new Kysely<Tables>({ dialect: new SafeSqliteDialect(database) });
  await sql`create table migration (name text primary key, applied_at text not null)`.execute(db);
  const at = '2026-11-22T06:30:00.000Z';
  for (const { name, up } of migrations.filter((each) => each.name < '0017')) {
    await up(db, sqliteTextIndex);
    await sql`insert into migration (name, applied_at) values (${name}, ${at})`.execute(db);
  }
  await sql`insert into notice (id, at, kind, letter_id, taken_at) values ('a', ${at}, 'received', 'l', null), ('b', ${at}, 'received', 'l', ${at})`.execute(db);
  await migrate(db, sqliteTextIndex, new Date(at));
  assert.deepEqual((await notices(db).due(new Date(at), 10)).map(({ id, tries }) => [id, tries]), [['a', 0]]);
  await db.destroy();
});

describe('a program that takes notices', () => {
  const notice: Notice = { id: '0f3a9c51d27e4b8896aa01c4e5d7f203', kind: 'answered', number: '261122530914', mailbox: '领导信箱', answerBy: null, phone: '13900001234', email: null };

  it('reads a line of JSON and ends with 0', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-notice-'));
    const [script, out] = [join(folder, 'take.mjs'), join(folder, 'out.json')];
    await writeFile(script, `import { readFileSync, writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(out)}, readFileSync(0));\n`);
    await noticeCommand(`${process.execPath} ${script}`)(notice);
    assert.deepEqual(JSON.parse(await readFile(out, 'utf8')), notice);
    await rm(folder, { recursive: true });
  });

  it('says why it does not have it: how it ended, or that it is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-notice-'));
    const program = join(folder, 'send');
    await writeFile(program, '#!/bin/sh\nexit 3\n', { mode: 0o700 });
    const send = noticeCommand(program);
    await assert.rejects(send(notice), { message: 'exit 3' });
    await rm(folder, { recursive: true });
    await assert.rejects(send(notice), { message: 'ENOENT' });
  });
});

describe('a setting that names a program', () => {
  it('holds words between blanks, or a JSON array whose words may hold blanks', () => {
    assert.deepEqual(readCommand('NOTICE_COMMAND', ' node  --version '), ['node', '--version']);
    assert.deepEqual(readCommand('NOTICE_COMMAND', '["node", "two words", ""]'), ['node', 'two words', '']);
  });

  it('is refused at the start where it cannot be read or names none that is there', () => {
    for (const text of ['[]', '["node", 1]', '["node"', '/there/is/no/such/program', tmpdir(), 'huiying-no-such-program --quiet']) {
      assert.throws(() => readCommand('NOTICE_COMMAND', text), /^Error: The server does not start: NOTICE_COMMAND /, text);
    }
    assert.throws(() => readCommand('SCAN_COMMAND', '"/opt/our gateway/send"'), /SCAN_COMMAND names "\/opt\/our, .*JSON array/);
  });
});
