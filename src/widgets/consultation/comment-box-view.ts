import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, Consultation, ConsultationForm, IdentityFieldName } from '../../client/index.js';
import type { Draft } from '../../core/drafts.js';
import { agencyTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { draftMark } from '../../parts/writing/draft-mark.js';
import { identityFields, privacyFields } from '../../parts/writing/identity-fields.js';
import type { NetworkWatch } from '../../parts/writing/network-watch.js';
import { unknownNotice } from '../../parts/writing/unknown-notice.js';
import { checkField, textField } from '../../ui/fields.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { ClauseAdder } from './clause-adder.js';
import { stateWords, type Phase } from './consultation-state.js';
import type { BoxVoice } from './messages/index.js';
import { opinionChips, opinionName } from './opinion-chips.js';
import { opinionFields } from './opinion-fields.js';
import type { OpinionsController } from './opinions-controller.js';
import type { Sending } from './sending.js';
import { filesOwner, hasText, type OpinionValues, type SubmissionValues } from './submission-values.js';

export interface BoxActions {
  readonly submit: (event: Event) => void;
  readonly resend: () => void;
  readonly change: (change: Partial<OpinionValues>, pointer: string) => void;
  readonly changeIdentity: (name: IdentityFieldName, value: string) => void;
  readonly publish: (publish: boolean) => void;
  readonly turn: (index: number) => void;
  readonly remove: (index: number) => void;
  readonly bringBack: () => void;
  readonly chooseWhole: () => void;
  readonly focus: (name: string) => void;
  readonly clear: () => void;
  readonly switchDraft: (off: boolean) => void;
  readonly swapDraft: () => void;
  readonly copy: () => void;
  readonly loadNewDraft: () => void;
  readonly wantFiles: () => void;
}

export interface BoxModel {
  readonly t: BoxVoice;
  readonly language: Language;
  /** The server's time in milliseconds. */
  readonly now: number;
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
  readonly phase: Phase;
  readonly values: SubmissionValues;
  readonly problems: ReadonlyMap<string, string>;
  readonly opinions: OpinionsController;
  readonly adder: ClauseAdder;
  readonly draft: Draft<SubmissionValues>;
  readonly running: boolean;
  /** Checks, notices and receipt; undefined until they have come over the network. */
  readonly sending: Sending | undefined;
  readonly problem: ApiProblem | undefined;
  readonly said: string;
  /** A shared device: nothing is kept, and nobody is asked whether. */
  readonly kiosk: boolean;
  /** Whether what is needed to send could be fetched. */
  readonly network: Pick<NetworkWatch<unknown>, 'lost' | 'back'>;
  readonly act: BoxActions;
}

const takes: readonly Phase[] = ['open', 'grace'];

/** The box in whatever state the consultation is: a form while it takes opinions, else why not, and the text that is still there. */
export function boxView(model: BoxModel): TemplateResult {
  const { t, act, phase, values } = model;
  if (!takes.includes(phase) && !hasText(values)) return closedView(model);
  return html`<form class="box" part="form" novalidate aria-labelledby="box-title" @submit=${act.submit}>
    <div>
      <h3 id="box-title" part="title">${t('box.title')}</h3>
      <p class="target" id="target" tabindex="-1">${opinionName(model.opinions.open ?? { clauseId: null, label: '', original: '', reason: '' }, t)}</p>
    </div>
    ${model.sending?.errors(model.problems, act.focus)}
    ${removedNotice(model)}
    ${opinionChips({ t, values, turn: act.turn, remove: act.remove })}
    <div>${openOpinion(model)}</div>
    ${takes.includes(phase) ? addOpinion(model) : nothing}
    ${identityFields({ ...model, change: act.changeIdentity })}
    ${privacyFields({ ...model, publication: consentField(model) })}
    ${sendView(model)}
  </form>`;
}

/** Consent to publication is apart from everything else, and never ticked beforehand. */
function consentField({ form: { publicationConsent }, values, act }: BoxModel): TemplateResult {
  return checkField({ name: '/publicationConsent/given', label: publicationConsent.text, hint: publicationConsent.note, checked: values.publish, onChange: act.publish });
}

function closedView({ t, language, now, consultation, phase }: BoxModel): TemplateResult {
  const { tone, title, details } = stateWords(consultation, phase === 'closed' ? Math.max(now, Date.parse(consultation.closesAt)) : now, language, t);
  return html`<div class="box" role="status">${notice(tone, html`<p><strong>${unbroken(title)}</strong></p>${details.map((line) => html`<p>${unbroken(line)}</p>`)}`)}</div>`;
}

function openOpinion({ t, form, values, problems, opinions, sending, act }: BoxModel): TemplateResult | typeof nothing {
  const item = opinions.open;
  if (!item) return nothing;
  return opinionFields({
    t, form, item, problems,
    index: values.active,
    changes: opinions.changes,
    personalData: sending?.personalData(opinions),
    files: form.attachments ? { field: sending?.files.field(filesOwner(item), form.attachments), want: act.wantFiles, adopted: sending?.files.adopted ?? false } : undefined,
    change: act.change,
    focus: act.focus,
  });
}

function removedNotice({ t, opinions, act }: BoxModel): TemplateResult | typeof nothing {
  if (!opinions.removed) return nothing;
  return notice('plain', t('box.removed', opinionName(opinions.removed, t)), html`<button type="button" id="bring-back" @click=${act.bringBack}>${t('box.restore')}</button>`);
}

function addOpinion({ t, values, adder, act }: BoxModel): TemplateResult {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter adds the clause and must not send the form; an input method uses Enter to finish a word.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void adder.add();
  };
  return html`<details class="no-print" ?open=${adder.missing ? true : noChange}><summary>${t('box.add.clause')}</summary>
    <div class="add" @keydown=${onKeyDown}>
      ${textField({ name: 'clause-number', label: t('box.add.clause.field'), error: adder.missing ? t('box.add.clause.missing') : undefined, value: adder.number, onInput: adder.type })}
      <button type="button" @click=${adder.add}>${t('box.add.clause.submit')}</button>
      ${values.items.some((item) => item.clauseId === null) ? nothing : html`<button type="button" class="quiet" @click=${act.chooseWhole}>${t('box.add.whole')}</button>`}
    </div>
  </details>`;
}

/** Why it was not sent, or cannot be now. */
function whyNot({ t, act, consultation, phase, running, sending, values, problem, language, now, network }: BoxModel): unknown {
  // After a reload nothing has been refused yet, but a submission may be on its way still.
  const unknown = values.pending && !running ? unknownNotice({ t, resend: act.resend }) : network.back ? notice('success', t('writing.problem.back')) : nothing;
  if (!sending) return network.lost ? notice('warning', t('writing.problem.offline')) : unknown;
  const situation = { language, now, consultation, copy: act.copy, loadNewDraft: act.loadNewDraft, resend: act.resend };
  if (problem) return sending.refused(problem, situation);
  if (phase === 'closed' || phase === 'answered') return sending.closed(situation);
  if (!takes.includes(phase)) return sending.paused(situation);
  return unknown;
}

function sendView(model: BoxModel): TemplateResult {
  const { t, act, consultation, phase, running, sending, draft, values, language, now } = model;
  const { closesAt, graceMinutes } = consultation;
  const graceEnds = agencyTime(Date.parse(closesAt) + graceMinutes * 60_000, closesAt).slice(11, 16);
  const lastHour = phase === 'open' && Date.parse(closesAt) - now < 3_600_000;
  return html`<div class="send">
    ${phase === 'grace' ? notice('warning', t('box.grace', graceEnds)) : nothing}
    ${lastHour ? html`<p>${stateWords(consultation, now, language, t).title}</p>` : nothing}
    <div id="send-problem" tabindex="-1">${sending?.checking() ?? whyNot(model)}</div>
    ${takes.includes(phase) ? html`<div class="submit-row"><button type="submit" class="primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${running ? t('box.submitting') : t('box.submit', values.items.length)}</button></div>` : nothing}
    ${sending && draft.others && draft.state !== 'off' && hasText(values) ? sending.twoDrafts(act.swapDraft) : nothing}
    ${draftMark(model)}
    ${model.said ? html`<p role="status">${model.said}</p>` : nothing}
  </div>`;
}
