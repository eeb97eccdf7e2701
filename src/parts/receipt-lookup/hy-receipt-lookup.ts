import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { OpinionStatus, ReceiptQuery, SubmissionStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { customElement, warnOnce } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { Ticker } from '../../core/ticker.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { notice } from '../../ui/notice.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { keptSubmissions } from '../receipt/kept-receipts.js';
import type { Changing } from './changing.js';
import { foundView } from './found-view.js';
import { emptyLookup, lookupForm, type LookupValues } from './lookup-form.js';
import type { OpinionView } from './opinion-view.js';
import { mayChange, type Telling } from './opinion-words.js';
import { grouped, readPastedReceipt } from './pasted-receipt.js';
import { receiptLookupMessages } from './receipt-lookup-messages.js';
import { receiptLookupStyles } from './receipt-lookup.styles.js';

/**
 * Where a citizen looks up, by number and query code, what became of each opinion, and amends or withdraws it before closing.
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
  #agency = new Query(this, () => this.client && [this.client] as const, ([client], signal) => client.agency.get({ signal }));
  #consultation = new Query(this, () => this.#about(true), ([client, id], signal) => client.consultations.get(id, { signal }));
  #form = new Query(this, () => this.#about(this.#changeable), ([client, id], signal) => client.consultations.form(id, { signal }));
  #fields = new FormController<LookupValues>(this, emptyLookup, () => undefined);
  #lookUp = new Command(this, async (signal: AbortSignal) => this.client?.receipts.lookUp(this.#query, { signal }));
  #focus = new FocusWish(this);
  #leaving = new AbortController();
  #loading: Promise<Changing> | undefined;

  @state() private changing: Changing | undefined;
  @state() private loadProblem = false;

  /** What was said last, and about which opinion; about none, of the form. */
  @state() private said: Said = { id: '', words: '' };

  constructor() {
    super();
    new Ticker(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Number and code were typed for one server, and go to no other.
    if (changed.get('baseUrl')) this.#forget();
    this.setState('sending', this.#lookUp.running || this.changing?.running === true);
    this.setState('found', this.#status !== undefined);
  }

  override render(): TemplateResult {
    if (!this.client) return root(this, this.#renderUnconfigured());
    return root(this, this.#status ? this.#renderFound(this.#status) : this.#renderForm());
  }

  #renderUnconfigured(): unknown {
    // Out of the page there is no provider to ask.
    if (this.waitsForProvider || !this.isConnected) return nothing;
    warnOnce('<hy-receipt-lookup> needs a base-url, its own or a <hy-provider>’s.');
    return html`${notice('plain', this.#t('state.unconfigured'))}<slot></slot>`;
  }

  #renderForm(): TemplateResult {
    const shared = this.settings.mode?.includes('kiosk') ?? false;
    return lookupForm({
      t: this.#t,
      language: this.language,
      phone: this.#agency.value?.phone,
      values: this.#fields.values,
      problems: this.#fields.problems,
      problem: this.#lookUp.problem,
      running: this.#lookUp.running,
      kept: shared ? [] : keptSubmissions().map(({ number }) => number),
      said: this.#saidOf(''),
      act: {
        submit: (event) => { void this.#onSubmit(event); },
        type: (name, value) => { this.#onType(name, value); },
        fill: (number) => { this.#onFill(number); },
        focus: (name) => { this.#fields.focus(name); },
      },
    });
  }

  #renderFound(status: SubmissionStatus): TemplateResult {
    return foundView({
      ...this.#telling,
      status,
      opinions: status.items.map((item) => this.#opinion(item, status)),
      address: (permalink) => siteAddress(permalink, this.client),
      closed: this.changing?.closed ?? false,
      load: this.loadProblem ? () => { void this.#load(); } : undefined,
      another: this.changing?.idle === false ? undefined : () => { this.#onAnother(); },
    });
  }

  #opinion(item: OpinionStatus, status: SubmissionStatus): OpinionView {
    const { id } = item;
    return {
      ...this.#telling,
      item,
      status,
      amending: this.changing?.isAmending(id) ?? false,
      changing: this.changing?.view(item, { ...this.#telling, positions: this.#form.value?.positions ?? [], changeable: this.#changeable && this.#knowsPositions }),
      said: this.#saidOf(id),
      address: (permalink) => siteAddress(permalink, this.client),
    };
  }

  /** The submission as it stands after the last change. */
  get #status(): SubmissionStatus | undefined {
    return this.changing?.status ?? this.#lookUp.value;
  }

  get #changeable(): boolean {
    return this.#status !== undefined && !this.changing?.closed && mayChange(this.#status, this.#now);
  }

  /** Or knows that it cannot: fields must not appear above those that somebody writes in. */
  get #knowsPositions(): boolean {
    return this.#form.value !== undefined || this.#form.problem !== undefined;
  }

  get #query(): ReceiptQuery {
    const { number, code } = this.#fields.values;
    return { number: number.trim(), code: code.trim() };
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

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#lookUp.running) return;
    this.#tell();
    const problems = this.#check();
    if (problems.size > 0) return this.#showProblems(problems);
    announce(this.#t('lookup.submitting'));
    const status = await this.#ask();
    if (status) {
      if (this.#changeable) void this.#load();
      await this.#focus.on('#found');
      this.emit('hy-receipt-looked-up');
    } else if (this.#lookUp.problem) await this.#onNotFound();
  }

  #check(): Problems {
    const { number, code } = this.#query;
    const missing = { ...(!number && { '/number': this.#t('lookup.error.number') }), ...(!code && { '/code': this.#t('lookup.error.code') }) };
    return new Map(Object.entries(missing));
  }

  /** Nobody waits for the answer any more when the element has left the page. */
  async #ask(): Promise<SubmissionStatus | undefined> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    try {
      return await this.#lookUp.run(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      return undefined;
    }
  }

  /** Fetches what is needed to change opinions, once; a failed fetch is tried again when asked. */
  async #load(): Promise<void> {
    try {
      this.#loading ??= import('./changing.js').then(({ createChanging }) => createChanging({
        host: this,
        focus: this.#focus,
        write: async ({ change, key }) => this.client?.receipts.change({ ...this.#query, changes: [change] }, { key }),
        tell: (id, words) => { this.#tell(id, words); },
      }));
      this.changing = await this.#loading;
      this.loadProblem = false;
    } catch {
      this.#loading = undefined;
      this.loadProblem = true;
    }
  }

  async #onNotFound(): Promise<void> {
    const { kind, errors } = this.#lookUp.problem ?? {};
    if (kind === 'invalid-input' && errors) await this.#showProblems(new Map(errors.map(({ pointer, message }) => [pointer, message])));
    else await this.#focus.on('#lookup-problem');
  }

  async #showProblems(problems: Problems): Promise<void> {
    announce(this.#t('errors.summary', problems.size));
    await this.#fields.show(problems);
  }

  /** A receipt may be pasted into any of the fields. */
  #onType(name: keyof LookupValues, value: string): void {
    this.#fields.set({ [name]: value }, `/${name}`);
    const { number, code } = readPastedReceipt(value);
    if (name !== 'pasted' && !(number && code)) return;
    if (number) this.#fields.set({ number: grouped(number) }, '/number');
    if (code) this.#fields.set({ code: grouped(code) }, '/code');
    const found = number && code ? 'both' : number ? 'number' : code ? 'code' : 'none';
    this.#tell('', value.trim() ? this.#t(`lookup.paste.${found}`) : '');
  }

  #onFill(wanted: string): void {
    const receipt = keptSubmissions().find(({ number }) => number === wanted);
    if (!receipt) return;
    this.#fields.restore({ ...this.#fields.values, number: grouped(receipt.number), code: grouped(receipt.code) });
    this.#tell('', this.#t('lookup.paste.both'));
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
    this.#leaving.abort();
    this.#lookUp.reset();
    this.changing?.reset();
    this.#fields.restore(emptyLookup);
    this.#tell();
  }
}

interface Said { readonly id: string; readonly words: string }

declare global {
  interface HTMLElementTagNameMap { 'hy-receipt-lookup': HyReceiptLookup }
}
