import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Consultation } from '../../src/contract/models.js';
import { storeFailure } from '../../demo/server/store-failure.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases, type Opened } from './support/databases.js';
import { opinion, publish, submit } from './support/parks.js';

/** Ends every other connection to the database, as a restart or a failing network does. */
const cutOff = ({ tables }: Opened) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(tables);

onBothDatabases(({ server }) => publish(server.app), (law, name) => {
  if (name !== 'PostgreSQL') return;

  law('a connection that is lost between two queries ends its request and nothing else', async (database) => {
    const { store } = database.server.platform;
    const work = store.transact(async ({ settings }) => {
      await settings.set('half', 'done');
      await cutOff(database);
      await settings.get('half');
    });
    await assert.rejects(work, (error) => storeFailure(error) === 'away');
    assert.equal(await store.read.settings.get('half'), undefined);
    assert.equal((await json<Consultation>(call(database.server.app, 'GET', '/consultations/river-parks'))).id, 'river-parks');
  });

  law('whoever waits for a row when the connection is lost is asked to send it again, and may', async (database) => {
    const { server, tables } = database;
    const [key, body] = [newKey(), await opinion(server.app)];
    const blocked = async (): Promise<boolean> =>
      (await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(tables)).rows.length > 0;
    let answer: Promise<Response> | undefined;
    const holding = server.platform.store.transact(async ({ audit }) => {
      await audit.append({ actor: 'system', action: 'pause-set', subject: 'river-parks' }, server.platform.clock.now(), server.platform.keys.audit);
      answer = submit(server.app, body, { key });
      while (!await blocked()) await new Promise((resolve) => { setImmediate(resolve); });
      await cutOff(database);
    });
    await assert.rejects(holding, (error) => storeFailure(error) === 'away');
    const refused = await refusal(answer ?? assert.fail());
    assert.deepEqual([refused.status, refused.name, refused.title, refused.phone], [503, 'unavailable', '系统有故障，现在办不了。', server.platform.config.agency.phone]);
    await json(submit(server.app, body, { key }), 201);
  });
});
