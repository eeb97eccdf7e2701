/** `/knowledge`: questions that are often asked, and one of them with its answer. */
import type { KnowledgeItem, KnowledgeSummary } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { dayWords, stamp, timeMark, timeWords } from './dates.js';
import { html, paragraphs, safeAddress, type Html } from './html.js';
import { phoneLink, type Page } from './shell.js';

const pageSize = 20;

export interface KnowledgeQuery {
  readonly unitId?: string;
  readonly q?: string;
  readonly cursor?: string;
}

export async function knowledgePage(reader: ContractReader, { unitId = '', q = '', cursor }: KnowledgeQuery): Promise<Page> {
  const chosen = { ...(unitId !== '' && { unitId }), ...(q.trim() !== '' && { q: q.trim() }) };
  const { items, nextCursor, total, units, asOf } = await reader.read('listKnowledge', { query: { ...chosen, limit: pageSize, ...(cursor !== undefined && { cursor }) } });
  const column = reader.platform.config.site.knowledgeColumn;
  const address = (next: string | null) => {
    const values = new URLSearchParams({ ...chosen, ...(next !== null && { cursor: next }) });
    return values.size === 0 ? '/knowledge' : `/knowledge?${values.toString()}`;
  };
  return {
    title: column.name,
    description: column.description,
    column: { ...column, href: '/knowledge' },
    canonical: address(cursor ?? null),
    head: html`${nextCursor !== null && html`<link rel="next" href="${address(nextCursor)}">`}`,
    main: html`<div class="text"><h1>${column.name}</h1>
${filterForm(units, { unitId, q })}
${items.length === 0 ? html`<p>截至${timeWords(asOf, reader.now)}，还没有这样的问答。</p>` : html`<ul class="plain">${items.map((item) => entry(item, reader.now))}</ul>`}
<p class="meta">共${total}条。</p>
<ul class="links">${cursor !== undefined && html`<li><a href="${address(null)}">回到第一页</a></li>`}${nextCursor !== null && html`<li><a rel="next" href="${address(nextCursor)}">下一页</a></li>`}</ul></div>`,
  };
}

function filterForm(units: readonly { readonly id: string; readonly name: string }[], { unitId, q }: Required<Omit<KnowledgeQuery, 'cursor'>>): Html {
  const option = (value: string, words: string) => html`<option value="${value}"${value === unitId && html` selected`}>${words}</option>`;
  return html`<form method="get" action="/knowledge" role="search" aria-label="查找问答">
<div class="field"><label for="words">想问什么</label><input type="text" id="words" name="q" value="${q}" maxlength="60"></div>
<div class="field"><label for="unit">答复部门</label><select id="unit" name="unitId">${option('', '全部')}${units.map(({ id, name }) => option(id, name))}</select></div>
<div class="actions"><button type="submit">查找</button></div></form>`;
}

function entry({ permalink, question, unit, effectiveOn, underReview }: KnowledgeSummary, now: string): Html {
  return html`<li class="entry"><h2><a href="${permalink}">${question}</a></h2><p class="meta">${unit} · ${day(effectiveOn, now)}起${underReview && ' · 正在复核'}</p></li>`;
}

/** A day without a time, in words. */
function day(date: string, now: string): Html {
  return timeMark(date, dayWords(date, now));
}

export async function knowledgeItemPage(reader: ContractReader, knowledgeId: string): Promise<Page> {
  const item = await reader.read('getKnowledgeItem', { path: { knowledgeId } });
  const { knowledgeColumn: column } = reader.platform.config.site;
  return {
    title: item.question,
    description: `${item.unit}答复：${item.question}`,
    column: { ...column, href: '/knowledge' },
    canonical: item.permalink,
    article: { title: item.question, published: stamp(item.publishedAt), source: item.unit },
    trail: [],
    main: html`<div class="text"><h1>${item.question}</h1>
${item.underReview && html`<p><strong>正在复核，有变化会在这里更新。</strong></p>`}
${paragraphs(item.answer)}
${facts(item, reader.now)}
<p>没有解决的，可以打${phoneLink(reader.platform.config.agency.phone)}。</p></div>`,
  };
}

/** What an answer rests on, since when, and by whom. */
function facts({ unit, effectiveOn, source, publishedAt, ratings }: KnowledgeItem, now: string): Html {
  const address = source.href === null ? null : safeAddress(source.href);
  const rows: (readonly [string, unknown])[] = [
    ['依据', address === null ? source.title : html`<a href="${address}">${source.title}</a>`],
    ['生效日期', day(effectiveOn, now)], ['答复部门', unit], ['更新日期', timeMark(publishedAt, dayWords(publishedAt, now))],
    ...(ratings ? [['评价', `${String(ratings.useful)}次有用，${String(ratings.notUseful)}次没用`] as const] : []),
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
