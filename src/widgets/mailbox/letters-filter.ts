import { html, nothing, type TemplateResult } from 'lit';
import { letterCategoryValues } from '../../contract/models.js';
import type { LetterCategory, Unit } from '../../client/index.js';
import { textField } from '../../ui/fields.js';
import { icon } from '../../ui/icons.js';
import { selectField } from '../../ui/select-field.js';
import type { LettersVoice } from './messages/letters-messages.js';

/** A report is never public. */
export type PublicCategory = Exclude<LetterCategory, 'report'>;
export type LettersPeriod = 'month' | 'quarter' | 'year';

/** Which of the public letters. */
export interface LettersChoice {
  readonly words: string;
  readonly unitId: string;
  readonly category: PublicCategory | '';
  readonly period: LettersPeriod | '';
}

export const allLetters: LettersChoice = { words: '', unitId: '', category: '', period: '' };

const days: Record<LettersPeriod, number> = { month: 30, quarter: 91, year: 365 };

/** When the answers of a period begin, in milliseconds. */
export const beginOf = (period: LettersPeriod, now: number): number => now - days[period] * 86_400_000;

const categories = letterCategoryValues.filter((value): value is PublicCategory => value !== 'report');
const periods = Object.keys(days) as LettersPeriod[];

export interface LettersFilter {
  readonly t: LettersVoice;
  readonly choice: LettersChoice;
  readonly units: readonly Unit[];
  readonly wordsProblem: string;
  /** Not only words: what is chosen must be seen. */
  readonly open: boolean;
  /** Something is chosen, so there is more to see. */
  readonly chosen: boolean;
  readonly change: (choice: Partial<LettersChoice>) => void;
  readonly submit: () => void;
  readonly off: () => void;
}

/** Words first, because most readers come with one; the rest behind one line. */
export function lettersFilter({ t, choice, units, wordsProblem, open, chosen, change, submit, off }: LettersFilter): TemplateResult {
  const any = { value: '', label: t('letters.any') };
  return html`<form class="filter no-print" part="form" role="search" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
    ${textField({ name: 'words', label: t('letters.words'), hint: t('letters.words.hint'), value: choice.words, error: wordsProblem || undefined, onInput: (words) => { change({ words }); } })}
    <details ?open=${open}><summary>${t('letters.filter')}</summary><div class="choice-row">
      ${selectField({ name: 'unit', label: t('letters.unit'), value: choice.unitId, options: [any, ...units.map(({ id, name }) => ({ value: id, label: name }))], onChoose: (unitId) => { change({ unitId }); } })}
      ${selectField({ name: 'category', label: t('letters.category'), value: choice.category, options: [any, ...categories.map((value) => ({ value, label: t(`letter.category.${value}`) }))], onChoose: (category) => { change({ category: category as PublicCategory | '' }); } })}
      ${selectField({ name: 'period', label: t('letters.period'), value: choice.period, options: [any, ...periods.map((value) => ({ value, label: t(`letters.period.${value}`) }))], onChoose: (period) => { change({ period: period as LettersPeriod | '' }); } })}
    </div></details>
    <div class="actions"><button class="primary" part="submit">${icon('search')}${t('letters.submit')}</button>
      ${chosen ? html`<button type="button" class="quiet" @click=${off}>${t('letters.filter.off')}</button>` : nothing}</div>
  </form>`;
}
