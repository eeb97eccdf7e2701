/** `/mailboxes/{id}`: what a mailbox handles, for whom it is, by when it answers, and the ways in. */
import type { ContractReader } from './contract-reader.js';
import { timeWords } from './dates.js';
import { html } from './html.js';
import { categoryWords, expectedWords, recipientWords } from './letter-words.js';
import { dangerLine, guidanceList } from './mailbox-markup.js';
import { phoneLink, type Page } from './shell.js';

export async function mailboxPage(reader: ContractReader, mailboxId: string): Promise<Page> {
  const { id, title, lead, permalink, pause, handles, declines, emergency, recipients, answerTimes, phone } = await reader.read('getMailbox', { path: { mailboxId } });
  return {
    title,
    description: lead,
    column: { ...reader.platform.config.site.lettersColumn, href: '/letters' },
    canonical: permalink,
    trail: [],
    main: html`<div class="text">${dangerLine(emergency)}
<h1>${title}</h1><p class="lead">${lead}</p><p>不方便写，请打${phoneLink(phone)}。</p>
${pause && html`<div class="notice"><p>暂停接收。原因：${pause.reason}</p>${pause.resumesAt !== undefined && html`<p>预计${timeWords(pause.resumesAt, reader.now)}恢复。</p>`}<p>急事请打${phoneLink(pause.phone)}。</p></div>`}
<ul class="links">${!pause && html`<li><a href="/forms/mailboxes/${id}">写信</a></li>`}<li><a href="/forms/letters">查进度</a></li><li><a href="/letters">看答复</a></li></ul>
${handles.length > 0 && html`<section aria-labelledby="handles-title"><h2 id="handles-title">这里受理</h2><ul>${handles.map((line) => html`<li>${line}</li>`)}</ul></section>`}
${declines.length > 0 && html`<section aria-labelledby="declines-title"><h2 id="declines-title">看看该找谁</h2>${guidanceList(declines)}</section>`}
<section aria-labelledby="times-title"><h2 id="times-title">今天写信，哪天答复</h2><dl class="facts">${answerTimes.map(({ category, workdays, answerBy }) =>
    html`<dt>${categoryWords[category]}</dt><dd>${expectedWords(answerBy, reader.now)}（${workdays}个工作日）</dd>`)}</dl></section>
${recipients.length > 0 && html`<section aria-labelledby="recipients-title"><h2 id="recipients-title">可以写给谁</h2><ul>${recipients.map((recipient) => html`<li>${recipientWords(recipient)}</li>`)}</ul></section>`}</div>`,
  };
}
