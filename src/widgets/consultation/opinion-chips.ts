import { html, nothing, type TemplateResult } from 'lit';
import { countSigns } from '../../core/format.js';
import { icon } from '../../ui/icons.js';
import type { BoxVoice } from './messages/index.js';
import { changedWording, type OpinionValues, type SubmissionValues } from './submission-values.js';

export interface OpinionChips {
  readonly t: BoxVoice;
  readonly values: SubmissionValues;
  readonly turn: (index: number) => void;
  readonly remove: (index: number) => void;
}

export function opinionName(item: OpinionValues, t: BoxVoice): string {
  return item.clauseId === null ? t('box.whole') : t('box.clause', item.label);
}

function signs(item: OpinionValues, t: BoxVoice): string {
  const count = countSigns(item.reason.trim()) + (changedWording(item) === undefined ? 0 : countSigns(item.suggestedText ?? ''));
  return count === 0 ? t('box.item.empty') : t('box.item.signs', count);
}

/** The opinions of this submission; one is open at a time, each can be taken out. */
export function opinionChips({ t, values, turn, remove }: OpinionChips): TemplateResult | typeof nothing {
  if (values.items.length < 2) return nothing;
  return html`<div class="chips" role="group" aria-label=${t('box.items')}><ul>${values.items.map((item, index) => {
    const name = opinionName(item, t);
    return html`<li class="chip"><button type="button" aria-pressed=${index === values.active ? 'true' : 'false'} @click=${() => { turn(index); }}><span>${name}</span><span class="meta">${signs(item, t)}</span></button
      ><button type="button" class="remove" aria-label=${t('box.remove', name)} @click=${() => { remove(index); }}>${icon('close')}</button></li>`;
  })}</ul></div>`;
}
