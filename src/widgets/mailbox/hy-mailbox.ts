import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Mailbox } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { FallbackElement, type Typed } from '../../core/fallback-element.js';
import { fetched } from '../../core/fetched.js';
import { FocusWish } from '../../core/focus-wish.js';
import { Fragment, type Arrival } from '../../core/fragment.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { tabList, tabPanel } from '../../ui/tabs.js';
import { tabStyles } from '../../ui/tabs.styles.js';
import type { HyMailboxCompose } from './hy-mailbox-compose.js';
import './hy-mailbox-compose.js';
import type { LetterSentDetail } from './mailbox-events.js';
import { lateViews, mailboxViews, type LateView, type MailboxView } from './mailbox-views.js';
import { mailboxStyles } from './mailbox.styles.js';
import { mailboxZh } from './messages/mailbox-zh.js';

/**
 * A leader mailbox: write a letter, follow it, read what others were answered, and see how letters are handled.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and a link to the permanent page. What was typed into a `form[data-hy-fallback]` in it is taken over by the letter form.
 * @slot notice - Above the form: what the agency says of its mailbox.
 * @event {CustomEvent<BeforeSendLetterDetail>} hy-before-send-letter - About to be sent; cancelling keeps it on the device.
 * @event {CustomEvent<LetterSentDetail>} hy-letter-sent - The server holds the letter.
 * @event {CustomEvent<ReceiptKeptDetail>} hy-receipt-kept - The citizen kept the receipt on this device; carries the number, never the code.
 * @event {CustomEvent<QuestionSolvedDetail>} hy-question-solved - A public answer solved the matter; no letter is written.
 * @event {CustomEvent} hy-letter-looked-up - A letter was found and is shown; says nothing about it.
 * @event {CustomEvent<LetterChangedDetail>} hy-letter-changed - The server holds what the writer did; says what kind, never what was written.
 * @event {CustomEvent<LetterOpenedDetail>} hy-letter-opened - A reader opened a public letter.
 * @csspart title - The title of the mailbox.
 * @csspart tabs - The row of views.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-mailbox')
export class HyMailbox extends FallbackElement {
  static override styles = [rootStyles, controlStyles, tabStyles, mailboxStyles];

  /** The mailbox to show. */
  @property({ attribute: 'mailbox-id' }) mailboxId = '';

  /**
   * The view to begin with: `compose`, `tracking`, `letters` or `statistics`; without it the letter form. A link of the page to
   * `#mailbox-tracking`, and so on, opens that view; a view that is turned to stands in the address so, and Back leads to the one before.
   */
  @property() view: MailboxView | '' = '';

  /** A public letter to show first. */
  @property({ attribute: 'published-letter-id' }) publishedLetterId = '';

  /** Hides the letters of others. */
  @property({ type: Boolean, attribute: 'letters-hidden' }) lettersHidden = false;

  /** Hides how letters are handled. */
  @property({ type: Boolean, attribute: 'statistics-hidden' }) statisticsHidden = false;

  #t = messages(this, { zh: mailboxZh, en: async () => (await import('./messages/mailbox-en.js')).mailboxEn });
  #focus = new FocusWish(this);
  #place = new Fragment(this, 'mailbox-', (view, arrival) => { this.#onPlace(view, arrival); }, (before) => { this.#onReturn(before); });
  #mailbox = new Query(this, () => (this.client && this.mailboxId ? [this.client, this.mailboxId] as const : undefined),
    ([client, id], signal) => client.mailboxes.get(id, { signal }), true);
  /** What was shown when the address of a letter turned to the letters. */
  #beforeLetter: MailboxView | '' | undefined;
  /** Views that were looked at stay, with what was typed there. */
  #seen = new Set<MailboxView>();
  #fetched = new Map(Object.entries(lateViews).map(([name, { fetch }]) =>
    [name, new Query(this, () => (this.#seen.has(name as MailboxView) ? [name] as const : undefined), () => fetched(fetch()))]));

  /** The letter that was just sent. */
  @state() private sentNumber = '';
  @query('hy-mailbox-compose') private compose!: HyMailboxCompose | null;

  constructor() {
    super();
    // A letter of the list has an address as well.
    new Fragment(this, 'letter-', () => { this.#onLetterPlace(); }, () => { this.#onLetterLeft(); });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#seen.add(this.#current);
  }

  /** What was typed into the page's own form is taken over by the letter form. @internal */
  adopt(typed: Typed): void {
    this.view = 'compose';
    void this.updateComplete.then(() => { this.compose?.adopt(typed); });
  }

  /** The views are there from the start, unseen, so that they read at the same time as the head does. */
  override render(): TemplateResult {
    const t = this.#t;
    const { value } = this.#mailbox;
    const current = this.#current;
    return root(this, html`<article aria-labelledby="title">
      ${remoteView(this.#mailbox, { t, host: this, size: 'page', retry: () => { this.#refresh(); } }, ({ title }) => html`<h2 id="title" part="title" dir="auto">${title}</h2>`)}
      <div ?hidden=${value === undefined}>
        ${tabList<MailboxView>({ label: t('mailbox.views'), tabs: this.#views.map((name) => ({ name, label: t(`mailbox.view.${name}`) })), current, onChoose: (view, byKey) => { this.#onView(view, byKey); } })}
        ${this.#views.map((view) => tabPanel(view, current, this.#seen.has(view) ? this.#renderView(view, value) : ''))}
      </div>
    </article>`);
  }

  get #current(): MailboxView {
    const views = this.#views;
    if (this.view && views.includes(this.view)) return this.view;
    return this.publishedLetterId && views.includes('letters') ? 'letters' : 'compose';
  }

  get #views(): readonly MailboxView[] {
    return mailboxViews.filter((view) => !(view === 'letters' && this.lettersHidden) && !(view === 'statistics' && this.statisticsHidden) && (view === 'compose' || lateViews[view]));
  }

  #renderView(view: MailboxView, mailbox: Mailbox | undefined): unknown {
    const late = lateViews[view];
    return late ? this.#renderLate(view, late) : this.#renderCompose(mailbox);
  }

  #renderCompose(mailbox: Mailbox | undefined): TemplateResult {
    const t = this.#t;
    return html`<hy-mailbox-compose mailbox-id=${this.mailboxId} .mailbox=${mailbox ?? null} @hy-letter-sent=${this.#onSent}><slot name="notice" slot="notice"></slot></hy-mailbox-compose>
      ${this.sentNumber ? html`<div class="sent no-print"><p>${t('mailbox.sent')}</p><button type="button" @click=${this.#onTrack}>${t('mailbox.sent.track')}</button></div>` : ''}`;
  }

  #renderLate(view: MailboxView, late: LateView): unknown {
    const query = this.#fetched.get(view);
    if (!query || query.idle) return '';
    const { mailboxId, publishedLetterId, sentNumber: number } = this;
    return remoteView(query, { t: this.#t, host: this }, () => late.view({ mailboxId, publishedLetterId, number }));
  }

  /** Head and form may have failed together: one press reads both again. */
  #refresh(): void {
    this.#mailbox.refresh();
    this.compose?.refresh();
  }

  #onPlace(name: string, arrival: Arrival): void {
    this.#beforeLetter = undefined;
    const view = this.#views.find((each) => each === name);
    if (!view || (arrival === 'step' && view === this.#current)) return;
    this.view = view;
    if (arrival === 'step') void this.#place.focusAgain('[aria-selected="true"]');
    // What the fragment names inside the tag is not seen any more.
    else if (arrival !== 'reload') void this.updateComplete.then(() => { this.scrollIntoView(); });
  }

  #onLetterPlace(): void {
    if (this.#current === 'letters' || !this.#views.includes('letters')) return;
    this.#beforeLetter = this.view;
    this.view = 'letters';
  }

  #onLetterLeft(): void {
    if (this.#beforeLetter === undefined) return;
    this.view = this.#beforeLetter;
    this.#beforeLetter = undefined;
  }

  #onReturn(before: string | undefined): void {
    this.view = (before ?? this.getAttribute('view') ?? '') as MailboxView | '';
    void this.#place.focusAgain('[aria-selected="true"]');
  }

  #onView(view: MailboxView, byKey = false): void {
    if (view === this.#current) return;
    this.#place.go(view, this.view, byKey);
    this.view = view;
  }

  #onSent({ detail }: CustomEvent<LetterSentDetail>): void {
    this.sentNumber = detail.number;
  }

  #onTrack(): void {
    this.#onView('tracking');
    void this.#focus.on('#panel-tracking:not([hidden])');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-mailbox': HyMailbox }
}
