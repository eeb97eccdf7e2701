/** Questions and answers of the demonstration, written and signed through the server's own operations. */
import type { KnowledgeDraft } from '../../src/contract/models.js';
import { demoStaffTokens } from './demo-config.js';
import type { Platform } from './platform.js';
import { zonedDate } from './rules/zoned-time.js';
import { timesOf } from './seed.js';
import { approveAll, callApp } from './staff-calls.js';

const day = 86_400_000;
const mark = 'demonstration-knowledge';

export interface SeedKnowledge extends Omit<KnowledgeDraft, 'effectiveOn' | 'reviewOn'> {
  readonly id: string;
  /** Days before today since when the answer holds; it was signed then too. */
  readonly daysAgo: number;
  /** Days until somebody has to look through it again; below nought that day has passed. */
  readonly reviewInDays: number;
}

/**
 * Fills an empty collection once; does nothing where it was filled before.
 *
 * @throws {Refused} when the server refuses what it is to be filled with.
 */
export async function fillKnowledge(platform: Platform, items: readonly SeedKnowledge[]): Promise<void> {
  const { store, clock, log, config } = platform;
  if (await store.read.settings.get(mark) !== undefined) return;
  // First: a start that is broken off leaves fewer questions, and none twice.
  await store.transact((records) => records.settings.set(mark, 'filled'));
  const now = clock.now().getTime();
  const at = timesOf(platform, clock.now(), 'knowledge');
  const date = (moment: number) => zonedDate(new Date(moment), config.agency.timeZone);
  for (const { id, daysAgo, reviewInDays, ...said } of items) {
    const fetch = at(now - daysAgo * day);
    const path = { knowledgeId: id };
    const body = { ...said, effectiveOn: date(now - daysAgo * day), reviewOn: date(now + reviewInDays * day) };
    const saved = await callApp(fetch, 'saveKnowledgeItem', { path, body, token: demoStaffTokens.drafter, ifMatch: '"0"' });
    await approveAll(saved, (decision) => callApp(fetch, 'decideKnowledgeStep', { path, ...decision }));
  }
  log.info('knowledge-filled', { items: items.length });
}
