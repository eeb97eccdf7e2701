/** `/consultations`: everything that was published, newest first, all of it or by state. */
import type { ConsultationStatus, ConsultationSummary } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { timeWords } from './dates.js';
import { html, type Html } from './html.js';
import type { Page } from './shell.js';
import { standing, statusWords, titleOf } from './words.js';

const states: readonly ConsultationStatus[] = ['open', 'paused', 'announced', 'closed', 'answered'];
const pageSize = 20;

export interface ListQuery {
  readonly status?: string;
  readonly cursor?: string;
}

export async function listPage(reader: ContractReader, { status, cursor }: ListQuery): Promise<Page> {
  const query = { limit: pageSize, ...(status !== undefined && { status: status as ConsultationStatus }), ...(cursor !== undefined && { cursor }) };
  const { items, nextCursor, total, asOf } = await reader.read('listConsultations', { query });
  const { column } = reader.platform.config.site;
  const chosen = states.find((state) => state === status);
  const title = chosen === undefined ? column.name : `${column.name}：${statusWords[chosen]}`;
  const address = (next: string | null) => {
    const values = new URLSearchParams({ ...(chosen !== undefined && { status: chosen }), ...(next !== null && { cursor: next }) });
    return values.size === 0 ? '/consultations' : `/consultations?${values.toString()}`;
  };
  return {
    title,
    description: column.description,
    canonical: address(cursor ?? null),
    head: html`${nextCursor !== null && html`<link rel="next" href="${address(nextCursor)}">`}`,
    main: html`<div class="text"><h1>${title}</h1>
<nav aria-label="按状态看"><ul class="links">${stateLink(undefined, '全部', chosen)}${states.map((state) => stateLink(state, statusWords[state], chosen))}</ul></nav>
${items.length === 0 ? html`<p>截至${timeWords(asOf, reader.now)}，还没有这样的征求意见。</p>` : html`<ul class="plain">${items.map((item) => entry(item, reader.now))}</ul>`}
<p class="meta">共${total}项。<a href="/consultations/feed.atom">订阅</a></p>
<ul class="links">${cursor !== undefined && html`<li><a href="${address(null)}">回到第一页</a></li>`}${nextCursor !== null && html`<li><a rel="next" href="${address(nextCursor)}">下一页</a></li>`}
<li><a href="/forms/receipts">查意见的结果</a></li></ul></div>`,
  };
}

function stateLink(state: ConsultationStatus | undefined, words: string, chosen: ConsultationStatus | undefined): Html {
  const href = state === undefined ? '/consultations' : `/consultations?status=${state}`;
  return html`<li><a href="${href}"${state === chosen && html` aria-current="page"`}>${words}</a></li>`;
}

function entry(item: ConsultationSummary, now: string): Html {
  return html`<li class="entry"><h2><a href="${item.permalink}">${titleOf(item)}</a></h2><p><strong>${standing(item, now)}</strong></p><p class="meta">${item.organ}</p></li>`;
}
