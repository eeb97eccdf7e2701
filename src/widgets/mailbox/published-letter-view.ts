import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedAnswer, PublishedLetter, PublishedLetterSummary } from '../../client/index.js';
import { formatDay } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { attachedFiles, fileLink } from '../../ui/attached-files.js';
import { icon } from '../../ui/icons.js';
import type { LettersVoice } from './messages/letters-messages.js';

/** What a public letter is told by. */
export interface LetterTelling {
  readonly t: LettersVoice;
  readonly language: Language;
  readonly now: number;
  /** Where its permanent page is. */
  readonly address: (permalink: string) => string;
  /** Where a file that was published with a letter is. */
  readonly fileAddress: (publishedLetterId: string, attachmentId: string) => string;
}

const dayOf = (time: string, { language, now }: LetterTelling): TemplateResult => html`<time datetime=${time}>${formatDay(time, language, now)}</time>`;

/** A letter in the list; its title opens it here, and is a link for whoever wants it in a window of its own. */
export function letterItem(letter: PublishedLetterSummary, telling: LetterTelling, open: (letter: PublishedLetterSummary) => void): TemplateResult {
  const { t, language, now, address } = telling;
  const { id, title, category, unit, answeredAt, rating, permalink } = letter;
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(letter);
  };
  return html`<li class="item" part="item">
    <h3 dir="auto"><a id="l-${id}" href=${address(permalink)} @click=${onClick}>${title}</a></h3>
    <p class="meta facts"><span>${t(`letter.category.${category}`)}</span> <span dir="auto">${unit}</span> <time datetime=${answeredAt}>${t('letters.answered', formatDay(answeredAt, language, now))}</time>
      ${rating === null ? nothing : html`<span>${t('letters.rated', t(`letters.rating.${rating}`))}</span>`}</p>
  </li>`;
}

const row = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;

/** Title and facts: known from the list already, so that whoever opens it does not wait for them. */
export function letterHead(letter: PublishedLetterSummary, telling: LetterTelling): TemplateResult {
  const { t } = telling;
  const { title, category, unit, receivedAt, acceptedAt, answeredAt } = letter;
  return html`<h3 id="letter" part="title" tabindex="-1" dir="auto">${title}</h3>
    <dl class="rows">
      ${row(t('letters.category'), t(`letter.category.${category}`))}
      ${row(t('letters.received'), dayOf(receivedAt, telling))}
      ${row(t('letters.accepted'), dayOf(acceptedAt, telling))}
      ${row(t('letters.answeredOn'), dayOf(answeredAt, telling))}
      ${row(t('letters.unit'), unit)}
    </dl>`;
}

function answerView({ at, unit, text, attachments, rating }: PublishedAnswer, letterId: string, { t, language, now, fileAddress }: LetterTelling): TemplateResult {
  return html`<p class="meta" dir="auto">${t('letters.answer.by', unit, formatDay(at, language, now))}</p>
    <p class="words" dir="auto">${text}</p>
    ${attachedFiles(t('letters.answer.attachments'), attachments, ({ id, name }) => fileLink(fileAddress(letterId, id), name))}
    ${rating === null ? nothing : html`<p>${t('letters.answer.rated', t(`letters.rating.${rating}`))}</p>`}`;
}

/** What was written and what was answered. */
export function letterText({ id, body, answers, permalink }: PublishedLetter, telling: LetterTelling, copyLink: () => void): TemplateResult {
  const { t, address } = telling;
  return html`<h4>${t('letters.body')}</h4><p class="words" dir="auto">${body || t('letters.body.none')}</p>
    <h4>${t('letters.answer')}</h4>${answers.map((answer) => answerView(answer, id, telling))}
    <div class="actions no-print"><button type="button" @click=${copyLink}>${icon('copy')}${t('letters.copy')}</button><a class="page-link" href=${address(permalink)}>${t('letters.page')}</a></div>
    <p class="on-paper">${address(permalink)}</p>`;
}
