import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clause, Consultation } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { FallbackElement, type Typed } from '../../core/fallback-element.js';
import { fetched } from '../../core/fetched.js';
import { Fragment, type Arrival } from '../../core/fragment.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { Ticker } from '../../core/ticker.js';
import { CleanedText } from '../../ui/cleaned-text.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { richTextStyles } from '../../ui/rich-text.styles.js';
import { rootStyles } from '../../ui/root.styles.js';
import { tabList, tabPanel } from '../../ui/tabs.js';
import { tabStyles } from '../../ui/tabs.styles.js';
import type { ClauseChosenDetail, ClauseCommentsChosenDetail, OpinionTurnedDetail } from './consultation-events.js';
import { phaseOf, stateWords } from './consultation-state.js';
import { explanationView, headView, noticeView, pointsView, sourceView } from './consultation-views.js';
import { consultationStyles } from './consultation.styles.js';
import { contentLanguage } from './content-language.js';
import './hy-comment-box.js';
import type { HyCommentBox } from './hy-comment-box.js';
import './hy-consultation-draft.js';
import { consultationZh } from './messages/consultation-zh.js';

// It ships in this one's file, and its own entry has its class from here.
export { HyConsultationDraft } from './hy-consultation-draft.js';

/** The views behind tabs, in their order. */
const consultationViews = ['notice', 'draft', 'explanation', 'comment', 'comments', 'outcome'] as const;

export type ConsultationView = typeof consultationViews[number];

/**
 * A public consultation: what it is about and until when, the draft with a button on each clause, the box to comment in, what others said, and
 * what became of it.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and a link to the permanent page.
 * @slot notice - Above the form: how opinions are used.
 * @event {CustomEvent<ClauseChosenDetail>} hy-clause-chosen - The citizen wants to comment on a clause.
 * @event {CustomEvent<ClauseCommentsChosenDetail>} hy-clause-comments-chosen - The citizen wants to read what others said of a clause.
 * @event {CustomEvent<OpinionTurnedDetail>} hy-opinion-turned - The citizen turned to another opinion in the box.
 * @event {CustomEvent<BeforeSendSubmissionDetail>} hy-before-send-submission - About to be sent; cancelling keeps it on the device.
 * @event {CustomEvent<SubmissionSentDetail>} hy-submission-sent - The server holds the submission.
 * @event {CustomEvent<ReceiptKeptDetail>} hy-receipt-kept - The citizen kept the receipt on this device; carries the number, never the code.
 * @event {CustomEvent} hy-draft-replaced - There is a new version of the draft and the citizen wants to see it.
 * @csspart title - The title of the consultation.
 * @csspart points - Key points and focus questions.
 * @csspart tabs - The row of views.
 * @csspart retry - The button that reads again.
 * @cssstate open - Opinions are taken now.
 */
@customElement('hy-consultation')
export class HyConsultation extends FallbackElement {
  static override styles = [rootStyles, controlStyles, richTextStyles, tabStyles, consultationStyles];

  /** The consultation to show. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** The view to begin with: `notice`, `draft`, `explanation`, `comment`, `comments` or `outcome`; without it the draft, and the outcome once it is published. A link of the page to `#consultation-comments`, and so on, opens that view; a view that is turned to stands in the address so, and Back leads to the one before. */
  @property() view: ConsultationView | '' = '';

  /** A clause to show first, for example `art-12`. */
  @property({ attribute: 'clause-id' }) clauseId = '';

  #t = messages(this, { zh: consultationZh, en: async () => (await import('./messages/en.js')).consultationEn });
  #place = new Fragment(this, 'consultation-', (view, arrival) => { this.#onPlace(view, arrival); }, (before) => { this.#onReturn(before); });
  #consultation = new Query(this, () => (this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    ([client, id], signal) => client.consultations.get(id, { signal }), true);

  #explanation = new CleanedText(this);
  #comments = new Query(this, () => (this.#current === 'comments' ? ['comments'] as const : undefined), () => fetched(import('./hy-consultation-comments.js')));
  #outcome = new Query(this, () => (this.#current === 'outcome' ? ['outcome'] as const : undefined), () => fetched(import('./hy-consultation-outcome.js')));

  @state() private activeClauseId = '';
  @state() private boxClauseId = '';
  @state() private commentsClauseId = '';
  @state() private boxOpen = false;
  @query('hy-comment-box') private box!: HyCommentBox | null;

  constructor() {
    super();
    new Ticker(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#consultation;
    this.setState('open', this.#isOpen(value));
  }

  /** What was typed into the page's own form is taken over by the box. @internal */
  adopt(typed: Typed): void {
    this.boxOpen = true;
    void this.updateComplete.then(() => { this.box?.adopt(typed); });
  }

  /** Draft and box are there from the start, unseen, so that they read at the same time as the head does. */
  override render(): TemplateResult {
    const { value } = this.#consultation;
    const current = this.#current;
    return root(this, html`<article aria-labelledby="title">
      ${remoteView(this.#consultation, { t: this.#t, host: this, size: 'page', retry: () => { this.#refresh(); } }, (consultation) => this.#renderHead(consultation))}
      <div ?hidden=${value === undefined}>
        ${tabList<ConsultationView>({
          label: this.#t('consultation.views'),
          tabs: this.#views.map((name) => ({ name, label: this.#t(`consultation.view.${name}`) })),
          current,
          onChoose: (view, byKey) => { this.#onView(view, byKey); },
        })}
        ${tabPanel('notice', current, value ? html`${this.#heading('notice')}${noticeView(value, contentLanguage, this.#t)}` : '')}
        ${tabPanel(current === 'comment' ? 'comment' : 'draft', current, this.#renderDraft(value))}
        ${tabPanel('explanation', current, value ? html`${this.#heading('explanation')}${explanationView(this.#explained(value), contentLanguage)}` : '')}
        ${tabPanel('comments', current, value ? this.#renderComments(value) : '')}
        ${tabPanel('outcome', current, value ? this.#renderOutcome(value) : '')}
        ${value ? sourceView(value, this.language, this.#now, siteAddress(value.permalink, this.client), this.#t) : ''}
      </div>
    </article>`);
  }

  /** On paper there are no tabs. */
  #heading(view: ConsultationView): TemplateResult {
    return html`<h3 class="on-paper">${this.#t(`consultation.view.${view}`)}</h3>`;
  }

  /** The view that is shown: a form that takes nothing is none. */
  get #current(): ConsultationView {
    const { value } = this.#consultation;
    if (this.view && this.#views.includes(this.view)) return this.view;
    return value?.status === 'answered' ? 'outcome' : 'draft';
  }

  get #views(): readonly ConsultationView[] {
    return consultationViews.filter((view) => view !== 'comment' || this.#isOpen(this.#consultation.value));
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  #isOpen(consultation: Consultation | undefined): boolean {
    return consultation !== undefined && phaseOf(consultation, this.#now) === 'open';
  }

  #renderHead(consultation: Consultation): TemplateResult {
    const t = this.#t;
    const open = this.#isOpen(consultation);
    return html`${headView(consultation, stateWords(consultation, this.#now, this.language, t), contentLanguage, this.language, this.#now, t)}
      ${open ? html`<p class="lead">${t('consultation.lead')}</p>` : ''}
      ${this.#renderGo(consultation, open)}
      ${pointsView(consultation, contentLanguage, t)}`;
  }

  #renderGo(consultation: Consultation, open: boolean): TemplateResult {
    const t = this.#t;
    return html`<div class="go actions no-print">
      ${consultation.keyPoints.length > 0 ? html`<button type="button" @click=${this.#onGoToPoints}>${t('consultation.go.keyPoints')}</button>` : ''}
      <button type="button" @click=${this.#onGoToDraft}>${t('consultation.go.draft')}</button>
      ${open ? html`<button type="button" class="primary" @click=${this.#onGoToBox}>${t('consultation.go.comment')}</button>` : ''}
      ${consultation.status === 'answered' ? html`<button type="button" class="primary" @click=${this.#onGoToOutcome}>${t('consultation.go.outcome')}</button>` : ''}
    </div>`;
  }

  #renderDraft(consultation: Consultation | undefined): TemplateResult {
    return html`<hy-consultation-draft consultation-id=${this.consultationId} clause-id=${this.clauseId} active-clause-id=${this.activeClauseId} box-clause-id=${this.boxClauseId} ?comments-hidden=${!this.#isOpen(consultation)} ?text-hidden=${this.#current === 'comment'}
      @hy-clause-chosen=${this.#onClauseChosen} @hy-clause-comments-chosen=${this.#onCommentsChosen}>
      <hy-comment-box slot="box" class=${this.boxOpen || this.#current === 'comment' ? 'open' : ''} consultation-id=${this.consultationId} .consultation=${consultation ?? null} @hy-opinion-turned=${this.#onOpinionTurned} @hy-draft-replaced=${this.#refresh}>
        <slot name="notice" slot="notice"></slot>
      </hy-comment-box>
    </hy-consultation-draft>`;
  }

  /** On paper its words alone, where nobody has looked at it: fetching would come too late. */
  #explained({ explanation }: Consultation): DocumentFragment | string {
    return this.#current === 'explanation' ? this.#explanation.of(explanation) : this.#explanation.soFar(explanation);
  }

  #renderComments(consultation: Consultation): unknown {
    if (this.#comments.idle) return '';
    return remoteView(this.#comments, { t: this.#t, host: this }, () => html`${this.#heading('comments')}<hy-consultation-comments
      consultation-id=${this.consultationId} clause-id=${this.commentsClauseId} .consultation=${consultation}></hy-consultation-comments>`);
  }

  #renderOutcome(consultation: Consultation): unknown {
    if (this.#outcome.idle) return '';
    return remoteView(this.#outcome, { t: this.#t, host: this }, () => html`${this.#heading('outcome')}<hy-consultation-outcome
      consultation-id=${this.consultationId} .consultation=${consultation}></hy-consultation-outcome>`);
  }

  /** Which views there are is known when the consultation is. */
  #onPlace(name: string, arrival: Arrival): void {
    const view = consultationViews.find((each) => each === name);
    if (!view || (arrival === 'step' && view === this.#current)) return;
    this.view = view;
    if (arrival === 'step') void this.#place.focusAgain('[aria-selected="true"]');
    else if (arrival !== 'reload') void this.updateComplete.then(() => { this.scrollIntoView(); });
  }

  #onReturn(before: string | undefined): void {
    this.view = (before ?? this.getAttribute('view') ?? '') as ConsultationView | '';
    void this.#place.focusAgain('[aria-selected="true"]');
  }

  #onView(view: ConsultationView, byKey: boolean): void {
    if (view === this.#current) return;
    this.#turnTo(view, byKey);
    this.commentsClauseId = '';
  }

  #turnTo(view: ConsultationView, byKey = false): void {
    if (view !== this.#current) this.#place.go(view, this.view, byKey);
    this.view = view;
  }

  #onGoToPoints(): void {
    this.#show('#key-points');
  }

  #onGoToDraft(): void {
    this.#turnTo('draft');
    void this.updateComplete.then(() => { this.#show('#panel-draft'); });
  }

  #onGoToOutcome(): void {
    this.#turnTo('outcome');
    void this.updateComplete.then(() => { this.#show('#panel-outcome'); });
  }

  /** Head, draft and box may all have failed together: one press reads all of them again. */
  #refresh(): void {
    this.#consultation.refresh();
    this.renderRoot.querySelector('hy-consultation-draft')?.refresh();
    this.box?.refresh();
  }

  async #onGoToBox(): Promise<void> {
    if (this.#current !== 'comment') this.#turnTo('draft');
    this.activeClauseId = this.boxClauseId = '';
    this.boxOpen = true;
    await this.updateComplete;
    await this.box?.choose(null);
    this.box?.scrollIntoView({ block: 'nearest' });
  }

  async #onClauseChosen(event: CustomEvent<ClauseChosenDetail>): Promise<void> {
    const { clause }: { clause: Clause } = event.detail;
    this.activeClauseId = this.boxClauseId = clause.id;
    this.boxOpen = true;
    await this.updateComplete;
    await this.box?.choose(clause);
    this.box?.scrollIntoView({ block: 'nearest' });
  }

  async #onCommentsChosen(event: CustomEvent<ClauseCommentsChosenDetail>): Promise<void> {
    this.commentsClauseId = event.detail.clauseId;
    this.#turnTo('comments');
    await this.updateComplete;
    this.#show('#panel-comments');
  }

  #onOpinionTurned(event: CustomEvent<OpinionTurnedDetail>): void {
    this.activeClauseId = event.detail.clauseId ?? '';
    this.boxOpen = true;
  }

  #show(selector: string): void {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-consultation': HyConsultation }
}
