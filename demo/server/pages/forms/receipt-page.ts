/** The receipt, shown once: the same key shows it again, nothing else does. */
import type { SubmissionReceipt } from '../../../../src/contract/models.js';
import { dayWords, stamp, timeMark } from '../dates.js';
import { html, type Html } from '../html.js';
import { phoneLink, type Page } from '../shell.js';
import { clauseWords, titleOf } from '../words.js';

export function receiptPage(receipt: SubmissionReceipt, now: string): Page {
  const { number, code, consultationId, agency, receivedAt, items, nextSteps, digest, phone } = receipt;
  const title = items.length === 1 ? '意见已收到，谢谢参与' : `${String(items.length)}条意见已收到，谢谢参与`;
  return {
    title,
    description: title,
    canonical: null,
    main: html`<div class="text"><h1 tabindex="-1" autofocus>${title}</h1>
<div class="receipt"><dl class="facts">
<dt>编号</dt><dd class="number" id="receipt-number">${groups(number)}</dd>
<dt>查询码（不是短信验证码）</dt><dd class="number" id="receipt-code">${groups(code)}</dd>
<dt>征求意见</dt><dd>${titleOf(receipt)}</dd>
<dt>收到单位</dt><dd>${agency}</dd>
<dt>收到时间</dt><dd>${timeMark(receivedAt, stamp(receivedAt))}</dd>
<dt>意见</dt>${items.map(({ label }) => html`<dd>针对${clauseWords(label)}</dd>`)}
</dl><p class="paper meta">内容校验码 ${digest}</p></div>
<p><strong>请截屏、打印或抄下来，查询码只显示一次。</strong></p>
<section aria-labelledby="next-title"><h2 id="next-title">接下来</h2><ul>${nextSteps.map(({ kind, at }) => html`<li>${kind === 'closes' ? `${dayWords(at, now)}截止，截止后逐条研究。` : `预计${dayWords(at, now)}前公布采纳情况。`}</li>`)}
<li>用编号和查询码，<a href="/forms/receipts">可查每条结果</a>。</li><li>忘了查询码，请拨打${phoneLink(phone)}。</li></ul></section>
<ul class="links"><li><a href="/consultations/${consultationId}">回到草案</a></li></ul></div>`,
  };
}

/** Four by four, for reading aloud and copying by hand. */
export function groups(text: string): Html[] {
  return (text.match(/.{1,4}/g) ?? []).map((group) => html`<span>${group}</span> `);
}
