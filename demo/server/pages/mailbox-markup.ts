/** What a mailbox says before anybody writes: whom to call in danger, and where something else belongs. */
import type { EmergencyNumber, Guidance } from '../../../src/contract/models.js';
import { html, safeAddress, type Html } from './html.js';
import { phoneLink } from './shell.js';

export function dangerLine(numbers: readonly EmergencyNumber[]): Html | false {
  return numbers.length > 0 && html`<div class="notice"><p>有危险，请先打电话</p><ul class="links">${numbers.map(({ number, purpose }) => html`<li><a href="tel:${number}">${number}${purpose}</a></li>`)}</ul></div>`;
}

export function guidanceList(lines: readonly Guidance[]): Html {
  return html`<ul>${lines.map(({ text, phone, href }) => {
    const address = href === null ? null : safeAddress(href);
    return html`<li>${text}${phone !== null && html`电话${phoneLink(phone)}。`}${address !== null && html` <a href="${address}" rel="noopener">打开网页</a>`}</li>`;
  })}</ul>`;
}
