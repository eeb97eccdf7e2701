import { html, nothing, type TemplateResult } from 'lit';
import { positionValues } from '../../contract/models.js';
import type { Position } from '../../client/index.js';
import { choiceField, textField } from '../../ui/fields.js';
import type { CommentsVoice } from './messages/index.js';

export type CommentScope = 'clause' | 'whole-text';
export type CommentSort = 'newest' | 'oldest' | 'agreement';

/** What the list shows of all that is public, and in which order. */
export interface CommentChoice {
  readonly scope: CommentScope | '';
  readonly position: Position | '';
  readonly sort: CommentSort;
}

export const everything: CommentChoice = { scope: '', position: '', sort: 'newest' };

export interface CommentFilter {
  readonly t: CommentsVoice;
  readonly choice: CommentChoice;
  readonly number: string;
  readonly numberProblem: string;
  readonly byAgreement: boolean;
  readonly change: (choice: Partial<CommentChoice>) => void;
  readonly typeNumber: (number: string) => void;
  readonly submitNumber: () => void;
}

/** Behind one line, because most readers want all of it. */
export function commentFilter({ t, choice, number, numberProblem, byAgreement, change, typeNumber, submitNumber }: CommentFilter): TemplateResult {
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) => values.map((value) => ({ value, label: label(value) }));
  return html`<details class="filter no-print"><summary>${t('comments.filter')}</summary><div class="stack">
    <form class="clause-choice" novalidate @submit=${(event: Event) => { event.preventDefault(); submitNumber(); }}>
      ${textField({ name: 'clause-number', label: t('comments.clause'), value: number, error: numberProblem || undefined, onInput: typeNumber })}
      <button>${t('comments.clause.submit')}</button>
    </form>
    ${choiceField<CommentScope | ''>({ name: 'scope', label: t('comments.scope'), value: choice.scope, options: options(['', 'clause', 'whole-text'], (value) => t(value ? `comments.scope.${value}` : 'comments.scope.all')), onChoose: (scope) => { change({ scope }); } })}
    ${choiceField<Position | ''>({ name: 'position', label: t('comments.position'), value: choice.position, options: options(['', ...positionValues], (value) => t(value ? `comments.position.${value}` : 'comments.position.all')), onChoose: (position) => { change({ position }); } })}
    ${choiceField<CommentSort>({ name: 'sort', label: t('comments.sort'), value: choice.sort, options: options<CommentSort>(byAgreement ? ['newest', 'oldest', 'agreement'] : ['newest', 'oldest'], (value) => t(`comments.sort.${value}`)), onChoose: (sort) => { change({ sort }); } })}
    ${choice === everything ? nothing : html`<button type="button" class="quiet" @click=${() => { change(everything); }}>${t('comments.filter.off')}</button>`}
  </div></details>`;
}
