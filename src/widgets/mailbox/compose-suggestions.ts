import { html, noChange, nothing, type TemplateResult } from 'lit';
import { ApiProblem, type KnowledgeSuggestion } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { Draft } from '../../core/drafts.js';
import { FocusWish } from '../../core/focus-wish.js';
import type { FormController } from '../../core/form-controller.js';
import { formatDate } from '../../core/format.js';
import { messagesReady, type Translate } from '../../core/messages.js';
import { siteAddress } from '../../core/site-address.js';
import { Width } from '../../core/width.js';
import { ratingMemory } from '../../parts/knowledge/rating-memory.js';
import { safeAddress } from '../../ui/safe-address.js';
import { unbroken } from '../../ui/unbroken.js';
import type { LetterValues } from './letter-draft.js';
import type { HelpedLetter } from './letter-help.js';
import type { QuestionSolvedDetail } from './mailbox-events.js';
import { suggestionsZh } from './messages/suggestions-zh.js';
import { suggestionsStyles } from './suggestions.styles.js';

/** A pause in typing after which answers are looked for, in milliseconds. */
const quietFor = 700;
/** After a refusal that says nothing of when to come back, in seconds. */
const restsFor = 60;
/** No more of a text leaves the device than finding takes. */
const [titleSigns, bodySigns] = [100, 300] as const;
/** What is shown of a long answer. */
const shownSigns = 300;

type SuggestionsVoice = Translate<typeof suggestionsZh>;

const nameOf = ({ kind, id }: KnowledgeSuggestion): string => `${kind}/${id}`;

const beginning = (text: string, signs: number): string => [...text].slice(0, signs).join('');

/** Public answers that come near to a letter while it is written, each with its source and its date; one that solves the matter ends without a letter. */
export class ComposeSuggestions {
  readonly #focus: FocusWish;
  readonly #width: Width;
  #items: readonly KnowledgeSuggestion[] = [];
  #solved: KnowledgeSuggestion | undefined;
  /** Answers after which the writer went on. */
  readonly #passed = new Set<string>();
  readonly #reading = new Set<string>();
  #typedIn = '/title';
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #restsUntil = 0;
  #heard = false;

  constructor(private readonly t: SuggestionsVoice, private readonly host: HelpedLetter, private readonly fields: FormController<LetterValues>, private readonly draft: Draft<LetterValues>) {
    this.#focus = new FocusWish(host);
    this.#width = new Width(host, 60);
  }

  /** Something was typed in the field of that name. */
  follow(name: string): void {
    this.#typedIn = name;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.#ask(); }, quietFor);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  view(): TemplateResult | typeof nothing {
    const { title, category } = this.fields.values;
    // A letter that was cleared or sent takes its answers along.
    if (this.#items.length === 0 || title.trim() === '' || category === 'report') return nothing;
    // At the side there is room; below the title one line is all that may come unasked.
    return html`<details ?open=${this.#width.wide ? true : noChange}><summary>${this.t('suggestions.title', this.#items.length)}</summary>
      <p class="meta">${this.t('suggestions.note')}</p>
      <ul class="list">${this.#items.map((item) => this.#renderItem(item))}</ul></details>`;
  }

  end(): TemplateResult | undefined {
    if (!this.#solved) return undefined;
    return html`<div class="solved"><h3 id="solved" tabindex="-1">${this.t('suggestions.end')}</h3>
      <p dir="auto">${this.t('suggestions.end.by', this.#solved.title)}</p><p>${this.t('suggestions.end.text')}</p>
      <button type="button" @click=${() => { this.#onBack(); }}>${this.t('suggestions.back')}</button></div>`;
  }

  #renderItem(item: KnowledgeSuggestion): TemplateResult {
    const { t } = this;
    const { kind, title, unit, date, source, answer, permalink } = item;
    const day = formatDate(date, this.host.language, this.host.client?.serverNow() ?? Date.now());
    const address = (href: string): string => safeAddress(siteAddress(href, this.host.client));
    const long = [...answer].length > shownSigns;
    return html`<li><details @toggle=${(event: Event) => { this.#onToggle(event, item); }}><summary dir="auto">${title}</summary>
        <p class="answer" dir="auto">${unbroken(long ? `${beginning(answer, shownSigns)}…` : answer)}</p>
        <a class="whole" href=${address(permalink)} target="_blank" rel="noopener">${t('suggestions.whole')}</a>
        <div class="actions"><button type="button" @click=${() => { this.#onSolved(item); }}>${t('suggestions.solved')}</button>
          <button type="button" class="quiet" @click=${() => { this.#onGoOn(); }}>${t('suggestions.goOn')}</button></div></details>
      <p class="meta" dir="auto">${t(kind === 'letter' ? 'suggestions.answered' : 'suggestions.since', unit, day)}${source === null ? nothing
        : html`<br />${t('suggestions.source')}${source.href === null ? source.title : html`<a href=${address(source.href)} target="_blank" rel="noopener">${source.title}</a>`}`}</p></li>`;
  }

  async #ask(): Promise<void> {
    const { client, renderRoot } = this.host;
    const { title, body } = this.fields.values;
    const question = { title: beginning(title.trim(), titleSigns), body: beginning(body.trim(), bodySigns) };
    const asked = `${question.title}\n${question.body}`;
    if (!client || asked === this.#asked || this.#solved || Date.now() < this.#restsUntil) return;
    this.#asked = asked;
    this.#abort?.abort();
    const { signal } = this.#abort = new AbortController();
    try {
      const { items } = await client.knowledge.suggest(question, { signal });
      // Nothing moves while somebody reads there, or writes below what is open.
      const open = renderRoot.querySelector<HTMLDetailsElement>('.suggestions > details')?.open ?? false;
      if (signal.aborted || this.#reading.size > 0 || (open && !this.#width.wide && this.#typedIn !== '/title')) return;
      this.#show(items.filter((item) => !this.#passed.has(nameOf(item))));
    } catch (problem) {
      if (signal.aborted) return;
      if (!(problem instanceof ApiProblem)) throw problem;
      this.#restsUntil = problem.kind === 'not-offered' ? Infinity : Date.now() + (problem.retryAfter ?? restsFor) * 1000;
    }
  }

  #show(items: readonly KnowledgeSuggestion[]): void {
    this.#items = items;
    this.host.requestUpdate();
    if (items.length === 0 || this.#heard) return;
    this.#heard = true;
    announce(this.t('suggestions.heard', items.length));
  }

  #onToggle(event: Event, item: KnowledgeSuggestion): void {
    if ((event.target as HTMLDetailsElement).open) this.#reading.add(nameOf(item));
    else this.#reading.delete(nameOf(item));
  }

  #onGoOn(): void {
    for (const item of this.#items) this.#passed.add(nameOf(item));
    this.#reading.clear();
    this.#show([]);
    this.fields.focus(this.#typedIn);
  }

  #onSolved(item: KnowledgeSuggestion): void {
    const { host } = this;
    this.stop();
    this.#solved = item;
    this.#reading.clear();
    // The writer has said so. Until the page is closed what was written can still be taken up again.
    this.draft.clear();
    void this.#count(item);
    void this.#focus.on('#solved');
    host.dispatchEvent(new CustomEvent<QuestionSolvedDetail>('hy-question-solved', { detail: { kind: item.kind, id: item.id }, bubbles: true, composed: true }));
  }

  #onBack(): void {
    this.#solved = undefined;
    this.draft.saveNow();
    void this.#focus.on('[name="/title"]');
  }

  /** A count that does not arrive is no matter of the citizen's. */
  async #count({ kind, id }: KnowledgeSuggestion): Promise<void> {
    const { client, settings } = this.host;
    if (!client) return;
    const kept = !settings.mode?.includes('kiosk');
    try {
      const { rating } = await client.knowledge.rate({ kind, id, rating: 'solved', voter: ratingMemory.voter(client.baseUrl, kept) });
      ratingMemory.set(client.baseUrl, { kind, id }, rating, kept);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
    }
  }
}

/** The part, speaking the language of its form from its first word. */
export async function createComposeSuggestions(host: HelpedLetter, fields: FormController<LetterValues>, draft: Draft<LetterValues>): Promise<ComposeSuggestions> {
  const t = await messagesReady(host, { zh: suggestionsZh, en: async () => (await import('./messages/suggestions-en.js')).suggestionsEn });
  const root = host.renderRoot as ShadowRoot;
  const sheet = suggestionsStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return new ComposeSuggestions(t, host, fields, draft);
}
