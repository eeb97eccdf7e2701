import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiProblem, KnowledgeItem, KnowledgePage, KnowledgeRating, KnowledgeSummary, Unit } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { formatDate, formatDay } from '../../core/format.js';
import { Fragment, type Arrival } from '../../core/fragment.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { ratingMemory } from '../../parts/knowledge/rating-memory.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { textField } from '../../ui/fields.js';
import { listStyles } from '../../ui/list.styles.js';
import { notice } from '../../ui/notice.js';
import { readingProblem, remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { safeAddress } from '../../ui/safe-address.js';
import { selectField } from '../../ui/select-field.js';
import { selectStyles } from '../../ui/select.styles.js';
import { sayWait } from '../../ui/state-voice.js';
import { withPhone } from '../../ui/unbroken.js';
import type { LetterWantedDetail } from './knowledge-events.js';
import { knowledgeStyles } from './knowledge.styles.js';
import { knowledgeZh } from './messages/zh.js';
import { questionView } from './question-view.js';

/** What was looked for, once it was asked. */
interface Asked {
  readonly words: string;
  readonly unitId: string;
}

/**
 * Questions that are often asked, with the departments' answers: what each rests on, since when it holds, and a way on for whoever it did not help.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent list.
 * @slot letter - In place of the link to the letter form, and of the phone number.
 * @event {CustomEvent<LetterWantedDetail>} hy-letter-wanted - The reader goes on to write a letter; cancelling leaves it to the page.
 * @csspart search - The form to look for something.
 * @csspart list - The questions.
 * @csspart item - One question in the list.
 * @csspart question - One question with its answer.
 * @csspart title - The heading of that question.
 * @csspart answer - Its answer.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-knowledge')
export class HyKnowledge extends HyElement {
  static override styles = [rootStyles, controlStyles, selectStyles, listStyles, knowledgeStyles];

  /** Only questions that this department answers; without it, a reader may choose. */
  @property({ attribute: 'unit-id' }) unitId = '';

  /** One question to show by itself, with a button that leads to all. One that a reader opens stands in the page's address as `#question-…`, so that Back closes it. */
  @property({ attribute: 'knowledge-id' }) knowledgeId = '';

  /** How many to show at first, 1 to 100. */
  @property({ type: Number }) limit = 10;

  /** Where the agency's letter form is, for whoever was not helped. Without it, who says so reads the department's phone number. */
  @property({ attribute: 'mailbox-href' }) mailboxHref = '';

  /** Hides the search: for a page that shows a few questions of one kind. */
  @property({ type: Boolean, attribute: 'search-hidden' }) searchHidden = false;

  #t = messages(this, { zh: knowledgeZh, en: async () => (await import('./messages/en.js')).knowledgeEn });
  #focus = new FocusWish(this);
  #place = new Fragment(this, 'question-', (id, arrival) => { this.#onPlace(id, arrival); }, () => { this.#close(); });
  #page = new Query(this, () => (!this.knowledgeId && this.client ? [this.client, this.unitId, this.asked, this.limit] as const : undefined),
    ([client], signal) => client.knowledge.list(this.#query(), { signal }), true);
  #one = new Query(this, () => (this.knowledgeId && this.client ? [this.client, this.knowledgeId] as const : undefined),
    ([client, id], signal) => client.knowledge.get(id, { signal }), true);
  #more = new Command(this, async (before: KnowledgePage) => {
    const page = await this.client?.knowledge.list({ ...this.#query(), cursor: before.nextCursor ?? undefined });
    return page && { of: this.#page.value, page: { ...page, items: [...before.items, ...page.items] } };
  });
  #rate = new Command(this, async ({ id }: KnowledgeItem, rating: KnowledgeRating | null) => {
    const { client } = this;
    return client?.knowledge.rate({ kind: 'knowledge', id, rating, voter: ratingMemory.voter(client.baseUrl, this.#keeps) });
  });
  #agency = new Query(this, () => (this.#unhelped && !this.mailboxHref && this.client ? [this.client] as const : undefined), ([client], signal) => client.agency.get({ signal }));
  /** Those that may be chosen are the same for every list; undefined until the first has come. */
  #units: readonly Unit[] | undefined;
  /** The list that stood there when something else was looked for. */
  #before: KnowledgePage | undefined;
  #looksFor = false;
  /** How far from the top of the window the question stood that was opened. */
  #openedAt: number | undefined;

  @state() private words = '';
  @state() private unit = '';
  @state() private asked: Asked = { words: '', unitId: '' };
  @state() private said: { readonly id: string; readonly words: string } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const found = this.#page.value;
    this.#units = found?.units ?? this.#units;
    if (!this.#looksFor || found === undefined || found === this.#before) return;
    this.#looksFor = false;
    announce(this.#foundWords(found));
  }

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    (this.knowledgeId ? this.#one : this.#page).refresh();
  }

  override render(): TemplateResult {
    const options = { t: this.#t, host: this };
    if (this.knowledgeId) return root(this, html`${remoteView(this.#one, options, (item) => this.#renderOne(item))}<p class="onward no-print"><button type="button" @click=${this.#onAll}>${this.#t(this.#page.value ? 'knowledge.back' : 'knowledge.all')}</button></p>`);
    return root(this, html`${this.searchHidden ? nothing : this.#renderSearch()}${remoteView(this.#page, options, (page) => this.#renderPage(page))}`);
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  /** On a shared device nothing is remembered beyond the page. */
  get #keeps(): boolean {
    return !this.settings.mode?.includes('kiosk');
  }

  get #rating(): KnowledgeRating | null {
    return ratingMemory.of(this.client?.baseUrl ?? '', { kind: 'knowledge', id: this.knowledgeId }, this.#keeps);
  }

  get #unhelped(): boolean {
    return this.knowledgeId !== '' && this.#rating === 'not-useful';
  }

  #query() {
    return { q: this.asked.words || undefined, unitId: this.unitId || this.asked.unitId || undefined, limit: Math.min(100, Math.max(1, Math.round(this.limit) || 10)) };
  }

  #renderSearch(): TemplateResult {
    const t = this.#t;
    // Its place is kept from the start, so that nothing below moves when the departments come.
    const units = this.#units ?? [];
    return html`<form class="search no-print" part="search" role="search" aria-label=${t('knowledge.search')} @submit=${this.#onSearch}>
      ${textField({ name: 'q', label: t('knowledge.words'), hint: t('knowledge.words.hint'), value: this.words, autocomplete: 'off', onInput: (words) => { this.words = words; } })}
      ${this.unitId || (this.#units && units.length < 2) ? nothing : selectField({
        name: 'unit', label: t('knowledge.unit'), value: this.unit,
        options: [{ value: '', label: t('knowledge.unit.all') }, ...units.map(({ id, name }) => ({ value: id, label: name }))],
        onChoose: (unit) => { this.unit = unit; },
      })}
      <button type="submit" class="primary">${t('knowledge.find')}</button>
    </form>`;
  }

  #foundWords({ total, asOf }: KnowledgePage): string {
    const t = this.#t;
    if (total > 0) return this.asked.words ? t('knowledge.found', total) : t('knowledge.count', total);
    return t(this.asked.words || this.asked.unitId ? 'knowledge.none.found' : 'knowledge.none', formatDay(asOf, this.language, this.#now));
  }

  #renderPage(first: KnowledgePage): TemplateResult {
    const t = this.#t;
    const more = this.#more.value;
    const page = more?.of === first ? more.page : first;
    return html`<p class="found" id="found" tabindex="-1">${this.#foundWords(first)}</p>
      ${page.items.length === 0 ? nothing : html`<ul class="list" part="list">${page.items.map((item) => this.#renderItem(item))}</ul>`}
      ${page.nextCursor === null ? nothing : html`${this.#more.problem ? notice('warning', readingProblem(this.#more.problem, t, this.language)) : nothing}
        <button type="button" class="no-print" part="more" aria-disabled=${this.#more.running ? 'true' : 'false'} @click=${() => { void this.#onMore(page); }}>${t('knowledge.more')}</button>`}
      ${this.#renderOnward(null)}`;
  }

  #renderItem({ id, question, unit, effectiveOn, underReview, permalink }: KnowledgeSummary): TemplateResult {
    const t = this.#t;
    return html`<li class="item" part="item">
      <h3 dir="auto"><a id="k-${id}" href=${siteAddress(permalink, this.client)} @click=${(event: MouseEvent) => { this.#onOpen(event, id); }}>${question}</a></h3>
      <p class="meta" dir="auto">${t('knowledge.since', unit, formatDate(effectiveOn, this.language, this.#now))}${underReview ? html` · <strong>${t('knowledge.review.mark')}</strong>` : nothing}</p>
    </li>`;
  }

  #renderOne(item: KnowledgeItem): TemplateResult {
    return html`${questionView(item, {
      t: this.#t,
      language: this.language,
      now: this.#now,
      rating: this.#rating,
      said: this.said?.id === item.id ? this.said.words : '',
      address: (href) => safeAddress(siteAddress(href, this.client)),
      rate: (rating) => { void this.#onRate(item, rating); },
    })}${this.#renderOnward(item.id, item.unit)}`;
  }

  #renderOnward(knowledgeId: string | null, unit = ''): TemplateResult {
    const link = html`<a href=${safeAddress(this.mailboxHref)} @click=${(event: MouseEvent) => { this.#onLetter(event, knowledgeId); }}>${this.#t('knowledge.letter')}</a>`;
    return html`<div class="onward no-print"><slot name="letter">${this.mailboxHref ? link : html`<p role="status">${this.#phoneWords(unit)}</p>`}</slot></div>`;
  }

  /** For whoever was not helped, where the page has no letter form to lead to. */
  #phoneWords(unit: string): unknown {
    const agency = this.#unhelped ? this.#agency.value : undefined;
    if (!agency) return nothing;
    const phone = agency.departments.find(({ name }) => name === unit)?.phone ?? agency.phone;
    return withPhone(this.#t('knowledge.call', phone), phone);
  }

  #onSearch(event: SubmitEvent): void {
    event.preventDefault();
    const [words, unitId] = [this.words.trim(), this.unit];
    if (words === this.asked.words && unitId === this.asked.unitId) return;
    this.#before = this.#page.value;
    this.#looksFor = true;
    this.asked = { words, unitId };
  }

  #onOpen(event: MouseEvent, id: string): void {
    // In another tab the permanent page is what is wanted.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#openedAt = this.renderRoot.querySelector(`#k-${id}`)?.getBoundingClientRect().top;
    this.#place.go(id, '');
    this.knowledgeId = id;
    void this.#focus.on('#question');
  }

  #onPlace(id: string, arrival: Arrival): void {
    if (id === this.knowledgeId) return;
    this.knowledgeId = id;
    if (arrival === 'step' || arrival === 'link') void this.#focus.on('#question');
  }

  #onAll(): void {
    this.#close();
    this.#place.close();
  }

  #close(): void {
    if (!this.knowledgeId) return;
    const id = this.knowledgeId;
    const known = (this.#more.value?.page.items ?? this.#page.value?.items ?? []).some((item) => item.id === id);
    this.knowledgeId = '';
    this.said = undefined;
    void this.#focus.on(known ? `#k-${id}` : '#found', known ? this.#openedAt : undefined);
  }

  async #onMore(page: KnowledgePage): Promise<void> {
    const next = await this.#more.run(page);
    const first = next?.page.items[page.items.length];
    if (first) await this.#focus.on(`#k-${first.id}`);
  }

  async #onRate(item: KnowledgeItem, rating: KnowledgeRating | null): Promise<void> {
    const held = await this.#rate.run(item, rating);
    if (held) ratingMemory.set(this.client?.baseUrl ?? '', { kind: 'knowledge', id: item.id }, held.rating, this.#keeps);
    const words = held ? this.#t(held.rating === null ? 'knowledge.rated.off' : 'knowledge.rated') : this.#problemWords(this.#rate.problem);
    if (words) this.said = { id: item.id, words };
  }

  #problemWords(problem: ApiProblem | undefined): string {
    if (!problem) return '';
    return problem.kind === 'too-many-requests' ? this.#t('knowledge.rate.tooMany', sayWait(problem.retryAfter ?? 60, this.#t)) : this.#t('knowledge.rate.problem');
  }

  #onLetter(event: MouseEvent, knowledgeId: string | null): void {
    if (!this.emit('hy-letter-wanted', { knowledgeId } satisfies LetterWantedDetail, true)) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-knowledge': HyKnowledge }
}
