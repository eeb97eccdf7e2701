import { html, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import type { BoxVoice } from './messages/index.js';

/** A submission left, and nobody knows whether it arrived. Drawn with the form after a reload: coming later, it would push the button away from under a finger. */
export function unknownNotice({ t, resend }: { readonly t: BoxVoice; readonly resend: () => void }): TemplateResult {
  return notice('warning', t('box.problem.unknown'), html`<button type="button" @click=${resend}>${t('box.submit.again')}</button>`);
}
