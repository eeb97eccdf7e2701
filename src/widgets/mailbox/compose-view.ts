import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, IdentityFieldName, LetterForm, Mailbox } from '../../client/index.js';
import type { Draft } from '../../core/drafts.js';
import { formatDate } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { DraftActions } from '../../parts/writing/draft-actions.js';
import { clearedNotice, draftMark } from '../../parts/writing/draft-mark.js';
import type { NetworkWatch } from '../../parts/writing/network-watch.js';
import { unknownNotice } from '../../parts/writing/unknown-notice.js';
import { notice } from '../../ui/notice.js';
import { unbroken, withPhone } from '../../ui/unbroken.js';
import { hasText, policyOf, type LetterValues } from './letter-draft.js';
import { behalfFields, categoryFields, recipientFields, wordingFields, writerFields } from './letter-fields.js';
import type { LetterHelp } from './letter-help.js';
import type { LetterSending } from './letter-sending.js';
import { dangerLine, handlesView } from './mailbox-notes.js';
import type { ComposeVoice } from './messages/compose-messages.js';
import { pausedLines } from './paused-lines.js';
import type { StepScreens } from './step-screens.js';

export interface ComposeActions extends DraftActions {
  readonly submit: (event: Event) => void;
  /** Back to the form, or to one field of it. */
  readonly edit: (pointer?: string) => void;
  readonly resend: () => void;
  readonly change: (change: Partial<LetterValues>, pointer: string) => void;
  readonly changeIdentity: (name: IdentityFieldName, value: string) => void;
  readonly focus: (name: string) => void;
  readonly copy: () => void;
  readonly wantFiles: () => void;
}

export interface ComposeModel {
  readonly t: ComposeVoice;
  readonly language: Language;
  /** The server's time in milliseconds. */
  readonly now: number;
  readonly mailbox: Mailbox;
  readonly form: LetterForm;
  readonly values: LetterValues;
  readonly problems: ReadonlyMap<string, string>;
  readonly draft: Draft<LetterValues>;
  readonly running: boolean;
  /** The letter is looked through once more before it is sent. */
  readonly checking: boolean;
  /** Checks, notices and receipt; undefined until they have come over the network. */
  readonly sending: LetterSending | undefined;
  readonly help: LetterHelp;
  /** One step a screen, for whoever wants large text. */
  readonly steps: StepScreens | undefined;
  /** Address of the agency's recording of the notices. */
  readonly recording: string;
  /** Whether what is needed to send could be fetched. */
  readonly network: Pick<NetworkWatch<unknown>, 'lost' | 'back'>;
  readonly problem: ApiProblem | undefined;
  readonly said: string;
  /** A shared device: nothing is kept, and nobody is asked whether. */
  readonly kiosk: boolean;
  readonly act: ComposeActions;
}

/** The mailbox with its form while it takes letters, else why not, and the text that is still there. */
export function composeView(model: ComposeModel): TemplateResult {
  const { t, mailbox, values } = model;
  return html`${dangerLine(mailbox.emergency, t)}
  <div class="columns">
    <div class="letter">
      <div>
        <h3 id="letter-title" part="title" tabindex="-1">${t('compose.title', mailbox.title)}</h3>
        <p>${unbroken(mailbox.lead)}</p>
        <p>${withPhone(t('compose.call', mailbox.phone), mailbox.phone)}</p>
      </div>
      ${mailbox.pause && !hasText(values) && model.draft.cleared === undefined ? pausedView(model) : model.help.end ?? letterOrCheck(model)}
    </div>
    ${handlesView(mailbox, t)}
  </div>`;
}

function pausedView({ t, language, now, mailbox }: ComposeModel): TemplateResult {
  const lines = mailbox.pause ? pausedLines(mailbox.pause, t, language, now) : [];
  return html`<div role="status">${notice('warning', lines.map((line) => html`<p>${unbroken(line)}</p>`))}</div>`;
}

/** What is looked through has been written: the part that draws it is there. */
function letterOrCheck(model: ComposeModel): TemplateResult {
  const { checking, sending, act } = model;
  if (!checking || !sending) return letterForm(model);
  return html`<form part="form" aria-labelledby="check-title" @submit=${act.submit}>${sending.checked({ ...model, edit: act.edit, preview: sending.preview(model.values), send: sendView(model) })}</form>`;
}

function letterForm(model: ComposeModel): TemplateResult {
  const { act, problems, sending, steps } = model;
  const at = steps?.at(model);
  const contents = [categoryFields(model), recipientFields(model), html`${wordingFields(model)}${behalfFields(model)}`, writerFields(model)];
  return html`<form part="form" novalidate aria-labelledby="letter-title" @submit=${act.submit}>
    ${clearedNotice(model)}
    ${sending?.errors(problems, act.focus)}
    ${at === undefined ? nothing : steps?.heading(at)}
    ${contents.map((content, place) => html`<div class="step" hidden=${at === undefined || at === place ? nothing : 'until-found'} @beforematch=${() => { steps?.find(place); }}>${content}</div>`)}
    ${sendView(model)}
  </form>`;
}

/** Why it was not sent, or cannot be now. */
function whyNot({ t, act, mailbox, running, sending, values, problem, language, now, network }: ComposeModel): unknown {
  // After a reload nothing has been refused yet, but a letter may be on its way still.
  const unknown = values.pending && !running ? unknownNotice({ t, resend: act.resend }) : network.back ? notice('success', t('writing.problem.back')) : nothing;
  if (!sending) return network.lost ? notice('warning', t('writing.problem.offline')) : unknown;
  const situation = { language, now, mailbox, copy: act.copy, resend: act.resend };
  if (problem) return sending.refused(problem, situation);
  return mailbox.pause ? sending.paused(mailbox.pause, situation) : unknown;
}

/** A letter whose outcome is unknown has been looked through already. */
function submitRow(model: ComposeModel): TemplateResult {
  const { t, act, mailbox, values, running, checking } = model;
  const steps = checking ? undefined : model.steps;
  const goesOn = steps && !steps.isLast(model);
  const words = running ? 'compose.sending' : checking || values.pending ? 'compose.send' : 'compose.check';
  return html`<div class="submit-row">${checking ? html`<button type="button" @click=${() => { act.edit(); }}>${t('compose.edit')}</button>` : steps?.back(steps.at(model))}
    ${mailbox.pause && !goesOn ? nothing : html`<button type="submit" class="primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${goesOn ? steps.nextWords : t(words)}</button>`}</div>`;
}

function sendView(model: ComposeModel): TemplateResult {
  const { t, language, now, form, values, sending } = model;
  const chosen = policyOf(values, form);
  return html`<div class="send">
    ${chosen ? html`<p class="answer-by">${t('compose.answerBy', formatDate(chosen.answerBy, language, now))}</p>` : nothing}
    <div id="send-problem" tabindex="-1">${sending?.checking() ?? whyNot(model)}</div>
    ${submitRow(model)}
    ${sending?.otherDraft(model)}
    ${draftMark(model)}
    ${model.said ? html`<p role="status">${model.said}</p>` : nothing}
  </div>`;
}
