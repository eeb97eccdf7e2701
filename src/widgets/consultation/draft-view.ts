import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Clause, Draft, OutlineEntry } from '../../client/index.js';
import type { Language } from '../../core/language.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { openingProblem } from '../../ui/remote-view.js';
import { isOpen, type ChapterState } from './chapters-controller.js';
import type { DraftVoice } from './messages/index.js';

export interface DraftView {
  readonly t: DraftVoice;
  readonly language: Language;
  readonly draft: Draft;
  /** As much of the draft's outline as is drawn. */
  readonly outline: readonly OutlineEntry[];
  readonly state: (chapterId: string) => ChapterState;
  /** The clause under which the comment box opens; none when it stands beside the text. */
  readonly boxUnder: string | undefined;
  /** The clause being commented on. */
  readonly active: string | undefined;
  readonly commentsHidden: boolean;
  readonly openChapter: (chapterId: string) => void;
  readonly chooseClause: (clause: Clause) => void;
  readonly showComments: (clauseId: string) => void;
}

const isChapter = (entry: OutlineEntry): boolean => entry.id === entry.chapterId;

function blocks(clause: Clause): TemplateResult[] {
  return clause.blocks.map((block, index) => html`<p class="${block.kind} ${index === 0 ? 'first' : ''}" id=${block.id}>${block.label}${block.text}</p>`);
}

function clauseView(clause: Clause, view: DraftView): TemplateResult {
  const { t, active, boxUnder, commentsHidden } = view;
  return html`<article class="clause ${clause.id === active ? 'active' : ''}" id=${clause.id} part="item" aria-labelledby="${clause.id}-label">
    <div class="clause-text" dir="auto"><h4 id="${clause.id}-label" tabindex="-1">${clause.label}${clause.title ? html`<span>【${clause.title}】</span>` : nothing}</h4>${blocks(clause)}</div>
    ${commentsHidden && clause.publishedComments === 0 ? nothing : html`<div class="clause-actions no-print">
      ${clause.publishedComments > 0 ? html`<button type="button" class="quiet" aria-label=${t('draft.published.name', clause.label, clause.publishedComments)} @click=${() => { view.showComments(clause.id); }}>${t('draft.published', clause.publishedComments)}</button>` : nothing}
      ${commentsHidden ? nothing : html`<button type="button" class="quiet comment" data-clause=${clause.id} tabindex="-1" aria-label=${t('draft.comment.name', clause.label)} @click=${() => { view.chooseClause(clause); }}>${icon('edit')}${t('draft.comment')}</button>`}
    </div>`}
    ${clause.id === boxUnder ? html`<div class="box-here"><slot name="box"></slot></div>` : nothing}
  </article>`;
}

/** The clauses of a chapter, with the headings of its sections where they change. */
function clauseList(clauses: readonly Clause[], chapterId: string, headings: ReadonlyMap<string, OutlineEntry>, view: DraftView): TemplateResult[] {
  let heading: string | null = chapterId;
  return clauses.map((clause) => {
    const entry = clause.headingId !== heading && clause.headingId !== null ? headings.get(clause.headingId) : undefined;
    heading = clause.headingId;
    return html`${entry ? html`<h4 class="section" id=${entry.id} tabindex="-1" dir="auto">${entry.label} ${entry.title}</h4>` : nothing}${clauseView(clause, view)}`;
  });
}

function chapterBody(chapterId: string, count: number, headings: ReadonlyMap<string, OutlineEntry>, view: DraftView): unknown {
  const { t, language } = view;
  const state = view.state(chapterId);
  if (isOpen(state)) {
    const touched = (id: string | undefined): string | undefined => (state.clauses.some((clause) => clause.id === id) ? id : undefined);
    // A chapter is drawn again only when something in it changed: 1,260 clauses are not looked through at each key.
    return guard([state, touched(view.active), touched(view.boxUnder), view.commentsHidden, t('draft.comment')], () => clauseList(state.clauses, chapterId, headings, view));
  }
  const open = (): void => { view.openChapter(chapterId); };
  if (typeof state === 'object') return notice('warning', openingProblem(state, t, language), html`<button type="button" @click=${open}>${t('state.retry')}</button>`);
  if (state === 'opening') return html`<p class="meta" role="status">${t('state.loading')}</p>`;
  return html`<button type="button" class="open-chapter" data-chapter=${chapterId} @click=${open}>${t('draft.chapter.open', count)}</button><p class="on-paper">${t('draft.chapter.unprinted', count)}</p>`;
}

/** The text: headings of the outline in order, each chapter with its clauses or with a button that opens it. */
export function draftText(view: DraftView): TemplateResult {
  const { draft, outline } = view;
  const headings = new Map(draft.outline.map((entry) => [entry.id, entry]));
  const shown = outline.filter((entry) => isChapter(entry) || entry.level === 'part' || entry.level === 'subpart');
  const preamble = draft.preamble.map((line) => html`<p class="meta" dir="auto">${line}</p>`);
  if (shown.length === 0) return html`${preamble}${chapterBody(draft.opening.id, draft.clauseCount, headings, view)}`;
  return html`${preamble}${shown.map((entry) => {
    const heading = html`<h3 class="level-${entry.level}" id=${entry.id} tabindex="-1" dir="auto">${entry.label} ${entry.title}</h3>`;
    return isChapter(entry) ? html`<section class="chapter" aria-labelledby=${entry.id}>${heading}${chapterBody(entry.id, entry.clauseCount, headings, view)}</section>` : heading;
  })}`;
}

/** The outline as links; sections are left to the text, so that a long law still fits beside it. */
export function outlineView(outline: readonly OutlineEntry[], go: (entry: OutlineEntry) => void): TemplateResult {
  const shown = outline.filter((entry) => entry.level !== 'section');
  return html`<ul class="outline-list" dir="auto">${shown.map((entry) => html`<li class="level-${entry.level}"><a href="#${entry.id}" @click=${(event: Event) => { event.preventDefault(); go(entry); }}>${entry.label} ${entry.title}</a></li>`)}</ul>`;
}
