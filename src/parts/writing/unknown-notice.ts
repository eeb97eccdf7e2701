import { html, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import type { WritingVoice } from './writing-messages.js';

/** Something left, and nobody knows whether it arrived. Drawn with the form after a reload: coming later, it would push the button away from under a finger. */
export function unknownNotice({ t, resend }: { readonly t: WritingVoice; readonly resend: () => void }): TemplateResult {
  return notice('warning', t('writing.problem.unknown'), html`<button type="button" @click=${resend}>${t('writing.submit.again')}</button>`);
}
