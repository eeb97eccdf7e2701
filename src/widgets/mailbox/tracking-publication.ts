import { html, nothing, type TemplateResult } from 'lit';
import type { LetterStatus } from '../../client/index.js';
import { formatDay } from '../../core/format.js';
import { attachedFiles } from '../../ui/attached-files.js';
import { unbroken } from '../../ui/unbroken.js';
import type { Telling } from './tracking-words.js';

interface Publication extends Telling {
  readonly letter: LetterStatus;
  /** Where the agency's public pages are. */
  readonly address: (permalink: string) => string;
}

/** The wording that everybody reads, or will read: its writer sees it first, and may object below. */
export function publicationView({ t, language, now, letter: { publication }, address }: Publication): TemplateResult | typeof nothing {
  if (publication === null) return nothing;
  const { title, body, answers, attachments, publicFrom, permalink } = publication;
  return html`<details ?open=${permalink === null}><summary>${t('tracking.publication')}</summary>
    <p>${unbroken(permalink === null ? t('tracking.publication.from', formatDay(publicFrom, language, now)) : t('tracking.publication.now'))}</p>
    <h4 dir="auto">${title}</h4>
    ${[body, ...answers].filter(Boolean).map((words) => html`<p class="words letter-text" dir="auto">${words}</p>`)}
    ${attachedFiles(t('tracking.answer.attachments'), attachments)}
    ${permalink === null ? nothing : html`<p class="no-print"><a href=${address(permalink)}>${t('tracking.publication.open')}</a></p>`}
  </details>`;
}
