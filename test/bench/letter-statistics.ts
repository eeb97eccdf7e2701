/** `node --import tsx test/bench/letter-statistics.ts [letters]`: how long the statistics of many letters take, and which index serves them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { demoMailbox } from '../../demo/server/demo-mailbox.js';
import { openSqliteStore } from '../../demo/server/store/sqlite.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { addLetters } from './many-letters.js';

const [letters = '100000'] = process.argv.slice(2);
const rounds = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);
const now = new Date('2026-11-22T14:30:00+08:00');

const folder = await mkdtemp(join(tmpdir(), 'huiying-bench-'));
const path = join(folder, 'huiying.db');
const { store } = await openSqliteStore(path, now);
addLetters(path, Number(letters), now);
const server = await createTestServer({ now, store, config: { mailboxes: [demoMailbox, { ...demoMailbox, id: 'parks' }] } });
try {
  for (const query of ['', '?mailboxId=leaders', '?from=2026-11&to=2026-11', '?from=2023-01&to=2026-11', '?from=2023-01&to=2026-11&mailboxId=parks']) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const response = await server.app.fetch(new Request(`http://bench.local/v1/statistics/letters${query}`));
      await response.text();
      if (response.status !== 200) throw new Error(`${query} was answered ${String(response.status)}.`);
      times.push(performance.now() - begun);
    }
    times.sort((left, right) => left - right);
    const at = (share: number) => (times[Math.floor(rounds * share)] ?? 0).toFixed(1);
    say(`${query || '(current year)'}: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
  const database = new Database(path);
  const plans = {
    counts: "select * from letter_count where month >= '2026-01' and month <= '2026-11' and received > 0",
    overdue: "select month, count(*) from letter where state in ('received', 'accepted', 'transferred', 'handling', 'waiting') and due_on < '2026-11-22' and paused_on is null group by month, category, unit_id",
  };
  for (const [name, query] of Object.entries(plans)) {
    const plan = database.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    say(`${name}: ${plan.map(({ detail }) => detail).join('; ')}`);
  }
} finally {
  await server.close();
  await rm(folder, { recursive: true });
}
