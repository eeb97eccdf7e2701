import { html, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import type { SentVoice } from '../writing/writing-messages.js';
import type { PersonalDataFinding } from './personal-data.js';

/**
 * Warns of personal data in what was typed; the writer looks at it, or keeps it.
 *
 * @param field Where it stands, as a selector.
 */
export function personalDataNotice(finding: PersonalDataFinding, t: SentVoice, field: string, keep: () => void): TemplateResult {
  const look = (event: Event): void => {
    const area = ((event.target as Element).getRootNode() as ShadowRoot).querySelector<HTMLInputElement | HTMLTextAreaElement>(field);
    area?.focus();
    area?.setSelectionRange(finding.start, finding.end);
  };
  return notice('warning', t(`writing.personal.${finding.kind}`), html`<button type="button" @click=${look}>${t('writing.personal.look')}</button>
    <button type="button" class="quiet" @click=${keep}>${t('writing.personal.keep')}</button>`);
}
