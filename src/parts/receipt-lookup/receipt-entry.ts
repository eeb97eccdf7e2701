import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Agency, ApiProblem, Client, ReceiptQuery } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { warnOnce } from '../../core/custom-element.js';
import type { HyElement } from '../../core/element.js';
import type { FocusWish } from '../../core/focus-wish.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { Command, Query } from '../../core/remote.js';
import { notice } from '../../ui/notice.js';
import type { LookupFormVoice } from './lookup-form-messages.js';
import { emptyLookup, lookupForm, type LookupValues } from './lookup-form.js';
import { grouped, readPastedReceipt } from './pasted-receipt.js';

export interface ReceiptEntryOptions<Found> {
  readonly t: LookupFormVoice;
  readonly focus: FocusWish;
  readonly title: () => string;
  readonly lead: () => string;
  /** Those of its kind that the citizen chose to keep on this device. */
  readonly kept: () => readonly ReceiptQuery[];
  readonly lookUp: (client: Client, query: ReceiptQuery, signal: AbortSignal) => Promise<Found>;
  readonly found: (found: Found) => Promise<void>;
}

/** Where number and query code are entered, typed, pasted or kept, and what they open is asked for. */
export class ReceiptEntry<Found> implements ReactiveController {
  readonly #host: HyElement;
  readonly #options: ReceiptEntryOptions<Found>;
  readonly #agency: Query<Agency, readonly [Client]>;
  readonly #fields: FormController<LookupValues>;
  readonly #lookUp: Command<[AbortSignal], Found | undefined>;
  #leaving = new AbortController();
  /** What became of pasting, or of taking a kept receipt. */
  #said = '';

  constructor(host: HyElement, options: ReceiptEntryOptions<Found>) {
    this.#host = host;
    this.#options = options;
    this.#agency = new Query(host, () => host.client && [host.client] as const, ([client], signal) => client.agency.get({ signal }));
    this.#fields = new FormController<LookupValues>(host, emptyLookup, () => undefined);
    this.#lookUp = new Command(host, async (signal: AbortSignal) => host.client && options.lookUp(host.client, this.query, signal));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leaving.abort();
  }

  /** What was found, until it is forgotten. */
  get found(): Found | undefined { return this.#lookUp.value; }
  get problem(): ApiProblem | undefined { return this.#lookUp.problem; }
  get running(): boolean { return this.#lookUp.running; }

  get query(): ReceiptQuery {
    const { number, code } = this.#fields.values;
    return { number: number.trim(), code: code.trim() };
  }

  /** The form, or that nobody has said which server to ask. */
  view(): unknown {
    return this.#host.client ? this.#form() : this.#unconfigured();
  }

  /** A number that is known already; its code is still asked for. */
  begin(number: string): void {
    this.#fields.restore({ ...this.#fields.values, number: grouped(number) });
  }

  forget(): void {
    this.#leaving.abort();
    this.#lookUp.reset();
    this.#fields.restore(emptyLookup);
    this.#said = '';
  }

  #unconfigured(): unknown {
    const { waitsForProvider, isConnected, localName } = this.#host;
    // Out of the page there is no provider to ask.
    if (waitsForProvider || !isConnected) return nothing;
    warnOnce(`<${localName}> needs a base-url, its own or a <hy-provider>’s.`);
    return html`${notice('plain', this.#options.t('state.unconfigured'))}<slot></slot>`;
  }

  #form(): TemplateResult {
    const { t, title, lead } = this.#options;
    return lookupForm({
      t,
      title: title(),
      lead: lead(),
      language: this.#host.language,
      phone: this.#agency.value?.phone,
      values: this.#fields.values,
      problems: this.#fields.problems,
      problem: this.problem,
      running: this.running,
      kept: this.#kept.map(({ number }) => number),
      said: this.#said,
      act: {
        submit: (event) => { void this.#onSubmit(event); },
        type: (name, value) => { this.#onType(name, value); },
        fill: (number) => { this.#onFill(number); },
        focus: (name) => { this.#fields.focus(name); },
      },
    });
  }

  get #kept(): readonly ReceiptQuery[] {
    return this.#host.settings.mode?.includes('kiosk') ? [] : this.#options.kept();
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.running) return;
    this.#tell('');
    const problems = this.#check();
    if (problems.size > 0) return this.#showProblems(problems);
    announce(this.#options.t('lookup.submitting'));
    const found = await this.#ask();
    if (found !== undefined) await this.#options.found(found);
    else if (this.problem) await this.#onNotFound(this.problem);
  }

  #check(): Problems {
    const { t } = this.#options;
    const { number, code } = this.query;
    const missing = { ...(!number && { '/number': t('lookup.error.number') }), ...(!code && { '/code': t('lookup.error.code') }) };
    return new Map(Object.entries(missing));
  }

  /** Nobody waits for the answer any more when the element has left the page. */
  async #ask(): Promise<Found | undefined> {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    try {
      return await this.#lookUp.run(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      return undefined;
    }
  }

  async #onNotFound({ kind, errors }: ApiProblem): Promise<void> {
    if (kind === 'invalid-input') await this.#showProblems(new Map(errors.map(({ pointer, message }) => [pointer, message])));
    else await this.#options.focus.on('#lookup-problem');
  }

  async #showProblems(problems: Problems): Promise<void> {
    announce(this.#options.t('errors.summary', problems.size));
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
    this.#tell(value.trim() ? this.#options.t(`lookup.paste.${found}`) : '');
  }

  #onFill(wanted: string): void {
    const receipt = this.#kept.find(({ number }) => number === wanted);
    if (!receipt) return;
    this.#fields.restore({ ...this.#fields.values, number: grouped(receipt.number), code: grouped(receipt.code) });
    this.#tell(this.#options.t('lookup.paste.both'));
  }

  /** Puts words below the fields, and has them read out. */
  #tell(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
    if (words) announce(words);
  }
}
