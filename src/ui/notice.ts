import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';
import { unbroken } from './unbroken.js';

export type Tone = 'plain' | 'warning' | 'danger' | 'success';

const icons: Record<Tone, IconName> = { plain: 'info', warning: 'warning', danger: 'warning', success: 'check' };

/** A state in words: what happened, what is safe, what to do. */
export function notice(tone: Tone, words: unknown, actions: unknown = nothing): TemplateResult {
  return html`<div class="notice ${tone}">${icon(icons[tone])}<div class="body">${typeof words === 'string' ? unbroken(words) : words}${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}</div></div>`;
}
