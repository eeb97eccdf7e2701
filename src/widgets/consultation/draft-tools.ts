import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, ClauseMatch, ClauseMatchPage } from '../../client/index.js';
import type { Language } from '../../core/language.js';
import { textField } from '../../ui/fields.js';
import { notice } from '../../ui/notice.js';
import { readingProblem } from '../../ui/remote-view.js';
import type { DraftVoice } from './messages/index.js';

export interface DraftTools {
  readonly t: DraftVoice;
  readonly language: Language;
  readonly words: string;
  readonly typeWords: (words: string) => void;
  readonly search: () => void;
  readonly more: () => void;
  readonly clear: () => void;
  /** What was searched last, and what was found. */
  readonly found: { readonly words: string; readonly page: ClauseMatchPage } | undefined;
  readonly problem: ApiProblem | undefined;
  readonly goTo: (match: ClauseMatch) => void;
  readonly number: string;
  readonly numberProblem: string;
  readonly typeNumber: (number: string) => void;
  readonly jump: () => void;
}

function results({ t, language, found, problem, goTo, more, clear }: DraftTools): TemplateResult | typeof nothing {
  if (problem && !found) return notice('warning', readingProblem(problem, t, language));
  if (!found) return nothing;
  const { words, page } = found;
  if (page.total === 0) return notice('plain', t('draft.search.none', words));
  return html`<p>${t('draft.search.found', page.total)} <button type="button" class="quiet" @click=${clear}>${t('draft.search.clear')}</button></p>
    <ol class="matches">${page.items.map((match) => html`<li><a href="#${match.clauseId}" @click=${(event: Event) => { event.preventDefault(); goTo(match); }}>${match.label}</a> <span>${match.excerpt}</span></li>`)}</ol>
    ${problem ? notice('warning', readingProblem(problem, t, language)) : nothing}
    ${page.nextCursor === null ? nothing : html`<button type="button" @click=${more}>${t('draft.search.more')}</button>`}`;
}

/** Find words, or go to a clause by its number. */
export function draftTools(model: DraftTools): TemplateResult {
  const { t } = model;
  const submit = (act: () => void) => (event: Event): void => { event.preventDefault(); act(); };
  return html`<div class="tools no-print">
    <form class="tool" role="search" @submit=${submit(model.search)}>
      ${textField({ name: 'words', label: t('draft.search'), value: model.words, onInput: model.typeWords })}
      <button type="submit">${t('draft.search.submit')}</button>
    </form>
    <form class="tool short" novalidate @submit=${submit(model.jump)}>
      ${textField({ name: 'number', label: t('draft.jump'), value: model.number, error: model.numberProblem || undefined, onInput: model.typeNumber })}
      <button type="submit">${t('draft.jump.submit')}</button>
    </form>
  </div>
  <div role="status" class="found">${results(model)}</div>`;
}
