import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { letterPublications } from '../../demo/server/store/letter-publications.js';
import { letters } from '../../demo/server/store/letters.js';
import { migrate } from '../../demo/server/store/migrate.js';
import { migrations } from '../../demo/server/store/migrations/index.js';
import type { Tables } from '../../demo/server/store/schema.js';
import { SafeSqliteDialect } from '../../demo/server/store/sqlite-dialect.js';
import { searchRuns, searchWords } from '../../demo/server/store/text-folding.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import { drafts } from '../../demo/server/store/drafts.js';

const now = new Date('2026-11-22T14:30:00+08:00');

test('what stands in a database from before is found by its words after an update', async () => {
  const db = new Kysely<Tables>({ dialect: new SafeSqliteDialect(new Database(':memory:')) });
  await sql`create table migration (name text primary key, applied_at text not null)`.execute(db);
  for (const { name, up } of migrations.filter((each) => each.name < '0009')) {
    await up(db, sqliteTextIndex);
    await sql`insert into migration (name, applied_at) values (${name}, ${now.toISOString()})`.execute(db);
  }
  await sql`create virtual table clause_search using fts5(draft_id unindexed, clause_id unindexed, grams)`.execute(db);
  await fill(db);

  await migrate(db, sqliteTextIndex, now);
  await migrate(db, sqliteTextIndex, now);

  const { items } = await drafts(db, sqliteTextIndex).search({ draftId: 'd', words: searchWords('公园'), after: -1, limit: 10 });
  assert.deepEqual(items.map(({ clause }) => clause.id), ['art-1']);
  const queue = { units: undefined, hiddenFrom: [], states: undefined, unitId: undefined, category: undefined, dueUntil: undefined, number: undefined };
  const staff = async (words: string) => (await letters(db, sqliteTextIndex).page({ ...queue, runs: searchRuns(words) }, undefined, 10)).map(({ id }) => id);
  assert.deepEqual([await staff('路灯'), await staff('井盖')], [['a'], ['b']]);
  const anybody = { unitId: undefined, category: undefined, from: undefined, before: undefined };
  const found = async (words: string) => (await letterPublications(db, sqliteTextIndex).page({ ...anybody, runs: searchRuns(words) }, undefined, 10, now)).map(({ letter_id }) => letter_id);
  assert.deepEqual([await found('换好'), await found('井盖')], [['a'], []]);
  await db.destroy();
});

async function fill(db: Kysely<Tables>): Promise<void> {
  const at = now.toISOString();
  const insert = async (table: string, row: Readonly<Record<string, string | number | null>>) => {
    await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}) values (${sql.join(Object.values(row))})`.execute(db);
  };
  await insert('consultation', { id: 'c', content: '{}', revision: '{}', version: 1, created_at: at, updated_at: at });
  await insert('draft_version', { id: 'd', consultation_id: 'c', version: 1, title: '', preamble: '[]', outline: '[]', chapters: '[]', clause_count: 1, created_at: at });
  await insert('clause', { draft_id: 'd', id: 'art-1', position: 0, chapter_id: 'ch', label: '第一条', title: '', blocks: '[]', continues: '[]', search_text: '第一条\n公园早晨开门' });
  for (const [id, title] of [['a', '路灯不亮'], ['b', '井盖松动']] as const) {
    await insert('letter', {
      id, number: id, mailbox_id: 'leaders', category: 'complaint', title, body: '请看一看。', received_at: at, state: 'answered', state_at: at, due_on: '2026-12-11', extended: 0, round: 1,
      version: 1, receipt_key_version: 1, code_generation: 0, consent_given: 1, consent_version: '', notice_version: '', notes_version: '', digest: '',
    });
    await insert('letter_publication', {
      letter_id: id, public_id: id, mailbox_id: 'leaders', category: 'complaint', unit_id: 'city', received_at: at, accepted_at: at, answered_at: at, content: '{}', revision: '{}',
      drafted_by: 'desk', updated_at: at, published: id === 'a' ? JSON.stringify({ title, body: '', answers: ['六盏都换好了。'] }) : null, words: '', public_from: at, listed: id === 'a' ? 1 : 0,
    });
  }
}
