import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation, PeriodChange } from '../../client/index.js';
import { formatBytes, formatDay, formatStamp, formatTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { safeAddress } from '../../ui/safe-address.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { StateWords } from './consultation-state.js';
import type { ConsultationVoice } from './messages/index.js';

function periodWords({ action, opensAt, closesAt, reason }: PeriodChange, language: Language, now: number, t: ConsultationVoice): string {
  return t(`consultation.period.${action}`, formatTime(action === 'open' ? opensAt : closesAt, language, now), reason);
}

/** Title, state with date, and why the period is not the usual one. */
export function headView(consultation: Consultation, state: StateWords, contentLanguage: string, language: Language, now: number, t: ConsultationVoice): TemplateResult {
  const { title, organ, shortenReason, periodDays, periodChanges } = consultation;
  return html`<header class="head">
    <p class="kicker">${t('consultation.kicker')}</p>
    <h2 part="title" id="title" lang=${contentLanguage} dir="auto">${t('consultation.title', title)}</h2>
    <p class="meta" lang=${contentLanguage} dir="auto">${organ}</p>
    <div class="state" role="status">${notice(state.tone, html`<p><strong>${unbroken(state.title)}</strong></p>${state.details.map((line) => html`<p>${unbroken(line)}</p>`)}`)}</div>
    ${shortenReason ? html`<p>${t('consultation.shortened', periodDays, shortenReason)}</p>` : nothing}
    ${periodChanges.map((change) => html`<p dir="auto">${periodWords(change, language, now, t)}</p>`)}
  </header>`;
}

/** Key points and the questions the agency would most like to hear about. */
export function pointsView({ keyPoints, focusQuestions }: Consultation, contentLanguage: string, t: ConsultationVoice): TemplateResult | typeof nothing {
  if (keyPoints.length + focusQuestions.length === 0) return nothing;
  return html`<div class="points" part="points">
    ${keyPoints.length === 0 ? nothing : html`<section aria-labelledby="key-points"><h3 id="key-points" tabindex="-1">${t('consultation.keyPoints')}</h3><ol lang=${contentLanguage} dir="auto">${keyPoints.map((point) => html`<li>${point}</li>`)}</ol></section>`}
    ${focusQuestions.length === 0 ? nothing : html`<section aria-labelledby="focus-questions"><h3 id="focus-questions">${t('consultation.focus')}</h3><ul lang=${contentLanguage} dir="auto">${focusQuestions.map((question) => html`<li>${question}</li>`)}</ul></section>`}
  </div>`;
}

/** 征集公告: the formal notice. */
export function noticeView({ organ, opensAt, closesAt, channels, attachments, contact }: Consultation, contentLanguage: string, t: ConsultationVoice): TemplateResult {
  return html`<dl class="rows">
    <dt>${t('consultation.organ')}</dt><dd lang=${contentLanguage} dir="auto">${organ}</dd>
    <dt>${t('consultation.period')}</dt><dd><time datetime=${opensAt}>${formatStamp(opensAt)}</time> – <time datetime=${closesAt}>${formatStamp(closesAt)}</time></dd>
    ${channels.map(({ kind, value }) => html`<dt>${t(`consultation.channel.${kind}`)}</dt><dd lang=${contentLanguage} dir="auto">${unbroken(value)}</dd>`)}
    <dt>${t('consultation.contact')}</dt><dd lang=${contentLanguage} dir="auto">${contact.unit}${contact.address ? html`<br />${contact.address}${contact.postcode ? ` ${contact.postcode}` : ''}` : nothing}</dd>
    <dt>${t('consultation.phone')}</dt><dd><a href="tel:${contact.phone}">${contact.phone}</a></dd>
    ${attachments.length === 0 ? nothing : html`<dt>${t('consultation.attachments')}</dt><dd>${attachments.map((file) => html`<p dir="auto"><a href=${safeAddress(file.url)} rel="noopener">${file.title}</a> <span class="meta nowrap">${formatBytes(file.bytes)}</span></p>`)}</dd>`}
  </dl>`;
}

/** 起草说明; until its cleaner has come over the network, without its markup. */
export function explanationView(explanation: DocumentFragment | string, contentLanguage: string): TemplateResult {
  return html`<div class="rich" lang=${contentLanguage} dir="auto">${explanation}</div>`;
}

/** Who published this, when, whom to call, and on paper where it stands. */
export function sourceView({ organ, publishedAt, contact }: Consultation, language: Language, now: number, address: string, t: ConsultationVoice): TemplateResult {
  return html`<footer class="source"><p class="meta">${t('consultation.source', organ, formatDay(publishedAt, language, now))} · ${contact.unit} <a href="tel:${contact.phone}">${contact.phone}</a></p><p class="on-paper">${t('consultation.address', address)}</p></footer>`;
}
