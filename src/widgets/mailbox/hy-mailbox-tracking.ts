import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LetterChangeKind, LetterStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { messages } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import { OpenForPrint } from '../../core/open-for-print.js';
import { Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { Ticker } from '../../core/ticker.js';
import { keptLetters } from '../../parts/receipt/kept-receipts.js';
import { ReceiptEntry } from '../../parts/receipt-lookup/receipt-entry.js';
import { receiptLookupStyles } from '../../parts/receipt-lookup/receipt-lookup.styles.js';
import { filesStyles } from '../../parts/uploads/files.styles.js';
import { attachedFilesStyles } from '../../ui/attached-files.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { trackingZh } from './messages/tracking-zh.js';
import type { TrackingChanges } from './tracking-changes.js';
import type { LetterChangedDetail } from './tracking-events.js';
import { foundLetter } from './tracking-found.js';
import { letterText, saveText } from './tracking-text.js';
import { trackingStyles } from './tracking.styles.js';
import type { Telling } from './tracking-words.js';

/**
 * Where the writer of a letter follows it by number and query code, reads the answer, supplements, rates, asks again or withdraws it.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and where its counter is.
 * @event {CustomEvent} hy-letter-looked-up - A letter was found and is shown; says nothing about it.
 * @event {CustomEvent<LetterChangedDetail>} hy-letter-changed - The server holds what the writer did; says what kind, never what was written.
 * @csspart form - The form for number and code, and those for what the writer may do.
 * @csspart list - The letter that was found.
 * @csspart item - One answer, or one thing that the writer may do.
 * @csspart title - The heading of the form, or the title of the letter.
 * @csspart submit - The button that looks up, or sends.
 * @csspart retry - The button that fetches again what could not be fetched.
 * @cssstate sending - A look-up or a change is on its way.
 * @cssstate found - A letter is shown.
 */
@customElement('hy-mailbox-tracking')
export class HyMailboxTracking extends HyElement {
  static override styles = [rootStyles, controlStyles, filesStyles, receiptLookupStyles, attachedFilesStyles, trackingStyles];

  /** The number of a letter to begin with; its query code is asked for. */
  @property() number = '';

  #t = messages(this, { zh: trackingZh, en: async () => (await import('./messages/tracking-en.js')).trackingEn });
  #focus = new FocusWish(this);
  #entry = new ReceiptEntry<LetterStatus>(this, {
    t: this.#t,
    focus: this.#focus,
    title: () => this.#t('tracking.title'),
    lead: () => this.#t('tracking.lead'),
    kept: keptLetters,
    lookUp: (client, query, signal) => client.letters.lookUp(query, { signal }),
    found: async () => this.#onFound(),
  });
  #form = new Query(this, () => this.#mailbox(), ([client, id], signal) => client.mailboxes.form(id, { signal }));
  /** What is needed to do something with a letter. */
  #changes = new OnDemand<TrackingChanges>(this, async () => (await import('./tracking-changes.js')).createTrackingChanges({
    host: this,
    focus: this.#focus,
    draft: { receipt: () => this.#letter && { number: this.#letter.number, code: this.#entry.query.code }, days: () => this.#form.value?.draftDays },
    mailboxId: () => this.#letter?.mailboxId ?? '',
    now: () => this.#now,
    readForm: () => { this.#form.refresh(); },
    write: async ({ change, key }) => this.client?.letters.change({ ...this.#entry.query, change }, { key }),
    read: async () => this.client?.letters.lookUp(this.#entry.query),
    readFile: async (attachmentId) => this.client?.letters.attachment({ ...this.#entry.query, attachmentId }),
    tell: (kind, words) => { this.#tell(kind, words); },
    changed: (kind) => { this.emit('hy-letter-changed', { kind } satisfies LetterChangedDetail); },
  }));

  /** What was said last, and of what the writer did. */
  @state() private said: Said = { kind: undefined, words: '' };

  constructor() {
    super();
    new Ticker(this);
    new OpenForPrint(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Number and code were typed for one server, and go to no other.
    if (changed.get('baseUrl')) this.#forget();
    if (changed.has('number') && this.number && !this.#letter) this.#entry.begin(this.number);
    this.setState('sending', this.#entry.running || this.#changes.value?.running === true);
    this.setState('found', this.#letter !== undefined);
  }

  override render(): TemplateResult {
    return root(this, this.client && this.#letter ? this.#renderFound(this.#letter) : this.#entry.view());
  }

  #renderFound(letter: LetterStatus): TemplateResult {
    const { kind, words } = this.said;
    return foundLetter({
      ...this.#telling,
      letter,
      address: (permalink) => siteAddress(permalink, this.client),
      change: (wanted) => this.#renderChange(wanted, letter),
      reading: (answer) => this.#changes.value?.reading(answer),
      download: (file) => this.#changes.value?.download(file, letter),
      said: kind === 'consent' ? '' : words,
      load: this.#changes.missing ? () => { void this.#changes.get(); } : undefined,
      act: {
        save: () => { this.#onSave(letter); },
        copy: () => { void this.#onCopy(letter); },
        print: () => { window.print(); },
        another: this.#changes.value?.idle === false ? undefined : () => { this.#onAnother(); },
      },
    });
  }

  #renderChange(kind: LetterChangeKind, letter: LetterStatus): unknown {
    const { value, problem, refresh } = this.#form;
    return this.#changes.value?.view(kind, {
      ...this.#telling,
      letter,
      form: value,
      readForm: problem && !value ? refresh : undefined,
      said: this.said.kind === kind ? this.said.words : '',
    });
  }

  /** The letter as it stands after the last change. */
  get #letter(): LetterStatus | undefined {
    return this.#changes.value?.letter ?? this.#entry.found;
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  get #telling(): Telling {
    return { t: this.#t, language: this.language, now: this.#now };
  }

  /** Whose form says what files are taken, in what words publication is asked for, and how long the device may keep what is typed. */
  #mailbox() {
    const { allowed, mailboxId } = this.#letter ?? { allowed: [] };
    const wanted = allowed.some((kind) => kind !== 'withdraw');
    return this.client && mailboxId !== undefined && wanted ? [this.client, mailboxId] as const : undefined;
  }

  async #onFound(): Promise<void> {
    this.#tell(undefined, '');
    void this.#changes.get();
    await this.#focus.on('#found');
    this.emit('hy-letter-looked-up');
  }

  /** Puts words where they belong, and has them read out. */
  #tell(kind: LetterChangeKind | undefined, words: string): void {
    this.said = { kind, words };
    if (words) announce(words);
  }

  #onSave(letter: LetterStatus): void {
    saveText(`${letter.number}.txt`, letterText(letter, this.#telling));
    this.#tell(undefined, this.#t('tracking.saved'));
  }

  async #onCopy(letter: LetterStatus): Promise<void> {
    const copied = await copyText(letterText(letter, this.#telling));
    this.#tell(undefined, this.#t(copied ? 'tracking.copied' : 'tracking.copy.refused'));
  }

  #onAnother(): void {
    this.#forget();
    void this.#focus.on('[name="/number"]');
  }

  #forget(): void {
    this.#entry.forget();
    this.#changes.value?.reset();
    this.#tell(undefined, '');
  }
}

interface Said { readonly kind: LetterChangeKind | undefined; readonly words: string }

declare global {
  interface HTMLElementTagNameMap { 'hy-mailbox-tracking': HyMailboxTracking }
}
