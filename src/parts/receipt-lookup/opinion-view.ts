import { html, nothing, type TemplateResult } from 'lit';
import type { OpinionState, OpinionStatus, SubmissionStatus } from '../../client/index.js';
import { formatBytes, formatTime } from '../../core/format.js';
import { icon, type IconName } from '../../ui/icons.js';
import { safeAddress } from '../../ui/safe-address.js';
import { unbroken } from '../../ui/unbroken.js';
import { expectedWords, opinionName, reasonName, stateWords, type Telling } from './opinion-words.js';

export interface OpinionView extends Telling {
  readonly item: OpinionStatus;
  readonly status: SubmissionStatus;
  /** Its words stand in fields. */
  readonly amending: boolean;
  /** What changes it, where that may be done. */
  readonly changing: unknown;
  /** What became of the last press. */
  readonly said: string;
  readonly address: (permalink: string) => string;
}

const icons: Record<OpinionState, IconName> = { received: 'check', held: 'clock', published: 'check', withheld: 'info', withdrawn: 'close' };

const row = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;

function stateRow(view: OpinionView): TemplateResult {
  const { t, language, now, item, status, address } = view;
  const { state, stateAt, stateReason, permalink } = item;
  return row(t('lookup.state'), html`<p>${icon(icons[state])} <strong>${stateWords(item, status, view)}</strong> <time class="meta" datetime=${stateAt}>${formatTime(stateAt, language, now)}</time></p>
    ${stateReason ? html`<p>${unbroken(stateReason)}</p>` : nothing}
    ${permalink ? html`<p><a href=${safeAddress(address(permalink))}>${t('lookup.state.published.link')}</a></p>` : nothing}`);
}

function outcomeRows(view: OpinionView): unknown {
  const { t, item: { state, outcome, outcomeReason, newText }, status } = view;
  if (!outcome) return state === 'withdrawn' ? nothing : row(t('lookup.outcome'), unbroken(expectedWords(status, view)));
  return html`${row(t('lookup.outcome'), html`<p><strong>${t(`lookup.outcome.${outcome}`)}</strong></p>${outcomeReason ? html`<p>${unbroken(outcomeReason)}</p>` : nothing}`)}
    ${newText ? row(t('lookup.outcome.newText'), html`<p class="words">${newText}</p>`) : nothing}`;
}

/** What the citizen wrote, for as long as it is not open for changes. */
function writtenRows({ t, item }: OpinionView): unknown {
  const { position, suggestedText, reason, attachments } = item;
  return html`${position ? row(t('lookup.position'), t(`lookup.position.${position}`)) : nothing}
    ${suggestedText ? row(t('lookup.suggestion'), html`<p class="words">${suggestedText}</p>`) : nothing}
    ${reason ? row(reasonName(item, t), html`<p class="words">${reason}</p>`) : nothing}
    ${attachments.length > 0 ? row(t('lookup.attachments'), attachments.map(({ name, bytes, state, published }) =>
      html`<p>${name} <span class="meta">${formatBytes(bytes)} · ${t(published ? 'lookup.attachment.published' : `lookup.attachment.${state}`)}</span></p>`)) : nothing}`;
}

/** One opinion: how far it has come, what became of it, what it says, and ways to change it. */
export function opinionView(view: OpinionView): TemplateResult {
  const { t, item, amending, changing, said } = view;
  return html`<article part="item" aria-labelledby="title-${item.id}">
    <h4 id="title-${item.id}" tabindex="-1">${opinionName(item, t)}</h4>
    <dl class="rows">${stateRow(view)}${outcomeRows(view)}${amending ? nothing : writtenRows(view)}</dl>
    ${changing}
    <p class="said no-print">${said}</p>
  </article>`;
}
