/** What became of the clauses of an old version in a newer one, followed through every version between. */
import type { ClauseContinuation, ClauseName, ClauseText } from '../../../src/contract/models.js';

export interface VersionText {
  readonly version: number;
  readonly clauses: readonly ClauseText[];
}

/** Where a clause has arrived, and what happened to it on the way. */
interface Trail {
  readonly ids: ReadonlySet<string>;
  readonly moved: boolean;
  readonly merged: boolean;
}

/**
 * Each clause of the first version with its place in the last one; nothing when there is only one version.
 *
 * @param versions One after the other, none left out: `continues` speaks of the version right before.
 */
export function clauseContinuations(versions: readonly VersionText[]): Map<string, ClauseContinuation> {
  const [first, ...later] = versions;
  const last = later.at(-1);
  if (!first || !last) return new Map();
  const steps = later.map(({ clauses }) => followers(clauses));
  const places = new Map(last.clauses.map((clause, index) => [clause.id, { clause, index }]));
  return new Map(first.clauses.map((clause) => {
    const trail = steps.reduce(follow, { ids: new Set([clause.id]), moved: false, merged: false });
    const found = [...trail.ids].flatMap((id) => places.get(id) ?? []).sort((left, right) => left.index - right.index).map((place) => place.clause);
    return [clause.id, { draftVersion: last.version, how: howOf(clause, found, trail), clauses: found.map(nameOf) }];
  }));
}

/** By the id of a clause, those of the next version that come from it. */
type Followers = ReadonlyMap<string, readonly { readonly id: string; readonly moved: boolean; readonly merged: boolean }[]>;

function followers(clauses: readonly ClauseText[]): Followers {
  const found = new Map<string, { id: string; moved: boolean; merged: boolean }[]>();
  for (const { id, continues } of clauses) {
    for (const origin of continues) {
      const merged = origin.how === 'merged' || continues.length > 1;
      const after = found.get(origin.clauseId) ?? [];
      found.set(origin.clauseId, after);
      // Not a new list each time: thousands of clauses may come from one.
      after.push({ id, moved: origin.how === 'moved', merged });
    }
  }
  return found;
}

function follow(trail: Trail, step: Followers): Trail {
  const next = [...trail.ids].flatMap((id) => step.get(id) ?? []);
  return {
    ids: new Set(next.map(({ id }) => id)),
    moved: trail.moved || next.some(({ moved }) => moved),
    merged: trail.merged || next.some(({ merged }) => merged),
  };
}

function howOf(before: ClauseText, after: readonly ClauseText[], { moved, merged }: Trail): ClauseContinuation['how'] {
  const [only, ...more] = after;
  if (!only) return 'deleted';
  if (more.length > 0) return 'split';
  if (merged) return 'merged';
  // What was moved away and back again stands where it stood.
  if (moved && (only.id !== before.id || only.chapterId !== before.chapterId)) return 'moved';
  return plainText(only) === plainText(before) ? 'kept' : 'changed';
}

/** What a clause says: neither its number nor white space. */
export function plainText({ title, blocks }: Pick<ClauseText, 'title' | 'blocks'>): string {
  return [title, ...blocks.map(({ label, text }) => `${label}${text}`)].join('').replace(/\s+/gu, '');
}

const nameOf = ({ id, label }: ClauseText): ClauseName => ({ clauseId: id, label });
