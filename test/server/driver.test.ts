import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Database from 'libsql';
import { createTestServer } from '../../demo/server/test-platform.js';
import { json, newKey, refusal } from './support/calls.js';
import { opinion, publish, submit } from './support/parks.js';
import { safeDatabase } from '../../demo/server/store/sqlite-dialect.js';
import { safeParameters } from '../../demo/server/store/safe-parameters.js';
import { openSqliteStore } from '../../demo/server/store/sqlite.js';

describe('what goes into the embedded database', () => {
  const database = new Database(':memory:');
  database.exec('create table thing (value any)');
  const safe = safeDatabase(database);
  const roundTrip = (value: unknown) => {
    safe.prepare('delete from thing').run([]);
    safe.prepare('insert into thing values (?)').run([value]);
    return safe.prepare('select value, typeof(value) as type from thing').all([])[0];
  };

  it('stores booleans as numbers instead of ending the process', () => {
    assert.deepEqual(roundTrip(true), { value: 1, type: 'integer' });
    assert.deepEqual(roundTrip(false), { value: 0, type: 'integer' });
  });

  it('keeps numbers exactly, whole ones as integers', () => {
    for (const value of [0, 1, -1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1)]) assert.deepEqual(roundTrip(value), { value, type: 'integer' });
    for (const value of [0.5, -1e-9, 1.7e308 / 1e300]) assert.deepEqual(roundTrip(value), { value, type: 'real' });
    assert.deepEqual(roundTrip(7n), { value: 7, type: 'integer' });
    assert.deepEqual(roundTrip(null), { value: null, type: 'null' });
  });

  it('refuses what would be changed on the way, and does not say the value', () => {
    const refused = ['a\0b', '\0', '\ud83d', 'x\udc00', '\udc00\ud800', 2n ** 53n, -(2n ** 60n), Number.NaN, Infinity, 2 ** 60, undefined, {}, [], Symbol('x'), new Date(0)];
    for (const value of refused) assert.throws(() => safeParameters(['fine', value]), { name: 'TypeError', message: 'Parameter 2 cannot be stored as it is.' });
  });

  it('gives back every other text letter for letter', () => {
    let state = 20_261_122;
    const next = (range: number) => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % range;
    const ranges = [[1, 0x7f], [0x80, 0x7ff], [0x4e00, 0x9fff], [0xe000, 0xffff], [0x1_0000, 0x1_ffff], [0x1f300, 0x1f6ff]] as const;
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: next(40) }, () => {
        const [low, high] = ranges[next(ranges.length)] ?? [65, 90];
        return String.fromCodePoint(low + next(high - low + 1));
      }).join('');
      assert.equal((roundTrip(text) as { value: string }).value, text);
    }
  });
});

describe('the database file', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'huiying-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('commits to the disk before it answers, and checks what refers to what', async () => {
    const { store, pragma } = await openSqliteStore(join(folder, 'huiying.db'), new Date());
    assert.deepEqual(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) => pragma(name)[0]), ['wal', 2, 1, 5000]);
    await store.close();
  });

  it('does not start on a file that is damaged, nor where it cannot write', async () => {
    const path = join(folder, 'huiying.db');
    const { store, checkpoint } = await openSqliteStore(path, new Date());
    checkpoint();
    await store.close();
    const bytes = await readFile(path);
    bytes.fill(0x5a, 4096 * 2, 4096 * 6);
    await writeFile(path, bytes);
    await assert.rejects(openSqliteStore(path, new Date()), /damaged|malformed/);
    await assert.rejects(openSqliteStore(join(folder, 'missing', 'huiying.db'), new Date()), /missing or read-only/);
  });

  it('asks the citizen to come back while the disk is full or another process writes, and takes the same key then', async () => {
    const path = join(folder, 'huiying.db');
    const now = new Date('2026-11-22T14:30:00+08:00');
    const { store, pragma } = await openSqliteStore(path, now);
    const server = await createTestServer({ now, store });
    await publish(server.app);
    const [key, items] = [newKey(), Array.from({ length: 5 }, (_, index) => ({ clauseId: `art-${String(index + 1)}`, reason: '长'.repeat(2000) }))];
    const body = await opinion(server.app, { items });
    const refusedFor = async (seconds: string) => {
      const response = await submit(server.app, body, { key });
      assert.equal(response.headers.get('Retry-After'), seconds);
      assert.equal((await refusal(response)).name, 'unavailable');
    };
    pragma(`max_page_count = ${String(pragma('page_count')[0])}`);
    await refusedFor('300');
    pragma('max_page_count = 1000000');

    pragma('busy_timeout = 20');
    const other = new Database(path);
    other.exec('begin immediate');
    await refusedFor('10');
    other.exec('rollback');
    other.close();

    const taken = await submit(server.app, body, { key });
    assert.equal(taken.headers.get('Idempotency-Replayed'), null);
    await json(taken, 201);
    assert.equal((await server.platform.store.read.consultations.counts('river-parks')).submissions, 1);
    await server.close();
  });
});
