import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import { readingProblem } from '../../ui/remote-view.js';
import type { DraftTools, Found } from './draft-tools.js';
import { foundWords } from './found-words.js';

/** The clauses in which the words stand, each a link to it, the words marked. */
export function searchResults({ words, page }: Found, { t, language, problem, goTo, more, clear }: DraftTools): TemplateResult {
  if (page.total === 0) return notice('plain', t('draft.search.none', words));
  return html`<p>${t('draft.search.found', page.total)} <button type="button" class="quiet" @click=${clear}>${t('draft.search.clear')}</button></p>
    <ol class="matches" dir="auto">${page.items.map((match) => html`<li><a href="#${match.clauseId}" @click=${(event: Event) => { event.preventDefault(); goTo(match); }}>${match.label}</a>
      <span>${foundWords(match.excerpt, words).map((piece, index) => (index % 2 ? html`<mark>${piece}</mark>` : piece))}</span></li>`)}</ol>
    ${problem ? notice('warning', readingProblem(problem, t, language)) : nothing}
    ${page.nextCursor === null ? nothing : html`<button type="button" @click=${more}>${t('draft.search.more')}</button>`}`;
}
