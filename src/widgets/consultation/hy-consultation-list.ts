import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ConsultationPage, ConsultationStatus, ConsultationSummary } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { FocusWish } from '../../core/focus-wish.js';
import { formatDay, formatTime } from '../../core/format.js';
import { messages } from '../../core/messages.js';
import { Command, Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { choiceField } from '../../ui/fields.js';
import { listStyles } from '../../ui/list.styles.js';
import { notice } from '../../ui/notice.js';
import { readingProblem, remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { safeAddress } from '../../ui/safe-address.js';
import { daysLeft } from './consultation-state.js';
import { contentLanguage } from './content-language.js';
import { consultationListStyles } from './list.styles.js';
import { listZh } from './messages/list-zh.js';

/** What a reader may choose; a pause is told at its item. */
export type ListedStatus = Exclude<ConsultationStatus, 'paused'>;

const choices: readonly (ListedStatus | '')[] = ['', 'open', 'announced', 'closed', 'answered'];

/**
 * The consultations an agency has published, the newest first, each with how it stands.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent list.
 * @csspart list - The consultations.
 * @csspart item - One consultation.
 * @csspart more - The button that shows more.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-consultation-list')
export class HyConsultationList extends HyElement {
  static override styles = [rootStyles, controlStyles, listStyles, consultationListStyles];

  /** Only consultations in this state: `open`, `announced`, `closed` or `answered`; all without it. */
  @property() status: ListedStatus | '' = '';

  /** Hides the choice of states: for a page that shows one kind. */
  @property({ type: Boolean, attribute: 'choice-hidden' }) choiceHidden = false;

  /** How many to show at first, 1 to 100. */
  @property({ type: Number }) limit = 10;

  /** Where a consultation is on the agency's own site, with `{id}` in it, for example `/zmhd/yjzj.html?id={id}`; without it, its permanent page. */
  @property({ attribute: 'link-pattern' }) linkPattern = '';

  #t = messages(this, { zh: listZh, en: async () => (await import('./messages/list-en.js')).listEn });
  #focus = new FocusWish(this);
  #page = new Query(this, () => (this.client ? [this.client, this.status, this.limit] as const : undefined),
    ([client, status, limit], signal) => client.consultations.list({ status: status || undefined, limit: pageSize(limit) }, { signal }), true);
  #more = new Command(this, async (before: ConsultationPage) => {
    const page = await this.client?.consultations.list({ status: this.status || undefined, limit: pageSize(this.limit), cursor: before.nextCursor ?? undefined });
    return page && { of: this.#page.value, page: { ...page, items: [...before.items, ...page.items] } };
  });

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    this.#page.refresh();
  }

  override render(): TemplateResult {
    return root(this, html`${this.choiceHidden ? nothing : this.#renderChoice()}${remoteView(this.#page, { t: this.#t, host: this }, (page) => this.#renderPage(page))}`);
  }

  get #now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  #renderChoice(): TemplateResult {
    const t = this.#t;
    return html`<div class="no-print">${choiceField<ListedStatus | ''>({
      name: 'status',
      label: t('list.show'),
      value: this.status,
      options: choices.map((value) => ({ value, label: t(value ? `list.show.${value}` : 'list.show.all') })),
      onChoose: (status) => { this.status = status; },
    })}</div>`;
  }

  #renderPage(first: ConsultationPage): TemplateResult {
    const t = this.#t;
    const more = this.#more.value;
    const page = more?.of === first ? more.page : first;
    const day = formatDay(first.asOf, this.language, this.#now);
    if (page.items.length === 0) return html`<p role="status">${t(this.status ? `list.none.${this.status}` : 'list.none', day)}</p>`;
    return html`<ul class="list" part="list">${page.items.map((item) => this.#renderItem(item))}</ul>
      ${page.nextCursor === null ? nothing : html`${this.#more.problem ? notice('warning', readingProblem(this.#more.problem, t, this.language)) : nothing}
        <button type="button" class="no-print" part="more" aria-disabled=${this.#more.running ? 'true' : 'false'} @click=${() => { void this.#onMore(page); }}>${t('list.more')}</button>`}`;
  }

  #renderItem(item: ConsultationSummary): TemplateResult {
    const { id, title, organ, opensAt, closesAt } = item;
    const day = (time: string): string => formatDay(time, this.language, this.#now);
    return html`<li class="item" part="item">
      <h3 lang=${contentLanguage} dir="auto"><a id="c-${id}" href=${this.#address(item)}>${this.#t('list.title', title)}</a></h3>
      <p class="standing">${this.#standing(item)}</p>
      <p class="meta facts"><span lang=${contentLanguage}>${organ}</span> <time datetime=${opensAt}>${this.#t('list.period', day(opensAt), day(closesAt))}</time></p>
    </li>`;
  }

  /** The state may have gone on since it was read: the server's clock decides. */
  #standing({ status, opensAt, closesAt }: ConsultationSummary): string {
    const t = this.#t;
    const now = this.#now;
    if (status === 'answered') return t('consultation.answered');
    if (now >= Date.parse(closesAt)) return t('consultation.closed', formatTime(closesAt, this.language, now));
    if (status === 'paused') return t('list.paused');
    if (now < Date.parse(opensAt)) return t('consultation.announced', formatTime(opensAt, this.language, now));
    const days = daysLeft(closesAt, now);
    return days === 0 ? t('consultation.lastDay', closesAt.slice(11, 16)) : t('consultation.days', days);
  }

  #address({ id, permalink }: ConsultationSummary): string {
    return this.linkPattern ? safeAddress(this.linkPattern.replaceAll('{id}', id)) : siteAddress(permalink, this.client);
  }

  async #onMore(page: ConsultationPage): Promise<void> {
    const next = await this.#more.run(page);
    const first = next?.page.items[page.items.length];
    if (first) await this.#focus.on(`#c-${first.id}`);
  }
}

const pageSize = (limit: number): number => Math.min(100, Math.max(1, Math.round(limit) || 10));

declare global {
  interface HTMLElementTagNameMap { 'hy-consultation-list': HyConsultationList }
}
