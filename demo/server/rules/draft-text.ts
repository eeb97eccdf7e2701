/** What a draft text must hold beyond its schema, and the outline that follows from it. */
import type { ClauseText, DraftText, FieldError, OutlineEntry } from '../../../src/contract/models.js';
import { fieldProblem } from '../field-errors.js';

const ranks = ['part', 'subpart', 'chapter', 'section'];

/** Ids that repeat, headings that do not exist, chapters that are torn apart. */
export function draftTextErrors(text: DraftText, previousClauseIds: ReadonlySet<string> | null): FieldError[] {
  const headings = new Set(text.outline.map((heading) => heading.id));
  const chapters = new Set(chapterIds(text.clauses));
  return [
    ...repeated(text.outline.map((heading) => heading.id), '/outline'),
    ...repeated(text.clauses.map((clause) => clause.id), '/clauses'),
    ...text.outline.flatMap((heading, index) => chapters.has(heading.chapterId) ? []
      : [fieldProblem(`/outline/${String(index)}/chapterId`, 'not-found', '请检查所属章，这一章没有条文。')]),
    ...text.clauses.flatMap((clause, index) => clauseErrors(clause, `/clauses/${String(index)}`, headings, previousClauseIds)),
    ...tornChapters(text.clauses),
  ];
}

function clauseErrors(clause: ClauseText, pointer: string, headings: ReadonlySet<string>, previous: ReadonlySet<string> | null): FieldError[] {
  const blockIds = clause.blocks.map((block) => block.id);
  return [
    ...(clause.headingId === null || headings.has(clause.headingId) ? []
      : [fieldProblem(`${pointer}/headingId`, 'not-found', '请检查所属标题，目录里没有这一项。')]),
    ...blockIds.flatMap((id, index) => id.startsWith(`${clause.id}-p`) ? []
      : [fieldProblem(`${pointer}/blocks/${String(index)}/id`, 'wrong-format', '请检查款项的代号，要以本条的代号开头。')]),
    ...repeated(blockIds, `${pointer}/blocks`),
    ...repeated(clause.continues.map((origin) => origin.clauseId), `${pointer}/continues`, 'clauseId', '请检查来源条文，前面已经写过。'),
    ...clause.continues.flatMap((origin, index) => previous === null || previous.has(origin.clauseId) ? []
      : [fieldProblem(`${pointer}/continues/${String(index)}/clauseId`, 'not-found', '请检查来源条文，上一稿里没有这一条。')]),
  ];
}

function repeated(ids: readonly string[], pointer: string, field = 'id', message = '请检查代号，前面已经用过。'): FieldError[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const known = seen.has(id);
    seen.add(id);
    return known ? [fieldProblem(`${pointer}/${String(index)}/${field}`, 'duplicate', message)] : [];
  });
}

/** A chapter is read in one piece, so its clauses must stand together. */
function tornChapters(clauses: readonly ClauseText[]): FieldError[] {
  const left = new Set<string>();
  return clauses.flatMap((clause, index) => {
    const before = clauses[index - 1]?.chapterId;
    if (before !== undefined && before !== clause.chapterId) left.add(before);
    return left.has(clause.chapterId) ? [fieldProblem(`/clauses/${String(index)}/chapterId`, 'not-allowed', '请检查所属章，同一章的条文要连在一起。')] : [];
  });
}

/** In the order of the text. */
export function chapterIds(clauses: readonly ClauseText[]): string[] {
  return [...new Set(clauses.map((clause) => clause.chapterId))];
}

/** Each heading with the clauses below it, those of its own sections included. */
export function buildOutline({ outline, clauses }: DraftText): OutlineEntry[] {
  return outline.map((heading, index) => {
    const rank = ranks.indexOf(heading.level);
    const following = outline.slice(index + 1);
    const end = following.findIndex((other) => ranks.indexOf(other.level) <= rank);
    const inside = new Set([heading, ...(end < 0 ? following : following.slice(0, end))].map((each) => each.id));
    const below = clauses.filter((clause) => clause.headingId !== null && inside.has(clause.headingId));
    return { ...heading, firstClauseId: below[0]?.id ?? null, lastClauseId: below.at(-1)?.id ?? null, clauseCount: below.length };
  });
}
