/** The receipt of a letter, shown once: the same key shows it again, nothing else does. */
import type { LetterReceipt } from '../../../../../src/contract/models.js';
import type { SiteColumn } from '../../../config.js';
import { stamp, timeMark } from '../../dates.js';
import { html } from '../../html.js';
import { categoryWords, expectedWords } from '../../letter-words.js';
import { phoneLink, type Page } from '../../shell.js';
import { groups } from '../receipt-page.js';
import { lettersColumn } from './letter-form-page.js';

export function letterReceiptPage({ number, code, mailbox, title, category, agency, receivedAt, answerBy, digest, phone }: LetterReceipt, column: SiteColumn, now: string): Page {
  return {
    title: '信已收到',
    description: '信已收到',
    canonical: null,
    column: lettersColumn(column),
    main: html`<div class="text"><h1 tabindex="-1" autofocus>信已收到</h1>
<div class="receipt"><dl class="facts">
<dt>编号</dt><dd class="number" id="receipt-number">${groups(number)}</dd>
<dt>查询码（不是短信验证码）</dt><dd class="number" id="receipt-code">${groups(code)}</dd>
<dt>标题</dt><dd>${title}</dd>
<dt>类别</dt><dd>${categoryWords[category]}</dd>
<dt>信箱</dt><dd>${mailbox}</dd>
<dt>收到单位</dt><dd>${agency}</dd>
<dt>收到时间</dt><dd>${timeMark(receivedAt, stamp(receivedAt))}</dd>
<dt>电话</dt><dd>${phoneLink(phone)}</dd>
</dl><p class="paper meta">内容校验码 ${digest}</p></div>
<p><strong>请截屏、打印或抄下来，查询码只显示一次。</strong></p>
<section aria-labelledby="next-title"><h2 id="next-title">接下来</h2><ul><li>${expectedWords(answerBy, now)}</li>
<li>用编号和查询码，<a href="/forms/letters">可查进度和答复</a>。</li><li>忘了查询码，请拨打${phoneLink(phone)}。</li></ul></section>
<ul class="links"><li><a href="/letters">看公开的来信</a></li></ul></div>`,
  };
}
