import { html, type TemplateResult } from 'lit';
import type { PersonalDataFinding } from '../../parts/personal-data/personal-data.js';
import { notice } from '../../ui/notice.js';
import type { SendingVoice } from './messages/index.js';

/** Warns of personal data in the open reason; the writer looks at it, or keeps it. */
export function personalDataNotice(finding: PersonalDataFinding, t: SendingVoice, keep: () => void): TemplateResult {
  const look = (event: Event): void => {
    const area = ((event.target as Element).getRootNode() as ShadowRoot).querySelector<HTMLTextAreaElement>('textarea[name$="/reason"]');
    area?.focus();
    area?.setSelectionRange(finding.start, finding.end);
  };
  return notice('warning', t(`box.personal.${finding.kind}`), html`<button type="button" @click=${look}>${t('box.personal.look')}</button>
    <button type="button" class="quiet" @click=${keep}>${t('box.personal.keep')}</button>`);
}
