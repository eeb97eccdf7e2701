/** `/consultations/{id}`: everything about one consultation on one page, and `/consultations/{id}/drafts/{draftId}`: one version of its text. */
import type { Attachment, Consultation, Contact } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { dayWords, stamp, timeMark, timeWords } from './dates.js';
import { draftMarkup, outlineList, readWholeDraft, type WholeDraft } from './draft-text.js';
import { html, richText, safeAddress, type Html } from './html.js';
import { phoneLink, type Page } from './shell.js';
import { actionWords, channelWords, nextWords, standing, titleOf } from './words.js';
import { sizeWords } from './sizes.js';

export const noticeTitle = (consultation: { readonly title: string }) => `关于${titleOf(consultation)}公开征求意见的公告`;

export async function consultationPage(reader: ContractReader, id: string): Promise<Page> {
  const consultation = await reader.read('getConsultation', { path: { consultationId: id } });
  const whole = await readWholeDraft(reader, id, consultation.draft.id);
  const { site } = reader.platform.config;
  const { now } = reader;
  const fallback = content(consultation, whole, now);
  return {
    title: `《${consultation.title}》公开征求意见`,
    description: `${consultation.organ}就${titleOf(consultation)}公开征求意见：${standing(consultation, now)}。`,
    canonical: consultation.permalink,
    article: { title: noticeTitle(consultation), published: stamp(consultation.publishedAt), source: consultation.organ },
    widget: true,
    head: html`<link rel="alternate" type="text/calendar" title="开始和截止的日子" href="${consultation.permalink}/dates.ics">`,
    main: html`<div class="text"><h1>${noticeTitle(consultation)}</h1>
<p class="meta">${consultation.organ} · ${timeMark(consultation.publishedAt, dayWords(consultation.publishedAt, now))}公布</p></div>
${site.widget ? html`<hy-consultation consultation-id="${id}" base-url="${site.widget.baseUrl}">${fallback}</hy-consultation>` : fallback}`,
    trail: [],
  };
}

function content(consultation: Consultation, whole: WholeDraft, now: string): Html {
  const { permalink, keyPoints, focusQuestions, shortenReason, periodDays, periodChanges, explanation, attachments, outcomePublishedAt } = consultation;
  return html`<div class="text">
<section aria-labelledby="state-title"><h2 id="state-title">现在怎样</h2>
<div class="state"><p><strong>${standing(consultation, now)}</strong></p>${nextWords(consultation, now).map((words) => html`<p>${words}</p>`)}</div>
${shortenReason !== null && html`<p>本次征求意见${periodDays}天。原因：${shortenReason}</p>`}
<ul class="links">${pageLinks(consultation)}</ul></section>
${keyPoints.length > 0 && html`<section aria-labelledby="points-title"><h2 id="points-title">要点</h2><ul>${keyPoints.map((point) => html`<li>${point}</li>`)}</ul></section>`}
${focusQuestions.length > 0 && html`<section aria-labelledby="focus-title"><h2 id="focus-title">这次特别想听</h2><ul>${focusQuestions.map((question) => html`<li>${question}</li>`)}</ul></section>`}
<section aria-labelledby="ways-title"><h2 id="ways-title">提意见的方式</h2>
<dl class="facts"><dt>征求意见时间</dt><dd>${timeMark(consultation.opensAt, stamp(consultation.opensAt))}至${timeMark(consultation.closesAt, stamp(consultation.closesAt))}</dd>
${waysIn(consultation)}</dl></section>
${contactSection(consultation.contact)}
${periodChanges.length > 0 && html`<section aria-labelledby="changes-title"><h2 id="changes-title">时间的变动</h2><ul>${periodChanges.map(({ action, at, closesAt, reason }) =>
    html`<li>${timeWords(at, now)}${actionWords[action]}，截止时间是${timeWords(closesAt, now)}。原因：${reason}</li>`)}</ul></section>`}
${explanation !== '' && html`<section aria-labelledby="explanation-title"><h2 id="explanation-title">起草说明</h2>${richText(explanation)}</section>`}
${attachments.length > 0 && html`<section aria-labelledby="files-title"><h2 id="files-title">附件</h2><ul>${attachments.map(attachmentItem)}</ul></section>`}
<section aria-labelledby="draft-title"><h2 id="draft-title">草案全文</h2>
<p class="meta">第${consultation.draft.version}稿，${dayWords(consultation.draft.publishedAt, now)}公布，共${consultation.draft.clauseCount}条。<a href="${permalink}/draft.docx">下载Word文件</a></p>
${olderDrafts(consultation, now)}
${outlineList(whole.draft)}
${draftMarkup(whole, { consultation })}</section>
${outcomePublishedAt !== null && html`<section aria-labelledby="outcome-title"><h2 id="outcome-title">采纳情况</h2><p><a href="${permalink}/outcome">看采纳情况</a>，${dayWords(outcomePublishedAt, now)}公布。</p></section>`}
</div>`;
}

function pageLinks({ id, permalink, status, counts, outcomePublishedAt, visibility }: Consultation): Html {
  return html`${status === 'open' && html`<li><a href="/forms/consultations/${id}">提意见</a></li>`}
<li><a href="#draft-title">看草案</a></li>
${visibility.comments !== 'never' && html`<li><a href="${permalink}/comments">公开的意见（${counts.publishedComments}条）</a></li>`}
${outcomePublishedAt !== null && html`<li><a href="${permalink}/outcome">采纳情况</a></li>`}
<li><a href="/forms/receipts">查意见的结果</a></li>
<li><a href="${permalink}/dates.ics">加入日历</a></li>`;
}

/** How to take part: online as a link, the rest as the agency wrote it. */
export function waysIn({ id, status, channels }: Consultation): Html[] {
  return channels.map(({ kind, value }) => {
    const link = kind === 'online' && status === 'open' ? html`<a href="/forms/consultations/${id}">在网上提意见</a>`
      : kind === 'email' ? html`<a href="mailto:${value}">${value}</a>` : kind === 'phone' ? phoneLink(value) : value;
    return html`<dt>${channelWords[kind]}</dt><dd>${link}</dd>`;
  });
}

export function contactSection({ unit, phone, email, address, postcode, fax }: Contact): Html {
  const rows = { 单位: unit, 电话: phoneLink(phone), 电子邮箱: email && html`<a href="mailto:${email}">${email}</a>`, 地址: address, 邮编: postcode, 传真: fax };
  return html`<section aria-labelledby="contact-title"><h2 id="contact-title">联系单位</h2><dl class="facts">${Object.entries(rows)
    .filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}

function attachmentItem({ title, url, mediaType, bytes }: Attachment): Html {
  const address = safeAddress(url);
  return html`<li>${address === null ? title : html`<a href="${address}" rel="noopener">${title}</a>`}（${mediaType}，${sizeWords(bytes)}）</li>`;
}

function olderDrafts({ draft, drafts, permalink }: Consultation, now: string): Html | false {
  const others = drafts.filter(({ id }) => id !== draft.id);
  return others.length > 0 && html`<ul class="screen">${others.map(({ id, version, publishedAt }) =>
    html`<li><a href="${permalink}/drafts/${id}">第${version}稿，${dayWords(publishedAt, now)}公布</a></li>`)}</ul>`;
}

export async function draftPage(reader: ContractReader, id: string, draftId: string): Promise<Page> {
  const consultation = await reader.read('getConsultation', { path: { consultationId: id } });
  const whole = await readWholeDraft(reader, id, draftId);
  const { version, publishedAt, clauseCount } = whole.draft;
  const isNewest = draftId === consultation.draft.id;
  return {
    title: `《${whole.draft.title}》第${String(version)}稿`,
    description: `${titleOf(consultation)}第${String(version)}稿全文，共${String(clauseCount)}条。`,
    canonical: `${consultation.permalink}/drafts/${draftId}`,
    article: { title: `${titleOf(consultation)}第${String(version)}稿`, published: stamp(publishedAt), source: consultation.organ },
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`],
    main: html`<div class="text"><h1>《${whole.draft.title}》第${version}稿</h1>
<p class="meta">${consultation.organ} · ${timeMark(publishedAt, dayWords(publishedAt, reader.now))}公布 · 共${clauseCount}条 · <a href="${consultation.permalink}/draft.docx?draftId=${draftId}">下载Word文件</a></p>
${!isNewest && html`<p class="notice">这不是最新的一稿。<a href="${consultation.permalink}#draft-title">看第${consultation.draft.version}稿</a></p>`}
<section aria-labelledby="draft-title"><h2 id="draft-title">全文</h2>
${outlineList(whole.draft)}
${draftMarkup(whole)}</section></div>`,
  };
}
