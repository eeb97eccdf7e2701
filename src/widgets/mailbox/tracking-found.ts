import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerAttachment, LetterAnswer, LetterChangeKind, LetterCorrection, LetterState, LetterStatus } from '../../client/index.js';
import { formatBytes, formatDay, formatTime } from '../../core/format.js';
import { grouped } from '../../parts/receipt-lookup/pasted-receipt.js';
import { attachedFiles } from '../../ui/attached-files.js';
import { icon, type IconName } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { unbroken, withPhone } from '../../ui/unbroken.js';
import { letterSteps, type LetterStep } from './letter-timeline.js';
import { publicationView } from './tracking-publication.js';
import { consentWords, correctionWords, lateWords, newDayWords, standing, stepWords, type Telling } from './tracking-words.js';

export interface FoundLetter extends Telling {
  readonly letter: LetterStatus;
  /** Where the agency's public pages are. */
  readonly address: (permalink: string) => string;
  /** What the writer may do of that kind; nothing until it has come over the network. */
  readonly change: (kind: LetterChangeKind) => unknown;
  /** Reads an answer out; nothing where that is not offered. */
  readonly reading: (answer: LetterAnswer) => unknown;
  /** Fetches a file of an answer; nothing until what does it has come over the network. */
  readonly download: (file: AnswerAttachment) => unknown;
  /** What became of the last press. */
  readonly said: string;
  /** Fetches anew what could not be fetched: the part that changes letters. */
  readonly load: (() => void) | undefined;
  readonly act: FoundActions;
}

export interface FoundActions {
  readonly save: () => void;
  readonly copy: () => void;
  readonly print: () => void;
  /** Absent while something is open that would be lost. */
  readonly another: (() => void) | undefined;
}

const icons: Record<LetterState, IconName> = { received: 'check', accepted: 'check', handling: 'clock', waiting: 'pause', answered: 'check', refused: 'info', withdrawn: 'close' };

const row = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;

function standingView(found: FoundLetter): TemplateResult {
  const { letter } = found;
  const [first = '', ...others] = standing(letter, found);
  const late = lateWords(letter, found);
  return html`<div class="standing"><p>${icon(icons[letter.state])} <strong>${unbroken(first)}</strong></p>${others.map((words) => html`<p>${unbroken(words)}</p>`)}</div>
    ${late.length > 0 ? notice('warning', late.map((words) => html`<p>${unbroken(words)}</p>`)) : nothing}`;
}

const filesView = (label: string, files: readonly AnswerAttachment[], { download }: FoundLetter): TemplateResult | typeof nothing => attachedFiles(label, files, ({ name }) => name, download);

/** What was corrected, with the words from before behind one press. */
function correctionView(correction: LetterCorrection, found: FoundLetter): TemplateResult {
  return html`<p class="words" dir="auto">${unbroken(correctionWords(correction, found))}</p>
    <details><summary>${found.t('tracking.corrected.earlier')}</summary><p class="words letter-text" dir="auto">${correction.earlierText}</p>
      ${filesView(found.t('tracking.corrected.files'), correction.earlierAttachments, found)}</details>`;
}

function answerView(answer: LetterAnswer, found: FoundLetter): TemplateResult {
  const { id, unit, at, text, attachments, corrections, rating, ratingReason } = answer;
  const { t, language, now, reading } = found;
  return html`<article part="item" aria-labelledby="answer-${id}">
    <h4 id="answer-${id}" dir="auto">${t('tracking.answer.by', unit, formatDay(at, language, now))}</h4>
    ${reading(answer)}
    <p class="words letter-text" dir="auto">${text}</p>
    ${filesView(t('tracking.answer.attachments'), attachments, found)}
    ${corrections.map((correction) => correctionView(correction, found))}
    ${rating === null ? nothing : html`<p>${t('tracking.rated')} <strong>${t(`tracking.rating.${rating}`)}</strong></p>`}
    ${ratingReason ? html`<p class="words" dir="auto">${ratingReason}</p>` : nothing}
  </article>`;
}

function answersView(found: FoundLetter): TemplateResult | typeof nothing {
  const { t, letter: { answers } } = found;
  if (answers.length === 0) return nothing;
  return html`<div><h3>${t('tracking.answers')}</h3>${answers.map((answer) => answerView(answer, found))}</div>`;
}

function stepView(step: LetterStep, found: FoundLetter): TemplateResult {
  const { letter, language, now } = found;
  const day = newDayWords(step, letter, found);
  return html`<li class=${step.own ? 'own' : ''}><time class="meta" datetime=${step.at}>${formatTime(step.at, language, now)}</time>
    <div><p>${unbroken(stepWords(step, letter, found))}</p>
    ${step.note ? html`<p class="words note" dir="auto">${step.note}</p>` : nothing}
    ${day ? html`<p class="meta">${day}</p>` : nothing}</div></li>`;
}

function stepsView(found: FoundLetter): TemplateResult {
  return html`<div><h3 id="steps">${found.t('tracking.steps')}</h3>
    <ol class="timeline" aria-labelledby="steps">${letterSteps(found.letter).map((step) => stepView(step, found))}</ol></div>`;
}

function writtenView(found: FoundLetter): TemplateResult {
  const { t, letter } = found;
  const { body, place, attachments } = letter;
  return html`<details><summary>${t('tracking.letter')}</summary>
    <p class="words letter-text" dir="auto">${body || t('tracking.body.none')}</p>
    <dl class="rows">
      ${place === null ? nothing : row(t('tracking.place'), place)}
      ${attachments.length === 0 ? nothing : row(t('tracking.attachments'), attachments.map(({ name, bytes, state }) =>
        html`<p>${name} <span class="meta">${formatBytes(bytes)} · ${t(`tracking.attachment.${state}`)}</span></p>`))}
      ${row(t('tracking.consent'), consentWords(letter, found))}
    </dl></details>`;
}

function toolsView({ t, act }: FoundLetter): TemplateResult {
  const button = (name: IconName, words: string, press: () => void): TemplateResult => html`<button type="button" @click=${press}>${icon(name)}${words}</button>`;
  return html`<div class="actions no-print">
    ${button('save', t('tracking.save'), act.save)}
    ${button('copy', t('tracking.copy'), act.copy)}
    ${typeof window.print === 'function' ? button('print', t('tracking.print'), act.print) : nothing}
  </div>`;
}

/** A letter: where it stands, what is asked of its writer, what was answered, what happened, what it said. */
export function foundLetter(found: FoundLetter): TemplateResult {
  const { t, language, now, letter, change, said, load, act } = found;
  const { number, mailbox, category, receivedAt, phone } = letter;
  return html`<section part="list" aria-labelledby="found">
    <h2 id="found" part="title" tabindex="-1" dir="auto">${letter.title}</h2>
    ${standingView(found)}
    <div id="said" tabindex="-1">${said ? notice('success', said) : nothing}</div>
    ${load ? notice('warning', t('tracking.unloaded'), html`<button type="button" part="retry" @click=${load}>${t('state.retry')}</button>`) : nothing}
    ${change('supplement')}
    ${answersView(found)}
    ${change('rate')}${change('ask-again')}
    <dl class="rows">
      ${row(t('tracking.category'), t(`letter.category.${category}`))}
      ${row(t('tracking.sentOn'), html`<time datetime=${receivedAt}>${formatDay(receivedAt, language, now)}</time>`)}
      ${row(t('lookup.number'), grouped(number))}
      ${row(t('tracking.mailbox'), mailbox)}
    </dl>
    ${stepsView(found)}
    ${writtenView(found)}
    ${publicationView(found)}
    ${change('consent')}${change('withdraw')}
    ${toolsView(found)}
    ${act.another ? html`<button type="button" class="no-print" @click=${act.another}>${t('tracking.another')}</button>` : nothing}
    <p>${withPhone(t('tracking.phone', phone), phone)}</p>
  </section>`;
}
