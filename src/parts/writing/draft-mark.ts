import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../../core/drafts.js';
import { formatClock } from '../../core/format.js';
import { notice } from '../../ui/notice.js';
import type { DraftActions } from './draft-actions.js';
import type { DraftVoice, WritingVoice } from './writing-messages.js';

export interface DraftMark {
  readonly t: DraftVoice;
  readonly draft: { readonly state: DraftState; readonly savedAt: number };
  /** A shared device: nothing is kept, and nobody is asked whether. */
  readonly kiosk: boolean;
  readonly act: Pick<DraftActions, 'switchDraft'> & Partial<Pick<DraftActions, 'clear'>> & { readonly copy: () => void };
}

/** What the device keeps of an unfinished text, and what may be done about it. */
export function draftMark({ t, draft, kiosk, act }: DraftMark): TemplateResult {
  const words = {
    none: '',
    saved: t('writing.draft.saved', formatClock(draft.savedAt)),
    restored: t('writing.draft.restored'),
    unavailable: t('writing.draft.unavailable'),
    off: t('writing.draft.isOff'),
  }[draft.state];
  const button = (label: string, onClick: () => void): TemplateResult => html`<button type="button" class="quiet" @click=${onClick}>${label}</button>`;
  return html`<div class="draft-mark">
    ${words ? html`<p class="meta">${words}</p>` : nothing}
    ${act.clear && (draft.state === 'restored' || draft.state === 'saved') ? button(t('writing.draft.clear'), act.clear) : nothing}
    ${draft.state === 'unavailable' ? button(t('writing.copy'), act.copy) : nothing}
    ${kiosk ? nothing : button(draft.state === 'off' ? t('writing.draft.on') : t('writing.draft.off'), () => { act.switchDraft(draft.state !== 'off'); })}
  </div>`;
}

/** What was cleared can be had back; above the form that is empty now. */
export function clearedNotice({ t, draft, act }: { readonly t: WritingVoice; readonly draft: { readonly cleared: unknown }; readonly act: Pick<DraftActions, 'putBack'> }): unknown {
  if (draft.cleared === undefined) return nothing;
  return notice('plain', t('writing.draft.cleared'), html`<button type="button" id="put-back" @click=${act.putBack}>${t('writing.draft.putBack')}</button>`);
}
