/** `/letters`: letters that are public with their answers, and one of them. */
import type { LetterCategory, MailboxSummary, PublishedAttachment, PublishedLetter, PublishedLetterSummary } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { dayWords, stamp, timeMark, timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { categoryWords, ratingWords } from './letter-words.js';
import type { Page } from './shell.js';
import { sizeWords } from './sizes.js';

const pageSize = 20;

/** A report is never public. */
const offered = (Object.keys(categoryWords) as LetterCategory[]).filter((category) => category !== 'report');

export interface LettersQuery {
  readonly unitId?: string;
  readonly category?: string;
  readonly q?: string;
  readonly cursor?: string;
}

export async function lettersPage(reader: ContractReader, { unitId = '', category = '', q = '', cursor }: LettersQuery): Promise<Page> {
  const chosen = { ...(unitId !== '' && { unitId }), ...(category !== '' && { category: category as LetterCategory }), ...(q.trim() !== '' && { q: q.trim() }) };
  const { items, nextCursor, total, units, asOf } = await reader.read('listPublishedLetters', { query: { ...chosen, limit: pageSize, ...(cursor !== undefined && { cursor }) } });
  const { items: mailboxes } = await reader.read('listMailboxes');
  const column = reader.platform.config.site.lettersColumn;
  const address = (next: string | null) => {
    const values = new URLSearchParams({ ...chosen, ...(next !== null && { cursor: next }) });
    return values.size === 0 ? '/letters' : `/letters?${values.toString()}`;
  };
  return {
    title: column.name,
    description: column.description,
    column: { ...column, href: '/letters' },
    canonical: address(cursor ?? null),
    head: html`${nextCursor !== null && html`<link rel="next" href="${address(nextCursor)}">`}`,
    main: html`<div class="text"><h1>${column.name}</h1>
<ul class="links">${waysToWrite(mailboxes)}</ul>
${filterForm(units, { unitId, category, q })}
${items.length === 0 ? html`<p>截至${timeWords(asOf, reader.now)}，还没有这样的来信。</p>` : html`<ul class="plain">${items.map((item) => entry(item, reader.now))}</ul>`}
<p class="meta">共${total}封。</p>
<ul class="links"><li><a href="/letters/statistics">来信办理情况</a></li>${cursor !== undefined && html`<li><a href="${address(null)}">回到第一页</a></li>`}${nextCursor !== null && html`<li><a rel="next" href="${address(nextCursor)}">下一页</a></li>`}</ul></div>`,
  };
}

/** From what others wrote to a letter of one's own. */
function waysToWrite(mailboxes: readonly MailboxSummary[]): Html {
  return html`${mailboxes.map(({ id, title }) => html`<li><a href="/forms/mailboxes/${id}">${mailboxes.length === 1 ? '写信' : `给${title}写信`}</a></li>`)}
<li><a href="/forms/letters">查进度</a></li>`;
}

function filterForm(units: readonly { readonly id: string; readonly name: string }[], { unitId, category, q }: Required<Omit<LettersQuery, 'cursor'>>): Html {
  const option = (value: string, words: string, chosen: string) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`;
  return html`<form method="get" action="/letters" role="search" aria-label="查找来信">
<div class="field"><label for="unit">答复部门</label><select id="unit" name="unitId">${option('', '全部', unitId)}${units.map(({ id, name }) => option(id, name, unitId))}</select></div>
<div class="field"><label for="category">类别</label><select id="category" name="category">${option('', '全部', category)}${offered.map((each) => option(each, categoryWords[each], category))}</select></div>
<div class="field"><label for="words">词语</label><input type="text" id="words" name="q" value="${q}" maxlength="60"></div>
<div class="actions"><button type="submit">查找</button></div></form>`;
}

function entry({ permalink, title, category, unit, answeredAt }: PublishedLetterSummary, now: string): Html {
  return html`<li class="entry"><h2><a href="${permalink}">${title}</a></h2><p class="meta">${categoryWords[category]} · ${unit} · ${timeMark(answeredAt, dayWords(answeredAt, now))}答复</p></li>`;
}

export async function letterPage(reader: ContractReader, publishedLetterId: string): Promise<Page> {
  const letter = await reader.read('getPublishedLetter', { path: { publishedLetterId } });
  const { items: mailboxes } = await reader.read('listMailboxes');
  const column = reader.platform.config.site.lettersColumn;
  return {
    title: letter.title,
    description: `${letter.unit}答复的一封来信：${letter.title}`,
    column: { ...column, href: '/letters' },
    canonical: letter.permalink,
    article: { title: letter.title, published: stamp(letter.publishedAt), source: letter.unit },
    trail: [],
    main: html`<div class="text"><h1>${letter.title}</h1>${facts(letter, reader.now)}
<h2>来信</h2><p class="written">${letter.body}</p>
${letter.answers.map(({ at, unit, text, attachments, corrections, rating }) => html`<h2>${unit}的答复</h2><p class="meta">${timeMark(at, dayWords(at, reader.now))}</p><p class="written">${text}</p>
${filesMarkup(letter.id, attachments)}
${corrections.map((correction) => html`<p>更正于${timeMark(correction.at, dayWords(correction.at, reader.now))}，原因：${correction.reason}</p>`)}
${rating !== null && html`<p>写信人的评价：${ratingWords[rating]}</p>`}`)}
<ul class="links"><li><a href="/letters">看别的来信</a></li>${waysToWrite(mailboxes)}</ul></div>`,
  };
}

/** Under names that were reviewed; the address is as permanent as the page's. */
function filesMarkup(letterId: string, files: readonly PublishedAttachment[]): Html | false {
  return files.length > 0 && html`<ul class="links" aria-label="答复的附件">${files.map(({ id, name, bytes }) =>
    html`<li><a href="/v1/published-letters/${letterId}/attachments/${id}" download="${name}">${name}</a>（${sizeWords(bytes)}）</li>`)}</ul>`;
}

/** The dates and the department that inspectors look for beside every answer. */
function facts({ category, mailbox, unit, receivedAt, acceptedAt, answeredAt, updatedAt }: PublishedLetter, now: string): Html {
  const rows = [['信箱', mailbox], ['类别', categoryWords[category]], ['来信日期', timeMark(receivedAt, dayWords(receivedAt, now))], ['受理日期', timeMark(acceptedAt, dayWords(acceptedAt, now))],
    ['答复日期', timeMark(answeredAt, dayWords(answeredAt, now))], ['答复部门', unit], ...(updatedAt === null ? [] : [['更新日期', timeMark(updatedAt, dayWords(updatedAt, now))]])] as const;
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
