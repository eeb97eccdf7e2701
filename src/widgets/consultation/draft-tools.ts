import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, ClauseMatch, ClauseMatchPage } from '../../client/index.js';
import type { Language } from '../../core/language.js';
import { textField } from '../../ui/fields.js';
import { notice } from '../../ui/notice.js';
import { readingProblem } from '../../ui/remote-view.js';
import type { DraftVoice } from './messages/index.js';

/** What was found, and how it is drawn: that comes over the network with the first search. */
export interface Found {
  readonly words: string;
  readonly page: ClauseMatchPage;
  readonly view: (found: Found, tools: DraftTools) => TemplateResult;
}

export interface DraftTools {
  readonly t: DraftVoice;
  readonly language: Language;
  readonly words: string;
  readonly typeWords: (words: string) => void;
  readonly search: () => void;
  readonly more: () => void;
  readonly clear: () => void;
  /** What was searched last, and what was found. */
  readonly found: Found | undefined;
  readonly problem: ApiProblem | undefined;
  readonly goTo: (match: ClauseMatch) => void;
  readonly number: string;
  readonly numberProblem: string;
  readonly typeNumber: (number: string) => void;
  readonly jump: () => void;
}

function results(model: DraftTools): TemplateResult | typeof nothing {
  const { t, language, found, problem } = model;
  if (found) return found.view(found, model);
  return problem ? notice('warning', readingProblem(problem, t, language)) : nothing;
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
