import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, LetterChangeKind, LetterForm, LetterRating, LetterStatus } from '../../client/index.js';
import { letterRatingValues } from '../../contract/models.js';
import type { Problems } from '../../core/form-controller.js';
import { errorSummary } from '../../ui/error-summary.js';
import { choiceField, textField } from '../../ui/fields.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import { refusalNotice } from './tracking-refusal.js';
import { isDissatisfied, isTouched, pointerOf, type ChangeValues } from './tracking-values.js';
import type { Telling } from './tracking-words.js';

export interface ChangeScene extends Telling {
  readonly letter: LetterStatus;
  /** The mailbox's, once it is there. */
  readonly form: LetterForm | undefined;
  /** Reads it again, where it could not be read. */
  readonly readForm: (() => void) | undefined;
}

export interface ChangeView extends ChangeScene {
  readonly t: TrackingChangesVoice;
  readonly kind: LetterChangeKind;
  readonly values: ChangeValues;
  readonly sending: boolean;
  /** It has left, and nobody knows whether it arrived. */
  readonly undecided: boolean;
  readonly problem: ApiProblem | undefined;
  readonly problems: Problems;
  /** The field for files; nothing where none are taken. */
  readonly files: unknown;
  /** What the device keeps of what is typed. */
  readonly draftMark: TemplateResult;
  /** What was written and not wanted can be had back. */
  readonly left: boolean;
  /** What became of the last press, where the form stays. */
  readonly said: string;
  readonly act: ChangeActions;
}

export interface ChangeActions {
  readonly set: (change: Partial<ChangeValues>, field?: string) => void;
  readonly open: (kind: 'ask-again' | 'withdraw') => void;
  readonly close: () => void;
  readonly putBack: () => void;
  readonly send: () => void;
  readonly copy: () => void;
  readonly read: () => void;
  readonly focus: (pointer: string) => void;
}

const hasField = (pointer: string): boolean => /\/(?:text|uploads|rating|consent)$/.test(pointer);

function errors({ t, kind, problems, act }: ChangeView): unknown {
  const own = new Map([...problems].filter(([pointer]) => pointer.startsWith(`/${kind}/`)));
  return errorSummary({ title: t('errors.summary', own.size), problems: own, hasField, focus: act.focus });
}

function problemView(view: ChangeView): TemplateResult {
  const { t, kind, values, undecided, problem, act } = view;
  const words = undecided ? notice('warning', t('tracking.problem.unknown'))
    : problem ? refusalNotice(problem, { ...view, typed: isTouched(kind, values), copy: act.copy, read: act.read }) : nothing;
  return html`<div id="problem-${kind}" tabindex="-1">${words}</div>`;
}

type SendKey = 'tracking.supplement.send' | 'tracking.rate.send' | 'tracking.ask-again.send' | 'tracking.consent.send' | 'tracking.withdraw.send';
type LeaveKey = 'tracking.ask-again.leave' | 'tracking.withdraw.leave' | 'tracking.leave';

/** One form: what is wrong, its fields, why the last try was not taken, what sends, and what leaves things as they are. */
function formView(view: ChangeView, fields: unknown, send: SendKey, leave?: LeaveKey): TemplateResult {
  const { t, kind, letter, values, sending, undecided, problem, act } = view;
  // What is not possible any more stays only for the words in it.
  const possible = undecided || letter.allowed.includes(kind);
  return html`<form class="stack no-print" part="form" method="dialog" novalidate aria-labelledby="title-${kind}" @submit=${(event: Event) => { event.preventDefault(); act.send(); }}>
    ${errors(view)}${fields}${problemView(view)}
    <div class="actions">
      ${possible ? html`<button type="submit" class=${kind === 'supplement' || kind === 'rate' ? 'primary' : ''} part="submit" aria-disabled=${sending ? 'true' : 'false'}>${t(sending ? 'tracking.sending' : undecided ? 'tracking.again' : send)}</button>` : nothing}
      ${!possible && !problem && isTouched(kind, values) ? html`<button type="button" @click=${act.copy}>${t('tracking.copy.text')}</button>` : nothing}
      ${leave === undefined || sending || undecided ? nothing : html`<button type="button" @click=${act.close}>${t(leave)}</button>`}
    </div></form>`;
}

function textArea({ kind, problems, draftMark, act }: ChangeView, label: string, value: string, set: (value: string) => Partial<ChangeValues>, hint?: string): TemplateResult {
  const name = pointerOf(kind, 'text');
  return html`${textField({ name, label, hint, value, lines: 5, required: kind !== 'supplement', error: problems.get(name), onInput: (typed) => { act.set(set(typed), 'text'); } })}${draftMark}`;
}

const leaveIfStranded = ({ letter, kind }: ChangeView): LeaveKey | undefined => (letter.allowed.includes(kind) ? undefined : 'tracking.leave');

function supplementView(view: ChangeView): TemplateResult {
  const { t, letter, values, files } = view;
  return html`<h3 id="title-supplement" tabindex="-1" dir="auto">${letter.supplementWanted ? t('tracking.supplement', letter.supplementWanted) : t('tracking.kind.supplement')}</h3>
    ${formView(view, html`<div>${textArea(view, t('tracking.supplement.text'), values.supplement, (supplement) => ({ supplement }))}</div>${files}`, 'tracking.supplement.send', leaveIfStranded(view))}`;
}

function rateView(view: ChangeView): TemplateResult {
  const { t, values, problems, act } = view;
  const name = pointerOf('rate', 'rating');
  return formView(view, html`<div>${choiceField<LetterRating>({
    name,
    label: html`<span id="title-rate">${t('tracking.rate')}</span>`,
    value: values.rating,
    error: problems.get(name),
    options: letterRatingValues.map((value) => ({ value, label: t(`tracking.rating.${value}`) })),
    onChoose: (rating) => { act.set({ rating }, 'rating'); },
  })}
  ${isDissatisfied(values.rating) ? textArea(view, t('tracking.rate.text'), values.dissatisfaction, (dissatisfaction) => ({ dissatisfaction })) : nothing}</div>`, 'tracking.rate.send', leaveIfStranded(view));
}

function askAgainView(view: ChangeView): TemplateResult {
  const { t, values, act } = view;
  if (values.question === undefined) return html`<div class="actions no-print"><button type="button" id="open-ask-again" @click=${() => { act.open('ask-again'); }}>${icon('edit')}${t('tracking.ask-again')}</button></div>`;
  return html`<h3 id="title-ask-again">${t('tracking.ask-again')}</h3>
    ${formView(view, textArea(view, t('tracking.ask-again.text'), values.question, (question) => ({ question }), t('tracking.ask-again.hint')), 'tracking.ask-again.send', 'tracking.ask-again.leave')}`;
}

function consentView(view: ChangeView): TemplateResult | typeof nothing {
  const { t, letter, form, readForm, values, problems, said, act } = view;
  const name = pointerOf('consent', 'consent');
  if (readForm) return notice('warning', t('tracking.consent.unread'), html`<button type="button" part="retry" @click=${readForm}>${t('state.retry')}</button>`);
  if (!form) return nothing;
  return html`${formView(view, choiceField<'yes' | 'no'>({
    name,
    label: html`<span id="title-consent">${t('tracking.consent.ask')}</span>`,
    hint: form.publicationConsent.note,
    value: (values.consent ?? letter.consent) ? 'yes' : 'no',
    error: problems.get(name),
    options: [{ value: 'yes', label: form.publicationConsent.text }, { value: 'no', label: t('tracking.consent.no') }],
    onChoose: (choice) => { act.set({ consent: choice === 'yes' }, 'consent'); },
  }), 'tracking.consent.send', leaveIfStranded(view))}<p class="said no-print">${said}</p>`;
}

function withdrawView(view: ChangeView): TemplateResult {
  const { t, values, act } = view;
  if (!values.withdrawing) return html`<div class="actions no-print"><button type="button" id="open-withdraw" @click=${() => { act.open('withdraw'); }}>${t('tracking.withdraw')}</button></div>`;
  return html`<h3 id="title-withdraw">${t('tracking.withdraw')}</h3>
    ${formView(view, html`<p id="sure" tabindex="-1">${t('tracking.withdraw.sure')}</p>`, 'tracking.withdraw.send', 'tracking.withdraw.leave')}`;
}

const views = { supplement: supplementView, rate: rateView, 'ask-again': askAgainView, consent: consentView, withdraw: withdrawView } as const;

/** What the writer may do now, and what was typed before it was not possible any more. */
export function changeView(view: ChangeView): unknown {
  const { t, kind, letter, values, undecided, sending, problem, left, act } = view;
  const shown = letter.allowed.includes(kind) || undecided || sending || problem !== undefined || isTouched(kind, values);
  const putBack = left ? html`<div class="no-print">${notice('plain', t('writing.draft.left'), html`<button type="button" id="put-back-${kind}" @click=${act.putBack}>${t('writing.draft.putBack')}</button>`)}</div>` : nothing;
  return shown || left ? html`<section class="change" part="item">${putBack}${shown ? views[kind](view) : nothing}</section>` : nothing;
}
