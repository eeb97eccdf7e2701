import { html, nothing, type TemplateResult } from 'lit';
import type { SubmissionReceipt } from '../../client/index.js';
import { notice } from '../../ui/notice.js';
import type { SendingVoice } from './messages/index.js';

/** The receipt in place of the form. Should its element not have come over the network, number and code stand here in plain words. */
export function receiptView(receipt: SubmissionReceipt, t: SendingVoice, later: boolean, more: () => void): TemplateResult {
  return html`<div class="box" role="group" aria-label=${t('box.title')}>
    <hy-receipt .receipt=${receipt}><p>${receipt.number}</p><p>${receipt.code}</p></hy-receipt>
    ${later ? notice('warning', t('box.later')) : nothing}
    <button type="button" class="no-print" @click=${more}>${t('box.more')}</button>
  </div>`;
}
