/** What a new version makes of the clauses of the one before, in one line for whoever imports it. */
import type { ClauseText, DraftChapter } from '../../../src/contract/models.js';
import { plainText } from '../rules/clause-continuation.js';
import { withOrigins } from '../rules/clause-origins.js';
import { callApp, callIfThere, type AppFetch } from '../staff-calls.js';

/** The clauses of the version that is public now; none where nothing is public yet. */
export async function publicClauses(fetch: AppFetch, consultationId: string): Promise<ClauseText[]> {
  const draft = await callIfThere(fetch, 'getDraft', { path: { consultationId } });
  if (!draft) return [];
  const clauses: ClauseText[] = [];
  let chapter: DraftChapter = draft.body.opening;
  for (;;) {
    clauses.push(...chapter.clauses.map((clause) => ({ ...clause, continues: [] })));
    if (chapter.nextChapterId === null) return clauses;
    chapter = (await callApp(fetch, 'getDraftChapter', { path: { consultationId, chapterId: chapter.nextChapterId } })).body;
  }
}

/** The same rule that the server applies to a version whose clauses do not say where they come from. */
export function changeLine(before: readonly ClauseText[], after: readonly ClauseText[]): string {
  const texts = new Map(before.map((clause) => [clause.id, plainText(clause)]));
  const count = { unchanged: 0, changed: 0, moved: 0, added: 0 };
  const continued = new Set<string>();
  for (const clause of withOrigins(before, after)) {
    const [origin] = clause.continues;
    if (origin) continued.add(origin.clauseId);
    if (!origin) count.added += 1;
    else if (origin.how === 'moved') count.moved += 1;
    else if (texts.get(origin.clauseId) === plainText(clause)) count.unchanged += 1;
    else count.changed += 1;
  }
  const gone = before.filter(({ id }) => !continued.has(id)).length;
  const { unchanged, changed, moved, added } = count;
  return `与上一稿相比：${String(unchanged)}条没有变，${String(changed)}条有修改，${String(moved)}条移了位置，${String(added)}条新增，${String(gone)}条删去`;
}
