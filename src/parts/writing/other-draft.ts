import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState, KeptDraft } from '../../core/drafts.js';
import { formatPast } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { Translate } from '../../core/messages.js';
import { notice } from '../../ui/notice.js';
import type { SentMessages } from './writing-messages.js';

/** Signs by which a writer knows a text again. */
const known = 20;

export interface OtherDraft<Values> {
  readonly t: Translate<Pick<SentMessages, 'writing.draft.other' | 'writing.draft.other.off' | 'writing.draft.other.time' | 'writing.draft.swap'>>;
  readonly language: Language;
  readonly draft: { readonly state: DraftState; readonly others: readonly KeptDraft<Values>[] };
  readonly act: { readonly swapDraft: () => void };
}

/** There is another text for the same item: which one, since when, and whether the device keeps it. */
export function otherDraft<Values>({ t, language, draft, act }: OtherDraft<Values>, nameOf: (values: Values) => string): TemplateResult | typeof nothing {
  const [other] = draft.others;
  if (!other) return nothing;
  const name = [...nameOf(other.values).trim().replace(/\s+/g, ' ')];
  const time = formatPast(other.savedAt, language, Date.now());
  const words = html`<p>${t(draft.state === 'off' ? 'writing.draft.other.off' : 'writing.draft.other')}</p>
    <p>${t('writing.draft.other.time', time)}${name.length === 0 ? nothing : html` <bdi>${name.slice(0, known).join('')}${name.length > known ? '…' : nothing}</bdi>`}</p>`;
  return notice('plain', words, html`<button type="button" @click=${act.swapDraft}>${t('writing.draft.swap')}</button>`);
}
