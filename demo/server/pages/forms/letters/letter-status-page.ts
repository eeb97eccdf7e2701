/** A letter as its writer finds it: where it stands, what is asked, what was answered, what happened, and what may be done now. */
import type { LetterAnswer, LetterStatus } from '../../../../../src/contract/models.js';
import { isWritten } from '../../../../../src/contract/written.js';
import type { SiteColumn } from '../../../config.js';
import { dayWords, timeMark, timeWords } from '../../dates.js';
import { html, type Html } from '../../html.js';
import { categoryWords, lateWords, letterStanding, letterSteps, ratingWords } from '../../letter-words.js';
import { phoneLink, type Page } from '../../shell.js';
import { sizeWords } from '../../sizes.js';
import { groups } from '../receipt-page.js';
import { changeMarkup, lettersAddress, type ChangeScene } from './letter-change-forms.js';
import { answerFilesMarkup } from './letter-file.js';
import { lettersColumn } from './letter-form-page.js';

export interface LetterStatusState extends ChangeScene {
  /** What became of the last press. */
  readonly said?: string;
  /** Why it was not taken. */
  readonly notice?: string;
  readonly column: SiteColumn;
  readonly now: string;
}

export function letterStatusPage(state: LetterStatusState): Page {
  const { letter, said, notice, faults, column, now } = state;
  const late = lateWords(letter, now);
  const [first = '', ...others] = letterStanding(letter, now);
  const quiet = said === undefined && notice === undefined && faults.length === 0;
  return {
    title: faults.length > 0 ? `有${String(faults.length)}处需要修改` : (notice ?? said ?? `编号${letter.number}的进度`).replace(/。$/, ''),
    description: '一封信的进度和答复。',
    canonical: null,
    column: lettersColumn(column),
    trail: [html`<a href="${lettersAddress}">查进度</a>`],
    main: html`<div class="text"><h1${quiet && html` tabindex="-1" autofocus`}>${letter.title}</h1>
${said !== undefined && html`<p class="done" role="status" tabindex="-1" autofocus>${said}</p>`}
${notice !== undefined && html`<p class="notice" role="alert" tabindex="-1" autofocus>${notice}</p>`}
${strandedText(state)}
<div class="state"><p><strong>${first}</strong></p>${others.map((words) => html`<p>${words}</p>`)}</div>
${late !== '' && html`<p class="notice">${late}可以打${phoneLink(letter.phone)}催办。</p>`}
${changeMarkup('supplement', state)}
${letter.answers.map((answer) => answerMarkup(answer, state))}
${changeMarkup('rate', state)}${changeMarkup('ask-again', state)}
${facts(letter, now)}
${stepsMarkup(letter, now)}
${writtenMarkup(letter)}
${publicationMarkup(letter, now)}
${changeMarkup('consent', state)}${changeMarkup('withdraw', state)}
<ul class="links"><li><a href="${lettersAddress}">查另一封</a></li><li><a href="/letters">看公开的来信</a></li></ul>
<p>有疑问，请拨打${phoneLink(letter.phone)}。</p></div>`,
  };
}

/** Words that were typed for what is not possible any more. */
function strandedText({ typed, letter: { allowed } }: LetterStatusState): Html | false {
  return typed !== undefined && isWritten(typed.text) && !allowed.includes(typed.kind) && html`<div class="field screen"><label for="kept-text">写好的文字</label><textarea id="kept-text" rows="6" readonly>
${typed.text}</textarea></div>`;
}

function answerMarkup({ id, unit, at, text, attachments, corrections, rating, ratingReason }: LetterAnswer, { now, holder }: LetterStatusState): Html {
  return html`<section aria-labelledby="answer-${id}"><h2 id="answer-${id}">${unit}的答复</h2><p class="meta">${timeMark(at, dayWords(at, now))}</p><p class="written">${text}</p>
${answerFilesMarkup('答复的附件', attachments, holder)}
${corrections.map((correction) => html`<p>更正于${timeMark(correction.at, dayWords(correction.at, now))}，原因：${correction.reason}</p>
<details><summary>更正前的答复</summary><p class="written">${correction.earlierText}</p>${answerFilesMarkup('更正前的附件', correction.earlierAttachments, holder)}</details>`)}
${rating !== null && html`<p>评价：<strong>${ratingWords[rating]}</strong></p>`}${ratingReason !== '' && html`<p class="written">${ratingReason}</p>`}</section>`;
}

function facts({ number, mailbox, category, receivedAt }: LetterStatus, now: string): Html {
  return html`<dl class="facts"><dt>编号</dt><dd class="number">${groups(number)}</dd><dt>信箱</dt><dd>${mailbox}</dd><dt>类别</dt><dd>${categoryWords[category]}</dd>
<dt>写信日期</dt><dd>${timeMark(receivedAt, dayWords(receivedAt, now))}</dd></dl>`;
}

function stepsMarkup(letter: LetterStatus, now: string): Html {
  return html`<section aria-labelledby="steps-title"><h2 id="steps-title">办理经过</h2><ol class="steps">${letterSteps(letter, now).map(({ at, words, note, expected }) =>
    html`<li>${timeMark(at, timeWords(at, now))}<div><p>${words}</p>${note !== '' && html`<p class="written note">${note}</p>`}${expected !== '' && html`<p class="meta">${expected}</p>`}</div></li>`)}</ol></section>`;
}

const fileStates = { ready: '工作人员能看到', checking: '正在安全检查', refused: '没有通过安全检查，工作人员看不到' } as const;

function writtenMarkup({ body, place, attachments, publishable, joined, consent }: LetterStatus): Html {
  const choice = joined ? '和另一封信一起答复，这封信不单独公开' : publishable ? (consent ? '答复后可以公开，隐去个人信息' : '不要公开') : '这类信不公开';
  return html`<details><summary>看这封信</summary><p class="written">${!isWritten(body) ? '没有写正文，内容见附件。' : body}</p>
<dl class="facts">${place !== null && html`<dt>事情发生在</dt><dd>${place}</dd>`}
${attachments.length > 0 && html`<dt>附件</dt>${attachments.map(({ name, bytes, state }) => html`<dd>${name}（${sizeWords(bytes)}，${fileStates[state]}）</dd>`)}`}
<dt>能不能公开</dt><dd>${choice}</dd></dl></details>`;
}

/** The wording that everybody reads, or will read: its writer sees it first, and may object below. */
function publicationMarkup({ publication }: LetterStatus, now: string): Html | false {
  if (publication === null) return false;
  const { title, body, answers, attachments, publicFrom, permalink } = publication;
  return html`<details${permalink === null && html` open`}><summary>公开后大家看到的</summary>
<p>${permalink === null ? `${dayWords(publicFrom, now)}起公开。` : html`已经公开，<a href="${permalink}">看公开的网页</a>。`}不同意，可以改选“不要公开”。</p>
<h3>${title}</h3>${[body, ...answers].filter((words) => words !== '').map((words) => html`<p class="written">${words}</p>`)}
${attachments.length > 0 && html`<p>附件：${attachments.map(({ name }) => name).join('、')}</p>`}</details>`;
}
