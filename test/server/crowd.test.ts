import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { Consultation, SubmissionReceipt } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { opinion, publish, submit } from './support/parks.js';

const path = '/consultations/river-parks';

describe('more at once than the database can take', () => {
  const servers: TestServer[] = [];
  let server: TestServer;

  beforeEach(async () => {
    server = await createTestServer({ config: { inFlight: { reads: 3, writes: 2, retryAfterSeconds: 7 } } });
    servers.push(server);
    await publish(server.app);
  });
  after(() => Promise.all(servers.map((each) => each.close())));

  /** Holds the only connection, as a slow disk would, until it is let go. */
  const occupied = async (): Promise<() => Promise<void>> => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    let work: Promise<void> = Promise.resolve();
    await new Promise<void>((began) => { work = server.platform.store.transact(() => { began(); return held; }); });
    return () => { release(); return work; };
  };

  const until = async (reached: () => boolean): Promise<void> => {
    while (!reached()) await new Promise((resolve) => { setImmediate(resolve); });
  };

  it('is turned away at once and in words, and what was let in is filed', async () => {
    const body = await opinion(server.app);
    const letGo = await occupied();
    const keys = Array.from({ length: 5 }, newKey);
    const answers = keys.map((key) => submit(server.app, body, { key }));
    const refused = await Promise.all(answers.slice(2).map((answer) => refusal(answer)));
    for (const { status, name, title } of refused) assert.deepEqual([status, name, title], [503, 'unavailable', '暂时太忙，请稍后再试。']);
    assert.equal((await answers[2])?.headers.get('Retry-After'), '7');
    await letGo();
    await Promise.all(answers.slice(0, 2).map((answer) => json<SubmissionReceipt>(answer, 201)));
    const { counts } = await json<Consultation>(call(server.app, 'GET', path));
    assert.equal(counts.submissions, 2);
    for (const key of keys) await json(submit(server.app, body, { key }), 201);
    const later = await json<Consultation>(call(server.app, 'GET', path));
    assert.equal(later.counts.submissions, 5, 'those that were turned away may send the same key again, and nobody is filed twice');
  });

  it('leaves room for readers while writers wait', async () => {
    const body = await opinion(server.app);
    const letGo = await occupied();
    const writers = [submit(server.app, body), submit(server.app, body)];
    await until(() => server.platform.store.inFlight.count('write') === 2);
    const readers = Array.from({ length: 4 }, () => call(server.app, 'GET', path));
    assert.equal((await refusal(readers[3] ?? assert.fail())).status, 503);
    await letGo();
    for (const reader of readers.slice(0, 3)) await json(reader);
    for (const writer of writers) await json(writer, 201);
  });

  it('gives no place to a body that trickles in', async () => {
    const text = new TextEncoder().encode(JSON.stringify(await opinion(server.app)));
    const ends: (() => void)[] = [];
    const slow = Array.from({ length: 4 }, () => call(server.app, 'POST', `${path}/submissions`, {
      key: newKey(),
      headers: { 'Content-Type': 'application/json' },
      raw: new ReadableStream({
        start(controller) {
          controller.enqueue(text.subarray(0, 10));
          ends.push(() => { controller.enqueue(text.subarray(10)); controller.close(); });
        },
      }),
    }));
    await json(submit(server.app, await opinion(server.app)), 201);
    for (const [place, answer] of slow.entries()) {
      ends[place]?.();
      await json(answer, 201);
    }
  });
});
