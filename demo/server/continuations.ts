import type { ClauseContinuation } from '../../src/contract/models.js';
import { clauseContinuations } from './rules/clause-continuation.js';
import type { Records } from './store/store.js';
import type { Published } from './views.js';

/** By what the database is read with, and the two versions: published texts never change, and a code of a thousand articles is long. */
const known = new WeakMap<Records, Map<string, Promise<ReadonlyMap<string, ClauseContinuation>>>>();

/** By their ids in an older version, what became of its clauses in the one that is public now; nothing for the newest itself. */
export async function continuationsOf(records: Records, { id, published }: Published, version: number): Promise<ReadonlyMap<string, ClauseContinuation>> {
  const newest = (await records.drafts.find(published.draftId))?.version ?? version;
  if (version >= newest) return new Map();
  const kept = known.get(records) ?? new Map<string, Promise<ReadonlyMap<string, ClauseContinuation>>>();
  known.set(records, kept);
  const key = `${id} ${String(version)} ${String(newest)}`;
  const found = kept.get(key) ?? records.drafts.texts(id, version, newest).then(clauseContinuations);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}
