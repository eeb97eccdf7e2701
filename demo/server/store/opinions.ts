import { opinionFingerprint } from '../rules/fingerprint.js';
import { digestPrefix } from '../rules/published-digest.js';
import { opinionCounts } from './opinion-counts.js';
import { publishedDigests } from './published-digests.js';
import type { Executor, OpinionRow } from './schema.js';

/** What may change about an opinion; everything else follows. */
export type OpinionChanges = Partial<Pick<OpinionRow,
  'stance' | 'suggested_text' | 'reason' | 'public_suggested_text' | 'public_reason' | 'state' | 'reason_code' | 'note' | 'reports' | 'group_id' | 'outcome'>>;

export interface OpinionEvent {
  readonly actor: string;
  readonly through: 'amend' | 'withdraw' | 'consent' | 'publish' | 'hold' | 'withhold';
  readonly at: Date;
}

/** Opinions one by one. A change keeps what was, and keeps counters, public list and digest in step. */
export const opinions = (db: Executor) => ({
  async find(id: string): Promise<OpinionRow | undefined> {
    return db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirst();
  },

  async findAll(consultationId: string, ids: readonly string[]): Promise<Map<string, OpinionRow>> {
    if (ids.length === 0) return new Map();
    const rows = await db.selectFrom('opinion').selectAll().where('consultation_id', '=', consultationId).where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, row]));
  },

  /** Call `opinionCounts.queue` first in the transaction. */
  async change(id: string, changes: OpinionChanges, event: OpinionEvent): Promise<OpinionRow> {
    const before = await db.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const at = event.at.toISOString();
    await keep(db, before, event);
    const plain = { ...before, ...changes, leads: 0, same_views: 0, agreements: 0, state_at: at };
    const fingerprint = opinionFingerprint(plain);
    const stays = before.state === 'published' && plain.state === 'published' && fingerprint === before.fingerprint;
    const next = { ...plain, fingerprint, published_at: plain.state === 'published' ? (stays ? before.published_at : at) : null };
    const left = before.state === 'published' ? await leaveList(db, before) : 0;
    const placed = next.state === 'published' ? await joinList(db, next) : { row: next, leads: 0 };
    await db.updateTable('opinion').set(placed.row).where('id', '=', id).execute();
    const counts = opinionCounts(db);
    await counts.add(before, { opinions: -1, leads: -left });
    await counts.add(next, { opinions: 1, leads: placed.leads });
    if (before.state === 'published' || next.state === 'published') await publishedDigests(db).outdate(before.consultation_id, digestPrefix(id));
    return placed.row;
  },
});

async function keep(db: Executor, before: OpinionRow, { actor, through, at }: OpinionEvent): Promise<void> {
  const { last } = await db.selectFrom('opinion_history').select((row) => row.fn.max('sequence').as('last')).where('opinion_id', '=', before.id).executeTakeFirstOrThrow();
  const { stance, suggested_text, reason, public_suggested_text, public_reason, state, state_at, reason_code, note } = before;
  await db.insertInto('opinion_history').values({
    opinion_id: before.id, sequence: ((last as number | null) ?? 0) + 1, until: at.toISOString(), actor, through,
    stance, suggested_text, reason, public_suggested_text, public_reason, state, state_at, reason_code, note,
  }).execute();
}

/** The one that was published first stands for all of its wording. */
function firstOf(db: Executor, { consultation_id, fingerprint, id }: OpinionRow): Promise<OpinionRow | undefined> {
  return db.selectFrom('opinion').selectAll().where('consultation_id', '=', consultation_id).where('fingerprint', '=', fingerprint)
    .where('state', '=', 'published').where('id', '<>', id).orderBy('published_at').orderBy('id').limit(1).executeTakeFirst();
}

/** Returns by how many the list becomes shorter: the next of the same wording takes its place. */
async function leaveList(db: Executor, row: OpinionRow): Promise<0 | 1> {
  const other = await firstOf(db, row);
  if (!other) return 1;
  const after = row.leads === 1
    ? { leads: 1, same_views: row.same_views - 1, agreements: row.agreements }
    : { same_views: other.same_views - 1 };
  await db.updateTable('opinion').set(after).where('id', '=', other.id).execute();
  return 0;
}

/** Returns the opinion as it stands in the list, and by how many that becomes longer. */
async function joinList(db: Executor, row: OpinionRow): Promise<{ row: OpinionRow; leads: 0 | 1 }> {
  const first = await firstOf(db, row);
  if (!first) return { row: { ...row, leads: 1, same_views: 1, agreements: await agreementsWith(db, row) }, leads: 1 };
  const isEarlier = `${row.published_at ?? ''} ${row.id}` < `${first.published_at ?? ''} ${first.id}`;
  const { same_views, agreements } = first;
  const after = isEarlier ? { leads: 0, same_views: 0, agreements: 0 } : { same_views: same_views + 1 };
  await db.updateTable('opinion').set(after).where('id', '=', first.id).execute();
  return { row: isEarlier ? { ...row, leads: 1, same_views: same_views + 1, agreements } : row, leads: 0 };
}

async function agreementsWith(db: Executor, { consultation_id, fingerprint }: OpinionRow): Promise<number> {
  const { voters } = await db.selectFrom('agreement').select((row) => row.fn.countAll<number>().as('voters'))
    .where('consultation_id', '=', consultation_id).where('fingerprint', '=', fingerprint).executeTakeFirstOrThrow();
  return Number(voters);
}
