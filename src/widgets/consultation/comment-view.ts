import { html, nothing, type TemplateResult } from 'lit';
import type { Comment, CommentAttachment } from '../../client/index.js';
import { formatDay } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { attachedFiles, fileLink } from '../../ui/attached-files.js';
import { icon } from '../../ui/icons.js';
import type { CommentsVoice } from './messages/index.js';

export interface CommentView {
  readonly t: CommentsVoice;
  readonly language: Language;
  readonly now: number;
  readonly address: (permalink: string) => string;
  readonly fileAddress: (comment: Comment, file: CommentAttachment) => string;
  /** Whether this device agrees; undefined where agreement is not taken. */
  readonly agrees: (comment: Comment) => boolean | undefined;
  readonly agree: (comment: Comment) => void;
  readonly copyLink: (comment: Comment) => void;
  readonly report: (comment: Comment) => void;
  /** The form, or what was said last, below this one. */
  readonly below: (comment: Comment) => unknown;
}

function continuation({ continuation: next }: Comment, { t, language }: CommentView): TemplateResult | typeof nothing {
  if (!next) return nothing;
  const clauses = next.clauses.map(({ label }) => label).join(language === 'en' ? ', ' : '、');
  return html`<p class="meta">${t(`comments.continued.${next.how}`, next.draftVersion, clauses)}</p>`;
}

function attachments(comment: Comment, { t, fileAddress }: CommentView): TemplateResult | typeof nothing {
  return attachedFiles(t('comments.attachments'), comment.attachments, (file) => fileLink(fileAddress(comment, file), file.name));
}

function outcome({ outcome: decided, outcomeReason }: Comment, { t }: CommentView): TemplateResult | typeof nothing {
  if (!decided) return nothing;
  return html`<p class="decided" dir="auto"><strong>${t(`comments.outcome.${decided}`)}</strong>${outcomeReason ? html`<span>${outcomeReason}</span>` : nothing}</p>`;
}

function agreement(comment: Comment, view: CommentView): TemplateResult | typeof nothing {
  const { t } = view;
  const count = comment.agreementCount;
  if (count === null) return nothing;
  const words = count > 0 ? t('comments.agree.count', count) : t('comments.agree');
  const agreed = view.agrees(comment);
  if (agreed === undefined) return count > 0 ? html`<span class="meta no-print">${words}</span>` : nothing;
  return html`<button type="button" class="agree" aria-pressed=${agreed ? 'true' : 'false'} @click=${() => { view.agree(comment); }}>${agreed ? icon('check') : nothing}${words}</button>`;
}

/** One opinion as the public sees it: on what, what it asks for, why, and what became of it. */
export function commentView(comment: Comment, view: CommentView): TemplateResult {
  const { t, language, now } = view;
  const { id, clauseId, label, position, suggestedText, reason, channel, receivedAt, sameViewCount, permalink } = comment;
  const facts = [
    t('comments.received', formatDay(receivedAt, language, now)),
    ...(channel === 'online' ? [] : [t(`comments.channel.${channel}`)]),
    ...(sameViewCount > 1 ? [t('comments.same', sameViewCount)] : []),
  ];
  return html`<article class="item" part="item" aria-labelledby="c-${id}">
    <h4 id="c-${id}" tabindex="-1"><a href=${view.address(permalink)}>${clauseId === null ? t('comments.whole') : label}</a>${position ? html` <span class="position">${t(`comments.position.${position}`)}</span>` : nothing}</h4>
    ${suggestedText === null ? nothing : html`<p class="suggested" dir="auto"><strong>${t('comments.suggested')}</strong> ${suggestedText}</p>`}
    ${reason ? html`<p class="said" dir="auto">${reason}</p>` : nothing}
    ${attachments(comment, view)}
    ${continuation(comment, view)}${outcome(comment, view)}
    <div class="foot">
      <p class="meta">${facts.join(' · ')}</p>
      ${agreement(comment, view)}
      <button type="button" class="quiet" @click=${() => { view.copyLink(comment); }}>${t('comments.link')}</button>
      <button type="button" class="quiet" data-report=${id} @click=${() => { view.report(comment); }}>${t('comments.report')}</button>
    </div>
    ${view.below(comment)}
  </article>`;
}
