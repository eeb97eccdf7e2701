/** `/forms/receipts`: what became of each opinion, by number and query code. */
import type { OpinionStatus } from '../../../../src/contract/models.js';
import { opinionText } from '../comments-page.js';
import { dayWords, stamp, timeMark, timeWords } from '../dates.js';
import { html, type Html } from '../html.js';
import type { Page } from '../shell.js';
import { clauseWords, outcomeWords, standing, stateWords, titleOf, unpublishedState } from '../words.js';
import { sizeWords } from '../sizes.js';
import { consentMarkup, type ConsentScene } from './consent-form.js';
import type { LookUp } from './look-up-form.js';

export const receiptLookUp: LookUp = { address: '/forms/receipts', title: '查意见的结果', description: '用编号和查询码，查每条意见的结果。', submit: '查结果' };

export interface StatusState extends ConsentScene {
  /** What became of the last press. */
  readonly said?: string;
  /** Why it was not taken. */
  readonly notice?: string;
  readonly now: string;
}

export function statusPage(state: StatusState): Page {
  const { status: { number, consultation, receivedAt, publicationConsent, changeableUntil, items }, said, notice, faults, now } = state;
  return {
    title: faults.length > 0 ? `有${String(faults.length)}处需要修改` : (notice ?? said ?? `编号${number}的结果`).replace(/。$/, ''),
    description: '每条意见的结果。',
    canonical: null,
    main: html`<div class="text"><h1>意见的结果</h1>
${said !== undefined && html`<p class="done" role="status" tabindex="-1" autofocus>${said}</p>`}
${notice !== undefined && html`<p class="notice" role="alert" tabindex="-1" autofocus>${notice}</p>`}
<dl class="facts"><dt>编号</dt><dd class="number">${number.replace(/(\d{4})(?=\d)/g, '$1 ')}</dd>
<dt>征求意见</dt><dd><a href="${consultation.permalink}">${titleOf(consultation)}</a></dd>
<dt>现在</dt><dd>${standing(consultation, now)}</dd>
<dt>收到时间</dt><dd>${timeMark(receivedAt, stamp(receivedAt))}</dd>
<dt>是否同意公开</dt><dd>${publicationConsent ? '同意' : '不同意'}</dd></dl>
${changeableUntil !== null && html`<p>${timeWords(changeableUntil, now)}前还可以修改或撤回。</p>`}
${items.map((item, index) => opinionMarkup(item, index, publicationConsent, now))}
${consentMarkup(state)}
<ul class="links"><li><a href="/forms/receipts">再查一份</a></li></ul></div>`,
  };
}

const fileStates = { ready: '工作人员能看到，不公开', checking: '正在安全检查', refused: '没有通过安全检查，工作人员看不到' } as const;

function opinionMarkup(item: OpinionStatus, index: number, consent: boolean, now: string): Html {
  const { label, state, stateReason, stateAt, outcome, outcomeReason, newText, permalink } = item;
  const words = state === 'received' && !consent ? unpublishedState : stateWords[state];
  return html`<section class="entry" aria-labelledby="result-${index + 1}"><h2 id="result-${index + 1}">针对${clauseWords(label)}</h2>
<p><strong>${words}</strong>，${dayWords(stateAt, now)}。${stateReason !== null && stateReason}</p>
<p>${outcome === null ? '采纳情况还没有公布。' : html`<strong>${outcomeWords[outcome]}</strong>${outcomeReason !== null && `。理由：${outcomeReason}`}`}</p>
${newText !== null && html`<p>现在改成：</p><blockquote>${newText}</blockquote>`}
${permalink !== null && html`<p><a href="${permalink}">看公开的页面</a></p>`}
${opinionText(item)}
${item.attachments.length > 0 && html`<ul class="links">${item.attachments.map(({ name, bytes, state, published }) =>
  html`<li>${name}（${sizeWords(bytes)}，${published ? '和意见一起公开' : fileStates[state]}）</li>`)}</ul>`}</section>`;
}
