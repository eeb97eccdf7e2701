/** Opens the pages of the mailbox, ours and those by hand. */
import type { Browser } from 'puppeteer-core';
import type { BenchServer } from '../bench-server.js';
import { screens } from '../plans.js';
import { visitInRounds, type Step } from '../results.js';
import type { Visit } from '../visit.js';
import { mailboxFloorPath, mailboxPath } from './pages.js';
import { mailboxGroups, tasks, type MailboxGroup } from './plan.js';

export interface MailboxResult {
  readonly group: MailboxGroup;
  readonly floor: readonly Visit[];
  readonly visits: readonly Visit[];
}

export async function measureMailbox(browser: Browser, { url, receipt }: BenchServer, runs: number, say: (line: string) => void): Promise<MailboxResult[]> {
  const results = mailboxGroups.map((group) => ({ group, floor: [] as Visit[], visits: [] as Visit[] }));
  const steps = results.flatMap(({ group: { entry, screen }, floor, visits }): Step[] => {
    const { goal } = tasks[entry];
    const step = (path: string, into: Visit[]): Step => ({ plan: { url: url + path, ...screens[screen], goal, receipt: goal === 'fields' ? receipt : undefined }, into });
    return [step(mailboxFloorPath(entry), floor), step(mailboxPath(entry), visits)];
  });
  await visitInRounds(browser, steps, runs, say);
  return results;
}
