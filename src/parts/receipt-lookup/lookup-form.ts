import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from '../../client/index.js';
import type { Problems } from '../../core/form-controller.js';
import type { Language } from '../../core/language.js';
import { errorSummary } from '../../ui/error-summary.js';
import { textField } from '../../ui/fields.js';
import { notice } from '../../ui/notice.js';
import { readingProblem } from '../../ui/remote-view.js';
import { sayWait } from '../../ui/state-voice.js';
import { withPhone } from '../../ui/unbroken.js';
import type { LookupFormVoice } from './lookup-form-messages.js';
import { grouped } from './pasted-receipt.js';

export interface LookupValues {
  readonly number: string;
  readonly code: string;
  readonly pasted: string;
}

export const emptyLookup: LookupValues = { number: '', code: '', pasted: '' };

export interface LookupForm {
  readonly t: LookupFormVoice;
  readonly title: string;
  /** What may be looked up. */
  readonly lead: string;
  readonly language: Language;
  /** The agency's, once it is known. */
  readonly phone: string | undefined;
  readonly values: LookupValues;
  readonly problems: Problems;
  readonly problem: ApiProblem | undefined;
  readonly running: boolean;
  /** Numbers of the receipts that are kept on this device. */
  readonly kept: readonly string[];
  /** What became of pasting, or of taking a kept receipt. */
  readonly said: string;
  readonly act: LookupFormActions;
}

export interface LookupFormActions {
  readonly submit: (event: SubmitEvent) => void;
  readonly type: (name: keyof LookupValues, value: string) => void;
  readonly fill: (number: string) => void;
  readonly focus: (name: string) => void;
}

/** Why nothing was found: what happened, what is safe, what to do. */
function problemWords(problem: ApiProblem, { t, language, phone }: LookupForm): string {
  switch (problem.kind) {
    case 'receipt-unknown': return t('lookup.problem.unknown');
    case 'too-many-requests': return t('lookup.problem.tooMany', sayWait(problem.retryAfter ?? 60, t));
    case 'offline': return t('lookup.problem.offline');
    case 'timeout': return t('lookup.problem.slow');
    default: return readingProblem(problem, t, language, phone);
  }
}

function problemView(form: LookupForm): unknown {
  const { problem } = form;
  if (!problem || problem.kind === 'invalid-input') return nothing;
  // The agency's own words inside the tag, its phone and its counter, help where we cannot.
  return html`${notice('warning', problemWords(problem, form))}<slot></slot>`;
}

function keptReceiptsView({ t, kept, act }: LookupForm): unknown {
  if (kept.length === 0) return nothing;
  return html`<div role="group" aria-labelledby="kept"><h3 id="kept">${t('lookup.kept')}</h3>
    <div class="actions">${kept.map((number) => html`<button type="button" @click=${() => { act.fill(number); }}><span class="nowrap">${t('lookup.kept.fill', grouped(number))}</span></button>`)}</div></div>`;
}

const hasField = (name: string): boolean => name === '/number' || name === '/code';

/** Where number and query code go in. */
export function lookupForm(form: LookupForm): TemplateResult {
  const { t, phone, values, problems, running, said, act } = form;
  const field = (name: 'number' | 'code'): TemplateResult => textField({
    name: `/${name}`,
    label: t(`lookup.${name}`),
    value: values[name],
    error: problems.get(`/${name}`),
    autocomplete: 'off',
    required: true,
    onInput: (value) => { act.type(name, value); },
  });
  // The method keeps both out of the address, should the browser ever send the form by itself; a spelling checker may send words elsewhere.
  return html`<form part="form" method="dialog" novalidate spellcheck="false" autocapitalize="none" @submit=${act.submit}>
    <h2 part="title">${form.title}</h2>
    <p>${form.lead}</p>
    ${errorSummary({ title: t('errors.summary', problems.size), problems, hasField, focus: act.focus })}
    ${keptReceiptsView(form)}
    <div>
      ${field('number')}
      ${field('code')}
      ${textField({ name: '/pasted', label: html`${t('lookup.paste')}<span class="optional">${t('field.optional')}</span>`, hint: t('lookup.paste.hint'), value: values.pasted, lines: 2, autocomplete: 'off', onInput: (value) => { act.type('pasted', value); } })}
      <p class="said">${said}</p>
    </div>
    <div id="lookup-problem" tabindex="-1">${problemView(form)}</div>
    <button type="submit" class="primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${t(running ? 'lookup.submitting' : 'lookup.submit')}</button>
    ${phone ? html`<p>${withPhone(t('lookup.lost', phone), phone)}</p>` : nothing}
  </form>`;
}
