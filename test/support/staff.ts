/** What the agency's staff do while a citizen has a page open, through the server's own operations. */
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { createStaffClient, newKey, type ClauseText, type Pause } from '../../src/client/index.js';
import type { Server } from './server.js';

const tokens = { drafter: 'yunhe-demo-drafter', signer: 'yunhe-demo-signer' } as const;
const staff = (server: Server, who: keyof typeof tokens) => createStaffClient({ baseUrl: server.baseUrl, token: tokens[who] }).consultations;

/** Stops receiving, or with null resumes. */
export async function pause(server: Server, value: Pause | null, id = 'river-parks'): Promise<void> {
  const drafter = staff(server, 'drafter');
  await drafter.pause(id, value, { etag: (await drafter.get(id)).etag });
}

export interface NewVersion {
  /** A clause that the new version does not have. */
  readonly without?: string;
  /** Words of the new first clause. */
  readonly firstClause?: string;
}

/** Publishes a new version of the draft of `river-parks`; its id. */
export async function addVersion(server: Server, { without, firstClause = '新的一稿写得更清楚。' }: NewVersion = {}): Promise<string> {
  const [id, before] = ['river-parks', riverParks.draft];
  const reworded = (clause: ClauseText): ClauseText => ({ ...clause, blocks: clause.blocks.map((block, index) => (index === 0 ? { ...block, text: firstClause } : block)) });
  const clauses = before.clauses.filter((clause) => clause.id !== without).map((clause) => (clause.id === 'art-1' ? reworded(clause) : clause));
  const drafter = staff(server, 'drafter');
  let record = await drafter.addDraft(id, { ...before, clauses }, { key: newKey(), etag: (await drafter.get(id)).etag });
  for (;;) {
    const current = record.value.revision.steps.find(({ state }) => state === 'current');
    if (!current) break;
    record = await staff(server, current.step === 'drafting' ? 'drafter' : 'signer').decide(id, { step: current.step, decision: 'approve', note: '' }, { etag: record.etag });
  }
  return record.value.draft?.id ?? '';
}
