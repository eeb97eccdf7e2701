import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiProblem, Comment, CommentPage, Consultation } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { formatDay, formatTime } from '../../core/format.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { listStyles } from '../../ui/list.styles.js';
import { notice } from '../../ui/notice.js';
import { readingProblem, remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { sayWait } from '../../ui/state-voice.js';
import { agreementMemory } from './agreement-memory.js';
import { clauseIdOf } from './clause-number.js';
import { commentFilter, everything, type CommentChoice } from './comment-filter.js';
import { commentView } from './comment-view.js';
import { commentsStyles } from './comments.styles.js';
import { phaseOf } from './consultation-state.js';
import { commentsZh } from './messages/comments-zh.js';
import { ReportForm } from './report-form.js';

/**
 * The opinions that were published: on what, what they ask for, how many say the same, and what became of each.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent page.
 * @csspart list - The opinions.
 * @csspart item - One opinion.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-consultation-comments')
export class HyConsultationComments extends HyElement {
  static override styles = [rootStyles, controlStyles, listStyles, commentsStyles];

  /** The consultation whose opinions are shown. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** Only opinions on this clause, for example `art-12`. */
  @property({ attribute: 'clause-id' }) clauseId = '';

  /** One opinion to show by itself, with a button that leads to all. */
  @property({ attribute: 'comment-id' }) commentId = '';

  /** The consultation as its parent has read it; `null` while it is being read. Without a parent it is read here. @internal */
  @property({ attribute: false }) consultation: Consultation | null | undefined;

  #t = messages(this, { zh: commentsZh, en: async () => (await import('./messages/comments-en.js')).commentsEn });
  #focus = new FocusWish(this);
  #consultation = new Query(this, () => (this.consultation === undefined && this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    ([client, id], signal) => client.consultations.get(id, { signal }));
  #one = new Query(this, () => (this.commentId && this.client && this.consultationId ? [this.client, this.consultationId, this.commentId] as const : undefined),
    ([client, id, commentId], signal) => client.comments.get(id, commentId, { signal }));
  #page = new Query(this, () => (!this.commentId && this.client && this.#mayBePublic ? [this.client, this.consultationId, this.clauseId, this.choice] as const : undefined),
    ([client, id], signal) => client.comments.list(id, this.#asked(), { signal }));
  #more = new Command(this, async (before: CommentPage) => {
    const page = await this.client?.comments.list(this.consultationId, { ...this.#asked(), cursor: before.nextCursor ?? undefined });
    return page && { of: this.#page.value, page: { ...page, items: [...before.items, ...page.items] } };
  });
  #agree = new Command(this, async ({ id }: Comment, agreed: boolean) => {
    const { client } = this;
    const held = await client?.comments.agree(this.consultationId, id, { agreed, voter: agreementMemory.voter(client.baseUrl, this.#keeps) });
    return held && { id, ...held };
  });
  #report = new ReportForm(this);
  #tooEarly = false;

  @state() private choice: CommentChoice = everything;
  @state() private number = '';
  @state() private numberProblem = '';
  @state() private said: { readonly id: string; readonly words: string } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('clauseId')) this.number = this.numberProblem = '';
    // What was asked before anybody knew that nothing is public yet was refused; once it is, ask again.
    const isPublic = this.#public;
    if (isPublic && this.#tooEarly) this.#page.refresh();
    this.#tooEarly = this.#known !== undefined && !isPublic;
  }

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    for (const query of [this.#consultation, this.#one, this.#page]) query.refresh();
  }

  override render(): TemplateResult {
    const options = { t: this.#t, host: this, retry: () => { this.refresh(); } };
    if (this.commentId) return root(this, remoteView(this.#one, options, (comment) => this.#renderOne(comment)));
    const { consultation } = this;
    if (consultation === null) return root(this, html``);
    return root(this, consultation ? this.#renderFor(consultation) : remoteView(this.#consultation, options, (read) => this.#renderFor(read)));
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  /** On a shared device nothing is remembered beyond the page. */
  get #keeps(): boolean {
    return !this.settings.mode?.includes('kiosk');
  }

  get #known(): Consultation | undefined {
    return this.consultation ?? this.#consultation.value;
  }

  /** Asked at the same time as the consultation, where no parent has read that: a list that is public stands one round trip sooner. */
  get #mayBePublic(): boolean {
    return this.#known ? this.#public : this.consultation === undefined && this.consultationId !== '';
  }

  get #public(): boolean {
    const known = this.#known;
    if (!known) return false;
    const { comments } = known.visibility;
    return comments === 'live' || (comments === 'after-closing' && this.#now >= Date.parse(known.closesAt));
  }

  #asked() {
    const { scope, position, sort } = this.choice;
    return { clauseId: this.clauseId || undefined, scope: scope || undefined, position: position || undefined, sort };
  }

  #renderFor(consultation: Consultation): unknown {
    const t = this.#t;
    if (consultation.visibility.comments === 'never') return notice('plain', t('comments.never'));
    if (!this.#public) return notice('plain', t('comments.afterClosing', formatTime(consultation.closesAt, this.language, this.#now)));
    return html`${this.#renderFilter(consultation)}${remoteView(this.#page, { t, host: this }, (page) => this.#renderPage(page))}`;
  }

  #renderFilter({ visibility, counts }: Consultation): TemplateResult | typeof nothing {
    const t = this.#t;
    if (this.clauseId) return html`<p class="chosen no-print">${t('comments.clause.chosen', this.#clauseName())} <button type="button" class="quiet" @click=${this.#onAllClauses}>${t('comments.filter.off')}</button></p>`;
    if (counts.publishedComments < 2) return nothing;
    return commentFilter({
      t,
      choice: this.choice,
      number: this.number,
      numberProblem: this.numberProblem,
      byAgreement: visibility.agreement,
      change: (choice) => { this.choice = choice === everything ? everything : { ...this.choice, ...choice }; },
      typeNumber: (number) => { this.number = number; this.numberProblem = ''; },
      submitNumber: () => { this.#onClause(); },
    });
  }

  #renderPage(first: CommentPage): TemplateResult {
    const t = this.#t;
    const more = this.#more.value;
    const page = more?.of === first ? more.page : first;
    const day = formatDay(first.asOf, this.language, this.#now);
    const chosen = this.clauseId !== '' || this.choice.scope !== '' || this.choice.position !== '';
    if (page.items.length === 0) return html`<p role="status">${chosen ? t('comments.none.chosen') : t('comments.none', day)}</p>`;
    return html`<p role="status">${t('comments.count', day, first.total, first.opinions)}</p>
      <ol class="list" part="list">${page.items.map((comment) => html`<li>${this.#renderComment(comment)}</li>`)}</ol>
      ${page.nextCursor === null ? nothing : html`${this.#more.problem ? notice('warning', readingProblem(this.#more.problem, t, this.language)) : nothing}
        <button type="button" class="no-print" part="more" aria-disabled=${this.#more.running ? 'true' : 'false'} @click=${() => { void this.#onMore(page); }}>${t('comments.more')}</button>`}`;
  }

  #renderOne(comment: Comment): TemplateResult {
    return html`${this.#renderComment(comment)}<p class="no-print"><button type="button" @click=${this.#onAll}>${this.#t('comments.one.all')}</button></p>`;
  }

  #renderComment(comment: Comment): TemplateResult {
    const agreed = this.#agree.value;
    const counted = agreed?.id === comment.id ? { ...comment, agreementCount: agreed.agreementCount } : comment;
    return commentView(counted, {
      t: this.#t,
      language: this.language,
      now: this.#now,
      address: (permalink) => siteAddress(permalink, this.client),
      fileAddress: ({ id }, file) => this.client?.comments.attachmentAddress(this.consultationId, id, file.id) ?? '',
      agrees: ({ id }) => (this.#takesAgreement ? agreementMemory.has(this.client?.baseUrl ?? '', id, this.#keeps) : undefined),
      agree: (each) => { void this.#onAgree(each); },
      copyLink: (each) => { void this.#onCopyLink(each); },
      report: (each) => { void this.#onReport(each); },
      below: ({ id }) => this.#renderBelow(id),
    });
  }

  #renderBelow(id: string): unknown {
    if (this.#report.comment?.id === id) {
      return this.#report.view(this.#t, this.#problemWords(this.#report.send.problem), () => { void this.#onSendReport(); }, () => { this.#onCancelReport(); });
    }
    return this.said?.id === id ? html`<p class="meta">${this.said.words}</p>` : nothing;
  }

  get #takesAgreement(): boolean {
    const known = this.#known;
    return known === undefined || (known.visibility.agreement && phaseOf(known, this.#now) === 'open');
  }

  #problemWords(problem: ApiProblem | undefined): unknown {
    if (!problem) return nothing;
    const t = this.#t;
    return notice('warning', problem.kind === 'too-many-requests' ? t('comments.problem.tooMany', sayWait(problem.retryAfter ?? 60, t)) : t('comments.problem'));
  }

  #clauseName(): string {
    return this.#page.value?.items[0]?.label ?? this.clauseId.replace(/^\D+/, '');
  }

  #onClause(): void {
    const clauseId = clauseIdOf(this.number);
    if (clauseId) this.clauseId = clauseId;
    else this.numberProblem = this.#t('comments.clause.missing');
  }

  #onAllClauses(): void {
    this.clauseId = '';
  }

  #onAll(): void {
    this.commentId = '';
  }

  async #onMore(page: CommentPage): Promise<void> {
    const next = await this.#more.run(page);
    const first = next?.page.items[page.items.length];
    if (first) await this.#focus.on(`#c-${first.id}`);
  }

  async #onAgree(comment: Comment): Promise<void> {
    const t = this.#t;
    const baseUrl = this.client?.baseUrl ?? '';
    const agreed = !agreementMemory.has(baseUrl, comment.id, this.#keeps);
    const held = await this.#agree.run(comment, agreed);
    const { problem } = this.#agree;
    if (held) agreementMemory.set(baseUrl, comment.id, held.agreed, this.#keeps);
    if (held) this.#say(comment, t(held.agreed ? 'comments.agreed' : 'comments.agreed.off'));
    else if (problem?.kind === 'closed') this.#say(comment, t('comments.agree.closed'));
    else if (problem) this.#say(comment, problem.kind === 'too-many-requests' ? t('comments.problem.tooMany', sayWait(problem.retryAfter ?? 60, t)) : t('comments.problem'));
  }

  async #onCopyLink(comment: Comment): Promise<void> {
    const address = siteAddress(comment.permalink, this.client);
    this.#say(comment, await copyText(address) ? this.#t('comments.link.copied') : this.#t('comments.link.refused', address));
  }

  async #onReport(comment: Comment): Promise<void> {
    this.said = undefined;
    this.#report.open(comment);
    await this.#focus.on('.report input');
  }

  async #onSendReport(): Promise<void> {
    const { comment } = this.#report;
    const reason = this.#report.check(this.#t);
    if (!this.client || !comment) return;
    if (!reason) return this.#focus.on('.report [aria-invalid], .report .wrong input');
    if (!(await this.#report.send.run(this.client, this.consultationId, comment, reason))) return;
    this.#onCancelReport();
    this.#say(comment, this.#t('comments.report.sent'));
  }

  #onCancelReport(): void {
    const id = this.#report.comment?.id;
    this.#report.close();
    void this.#focus.on(`[data-report="${id ?? ''}"]`);
  }

  #say({ id }: Comment, words: string): void {
    this.said = { id, words };
    announce(words);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-consultation-comments': HyConsultationComments }
}
