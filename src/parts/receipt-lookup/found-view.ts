import { html, nothing, type TemplateResult } from 'lit';
import type { SubmissionStatus } from '../../client/index.js';
import { formatStamp } from '../../core/format.js';
import { notice } from '../../ui/notice.js';
import { safeAddress } from '../../ui/safe-address.js';
import { opinionView, type OpinionView } from './opinion-view.js';
import { changeableWords, type Telling } from './opinion-words.js';
import { grouped } from './pasted-receipt.js';

export interface FoundView extends Telling {
  readonly status: SubmissionStatus;
  readonly opinions: readonly OpinionView[];
  readonly address: (permalink: string) => string;
  /** Where the writer chooses whether they may be public. */
  readonly consent: unknown;
  /** The server has refused a change, whatever it promised before. */
  readonly closed: boolean;
  /** Fetches anew what could not be fetched: the part that changes opinions. */
  readonly load: (() => void) | undefined;
  /** Absent while something is open that would be lost. */
  readonly another: (() => void) | undefined;
}

/** A submission with its opinions. */
export function foundView(view: FoundView): TemplateResult {
  const { t, status, opinions, address, consent, load, another } = view;
  const { consultation, number, receivedAt, publicationConsent } = status;
  const changeable = view.closed ? '' : changeableWords(status, view);
  return html`<section part="list" aria-labelledby="found">
    <h3 id="found" part="title" tabindex="-1">${t('lookup.found', opinions.length)}</h3>
    <dl class="rows">
      <dt>${t('lookup.consultation')}</dt><dd dir="auto"><a href=${safeAddress(address(consultation.permalink))}>${consultation.title}</a></dd>
      <dt>${t('lookup.number')}</dt><dd>${grouped(number)}</dd>
      <dt>${t('lookup.receivedAt')}</dt><dd><time datetime=${receivedAt}>${formatStamp(receivedAt)}</time></dd>
      <dt>${t('lookup.consent')}</dt><dd>${t(publicationConsent ? 'lookup.consent.yes' : 'lookup.consent.no')}</dd>
    </dl>
    ${changeable ? html`<p>${changeable}</p>` : nothing}
    ${load ? notice('warning', t(changeable ? 'lookup.unloaded' : 'lookup.unloaded.consent'), html`<button type="button" part="retry" @click=${load}>${t('state.retry')}</button>`) : nothing}
    <div>${opinions.map(opinionView)}</div>
    ${consent}
    ${another ? html`<button type="button" class="no-print" @click=${another}>${t('lookup.another')}</button>` : nothing}
  </section>`;
}
