/** A whole draft version, read through the contract, chapter by chapter, and its markup. */
import type { Clause, Consultation, Draft, OutlineEntry } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { html, type Html } from './html.js';

export interface WholeDraft {
  readonly draft: Draft;
  /** In the order of the text. */
  readonly clauses: readonly Clause[];
}

/** @throws {PageProblem} for a version that is not there. */
export async function readWholeDraft(reader: ContractReader, consultationId: string, draftId?: string): Promise<WholeDraft> {
  const query = draftId === undefined ? {} : { draftId };
  const draft = await reader.read('getDraft', { path: { consultationId }, query });
  const clauses = [...draft.opening.clauses];
  let next = draft.opening.nextChapterId;
  while (next !== null) {
    const chapter = await reader.read('getDraftChapter', { path: { consultationId, chapterId: next }, query: { draftId: draft.id } });
    clauses.push(...chapter.clauses);
    next = chapter.nextChapterId;
  }
  return { draft, clauses };
}

/** A heading of the outline, or a clause below it, in the order of the text. */
export type DraftPart = { readonly heading: OutlineEntry } | { readonly clause: Clause };

/** Headings come before the clause that they begin with; one without clauses stays with what follows it. */
export function partsOf({ draft, clauses }: WholeDraft): DraftPart[] {
  const parts: DraftPart[] = [];
  let waiting = [...draft.outline];
  for (const clause of clauses) {
    // Every heading up to the last one that begins here stands above this clause.
    const own = waiting.findLastIndex(({ firstClauseId }) => firstClauseId === clause.id);
    parts.push(...waiting.slice(0, own + 1).map((heading) => ({ heading })), { clause });
    waiting = waiting.slice(own + 1);
  }
  return [...parts, ...waiting.map((heading) => ({ heading }))];
}

export const headingWords = ({ label, title }: Pick<OutlineEntry, 'label' | 'title'>) => [label, title].filter((part) => part !== '').join(' ');

const levels: readonly OutlineEntry['level'][] = ['part', 'subpart', 'chapter', 'section'];

/** 0 for the highest level that this draft has. */
export function depthOf({ level }: OutlineEntry, outline: readonly OutlineEntry[]): number {
  const used = levels.filter((each) => outline.some((entry) => entry.level === each));
  return used.indexOf(level);
}

export function outlineList({ outline }: Draft): Html | false {
  return outline.length > 1 && html`<nav class="screen" aria-label="目录"><ul class="outline">${outline.filter((entry) => entry.firstClauseId !== null)
    .map((entry) => html`<li><a href="#${entry.firstClauseId}">${headingWords(entry)}</a></li>`)}</ul></nav>`;
}

/** @param links Address of the form and of the published opinions; without it, the text alone. */
export function draftMarkup(whole: WholeDraft, links?: { readonly consultation: Consultation }): Html {
  const { draft } = whole;
  return html`${draft.preamble.map((text) => html`<p>${text}</p>`)}
${partsOf(whole).map((part) => ('heading' in part ? headingMarkup(part.heading, draft) : clauseMarkup(part.clause, links?.consultation)))}`;
}

/** A part is an h3, what is below it an h4: a screen reader walks chapters, and clauses are found by their number. */
function headingMarkup(entry: OutlineEntry, { outline }: Draft): Html {
  const words = headingWords(entry);
  return depthOf(entry, outline) === 0 ? html`<h3 id="${entry.id}">${words}</h3>` : html`<h4 id="${entry.id}">${words}</h4>`;
}

export function clauseMarkup(clause: Clause, consultation?: Consultation): Html {
  const [first, ...others] = clause.blocks;
  return html`<div class="clause" id="${clause.id}">
<p><strong>${clause.label}${clause.title !== '' && html`【${clause.title}】`}</strong>　${first?.label}${first?.text}</p>
${others.map(({ id, kind, label, text }) => html`<p class="${kind}" id="${id}">${label}${text}</p>`)}
${consultation && clauseLinks(clause, consultation)}
</div>
`;
}

function clauseLinks({ id, label, publishedComments }: Clause, { id: consultationId, status }: Consultation): Html {
  return html`<p class="meta screen">${status === 'open' && html`<a href="/forms/consultations/${consultationId}?clause=${id}">对${label}提意见</a>`}
${publishedComments > 0 && html` <a href="/consultations/${consultationId}/comments?clauseId=${id}">${label}已公开${publishedComments}条</a>`}</p>`;
}
