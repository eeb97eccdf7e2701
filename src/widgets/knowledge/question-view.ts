import { html, nothing, type TemplateResult } from 'lit';
import type { KnowledgeItem, KnowledgeRating } from '../../client/index.js';
import { formatDate, formatDay } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { KnowledgeVoice } from './messages/index.js';

/** What a reader may say of an answer. */
const choices = ['useful', 'not-useful'] as const;

export interface QuestionView {
  readonly t: KnowledgeVoice;
  readonly language: Language;
  readonly now: number;
  /** What this device said of it; whoever was spared a letter found it useful. */
  readonly rating: KnowledgeRating | null;
  /** What was said of the last press. */
  readonly said: string;
  readonly address: (href: string) => string;
  readonly rate: (rating: KnowledgeRating | null) => void;
}

function facts({ source, effectiveOn, unit, publishedAt, ratings }: KnowledgeItem, { t, language, now, address }: QuestionView): TemplateResult {
  return html`<dl class="facts">
    <dt>${t('knowledge.source')}</dt><dd dir="auto">${source.href === null ? source.title : html`<a href=${address(source.href)}>${source.title}</a>`}</dd>
    <dt>${t('knowledge.effective')}</dt><dd><time datetime=${effectiveOn}>${formatDate(effectiveOn, language, now)}</time></dd>
    <dt>${t('knowledge.unit')}</dt><dd dir="auto">${unit}</dd>
    <dt>${t('knowledge.updated')}</dt><dd><time datetime=${publishedAt}>${formatDay(publishedAt, language, now)}</time></dd>
    ${ratings ? html`<dt>${t('knowledge.ratings')}</dt><dd>${t('knowledge.ratings.count', ratings.useful, ratings.notUseful)}</dd>` : nothing}
  </dl>`;
}

function ratingButtons({ t, rating, said, rate }: QuestionView): TemplateResult {
  const given = rating === 'solved' ? 'useful' : rating;
  return html`<div class="rating no-print" role="group" aria-labelledby="useful"><p id="useful">${t('knowledge.rate')}</p>
    <div class="actions">${choices.map((choice) => html`<button type="button" aria-pressed=${given === choice ? 'true' : 'false'} @click=${() => { rate(given === choice ? null : choice); }}>${given === choice ? icon('check') : nothing}${t(`knowledge.rate.${choice}`)}</button>`)}</div>
    <p role="status" class="meta">${said}</p></div>`;
}

/** One question with its answer: what it rests on, since when it holds, and whether it was useful. */
export function questionView(item: KnowledgeItem, view: QuestionView): TemplateResult {
  const { t } = view;
  return html`<article class="question" part="question" aria-labelledby="question">
    <h3 id="question" part="title" tabindex="-1" dir="auto">${item.question}</h3>
    ${item.underReview ? notice('warning', t('knowledge.review')) : nothing}
    <p class="answer" part="answer" dir="auto">${unbroken(item.answer)}</p>
    ${facts(item, view)}
    ${ratingButtons(view)}
  </article>`;
}
