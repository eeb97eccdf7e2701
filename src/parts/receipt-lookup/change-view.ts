import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, OpinionStatus, Position } from '../../client/index.js';
import type { Problems } from '../../core/form-controller.js';
import { errorSummary } from '../../ui/error-summary.js';
import { choiceField, textField } from '../../ui/fields.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { pointerOf, type Amendment } from './amendment.js';
import { changeNotice } from './change-notice.js';
import type { ChangingVoice } from './changing-messages.js';
import { reasonName, type Telling } from './opinion-words.js';

export interface ChangeView extends Telling {
  readonly t: ChangingVoice;
  readonly item: OpinionStatus;
  /** Positions that the agency offers; none until they are known. */
  readonly positions: readonly Position[];
  /** Whether it still may be opened. */
  readonly changeable: boolean;
  readonly opening: Amendment | 'withdrawal' | undefined;
  readonly sending: boolean;
  /** It has left, and nobody knows whether it arrived. */
  readonly undecided: boolean;
  readonly problem: ApiProblem | undefined;
  readonly problems: Problems;
  /** What the device keeps of it. */
  readonly draftMark: TemplateResult;
  /** What was written and not wanted can be had back. */
  readonly left: boolean;
  readonly act: OpinionActions;
}

export interface OpinionActions {
  readonly amend: () => void;
  readonly withdraw: () => void;
  readonly change: (change: Partial<Amendment>, pointer: string) => void;
  readonly send: () => void;
  readonly close: () => void;
  readonly putBack: () => void;
  readonly copy: () => void;
  readonly focus: (pointer: string) => void;
}

/** Why the last try was not taken, or that nobody knows. */
function problemView(view: ChangeView, kind: 'amend' | 'withdraw'): TemplateResult {
  const { t, item, undecided, problem, act } = view;
  const words = undecided ? notice('warning', t('lookup.change.unknown')) : problem ? changeNotice(problem, { ...view, kind, copy: act.copy }) : nothing;
  return html`<div id="problem-${item.id}" tabindex="-1">${words}</div>`;
}

/** What sends, and what leaves the opinion as it is, unless the change may have arrived already. */
function sendButtons({ t, sending, undecided, act }: ChangeView, send: 'lookup.save' | 'lookup.withdraw.do', leave: 'lookup.leave' | 'lookup.withdraw.keep'): TemplateResult {
  return html`<div class="actions no-print">
    <button type="submit" class="primary" part="submit" aria-disabled=${sending ? 'true' : 'false'}>${t(sending ? 'lookup.sending' : undecided ? 'lookup.again' : send)}</button>
    ${undecided || sending ? nothing : html`<button type="button" @click=${act.close}>${t(leave)}</button>`}</div>`;
}

function amendFields(view: ChangeView, amendment: Amendment): unknown {
  const { t, item, positions, problems, act } = view;
  const field = (name: keyof Amendment): { name: string; error: string | undefined } => ({ name: pointerOf(item.id, name), error: problems.get(pointerOf(item.id, name)) });
  const text = (name: 'suggestedText' | 'reason', label: string): TemplateResult =>
    textField({ ...field(name), label, lines: 5, value: amendment[name], onInput: (value) => { act.change({ [name]: value }, pointerOf(item.id, name)); } });
  return html`${positions.length === 0 ? nothing : choiceField({
    ...field('position'),
    label: t('lookup.position.optional'),
    value: amendment.position,
    options: positions.map((value) => ({ value, label: t(`lookup.position.${value}`) })),
    onChoose: (position) => { act.change({ position }, pointerOf(item.id, 'position')); },
  })}
  ${item.clauseId === null && item.suggestedText === null ? nothing : text('suggestedText', t('lookup.suggestion'))}
  ${text('reason', reasonName(item, t))}`;
}

function errors({ t, item, problems, act }: ChangeView): unknown {
  const own = new Map([...problems].filter(([pointer]) => pointer.startsWith(`/${item.id}/`)));
  const hasField = (pointer: string): boolean => /\/(?:position|suggestedText|reason)$/.test(pointer);
  return errorSummary({ title: t('errors.summary', own.size), problems: own, hasField, focus: act.focus });
}

function amendForm(view: ChangeView, amendment: Amendment): TemplateResult {
  const { t, item, act } = view;
  return html`<form class="stack" part="form" id="amending-${item.id}" method="dialog" novalidate aria-labelledby="title-${item.id}" @submit=${(event: Event) => { event.preventDefault(); act.send(); }}>
    ${errors(view)}
    ${item.state === 'published' ? html`<p>${t('lookup.amend.public')}</p>` : nothing}
    <div>${amendFields(view, amendment)}</div>
    ${view.draftMark}
    ${problemView(view, 'amend')}
    ${sendButtons(view, 'lookup.save', 'lookup.leave')}
  </form>`;
}

function withdrawForm(view: ChangeView): TemplateResult {
  const { t, item, act } = view;
  return html`<form class="stack" method="dialog" aria-labelledby="title-${item.id}" @submit=${(event: Event) => { event.preventDefault(); act.send(); }}>
    <p id="sure-${item.id}" tabindex="-1">${t('lookup.withdraw.sure')}</p>
    ${problemView(view, 'withdraw')}
    ${sendButtons(view, 'lookup.withdraw.do', 'lookup.withdraw.keep')}
  </form>`;
}

/** What is open below an opinion, or the buttons that open it. What is open stays, even when the time is up. */
export function changeView(view: ChangeView): unknown {
  const { t, item, opening, changeable, left, act } = view;
  if (opening === 'withdrawal') return withdrawForm(view);
  if (opening) return amendForm(view, opening);
  if (!changeable || item.state === 'withdrawn') return nothing;
  const { id } = item;
  return html`${left ? html`<div class="no-print">${notice('plain', t('writing.draft.left'), html`<button type="button" id="put-back-${id}" @click=${act.putBack}>${t('writing.draft.putBack')}</button>`)}</div>` : nothing}<div class="actions no-print">
    <button type="button" id="amend-${id}" aria-labelledby="amend-${id} title-${id}" @click=${act.amend}>${icon('edit')}${t('lookup.amend')}</button>
    <button type="button" id="withdraw-${id}" aria-labelledby="withdraw-${id} title-${id}" @click=${act.withdraw}>${t('lookup.withdraw')}</button></div>`;
}
