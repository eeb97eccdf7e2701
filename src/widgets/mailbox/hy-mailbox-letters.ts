import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublishedLetter, PublishedLetterPage, PublishedLetterSummary, Unit } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { agencyTime, countSigns, formatDay, formatNumber } from '../../core/format.js';
import { Fragment, type Arrival } from '../../core/fragment.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { attachedFilesStyles } from '../../ui/attached-files.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { listStyles } from '../../ui/list.styles.js';
import { notice } from '../../ui/notice.js';
import { readingProblem, remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { selectStyles } from '../../ui/select.styles.js';
import { allLetters, beginOf, lettersFilter, type LettersChoice, type PublicCategory } from './letters-filter.js';
import { lettersStyles } from './letters.styles.js';
import type { LetterOpenedDetail } from './mailbox-events.js';
import { lettersZh } from './messages/letters-zh.js';
import { letterHead, letterItem, letterText, type LetterTelling } from './published-letter-view.js';

/** The contract takes no longer words. */
const longestWords = 60;

/**
 * Letters that were published with their answers: found by words, department, kind and time, and read one by one.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent list.
 * @event {CustomEvent<LetterOpenedDetail>} hy-letter-opened - A reader opened a letter.
 * @csspart form - The form that finds letters.
 * @csspart submit - The button that finds them.
 * @csspart list - The letters.
 * @csspart item - One letter in the list.
 * @csspart title - The title of the letter that is open.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-mailbox-letters')
export class HyMailboxLetters extends HyElement {
  static override styles = [rootStyles, controlStyles, selectStyles, listStyles, attachedFilesStyles, lettersStyles];

  /** One letter to show, with a button that leads to all. One that a reader opens stands in the page's address as `#letter-…`, so that Back closes it. */
  @property({ attribute: 'published-letter-id' }) publishedLetterId = '';

  /** Only letters that this department answered. */
  @property({ attribute: 'unit-id' }) unitId = '';

  /** Only letters of this kind: `enquiry`, `suggestion`, `complaint`, `help` or `thanks`. */
  @property() category: PublicCategory | '' = '';

  #t = messages(this, { zh: lettersZh, en: async () => (await import('./messages/letters-en.js')).lettersEn });
  #focus = new FocusWish(this);
  #place = new Fragment(this, 'letter-', (id, arrival) => { this.#onPlace(id, arrival); }, () => { this.#close(); });
  #one = new Query(this, () => (this.publishedLetterId && this.client ? [this.client, this.publishedLetterId] as const : undefined),
    ([client, id], signal) => client.letters.publishedOne(id, { signal }));
  #page = new Query(this, () => (!this.publishedLetterId && this.client ? [this.client, this.unitId, this.category, this.words, this.from] as const : undefined),
    ([client], signal) => client.letters.published(this.#asked(), { signal }), true);
  #more = new Command(this, async (before: PublishedLetterPage) => {
    const page = await this.client?.letters.published({ ...this.#asked(), cursor: before.nextCursor ?? undefined });
    return page && { of: this.#page.value, page: { ...page, items: [...before.items, ...page.items] } };
  });
  /** Those that may be chosen are the same for every list. */
  #units: readonly Unit[] = [];
  /** What the list knew of the letter that was opened from it. */
  #opened: PublishedLetterSummary | undefined;
  /** How far from the top of the window it stood. */
  #openedAt: number | undefined;
  /** The reader has asked for other letters and waits to hear how many there are. */
  #awaited = false;

  /** What stands in the form; what is asked for follows when it is sent. */
  @state() private typed: LettersChoice = allLetters;
  @state() private words = '';
  @state() private from = '';
  @state() private wordsProblem = '';
  @state() private said = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('unitId') || changed.has('category')) this.typed = { ...this.typed, unitId: this.unitId, category: this.category };
    if (changed.has('publishedLetterId')) this.said = '';
    this.#units = this.#page.value?.units ?? this.#units;
  }

  protected override updated(): void {
    const { value } = this.#page;
    if (!this.#awaited || !value) return;
    this.#awaited = false;
    announce(this.#countWords(value));
  }

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    if (this.publishedLetterId) this.#one.refresh();
    else this.#page.refresh();
  }

  override render(): TemplateResult {
    return root(this, this.publishedLetterId ? this.#renderOne() : html`${this.#renderFilter()}${remoteView(this.#page, { t: this.#t, host: this }, (page) => this.#renderPage(page))}`);
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  get #telling(): LetterTelling {
    return { t: this.#t, language: this.language, now: this.#now, address: (permalink) => siteAddress(permalink, this.client), fileAddress: (id, file) => this.client?.letters.publishedAttachmentAddress(id, file) ?? '' };
  }

  get #items(): readonly PublishedLetterSummary[] {
    return (this.#more.value?.of === this.#page.value ? this.#more.value?.page : this.#page.value)?.items ?? [];
  }

  get #isChosen(): boolean {
    return [this.unitId, this.category, this.words, this.from].some((each) => each !== '');
  }

  #asked() {
    return { unitId: this.unitId || undefined, category: this.category || undefined, q: this.words || undefined, from: this.from || undefined };
  }

  #renderFilter(): TemplateResult {
    return lettersFilter({
      t: this.#t,
      choice: this.typed,
      units: this.#units,
      wordsProblem: this.wordsProblem,
      open: this.unitId !== '' || this.category !== '' || this.from !== '',
      chosen: this.#isChosen,
      change: (choice) => { this.typed = { ...this.typed, ...choice }; this.wordsProblem = ''; },
      submit: () => { this.#onFind(); },
      off: () => { this.#onAll(); },
    });
  }

  #renderPage(first: PublishedLetterPage): TemplateResult {
    const t = this.#t;
    const more = this.#more.value;
    const page = more?.of === first ? more.page : first;
    const count = html`<p id="count" tabindex="-1">${this.#countWords(first)}</p>`;
    if (page.items.length === 0) return count;
    return html`${count}
      <ul class="list" part="list">${page.items.map((item) => letterItem(item, this.#telling, (letter) => { this.#onOpen(letter); }))}</ul>
      ${page.nextCursor === null ? nothing : html`${this.#more.problem ? notice('warning', readingProblem(this.#more.problem, t, this.language)) : nothing}
        <button type="button" class="no-print" part="more" aria-disabled=${this.#more.running ? 'true' : 'false'} @click=${() => { void this.#onMore(page); }}>${t('letters.more')}</button>`}`;
  }

  #countWords({ asOf, total }: PublishedLetterPage): string {
    const t = this.#t;
    const day = formatDay(asOf, this.language, this.#now);
    if (total === 0) return t(this.#isChosen ? 'letters.none.chosen' : 'letters.none', day);
    const count = formatNumber(total, this.language);
    return this.#isChosen ? t('letters.count.chosen', count) : t('letters.count', day, count);
  }

  #renderOne(): TemplateResult {
    const letter = this.#one.value;
    const head = letter ?? (this.#opened?.id === this.publishedLetterId ? this.#opened : undefined);
    return html`<article class="one">
      ${head ? letterHead(head, this.#telling) : nothing}
      ${remoteView(this.#one, { t: this.#t, host: this }, (read) => letterText(read, this.#telling, () => { void this.#onCopy(read); }))}
      <p class="said">${this.said}</p>
      <p class="no-print"><button type="button" @click=${this.#onBack}>${this.#t(this.#opened ? 'letters.back' : 'letters.all')}</button></p>
    </article>`;
  }

  #onFind(): void {
    const { words, unitId, category, period } = this.typed;
    const asked = words.trim();
    if (countSigns(asked) > longestWords) {
      this.wordsProblem = this.#t('letters.words.long', longestWords);
      return void this.#focus.on('[name="words"]');
    }
    this.#awaited = true;
    this.unitId = unitId;
    this.category = category;
    this.words = asked;
    this.from = period && agencyTime(beginOf(period, this.#now), this.#page.value?.asOf ?? '').slice(0, 10);
  }

  #onAll(): void {
    this.typed = allLetters;
    this.#onFind();
    void this.#focus.on('[name="words"]');
  }

  async #onMore(page: PublishedLetterPage): Promise<void> {
    const next = await this.#more.run(page);
    const first = next?.page.items[page.items.length];
    if (first) await this.#focus.on(`#l-${first.id}`);
  }

  #onOpen(letter: PublishedLetterSummary): void {
    this.#openedAt = this.renderRoot.querySelector(`#l-${letter.id}`)?.getBoundingClientRect().top;
    this.#place.go(letter.id, '');
    this.#show(letter.id);
    this.emit('hy-letter-opened', { id: letter.id } satisfies LetterOpenedDetail);
  }

  #show(id: string): void {
    this.#opened = this.#items.find((item) => item.id === id);
    this.publishedLetterId = id;
    void this.#focus.on('#letter');
  }

  #onPlace(id: string, arrival: Arrival): void {
    if (id === this.publishedLetterId) return;
    if (arrival === 'step' || arrival === 'link') this.#show(id);
    else this.publishedLetterId = id;
  }

  #onBack(): void {
    this.#close();
    this.#place.close();
  }

  #close(): void {
    if (!this.publishedLetterId) return;
    const from = this.#opened?.id;
    this.#opened = undefined;
    this.publishedLetterId = '';
    // Another view may have come up with the same step.
    if (this.getClientRects().length > 0) void this.#focus.on(from === undefined ? '#count' : `#l-${from}`, from === undefined ? undefined : this.#openedAt);
  }

  async #onCopy({ permalink }: PublishedLetter): Promise<void> {
    const address = siteAddress(permalink, this.client);
    this.said = await copyText(address) ? this.#t('letters.copied') : this.#t('letters.copy.refused', address);
    announce(this.said);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-mailbox-letters': HyMailboxLetters }
}
