import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ApiProblem, type Clause, type ClauseMatchPage, type Draft, type OutlineEntry } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { formatDay } from '../../core/format.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { Width } from '../../core/width.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { readingProblem, remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { ChaptersController } from './chapters-controller.js';
import { chapterOf, clauseIdOf, lastClauseNumber } from './clause-number.js';
import type { ClauseChosenDetail, ClauseCommentsChosenDetail } from './consultation-events.js';
import { draftTools } from './draft-tools.js';
import { draftText, outlineView } from './draft-view.js';
import { draftStyles } from './draft.styles.js';
import { draftZh } from './messages/draft-zh.js';
import { RovingFocus } from './roving-focus.js';

/** Chapters this far below the screen are fetched ahead of the reader, in CSS pixels. */
const readAhead = '800px';

/** Headings drawn before the page has been shown once: a screen full. The Civil Code has 108, and their layout would keep a slow phone from its box. */
const atFirst = 16;

/**
 * The text of a draft with its outline, a search, a way to each clause by number, and a button on each clause to comment on it.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent page.
 * @slot box - The comment box: under the clause it speaks of, or beside the text where there is room.
 * @event {CustomEvent<ClauseChosenDetail>} hy-clause-chosen - The citizen wants to comment on a clause.
 * @event {CustomEvent<ClauseCommentsChosenDetail>} hy-clause-comments-chosen - The citizen wants to read what others said of a clause.
 * @csspart outline - The list of chapters.
 * @csspart list - The text.
 * @csspart item - One clause.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-consultation-draft')
export class HyConsultationDraft extends HyElement {
  static override styles = [rootStyles, controlStyles, draftStyles];

  /** The consultation whose draft is shown. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** One version of the draft; without it, the newest. */
  @property({ attribute: 'draft-id' }) draftId = '';

  /** The clause to show first, for example `art-12`; a fragment `#art-12` in the page's address does the same. */
  @property({ attribute: 'clause-id' }) clauseId = '';

  /** The clause that is being commented on: it is marked. */
  @property({ attribute: 'active-clause-id' }) activeClauseId = '';

  /** The clause with which the box stands; without it, above the text or at its top. Another one than the marked while the citizen turns between opinions: the box must not run away from the finger. */
  @property({ attribute: 'box-clause-id' }) boxClauseId = '';

  /** Shows the text without buttons to comment: before opening and after closing. */
  @property({ type: Boolean, attribute: 'comments-hidden' }) commentsHidden = false;

  /** Shows the box alone, without the text: for who knows what to say. */
  @property({ type: Boolean, attribute: 'text-hidden' }) textHidden = false;

  #t = messages(this, { zh: draftZh, en: async () => (await import('./messages/en.js')).draftEn });
  #width = new Width(this, 60);
  #roving = new RovingFocus(this, 'button.comment');
  #draft = new Query(this, () => (this.client && this.consultationId ? [this.client, this.consultationId, this.draftId] as const : undefined),
    ([client, id, draftId], signal) => client.drafts.get(id, draftId ? { draftId } : {}, { signal }));
  #chapters = new ChaptersController(this, async (chapterId, signal) => {
    const draft = this.#draft.value;
    if (!this.client || !draft) throw new Error('no draft');
    return this.client.drafts.chapter(this.consultationId, chapterId, { draftId: draft.id }, { signal });
  });
  #search = new Command(this, async (words: string, before?: ClauseMatchPage) => {
    const [page, { searchResults: view }] = await Promise.all([
      this.client?.drafts.search(this.consultationId, { q: words, draftId: this.#draft.value?.id, cursor: before?.nextCursor ?? undefined, limit: 20 }),
      import('./search-results.js').catch((cause: unknown) => { throw new ApiProblem('offline', { cause }); }),
    ]);
    return page && { words, page: { ...page, items: [...(before?.items ?? []), ...page.items] }, view };
  });
  #begun: Draft | undefined;
  readonly #ahead = new IntersectionObserver((entries) => { this.#onNear(entries); }, { rootMargin: readAhead });
  readonly #sizes = new ResizeObserver(() => { requestAnimationFrame(() => { this.#placeBox(); }); });

  @state() private whole = false;
  @state() private words = '';
  @state() private number = '';
  @state() private numberProblem = '';
  @query('.beside') private beside!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
    this.#ahead.disconnect();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#draft;
    const before = this.#begun?.id;
    if (value === this.#begun) return;
    this.#begun = value;
    // The same version, read again: the reader stays where they are.
    if (value && value.id === before) return;
    if (value) this.#chapters.begin(value.opening);
    this.whole = (value?.outline.length ?? 0) <= atFirst;
    // Once it is drawn, go where the page or its address asks to.
    void this.updateComplete.then(() => { this.#goToAsked(); });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const button of this.renderRoot.querySelectorAll('.open-chapter')) this.#ahead.observe(button);
    const text = this.renderRoot.querySelector('.text');
    if (text) this.#sizes.observe(text);
    this.#placeBox();
    if (this.#begun && !this.whole) requestAnimationFrame(() => { setTimeout(() => { this.whole = true; }); });
    if (changed.has('clauseId') && this.clauseId) void this.show(this.clauseId);
  }

  /** Opens the chapter of a clause and moves focus to it. False when the draft has no such clause, or it could not be read. */
  async show(clauseId: string): Promise<boolean> {
    const chapterId = this.#chapterOf(clauseId);
    if (!chapterId || !(await this.#chapters.open(chapterId)) || !this.#chapters.clause(clauseId)) return false;
    this.whole = true;
    await this.updateComplete;
    this.#focusOn(`${clauseId}-label`);
    const button = this.renderRoot.querySelector<HTMLElement>(`button[data-clause="${clauseId}"]`);
    if (button) this.#roving.stopAt(button);
    return true;
  }

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    this.#draft.refresh();
  }

  override render(): TemplateResult {
    return root(this, remoteView(this.#draft, { t: this.#t, host: this, size: 'page' }, (draft) => this.#renderDraft(draft)));
  }

  #renderDraft(draft: Draft): TemplateResult {
    const wide = this.#width.wide && !this.textHidden && !this.settings.mode?.includes('elder');
    const active = this.activeClauseId || undefined;
    const boxUnder = wide || this.textHidden || !this.#chapters.clause(this.boxClauseId) ? undefined : this.boxClauseId;
    const outline = this.whole ? draft.outline : draft.outline.slice(0, atFirst);
    return html`<div class="layout ${wide ? 'wide' : ''} ${this.textHidden ? 'box-only' : ''}">
      ${wide || boxUnder ? nothing : html`<div class="box-first"><slot name="box"></slot></div>`}
      ${this.#renderOutline(outline, wide)}
      <div class="main">
        ${this.#renderTools()}
        <p class="hide-visually" id="keys">${this.commentsHidden ? '' : this.#t('draft.keys')}</p>
        <div class="text" part="list" role="group" aria-describedby="keys" @keydown=${this.#onKeyDown} @focusin=${this.#onFocusIn}>${draftText({
          t: this.#t, language: this.language,
          draft,
          outline,
          state: (chapterId) => this.#chapters.state(chapterId),
          active,
          boxUnder,
          commentsHidden: this.commentsHidden,
          openChapter: (chapterId) => { void this.#chapters.open(chapterId); },
          chooseClause: (clause) => { this.#onChoose(clause); },
          showComments: (clauseId) => { this.emit('hy-clause-comments-chosen', { clauseId } satisfies ClauseCommentsChosenDetail); },
        })}</div>
        <p class="meta">${this.#t('draft.version', draft.version, formatDay(draft.publishedAt, this.language, this.client?.serverNow() ?? Date.now()))}</p>
      </div>
      ${wide ? html`<div class="beside"><slot name="box"></slot></div>` : nothing}
    </div>`;
  }

  #renderOutline(outline: readonly OutlineEntry[], wide: boolean): TemplateResult | typeof nothing {
    if (outline.length === 0) return wide ? html`<div></div>` : nothing;
    const list = outlineView(outline, (entry) => { void this.#onOutline(entry.id, entry.chapterId); });
    const label = this.#t('draft.outline');
    return wide ? html`<nav class="outline" part="outline" aria-label=${label}><h3>${label}</h3>${list}</nav>`
      : html`<nav class="outline" part="outline" aria-label=${label}><details><summary>${label}</summary>${list}</details></nav>`;
  }

  #renderTools(): TemplateResult {
    return draftTools({
      t: this.#t,
      language: this.language,
      words: this.words,
      typeWords: (words) => { this.words = words; },
      search: () => { void this.#onSearch(); },
      more: () => { void this.#onMore(); },
      clear: () => { this.words = ''; this.#search.reset(); },
      found: this.#search.value,
      problem: this.#search.problem,
      goTo: ({ clauseId }) => { void this.show(clauseId); },
      number: this.number,
      numberProblem: this.numberProblem,
      typeNumber: (number) => { this.number = number; this.numberProblem = ''; },
      jump: () => { void this.#onJump(); },
    });
  }

  #goToAsked(): void {
    if (this.clauseId) void this.show(this.clauseId);
    else this.#onHash();
  }

  #onHash = (): void => {
    // A fragment does not reach into a shadow root by itself.
    const clauseId = /^#(art-\d+(?:-\d+)?|para-\d+)$/.exec(location.hash)?.[1];
    if (clauseId) void this.show(clauseId);
  };

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const chapterId = (target as HTMLElement).dataset['chapter'];
      if (!isIntersecting || chapterId === undefined) continue;
      this.#ahead.unobserve(target);
      void this.#chapters.open(chapterId);
    }
  }

  #onChoose(clause: Clause): void {
    this.emit('hy-clause-chosen', { clause } satisfies ClauseChosenDetail);
  }

  #onKeyDown(event: KeyboardEvent): void {
    this.#roving.onKeyDown(event);
  }

  #onFocusIn(event: FocusEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('button.comment');
    if (button) this.#roving.stopAt(button);
  }

  async #onOutline(entryId: string, chapterId: string): Promise<void> {
    await this.#chapters.open(chapterId);
    await this.updateComplete;
    this.#focusOn(entryId);
  }

  async #onSearch(): Promise<void> {
    const words = this.words.trim();
    if (words) await this.#search.run(words);
    else this.#search.reset();
  }

  async #onMore(): Promise<void> {
    const found = this.#search.value;
    if (!found) return;
    await this.#search.run(found.words, found.page);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.matches li:nth-child(${found.page.items.length + 1}) a`)?.focus();
  }

  async #onJump(): Promise<void> {
    const draft = this.#draft.value;
    if (!draft) return;
    const kind = draft.opening.clauses[0]?.id.startsWith('para') ? 'para' : 'art';
    const clauseId = clauseIdOf(this.number, kind);
    if (clauseId && await this.show(clauseId)) return;
    const chapter = clauseId === undefined ? undefined : this.#chapters.state(this.#chapterOf(clauseId) ?? '');
    this.numberProblem = chapter instanceof ApiProblem ? readingProblem(chapter, this.#t, this.language) : this.#t('draft.jump.missing', lastClauseNumber(draft.outline, draft.clauseCount));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[name="number"]')?.focus();
  }

  #chapterOf(clauseId: string): string | undefined {
    const draft = this.#draft.value;
    return draft && (chapterOf(clauseId, draft.outline) ?? draft.opening.id);
  }

  #focusOn(id: string): void {
    const element = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }

  /** Beside the text, the box stands at the height of its clause. */
  #placeBox(): void {
    const { beside } = this;
    if (!beside) return;
    const clause = this.boxClauseId ? this.renderRoot.querySelector(`#${CSS.escape(this.boxClauseId)}`) : null;
    const top = clause ? clause.getBoundingClientRect().top - beside.getBoundingClientRect().top : 0;
    beside.style.setProperty('--_box-top', `${Math.max(0, Math.round(top))}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-consultation-draft': HyConsultationDraft }
}
