/** `/consultations/{id}/comments` and one of them: opinions as they were made public. */
import type { Clause, Comment, Consultation, Position } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { dayWords, stamp, timeMark, timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { clauseIdFrom } from './clause-choice.js';
import type { Page } from './shell.js';
import { cameBy, clauseWords, outcomeWords, positionWords, titleOf } from './words.js';
import { sizeWords } from './sizes.js';

const pageSize = 20;

export interface CommentsQuery {
  readonly clauseId?: string;
  readonly cursor?: string;
}

export async function commentsPage(reader: ContractReader, id: string, { clauseId: asked = '', cursor }: CommentsQuery): Promise<Page> {
  const path = { consultationId: id };
  const consultation = await reader.read('getConsultation', { path });
  const { clause, missing } = await readClause(reader, id, asked);
  const query = { limit: pageSize, ...(clause && { clauseId: clause.id }), ...(cursor !== undefined && { cursor }) };
  const page = missing ? undefined : await reader.find('listComments', { path, query });
  const address = (next?: string) => {
    const values = new URLSearchParams({ ...(clause && { clauseId: clause.id }), ...(next !== undefined && { cursor: next }) });
    return `${consultation.permalink}/comments${values.size === 0 ? '' : `?${values.toString()}`}`;
  };
  const about = clause ? `对${clause.label}的意见` : '公开的意见';
  return {
    title: `${about}：《${consultation.title}》`,
    description: `${titleOf(consultation)}征求意见中公开的意见${clause ? `，只看${clause.label}` : ''}。`,
    canonical: address(cursor),
    article: { title: `${titleOf(consultation)}${about}`, published: stamp(consultation.publishedAt), source: consultation.organ },
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`],
    head: html`${page?.nextCursor != null && html`<link rel="next" href="${address(page.nextCursor)}">`}`,
    main: html`<div class="text"><h1>${about}</h1><p class="meta">${titleOf(consultation)} · ${consultation.organ}</p>
${clauseFilter(consultation, asked, clause, missing)}
${page === undefined || page.items.length === 0 ? !missing && html`<p>${emptyWords(consultation, reader)}</p>`
    : html`<p>${opinionCount(page.opinions, page.total)}</p><ul class="plain">${page.items.map((comment) => html`<li class="entry">${commentMarkup(comment, reader.now, 'h2')}</li>`)}</ul>`}
<ul class="links">${cursor !== undefined && html`<li><a href="${address()}">回到第一页</a></li>`}${page?.nextCursor != null && html`<li><a rel="next" href="${address(page.nextCursor)}">下一页</a></li>`}
${clause && html`<li><a href="${consultation.permalink}/comments">看全部意见</a></li>`}<li><a href="${consultation.permalink}">回到草案</a></li></ul></div>`,
  };
}

async function readClause(reader: ContractReader, consultationId: string, asked: string): Promise<{ clause?: Clause; missing: boolean }> {
  if (asked.trim() === '') return { missing: false };
  const clauseId = clauseIdFrom(asked);
  const clause = clauseId && await reader.find('getClause', { path: { consultationId, clauseId } });
  return clause ? { clause, missing: false } : { missing: true };
}

function clauseFilter({ permalink }: Consultation, asked: string, clause: Clause | undefined, missing: boolean): Html {
  return html`<form method="get" action="${permalink}/comments" role="search" aria-label="只看一条"><div class="field"><label for="clause">只看第几条</label>
${missing && html`<span class="error" id="clause-error">草案里没有这一条，请核对。</span>`}
<input type="text" id="clause" name="clauseId" value="${clause ? clause.label : asked}" maxlength="40"${missing && html` aria-invalid="true" aria-describedby="clause-error"`}></div>
<div class="actions"><button type="submit">只看这一条</button></div></form>`;
}

function emptyWords({ visibility, status }: Consultation, { now, asOf }: ContractReader): string {
  if (visibility.comments === 'never') return '这次征求意见不公开意见原文。截止后公布采纳情况。';
  const ended = status === 'closed' || status === 'answered';
  if (visibility.comments === 'after-closing' && !ended) return '意见在截止后公开。';
  return `截至${timeWords(asOf, now)}，还没有公开的意见。`;
}

const opinionCount = (opinions: number, total: number) => (opinions === total ? `共${String(opinions)}条。` : `共${String(opinions)}条，内容相同的合在一起，列出${String(total)}条。`);

export async function commentPage(reader: ContractReader, id: string, commentId: string): Promise<Page> {
  const consultation = await reader.read('getConsultation', { path: { consultationId: id } });
  const comment = await reader.read('getComment', { path: { consultationId: id, commentId } });
  const about = `对${clauseWords(comment.label)}的意见`;
  return {
    title: `${about}：《${consultation.title}》`,
    description: `${titleOf(consultation)}征求意见中公开的一条意见，${about}。`,
    canonical: comment.permalink,
    article: { title: `${titleOf(consultation)}${about}`, published: stamp(comment.publishedAt), source: consultation.organ },
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`, html`<a href="${consultation.permalink}/comments">公开的意见</a>`],
    main: html`<div class="text">${commentMarkup(comment, reader.now, 'h1')}</div>`,
  };
}

function commentMarkup(comment: Comment, now: string, level: 'h1' | 'h2'): Html {
  const title = html`${level === 'h1' ? '' : html`<a href="${comment.permalink}">`}对${clauseWords(comment.label)}的意见${level === 'h1' ? '' : html`</a>`}`;
  return html`${level === 'h1' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<p class="meta">${timeMark(comment.receivedAt, dayWords(comment.receivedAt, now))}收到 · ${cameBy[comment.channel]} · 针对第${comment.draftVersion}稿${comment.sameViewCount > 1 && ` · ${String(comment.sameViewCount)}人意见相同`}${comment.agreementCount !== null && ` · ${String(comment.agreementCount)}人赞同`}</p>
${continuationWords(comment)}
${opinionText(comment)}
${comment.attachments.length > 0 && html`<ul class="links">${comment.attachments.map(({ id, name, bytes }) =>
  html`<li><a href="/v1${comment.permalink}/attachments/${id}" download="${name}">${name}</a>（${sizeWords(bytes)}）</li>`)}</ul>`}
${comment.outcome !== null && html`<p><strong>${outcomeWords[comment.outcome]}</strong>${comment.outcomeReason !== null && `：${comment.outcomeReason}`}</p>`}`;
}

/** What somebody wrote about a clause: position, wording, reason. */
export function opinionText({ position, suggestedText, reason }: { readonly position?: Position; readonly suggestedText: string | null; readonly reason: string }): Html {
  return html`${position !== undefined && html`<p>${positionWords[position]}</p>`}
${suggestedText !== null && suggestedText !== '' && html`<p>建议改成：</p><blockquote>${suggestedText}</blockquote>`}
${reason !== '' && html`<p class="written">${reason}</p>`}`;
}

function continuationWords({ continuation }: Comment): Html | false {
  if (continuation === null) return false;
  const labels = continuation.clauses.map(({ label }) => label).join('、');
  const version = `第${String(continuation.draftVersion)}稿`;
  const words = {
    kept: `${version}里这一条没有变。`, changed: `${version}里这一条有修改。`, moved: `${version}里移到${labels}。`,
    split: `${version}里拆成${labels}。`, merged: `${version}里并入${labels}。`, deleted: `${version}里删去了这一条。`,
  };
  return html`<p class="meta">${words[continuation.how]}</p>`;
}
