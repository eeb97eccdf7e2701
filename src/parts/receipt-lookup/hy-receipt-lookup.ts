import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { OpinionStatus, ReceiptQuery, SubmissionStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { messages } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import { Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { Ticker } from '../../core/ticker.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { keptSubmissions } from '../receipt/kept-receipts.js';
import type { Changing } from './changing.js';
import { foundView } from './found-view.js';
import type { OpinionView } from './opinion-view.js';
import { mayChange, mayChoose, type Telling } from './opinion-words.js';
import { ReceiptEntry } from './receipt-entry.js';
import { receiptLookupMessages } from './receipt-lookup-messages.js';
import { receiptLookupStyles } from './receipt-lookup.styles.js';

/**
 * Where a citizen looks up, by number and query code, what became of each opinion, and amends or withdraws it before closing, and takes consent to publication back at any time.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and where its counter is.
 * @event {CustomEvent} hy-receipt-looked-up - A submission was found and is shown; says nothing about it.
 * @csspart form - The form for number and code, and the one for an opinion.
 * @csspart list - What was found.
 * @csspart item - One opinion.
 * @csspart title - The heading of the form, or of what was found.
 * @csspart submit - The button that looks up, or sends a change.
 * @csspart retry - The button that fetches again what could not be fetched.
 * @cssstate sending - A look-up or a change is on its way.
 * @cssstate found - A submission is shown.
 */
@customElement('hy-receipt-lookup')
export class HyReceiptLookup extends HyElement {
  static override styles = [rootStyles, controlStyles, receiptLookupStyles];

  #t = messages(this, receiptLookupMessages);
  #focus = new FocusWish(this);
  #entry = new ReceiptEntry<SubmissionStatus>(this, {
    t: this.#t,
    focus: this.#focus,
    title: () => this.#t('lookup.title'),
    lead: () => this.#t('lookup.lead'),
    kept: keptSubmissions,
    lookUp: (client, query, signal) => client.receipts.lookUp(query, { signal }),
    found: async () => this.#onFound(),
  });
  #consultation = new Query(this, () => this.#about(true), ([client, id], signal) => client.consultations.get(id, { signal }));
  #form = new Query(this, () => this.#about(this.#changeable || this.#choosable), ([client, id], signal) => client.consultations.form(id, { signal }));
  /** What is needed to change opinions. */
  #changing = new OnDemand<Changing>(this, async () => (await import('./changing.js')).createChanging({
    host: this,
    focus: this.#focus,
    draft: { receipt: () => this.#receipt, days: () => this.#form.value?.draftDays },
    write: async ({ change, key }) => this.client?.receipts.change({ ...this.#entry.query, changes: [change] }, { key }),
    agree: async ({ consent, key }) => this.client?.receipts.consent({ ...this.#entry.query, consent }, { key }),
    tell: (id, words) => { this.#tell(id, words); },
  }));

  /** What was said last, and about which opinion. */
  @state() private said: Said = { id: '', words: '' };

  constructor() {
    super();
    new Ticker(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Number and code were typed for one server, and go to no other.
    if (changed.get('baseUrl')) this.#forget();
    this.setState('sending', this.#entry.running || this.#changing.value?.running === true);
    this.setState('found', this.#status !== undefined);
  }

  override render(): TemplateResult {
    return root(this, this.client && this.#status ? this.#renderFound(this.#status) : this.#entry.view());
  }

  #renderFound(status: SubmissionStatus): TemplateResult {
    return foundView({
      ...this.#telling,
      status,
      opinions: status.items.map((item) => this.#opinion(item, status)),
      address: (permalink) => siteAddress(permalink, this.client),
      consent: this.#changing.value?.consentView(this.#consentScene(status)),
      closed: this.#changing.value?.closed ?? false,
      load: this.#changing.missing ? () => { void this.#changing.get(); } : undefined,
      another: this.#changing.value?.idle === false ? undefined : () => { this.#onAnother(); },
    });
  }

  #opinion(item: OpinionStatus, status: SubmissionStatus): OpinionView {
    const { id } = item;
    return {
      ...this.#telling,
      item,
      status,
      amending: this.#changing.value?.isAmending(id) ?? false,
      changing: this.#changing.value?.view(item, { ...this.#telling, positions: this.#form.value?.positions ?? [], changeable: this.#changeable && this.#knowsPositions }),
      said: this.#saidOf(id),
      address: (permalink) => siteAddress(permalink, this.client),
    };
  }

  #consentScene(status: SubmissionStatus): Parameters<Changing['consentView']>[0] {
    const { value, problem, refresh } = this.#form;
    return {
      ...this.#telling,
      status,
      form: value,
      readForm: refresh,
      choosable: this.#choosable,
      final: !this.#changeable,
      unread: value === undefined && problem !== undefined,
      said: this.#saidOf('consent'),
    };
  }

  /** The submission as it stands after the last change. */
  get #status(): SubmissionStatus | undefined {
    return this.#changing.value?.status ?? this.#entry.found;
  }

  /** What opens it, once the server has taken it. */
  get #receipt(): ReceiptQuery | undefined {
    return this.#status && { number: this.#status.number, code: this.#entry.query.code };
  }

  get #changeable(): boolean {
    return this.#status !== undefined && !this.#changing.value?.closed && mayChange(this.#status, this.#now);
  }

  get #choosable(): boolean {
    return this.#status !== undefined && mayChoose(this.#status, this.#changeable && this.#consultation.value?.visibility.comments !== 'never');
  }

  /** Or knows that it cannot: fields must not appear above those that somebody writes in. */
  get #knowsPositions(): boolean {
    return this.#form.value !== undefined || this.#form.problem !== undefined;
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  get #telling(): Telling {
    return { t: this.#t, language: this.language, now: this.#now, consultation: this.#status && this.#consultation.value };
  }

  #about(wanted: boolean) {
    const id = this.#status?.consultation.id;
    return this.client && id !== undefined && wanted ? [this.client, id] as const : undefined;
  }

  #saidOf(id: string): string {
    return this.said.id === id ? this.said.words : '';
  }

  async #onFound(): Promise<void> {
    this.#tell();
    if (this.#changeable || this.#choosable) void this.#changing.get();
    await this.#focus.on('#found');
    this.emit('hy-receipt-looked-up');
  }

  /** Puts words where they belong, and has them read out. */
  #tell(id = '', words = ''): void {
    this.said = { id, words };
    if (words) announce(words);
  }

  #onAnother(): void {
    this.#forget();
    void this.#focus.on('[name="/number"]');
  }

  #forget(): void {
    this.#entry.forget();
    this.#changing.value?.reset();
    this.#tell();
  }
}

interface Said { readonly id: string; readonly words: string }

declare global {
  interface HTMLElementTagNameMap { 'hy-receipt-lookup': HyReceiptLookup }
}
