import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LetterForm, Mailbox } from '../../client/index.js';
import { Adoption } from '../../core/adoption.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import { customElement } from '../../core/custom-element.js';
import { Draft } from '../../core/drafts.js';
import { FallbackElement, type Typed } from '../../core/fallback-element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { messages } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import { OpenForPrint } from '../../core/open-for-print.js';
import { Query } from '../../core/remote.js';
import { filesStyles } from '../../parts/uploads/files.styles.js';
import { draftActions } from '../../parts/writing/draft-actions.js';
import { SendOnce } from '../../parts/writing/send-once.js';
import { writingStyles } from '../../parts/writing/writing.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { selectStyles } from '../../ui/select.styles.js';
import { composeView, type ComposeActions } from './compose-view.js';
import { composeStyles } from './compose.styles.js';
import { emptyLetter, hasText, letterText, type LetterValues } from './letter-draft.js';
import { LetterHelp } from './letter-help.js';
import type { LetterSending } from './letter-sending.js';
import type { BeforeSendLetterDetail, LetterSentDetail } from './mailbox-events.js';
import { composeZh } from './messages/compose-zh.js';
import type { StepScreens } from './step-screens.js';

/**
 * Where a citizen writes a letter to a mailbox, and receives a receipt with the day by which it is answered.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and a link to the permanent page. What was typed into a `form[data-hy-fallback]` in it is taken over: `category`, `recipientId`, `aboutUnitId`, `place`, `title`, `body`, `onBehalfName`, `onBehalfRelation`, `files`, `consent` (`yes`), and of the writer `name`, `phone` and so on.
 * @slot notice - Above everything: what the agency says of its mailbox.
 * @event {CustomEvent<BeforeSendLetterDetail>} hy-before-send-letter - About to be sent; cancelling keeps it on the device.
 * @event {CustomEvent<LetterSentDetail>} hy-letter-sent - The server holds the letter.
 * @event {CustomEvent<ReceiptKeptDetail>} hy-receipt-kept - The citizen kept the receipt on this device; carries the number, never the code.
 * @event {CustomEvent<QuestionSolvedDetail>} hy-question-solved - A public answer solved the matter; no letter is written.
 * @csspart form - The form.
 * @csspart title - The heading.
 * @csspart check - The whole letter once more, before it is sent.
 * @csspart submit - The button that goes on, or sends.
 * @csspart retry - The button that reads again.
 * @cssstate sending - A letter is on its way.
 * @cssstate sent - The receipt is shown.
 */
@customElement('hy-mailbox-compose')
export class HyMailboxCompose extends FallbackElement {
  static override styles = [rootStyles, controlStyles, selectStyles, filesStyles, writingStyles, composeStyles];

  /** The mailbox that receives the letter. */
  @property({ attribute: 'mailbox-id' }) mailboxId = '';

  /** Suggests no public answers while somebody writes. */
  @property({ type: Boolean, attribute: 'suggestions-hidden' }) suggestionsHidden = false;

  /** Address of a recording of the notices, played with large text on devices that have no Chinese voice of their own. */
  @property({ attribute: 'notice-recording' }) noticeRecording = '';

  /** The mailbox as its parent has read it; `null` while it is being read. Without a parent it is read here. @internal */
  @property({ attribute: false }) mailbox: Mailbox | null | undefined;

  #t = messages(this, { zh: composeZh, en: async () => (await import('./messages/compose-en.js')).composeEn });
  #mailbox = new Query(this, () => (this.mailbox === undefined && this.client && this.mailboxId ? [this.client, this.mailboxId] as const : undefined),
    ([client, id], signal) => client.mailboxes.get(id, { signal }), true);
  #form = new Query(this, () => (this.client && this.mailboxId ? [this.client, this.mailboxId] as const : undefined),
    // Drawn once, one step a screen or all on one page.
    async ([client, id], signal) => (await Promise.all([client.mailboxes.form(id, { signal }), this.#elder && this.#load(false)]))[0]);
  #fields = new FormController<LetterValues>(this, emptyLetter, () => { this.#draft.touch(); });
  #focus = new FocusWish(this);
  #draft = new Draft<LetterValues>(this, {
    // With the form, which says how many days a draft may be kept.
    key: () => (this.client && this.#form.value ? [this.client.baseUrl, 'letter', this.mailboxId] : undefined),
    allowed: () => !this.#kiosk,
    days: () => this.#form.value?.draftDays ?? 7,
    read: () => (hasText(this.#fields.values) || this.#fields.values.pending ? this.#fields.values : undefined),
    restore: (values) => {
      // What a later release asks for was not kept by an earlier one.
      this.#fill({ ...emptyLetter, ...values });
      void this.#load();
    },
  });
  #help = new LetterHelp(this, this.#fields, this.#draft);
  #adoption = new Adoption(this, this.#fields, {
    ready: () => this.#form.value !== undefined,
    load: async () => (await import('./adopted-letter.js')).adoptBeside(this.#draft),
    adopted: () => { this.#draft.saveNow(); this.#steps.value?.resume(); void this.#load(); },
  });

  #steps = new OnDemand(this, async () => (await import('./step-screens.js')).createStepScreens(this, this.#fields));
  /** What is needed to send. */
  #part = new OnDemand<LetterSending>(this, async () => (await import('./letter-sending.js')).createLetterSending(this, this.#fields));
  #sending = new SendOnce(this, {
    t: this.#t, fields: this.#fields, draft: this.#draft, focus: this.#focus, part: this.#part, empty: emptyLetter, hasText,
    load: async () => this.#load(),
    prepare: (part: LetterSending, form: LetterForm) => part.prepare(this.#fields.values, form),
    leaves: () => this.emit('hy-before-send-letter', { mailboxId: this.mailboxId } satisfies BeforeSendLetterDetail, true),
    words: () => this.#t('compose.sending'),
    write: (part, pending) => this.client && part.send(this.client, this.mailboxId, pending),
    show: async (problems, part) => this.#showProblems(problems, part),
  });

  @state() private checking = false;
  @state() private said = '';

  constructor() {
    super();
    new OpenForPrint(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.setState('sending', this.#sending.running);
    this.setState('sent', this.#sending.receipt !== undefined);
    if (this.#elder && !this.#steps.value && !this.#steps.missing) void this.#load(false);
  }

  /** Takes over what was typed into the page's own form. @internal */
  adopt(typed: Typed): void {
    this.#adoption.take(typed);
  }

  /** Reads again what could not be read. */
  refresh(): void {
    if (this.#mailbox.problem) this.#mailbox.refresh();
    this.#form.refresh();
  }

  override render(): TemplateResult {
    const { receipt } = this.#sending;
    return root(this, html`<div @focusin=${() => this.#load()}><slot name="notice"></slot>${receipt ? this.#part.value?.receipt(receipt, hasText(this.#fields.values), () => { this.#onMore(); }) : this.#renderMailbox()}</div>`);
  }

  #renderMailbox(): TemplateResult {
    const options = { t: this.#t, host: this, size: 'form', retry: () => { this.refresh(); } } as const;
    const withMailbox = (mailbox: Mailbox) => remoteView(this.#form, { ...options, phone: mailbox.phone }, (form) => this.#renderForm(mailbox, form));
    if (this.mailbox === null) return html``;
    return this.mailbox ? withMailbox(this.mailbox) : remoteView(this.#mailbox, options, withMailbox);
  }

  #renderForm(mailbox: Mailbox, form: LetterForm): TemplateResult {
    return composeView({
      t: this.#t, language: this.language, now: this.#now, mailbox, form,
      values: this.#fields.values,
      problems: this.#fields.problems,
      draft: this.#draft,
      running: this.#sending.running,
      checking: this.checking,
      sending: this.#part.value,
      steps: this.#screens,
      help: this.#help,
      recording: this.noticeRecording,
      network: this.#sending.network,
      problem: this.#sending.problem,
      said: this.said,
      kiosk: this.#kiosk,
      act: this.#actions(mailbox, form),
    });
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  get #elder(): boolean {
    return this.settings.mode?.includes('elder') ?? false;
  }

  get #screens(): StepScreens | undefined {
    return this.#elder && this.#part.value ? this.#steps.value : undefined;
  }

  get #kiosk(): boolean {
    return this.settings.mode?.includes('kiosk') ?? false;
  }

  #actions(mailbox: Mailbox, form: LetterForm): ComposeActions {
    return {
      submit: (event) => { event.preventDefault(); void this.#onSubmit(form); },
      edit: (pointer) => { this.#onEdit(pointer); },
      resend: () => { void this.#onSend(form); },
      change: (change, pointer) => { this.#fields.set(change, pointer); },
      changeIdentity: (name, value) => { this.#fields.set({ identity: { ...this.#fields.values.identity, [name]: value } }, `/identity/${name}`); },
      focus: (name) => { void (this.#screens ?? this.#fields).focus(name); },
      ...draftActions({ t: this.#t, draft: this.#draft, empty: () => { this.#fill(emptyLetter); }, goTo: (where) => { this.#onReplaced(where); } }),
      copy: () => { void copyText(letterText(this.#fields.values, mailbox)).then((copied) => { this.said = this.#t(copied ? 'writing.copied' : 'writing.copy.refused'); }); },
      wantFiles: () => { void this.#load().then((sending) => sending?.files.want()); },
    };
  }

  async #onSubmit(form: LetterForm): Promise<void> {
    const { values } = this.#fields;
    if (!this.checking && await this.#screens?.next({ values, form, now: this.#now, sending: this.#part.value })) return;
    await (this.checking || values.pending ? this.#onSend(form) : this.#onCheck(form));
  }

  /** Nothing is wrong that could be known here: the citizen looks through the letter. */
  async #onCheck(form: LetterForm): Promise<void> {
    const sending = await this.#sending.network.need();
    if (!sending || await this.#showProblems(sending.check(this.#fields.values, form, this.#now), sending)) return;
    this.checking = true;
    await this.#focus.on('#check-title');
  }

  async #onSend(form: LetterForm): Promise<void> {
    const receipt = await this.#sending.send(form);
    if (!receipt) return;
    this.#steps.value?.resume();
    this.checking = false;
    this.emit('hy-letter-sent', { number: receipt.number } satisfies LetterSentDetail);
  }

  /**
   * Fetches what is needed to send, once; a failed fetch is tried again with the next key or press.
   *
   * @param begins Somebody writes: the security check begins.
   */
  async #load(begins = true): Promise<LetterSending | undefined> {
    const [sending] = await Promise.all([this.#part.get(), this.#elder && this.#steps.get()]);
    this.said = sending?.adopt(this.#adoption.takeFiles(), this.#form.value?.attachments ?? null) ?? this.said;
    if (begins && this.client && this.#form.value?.proof && !this.#sending.receipt) sending?.begin(this.client, this.mailboxId);
    return sending;
  }

  /** Puts a whole letter, or an empty one, in place of what stands in the form. */
  #fill(values: LetterValues): void {
    this.#fields.restore(values);
    this.#steps.value?.resume();
  }

  /** True where something is wrong; it stands in the form. */
  async #showProblems(problems: Problems, sending: LetterSending): Promise<boolean> {
    if (problems.size === 0) return false;
    this.checking = false;
    announce(sending.summary(problems));
    await (this.#screens ?? this.#fields).show(problems);
    return true;
  }

  /** The day by which a letter is answered, and what a later one may say, are read anew. */
  #onMore(): void {
    this.#sending.beginAnother();
    this.#form.refresh();
    void this.#focus.on('#letter-title');
  }

  #onEdit(pointer?: string): void {
    this.checking = false;
    if (pointer) this.#steps.value?.mend(pointer);
    else this.#steps.value?.begin();
    this.#sending.reset();
    void this.#focus.on(pointer ? `[name="${pointer}"]` : '#letter-title');
  }

  /** Another letter stands in the form, or none. */
  #onReplaced(where: 'start' | 'put-back'): void {
    this.checking = false;
    this.#sending.reset();
    void this.#focus.on(where === 'start' ? '#letter-title' : '#put-back');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-mailbox-compose': HyMailboxCompose }
}
