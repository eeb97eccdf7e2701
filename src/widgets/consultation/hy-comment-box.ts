import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Clause, Consultation, ConsultationForm } from '../../client/index.js';
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
import { Ticker } from '../../core/ticker.js';
import { filesStyles } from '../../parts/uploads/files.styles.js';
import { draftActions } from '../../parts/writing/draft-actions.js';
import { SendOnce } from '../../parts/writing/send-once.js';
import { writingStyles } from '../../parts/writing/writing.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { ClauseAdder } from './clause-adder.js';
import { boxView, type BoxActions } from './comment-box-view.js';
import { commentBoxStyles } from './comment-box.styles.js';
import type { BeforeSendSubmissionDetail, OpinionTurnedDetail, SubmissionSentDetail } from './consultation-events.js';
import { formPhaseOf } from './consultation-state.js';
import { FirstClause } from './first-clause.js';
import { boxZh } from './messages/box-zh.js';
import { opinionName } from './opinion-chips.js';
import { OpinionsController } from './opinions-controller.js';
import type { Sending } from './sending.js';
import { emptySubmission, hasText, submissionText, type PendingSubmission, type SubmissionValues } from './submission-values.js';

/**
 * Where a citizen writes an opinion on one or more clauses, or on the whole text, and receives a receipt.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and a link to the permanent page.
 * @slot notice - Above the form: how opinions are used.
 * @event {CustomEvent<BeforeSendSubmissionDetail>} hy-before-send-submission - About to be sent; cancelling keeps it on the device.
 * @event {CustomEvent<SubmissionSentDetail>} hy-submission-sent - The server holds the submission.
 * @event {CustomEvent<ReceiptKeptDetail>} hy-receipt-kept - The citizen kept the receipt on this device; carries the number, never the code.
 * @event {CustomEvent<OpinionTurnedDetail>} hy-opinion-turned - The citizen turned to another opinion.
 * @event {CustomEvent} hy-draft-replaced - There is a new version of the draft and the citizen wants to see it.
 * @csspart form - The form.
 * @csspart title - Its heading.
 * @csspart submit - The button that sends.
 * @csspart retry - The button that reads again.
 * @cssstate sending - A submission is on its way.
 * @cssstate sent - The receipt is shown.
 */
@customElement('hy-comment-box')
export class HyCommentBox extends FallbackElement {
  static override styles = [rootStyles, controlStyles, filesStyles, writingStyles, commentBoxStyles];

  /** The consultation that receives the opinions. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** A clause to begin with, for example `art-12`; without it, the whole text. */
  @property({ attribute: 'clause-id' }) clauseId = '';

  /** The consultation, where somebody has read it already, or null while somebody does; without it, the box reads it itself. */
  @property({ attribute: false }) consultation: Consultation | null | undefined;

  #t = messages(this, { zh: boxZh, en: async () => (await import('./messages/en.js')).boxEn });
  #consultation = new Query(this, () => (this.client && this.consultationId && this.consultation === undefined ? [this.client, this.consultationId] as const : undefined),
    ([client, id], signal) => client.consultations.get(id, { signal }), true);
  #form = new Query(this, () => (this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    async ([client, id], signal) => (await Promise.all([client.consultations.form(id, { signal }), this.#first.read()]))[0]);
  #fields = new FormController<SubmissionValues>(this, emptySubmission, () => { this.#draft.touch(); });
  #opinions = new OpinionsController(this, this.#fields);
  #focus = new FocusWish(this);
  #draft = new Draft<SubmissionValues>(this, {
    // With the form, which says how many days a draft may be kept.
    key: () => (this.client && this.#form.value ? [this.client.baseUrl, 'submission', this.consultationId] : undefined),
    allowed: () => !this.settings.mode?.includes('kiosk'),
    days: () => this.#form.value?.draftDays ?? 7,
    read: () => (hasText(this.#fields.values) || this.#fields.values.pending ? this.#fields.values : undefined),
    restore: (values) => { this.#onRestored(values); },
  });
  #readClause = async (clauseId: string): Promise<Clause | undefined> => this.client?.drafts.clause(this.consultationId, clauseId);
  // After the draft, so that it adds to what comes back. Focus stays where it is: the page chose, not the citizen.
  #first: FirstClause = new FirstClause(this, {
    clauseId: () => this.clauseId,
    read: this.#readClause,
    ready: () => this.#form.value !== undefined,
    begin: (clause) => { this.#opinions.choose(clause); void this.updateComplete.then(() => { this.#tellTurn(); }); },
  });
  #adoption = new Adoption(this, this.#fields, {
    ready: () => this.#form.value !== undefined,
    load: async () => {
      const { adoptOpinions } = await import('./adopted-opinions.js');
      return (values, typed) => adoptOpinions(values, typed, this.#readClause);
    },
    adopted: () => { this.#draft.saveNow(); this.#onRestored(this.#fields.values); },
  });
  #adder = new ClauseAdder(this, this.#readClause, async (clause) => this.#turnTo(clause));

  /** What is needed to send. */
  #part = new OnDemand<Sending>(this, async () => (await import('./sending.js')).createSending(this, this.#fields));
  #sending = new SendOnce(this, {
    t: this.#t, fields: this.#fields, draft: this.#draft, focus: this.#focus, part: this.#part, empty: emptySubmission, hasText,
    load: async () => this.#load(),
    prepare: async (part: Sending, form: ConsultationForm) => this.#prepare(part, form),
    leaves: ({ body }) => this.emit('hy-before-send-submission', { opinions: body.items.length } satisfies BeforeSendSubmissionDetail, true),
    words: () => this.#t('box.submitting'),
    write: (part, pending) => this.client && part.send(this.client, this.consultationId, pending),
    show: async (problems, part) => this.#showProblems(problems, part),
  });

  @state() private said = '';

  constructor() {
    super();
    new Ticker(this);
    new OpenForPrint(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.setState('sending', this.#sending.running);
    this.setState('sent', this.#sending.receipt !== undefined);
  }

  /** Begins or goes back to an opinion on a clause, or on the whole text (`null`), and moves focus to it. */
  async choose(clause: Clause | null): Promise<void> {
    if (this.#sending.receipt) this.#sending.beginAnother();
    this.#opinions.choose(clause);
    await this.#focus.on('#target');
  }

  /** Takes over what was typed into the page's own form. @internal */
  adopt(typed: Typed): void {
    this.#adoption.take(typed);
  }

  /** Reads again what could not be read. */
  refresh(): void {
    if (this.#consultation.problem) this.#consultation.refresh();
    this.#form.refresh();
  }

  override render(): TemplateResult {
    const { receipt } = this.#sending;
    return root(this, html`<div @focusin=${this.#load}><slot name="notice"></slot>${receipt ? this.#part.value?.receipt(receipt, hasText(this.#fields.values), () => { void this.choose(null); }) : this.#renderBox()}</div>`);
  }

  #renderBox(): TemplateResult {
    if (this.consultation !== undefined) return this.consultation ? this.#renderForm(this.consultation) : html``;
    return remoteView(this.#consultation, { t: this.#t, host: this, size: 'form', retry: () => { this.refresh(); } }, (consultation) => this.#renderForm(consultation));
  }

  #renderForm(consultation: Consultation): TemplateResult {
    return remoteView(this.#form, { t: this.#t, host: this, phone: consultation.contact.phone, size: 'form' }, (form) => boxView({
      t: this.#t, language: this.language, now: this.#now, consultation, form,
      phase: formPhaseOf(consultation, this.#now, this.#form.readAt + this.#now - Date.now()),
      values: this.#fields.values,
      problems: this.#fields.problems,
      opinions: this.#opinions,
      adder: this.#adder,
      draft: this.#draft,
      running: this.#sending.running,
      sending: this.#part.value,
      network: this.#sending.network,
      problem: this.#sending.problem,
      said: this.said,
      kiosk: this.settings.mode?.includes('kiosk') ?? false,
      act: this.#actions(consultation, form),
    }));
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  #actions(consultation: Consultation, form: ConsultationForm): BoxActions {
    return {
      submit: (event) => { event.preventDefault(); void this.#onSubmit(form); },
      resend: () => { void this.#onSubmit(form); },
      change: (change, pointer) => { this.#opinions.change(change, pointer); },
      changeIdentity: (name, value) => { this.#fields.set({ identity: { ...this.#fields.values.identity, [name]: value } }, `/identity/${name}`); },
      publish: (publish) => { this.#fields.set({ publish }); },
      turn: (index) => { if (this.#opinions.turn(index)) this.#tellTurn(); },
      remove: (index) => { this.#onRemove(index); },
      bringBack: () => { this.#opinions.bringBack(); void this.#focus.on('#target'); this.#tellTurn(); },
      chooseWhole: () => { void this.#turnTo(null); },
      focus: (name) => { void this.#onFocusProblem(name); },
      ...draftActions({ t: this.#t, draft: this.#draft, empty: () => { this.#fields.restore(emptySubmission); }, goTo: (where) => { this.#onReplaced(where); } }),
      copy: () => { void copyText(submissionText(this.#fields.values, consultation)).then((copied) => { this.said = this.#t(copied ? 'writing.copied' : 'writing.copy.refused'); }); },
      loadNewDraft: () => { void this.#onNewDraft(); },
      wantFiles: () => { void this.#load().then((sending) => sending?.files.want()); },
    };
  }

  async #onSubmit(form: ConsultationForm): Promise<void> {
    const receipt = await this.#sending.send(form);
    if (!receipt) return;
    this.#opinions.forgetRemoved();
    this.emit('hy-submission-sent', { number: receipt.number, opinions: receipt.items.length } satisfies SubmissionSentDetail);
  }

  async #load(): Promise<Sending | undefined> {
    const sending = await this.#part.get();
    this.said = sending?.adopt(this.#adoption.takeFiles(), this.#form.value?.attachments ?? null) ?? this.said;
    if (this.client && this.#form.value?.proof && !this.#sending.receipt) sending?.begin(this.client, this.consultationId);
    return sending;
  }

  async #prepare(sending: Sending, form: ConsultationForm): Promise<PendingSubmission | undefined> {
    const problems = sending.check(this.#fields.values, form, this.#now);
    if (problems.size === 0) return sending.prepare(this.#fields.values, form);
    await this.#showProblems(problems, sending);
    return undefined;
  }

  async #showProblems(problems: Problems, sending: Sending): Promise<void> {
    const [first = ''] = problems.keys();
    this.#opinions.turnTo(first);
    announce(sending.summary(problems));
    await this.#fields.show(problems);
  }

  #onRestored(values: SubmissionValues): void {
    this.#fields.restore(values);
    void this.#load();
    // Not while a parent is still drawing us: it moves the box to the clause.
    void this.updateComplete.then(() => { this.#tellTurn(); });
  }

  /** What was written stays; the wording that is edited becomes the new version's. */
  async #onNewDraft(): Promise<void> {
    this.#sending.reset();
    this.#form.refresh();
    this.emit('hy-draft-replaced');
    await this.#opinions.rebase(this.#readClause);
  }

  #tellTurn(): void {
    this.emit('hy-opinion-turned', { clauseId: this.#opinions.open?.clauseId ?? null } satisfies OpinionTurnedDetail);
  }

  #onRemove(index: number): void {
    this.#opinions.remove(index);
    const { removed } = this.#opinions;
    if (removed) announce(this.#t('box.removed', opinionName(removed, this.#t)));
    void this.#focus.on('#bring-back');
    this.#tellTurn();
  }

  async #turnTo(clause: Clause | null): Promise<void> {
    await this.choose(clause);
    this.#tellTurn();
  }

  async #onFocusProblem(name: string): Promise<void> {
    if (this.#opinions.turnTo(name)) this.#tellTurn();
    await this.updateComplete;
    this.#fields.focus(name);
  }

  /** Other opinions stand in the form, or none. */
  #onReplaced(where: 'start' | 'put-back'): void {
    this.#opinions.forgetRemoved();
    this.#sending.reset();
    void this.#focus.on(where === 'start' ? '#target' : '#put-back');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-comment-box': HyCommentBox }
}
