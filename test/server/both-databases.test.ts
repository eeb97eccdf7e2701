import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { ClauseMatchPage, Consultation, ConsultationPage, ModeratedOpinions, SubmissionReceipt, SubmissionStatus } from '../../src/contract/models.js';
import { digestOf } from '../../demo/server/rules/canonical-json.js';
import { migrations } from '../../demo/server/store/migrations/index.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { now, onBothDatabases } from './support/databases.js';
import { Opinions } from './support/opinions.js';
import { opinion, pause, publish, submit } from './support/parks.js';

onBothDatabases(async ({ server }) => { await publish(server.app); }, (law, name) => {
  law('counts come back as numbers', async ({ server }) => {
    await json(submit(server.app, await opinion(server.app)), 201);
    const { counts } = await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'));
    assert.deepEqual(counts, { submissions: 1, opinions: 1, publishedComments: 0 });
    assert.equal((await json<ConsultationPage>(call(server.app, 'GET', '/consultations?status=open'))).total, 1);
  });

  law('words of two characters, of one, and several at once are found in order', async ({ server }) => {
    const find = async (words: string) =>
      (await json<ClauseMatchPage>(call(server.app, 'GET', `/consultations/river-parks/draft/search?q=${encodeURIComponent(words)}`))).items.map((item) => item.clauseId);
    assert.deepEqual(await find('公园'), ['art-1', 'art-2', 'art-3', 'art-4']);
    assert.deepEqual(await find('座'), ['art-5']);
    assert.deepEqual(await find('公园 电话'), ['art-4']);
    assert.deepEqual(await find('园公'), []);
    assert.deepEqual(await find("'; drop table clause"), []);
    assert.deepEqual(await find('_'), []);
  });

  law('what a citizen wrote comes back letter for letter', async ({ server }) => {
    const reason = '𠮷祥😀 "引号" \\ \' % _ \n第二行 ＡＢＣ';
    const receipt = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app, { items: [{ clauseId: null, reason }] })), 201);
    const status = await json<SubmissionStatus>(call(server.app, 'POST', '/receipts/lookup', { body: { number: receipt.number, code: receipt.code } }));
    assert.equal(status.items[0]?.reason, reason);
  });

  law('the same key at the same moment files one submission', async ({ server, tables }) => {
    const held = async () => (await tables.selectFrom('submission').select('id').execute()).length;
    const [key, body, earlier] = [newKey(), await opinion(server.app), await held()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(server.app, body, { key })));
    const numbers = await Promise.all(answers.map(async (answer) => (await json<SubmissionReceipt>(answer, 201)).number));
    assert.equal(new Set(numbers).size, 1);
    assert.equal(await held(), earlier + 1);
  });

  law('many at once are all kept, counted and chained', async ({ server, tables }) => {
    const body = await opinion(server.app);
    const before = (await json<Consultation>(call(server.app, 'GET', '/consultations/river-parks'))).counts.submissions;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => submit(server.app, body, { address: `192.0.2.${String(index)}` })));
    const numbers = await Promise.all(answers.map(async (answer) => (await json<SubmissionReceipt>(answer, 201)).number));
    assert.equal(new Set(numbers).size, 20);
    const rows = await tables.selectFrom('submission').select('number').where('number', 'in', numbers).execute();
    assert.equal(rows.length, 20);
    const consultation = await server.platform.store.read.consultations.counts('river-parks');
    assert.equal(consultation.submissions, before + 20);
    assert.equal((await server.platform.store.read.audit.verify(server.platform.keys.audit)).brokenAt, null);
  });

  law('a refusal leaves nothing behind but that its sender has tried', async ({ server, tables }) => {
    const counts = async () => Promise.all((['submission', 'opinion', 'idempotency', 'audit'] as const).map(async (table) =>
      (await tables.selectFrom(table).select((row) => row.fn.countAll().as('n')).executeTakeFirstOrThrow()).n));
    const buckets = async () => (await tables.selectFrom('rate_bucket').select('key').execute()).length;
    const [earlier, tried] = [await counts(), await buckets()];
    const body = await opinion(server.app, { items: [{ clauseId: 'art-3', reason: '' }] });
    assert.equal((await submit(server.app, body, { address: '203.0.113.77' })).status, 422);
    assert.deepEqual(await counts(), earlier);
    assert.equal(await buckets(), tried + 1);
  });

  law('a change to an audit row is found, and so is a row that was taken out', async ({ server, tables }) => {
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    await pause(server.app, null);
    const verify = () => server.platform.store.read.audit.verify(server.platform.keys.audit);
    const whole = await verify();
    assert.equal(whole.brokenAt, null);
    const change = (actor: string) => tables.updateTable('audit').set({ actor }).where('sequence', '=', 2).execute();
    const { actor } = await tables.selectFrom('audit').select('actor').where('sequence', '=', 2).executeTakeFirstOrThrow();
    await change('somebody else');
    assert.equal((await verify()).brokenAt, 2);
    await change(actor);
    assert.deepEqual(await verify(), whole);
    await tables.deleteFrom('audit').where('sequence', '=', whole.rows).execute();
    assert.equal((await verify()).brokenAt, whole.rows);
  });

  law('the audit holds no word that somebody wrote', async ({ server, tables }) => {
    const body = await opinion(server.app, { identity: { name: '陈先生', phone: '13800000000' } });
    const receipt = await json<SubmissionReceipt>(submit(server.app, body), 201);
    const rows = JSON.stringify(await tables.selectFrom('audit').selectAll().execute());
    assert.ok(rows.includes(receipt.number));
    for (const word of [body.items[0]!.reason, '系统搬迁', '公园', '陈先生', '13800000000', receipt.code]) assert.ok(!rows.includes(word), word);
  });

  law('what is kept under a key tells nobody\'s name or number, not even to whoever tries them all', async ({ server, tables }) => {
    const opinions = await Opinions.open(server.app, 'kept-keys');
    const [key, identity] = [newKey(), { name: '陈先生', phone: '13800000000' }];
    const body = await opinion(server.app, { identity }, opinions.id);
    await json(submit(server.app, body, { key, id: opinions.id }), 201);
    const row = await tables.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
    assert.notEqual(row.body_hash, digestOf({ path: { consultationId: opinions.id }, body }));
    const [{ id, contact, version } = assert.fail()] = (await opinions.opinions()).items;
    const moderated = newKey();
    const decide = () => opinions.decide([{ id, version }], { key: moderated });
    const { items: [opinionNow] } = await json<ModeratedOpinions>(decide());
    assert.deepEqual([contact, opinionNow?.contact], [{ name: '陈*', phone: '138****0000' }, contact]);
    const answer = await tables.selectFrom('idempotency').select('answer').where('key', '=', moderated).executeTakeFirstOrThrow();
    assert.doesNotMatch(answer.answer ?? '', /陈|138(0{8}|\*)/);
    assert.deepEqual((await json<ModeratedOpinions>(decide())).items[0]?.contact, contact);
  });

  law('text that a database would change is refused', async ({ tables }) => {
    for (const value of ['a\0b', '\ud83d']) {
      await assert.rejects(tables.insertInto('setting').values({ name: 'x', value }).execute(), TypeError);
    }
    await sql`select ${true} as yes`.execute(tables);
  });

  law('a key that somebody else holds for too long is answered as in progress, and free afterwards', async ({ server, tables }) => {
    // On SQLite the whole database would be held; that is told in driver.test.ts.
    if (name === 'SQLite') return;
    const [key, body] = [newKey(), await opinion(server.app)];
    await assert.rejects(tables.transaction().execute(async (trx) => {
      await trx.insertInto('idempotency')
        .values({ caller: 'anonymous', operation: 'createSubmission', key, body_hash: '', created_at: now.toISOString(), headers: '{}' }).execute();
      assert.equal((await refusal(submit(server.app, body, { key }))).name, 'in-progress');
      throw new Error('undone');
    }), /undone/);
    await json(submit(server.app, body, { key }), 201);
  });

  law('the tables are made once, however often the server starts', async ({ tables }) => {
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tables);
    assert.deepEqual(rows.map((row) => row.name), migrations.map((migration) => migration.name));
  });
});
