import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clause, Consultation } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { Ticker } from '../../core/ticker.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { tabList, tabPanel } from '../../ui/tabs.js';
import { tabStyles } from '../../ui/tabs.styles.js';
import type { ClauseChosenDetail, OpinionTurnedDetail } from './consultation-events.js';
import { phaseOf, stateWords } from './consultation-state.js';
import { explanationView, headView, noticeView, pointsView, sourceView } from './consultation-views.js';
import { consultationStyles } from './consultation.styles.js';
import './hy-comment-box.js';
import type { HyCommentBox } from './hy-comment-box.js';
import './hy-consultation-draft.js';
import { consultationZh } from './messages/consultation-zh.js';

/** The three views behind tabs. */
export type ConsultationView = 'draft' | 'notice' | 'explanation';

/** The language of what an agency publishes through this widget; the reader's own may be another. */
const contentLanguage = 'zh-CN';

/**
 * A public consultation: what it is about and until when, the draft with a button on each clause, and the box to comment in.
 *
 * @slot - Shown where scripts do not run, and below a problem: the agency's phone and a link to the permanent page.
 * @slot notice - Above the form: how opinions are used.
 * @event {CustomEvent<ClauseChosenDetail>} hy-clause-chosen - The citizen wants to comment on a clause.
 * @event {CustomEvent<OpinionTurnedDetail>} hy-opinion-turned - The citizen turned to another opinion in the box.
 * @event {CustomEvent<BeforeSendSubmissionDetail>} hy-before-send-submission - About to be sent; cancelling keeps it on the device.
 * @event {CustomEvent<SubmissionSentDetail>} hy-submission-sent - The server holds the submission.
 * @event {CustomEvent} hy-draft-replaced - There is a new version of the draft and the citizen wants to see it.
 * @csspart title - The title of the consultation.
 * @csspart points - Key points and focus questions.
 * @csspart tabs - The row of views.
 * @csspart retry - The button that reads again.
 * @cssstate open - Opinions are taken now.
 */
@customElement('hy-consultation')
export class HyConsultation extends HyElement {
  static override styles = [rootStyles, controlStyles, tabStyles, consultationStyles];

  /** The consultation to show. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** The view to begin with: `draft`, `notice` or `explanation`. */
  @property() view: ConsultationView = 'draft';

  /** A clause to show first, for example `art-12`. */
  @property({ attribute: 'clause-id' }) clauseId = '';

  #t = messages(this, { zh: consultationZh, en: async () => (await import('./messages/en.js')).consultationEn });
  #consultation = new Query(this, () => (this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    ([client, id], signal) => client.consultations.get(id, { signal }));

  #explained: { readonly markup: string; readonly fragment?: DocumentFragment } | undefined;

  @state() private activeClauseId = '';
  @state() private boxClauseId = '';
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

  /** Draft and box are there from the start, unseen, so that they read at the same time as the head does. */
  override render(): TemplateResult {
    const { value } = this.#consultation;
    return root(this, html`<article aria-labelledby="title">
      ${remoteView(this.#consultation, { t: this.#t, host: this, size: 'page', retry: () => { this.#refresh(); } }, (consultation) => this.#renderHead(consultation))}
      <div ?hidden=${value === undefined}>
        ${tabList<ConsultationView>({
          label: this.#t('consultation.views'),
          tabs: (['draft', 'notice', 'explanation'] as const).map((name) => ({ name, label: this.#t(`consultation.view.${name}`) })),
          current: this.view,
          onChoose: (view) => { this.#onView(view); },
        })}
        ${tabPanel('draft', this.view, this.#renderDraft(value))}
        ${tabPanel('notice', this.view, value ? noticeView(value, contentLanguage, this.#t) : '')}
        ${tabPanel('explanation', this.view, value && this.view === 'explanation' ? explanationView(value, this.#cleaned(value), contentLanguage) : '')}
        ${value ? sourceView(value, this.language, this.#now, this.#t) : ''}
      </div>
    </article>`);
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
    return html`${headView(consultation, stateWords(consultation, this.#now, this.language, t), contentLanguage, t)}
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
    </div>`;
  }

  #renderDraft(consultation: Consultation | undefined): TemplateResult {
    return html`<hy-consultation-draft consultation-id=${this.consultationId} clause-id=${this.clauseId} active-clause-id=${this.activeClauseId} box-clause-id=${this.boxClauseId} ?comments-hidden=${!this.#isOpen(consultation)}
      @hy-clause-chosen=${this.#onClauseChosen}>
      <hy-comment-box slot="box" class=${this.boxOpen ? 'open' : ''} consultation-id=${this.consultationId} .consultation=${consultation ?? null} @hy-opinion-turned=${this.#onOpinionTurned} @hy-draft-replaced=${this.#refresh}>
        <slot name="notice" slot="notice"></slot>
      </hy-comment-box>
    </hy-consultation-draft>`;
  }

  /** The cleaner is fetched with the first look at the explanation, never before. */
  #cleaned({ explanation }: Consultation): DocumentFragment | undefined {
    if (this.#explained?.markup !== explanation) {
      const explained: { markup: string; fragment?: DocumentFragment } = { markup: explanation };
      this.#explained = explained;
      void import('../../ui/rich-text.js').then(({ clean }) => {
        explained.fragment = clean(explanation);
        this.requestUpdate();
      }, () => {
        // Not fetched: the text stands without its markup, and the next look asks again.
        this.#explained = undefined;
      });
    }
    return this.#explained.fragment;
  }

  #onView(view: ConsultationView): void {
    this.view = view;
  }

  #onGoToPoints(): void {
    this.#show('#key-points');
  }

  #onGoToDraft(): void {
    this.view = 'draft';
    void this.updateComplete.then(() => { this.#show('#panel-draft'); });
  }

  /** Head, draft and box may all have failed together: one press reads all of them again. */
  #refresh(): void {
    this.#consultation.refresh();
    this.renderRoot.querySelector('hy-consultation-draft')?.refresh();
    this.box?.refresh();
  }

  async #onGoToBox(): Promise<void> {
    this.view = 'draft';
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
