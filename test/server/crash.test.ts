import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Consultation, ConsultationForm, SubmissionReceipt, SubmissionStatus } from '../../src/contract/models.js';
import type { App } from '../../demo/server/app.js';
import { json, newKey, refusal } from './support/calls.js';
import { opinion, parks, publish } from './support/parks.js';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
}

/** Starts the real server in its own process and waits for the line that says it is ready. */
async function start(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, NODE_ENV: '', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SEED: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', (code) => { resolve(code); }); });
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url ||= /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
    if (line.includes('ready')) return { child, url, ended };
  }
  throw new Error('The server ended before it was ready.');
}

/** The running server in place of an app. */
const over = ({ url }: Running): App => ({
  fetch: (request) => fetch(new Request(request.url.replace('http://server.test', url), request)),
});

describe('a server that is killed while opinions arrive', () => {
  let dataDir: string;
  let server: Running;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'huiying-crash-'));
    server = await start(dataDir);
    await publish(over(server), {
      ...parks, opensAt: new Date(Date.now() - 60_000).toISOString(), closesAt: new Date(Date.now() + 40 * 86_400_000).toISOString(),
    });
  });
  after(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    await rm(dataDir, { recursive: true });
  });

  const post = (key: string, body: unknown) => fetch(`${server.url}/v1/consultations/river-parks/submissions`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body),
  });

  it('has every receipt that it gave, once, and gives it again', async () => {
    const body = await opinion(over(server));
    const given = new Map<string, SubmissionReceipt>();
    const sent: string[] = [];
    const enough = 25;
    const writer = async () => {
      for (;;) {
        const key = newKey();
        sent.push(key);
        try {
          given.set(key, await json<SubmissionReceipt>(post(key, body), 201));
        } catch (error) {
          // The connection breaks when the server is killed; a refusal would be another fault.
          assert.ok(error instanceof TypeError, String(error));
          return;
        }
        if (given.size === enough) server.child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 6 }, writer));
    await server.ended;
    assert.ok(given.size >= enough);

    server = await start(dataDir);
    for (const [key, receipt] of given) {
      const again = await post(key, body);
      assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
      assert.deepEqual(await json(again, 201), receipt);
    }
    const [first] = given.values();
    const lookUp = await fetch(`${server.url}/v1/receipts/lookup`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ number: first?.number, code: first?.code }),
    });
    assert.equal((await json<SubmissionStatus>(lookUp)).number, first?.number);
    const { counts } = await json<Consultation>(fetch(`${server.url}/v1/consultations/river-parks`));
    assert.ok(counts.submissions >= given.size && counts.submissions <= sent.length, 'none lost, none twice');
    for (const key of sent) await post(key, body);
    const afterwards = await json<Consultation>(fetch(`${server.url}/v1/consultations/river-parks`, { cache: 'no-store' }));
    assert.equal(afterwards.counts.submissions, sent.length, 'each key that was ever sent stands exactly once');
  });

  it('finishes what it has begun when it is asked to stop, and keeps it', async () => {
    const form = await json<ConsultationForm>(fetch(`${server.url}/v1/consultations/river-parks/form`));
    assert.equal(form.consultationId, 'river-parks');
    const body = await opinion(over(server));
    const posts = Array.from({ length: 8 }, () => {
      const key = newKey();
      return post(key, body).then(async (response) => ({ key, receipt: await json<SubmissionReceipt>(response, 201) }));
    });
    void Promise.any(posts).then(() => server.child.kill('SIGTERM'));
    const answered = (await Promise.allSettled(posts)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    assert.ok(answered.length > 0);
    assert.equal(await server.ended, 0);
    server = await start(dataDir);
    for (const { key, receipt } of answered) assert.deepEqual(await json(post(key, body), 201), receipt);
  });

  it('refuses over the wire in the same words', async () => {
    const huge = await refusal(post(newKey(), { text: 'x'.repeat(300_000) }));
    assert.deepEqual([huge.status, huge.maxBytes], [413, 262_144]);
    const unknown = await fetch(`${server.url}/v1/nothing`);
    assert.equal((await refusal(unknown)).name, 'not-found');
  });
});
