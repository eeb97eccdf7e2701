import { html, nothing } from 'lit';
import { countSigns } from '../../core/format.js';
import type { WritingVoice } from './writing-messages.js';

/** Numbers are told only when the end comes near: a counter from the first sign on makes people write less. */
const nearEnd = 200;

/** How much may still be written, in code points as the server counts them. */
export function signsLeft(text: string, limit: number, t: WritingVoice, near = nearEnd): unknown {
  const remaining = limit - countSigns(text);
  if (remaining > near) return nothing;
  return html`<p class="meta left">${remaining >= 0 ? t('writing.left', remaining) : t('writing.over', -remaining)}</p>`;
}
