import { html, nothing, type TemplateResult } from 'lit';
import type { EmergencyNumber, Guidance, Mailbox } from '../../client/index.js';
import { safeAddress } from '../../ui/safe-address.js';
import { telephoneAddress, unbroken } from '../../ui/unbroken.js';
import type { ComposeVoice } from './messages/compose-messages.js';

const telephone = (number: string, words: unknown = number): TemplateResult => html`<a href=${telephoneAddress(number)}>${words}</a>`;

/** Whom to call in danger, above all else: one line, or a sentence over equal buttons where it is narrow. */
export function dangerLine(numbers: readonly EmergencyNumber[], t: ComposeVoice): TemplateResult | typeof nothing {
  if (numbers.length === 0) return nothing;
  return html`<section class="danger-line" aria-labelledby="danger"><p id="danger">${t('compose.danger')}</p>
    <ul>${numbers.map(({ number, purpose }) => html`<li>${telephone(number, html`<strong>${number}</strong>${purpose}`)}</li>`)}</ul></section>`;
}

/** Where something else belongs, a line each, with the way there. */
export function guidanceLines(lines: readonly Guidance[], t: ComposeVoice): TemplateResult {
  return html`<ul class="guidance">${lines.map(({ text, phone, href }) => html`<li><span dir="auto">${unbroken(text)}</span>
    ${phone === null ? nothing : telephone(phone, t('compose.guidance.call', phone))}
    ${href === null ? nothing : html`<a href=${safeAddress(href)}>${t('compose.guidance.open')}</a>`}</li>`)}</ul>`;
}

/** What belongs here, and the phone for those who would rather speak. */
export function handlesView({ handles }: Mailbox, t: ComposeVoice): TemplateResult | typeof nothing {
  if (handles.length === 0) return nothing;
  return html`<aside class="handles no-print" aria-labelledby="handles"><h4 id="handles">${t('compose.handles')}</h4><ul>${handles.map((line) => html`<li dir="auto">${line}</li>`)}</ul></aside>`;
}
