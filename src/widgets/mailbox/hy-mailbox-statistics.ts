import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client, LetterStatistics } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { siteAddress } from '../../core/site-address.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { selectStyles } from '../../ui/select.styles.js';
import { selectField } from '../../ui/select-field.js';
import { statisticsZh } from './messages/statistics-zh.js';
import { monthsOf, partsOf, yearsOf } from './statistics-period.js';
import { statisticsLead, statisticsView, type StatisticsView } from './statistics-view.js';
import { statisticsStyles } from './statistics.styles.js';

/**
 * How many letters arrived, how many were answered, how soon and to whose satisfaction, by category, department and month, with what each figure means.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent page.
 * @csspart table - A table of figures.
 * @csspart definitions - What the figures mean.
 * @csspart download - The link to the table as a file.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-mailbox-statistics')
export class HyMailboxStatistics extends HyElement {
  static override styles = [rootStyles, controlStyles, selectStyles, statisticsStyles];

  /** Only letters to this mailbox; all mailboxes of the agency without it. */
  @property({ attribute: 'mailbox-id' }) mailboxId = '';

  /** The year `2026`, quarter `2026-q4` or month `2026-11` in which the letters arrived; the current year without it. */
  @property() period = '';

  /** Hides the choice of the period: for a page that shows one. */
  @property({ type: Boolean, attribute: 'choice-hidden' }) choiceHidden = false;

  #t = messages(this, { zh: statisticsZh, en: async () => (await import('./messages/statistics-en.js')).statisticsEn });
  #statistics = new Query(this, () => (this.client ? [this.client, this.mailboxId, this.period] as const : undefined),
    ([client, mailboxId, period], signal) => client.letters.statistics({ mailboxId: mailboxId || undefined, ...monthsOf(period) }, { signal }), true);

  /** From what was read last, so that the choice stays where it is while another period is read. */
  #span: Pick<LetterStatistics, 'firstMonth' | 'computedAt'> | undefined;

  /** The reader has chosen another period and waits to hear of it. */
  #awaited = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#span = this.#statistics.value ?? this.#span;
  }

  protected override updated(): void {
    const { value } = this.#statistics;
    if (!this.#awaited || !value || !this.client) return;
    this.#awaited = false;
    announce(statisticsLead(value, this.#view(value, this.client)));
  }

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    this.#statistics.refresh();
  }

  override render(): TemplateResult {
    const { client } = this;
    return root(this, html`${this.choiceHidden || !this.#span ? nothing : this.#renderChoice(this.#span)}
      ${remoteView(this.#statistics, { t: this.#t, host: this }, (statistics) => client && statisticsView(statistics, this.#view(statistics, client)))}`);
  }

  #renderChoice({ firstMonth, computedAt }: Pick<LetterStatistics, 'firstMonth' | 'computedAt'>): TemplateResult {
    const t = this.#t;
    const current = computedAt.slice(0, 7);
    const year = monthsOf(this.period).from?.slice(0, 4) ?? current.slice(0, 4);
    const years = yearsOf(firstMonth, current);
    const parts = partsOf(year, current);
    const part = this.period.slice(5);
    return html`<div class="choice-of-period no-print">
      ${selectField({
        name: 'year', label: t('statistics.year'), value: year,
        options: (years.includes(year) ? years : [year, ...years]).map((value) => ({ value, label: t('statistics.year.of', Number(value)) })),
        onChoose: (chosen) => { this.#onChoose(chosen, partsOf(chosen, current).includes(part) ? part : ''); },
      })}
      ${selectField({
        name: 'part', label: t('statistics.part'), value: part,
        options: parts.map((value) => ({ value, label: this.#partName(value) })),
        onChoose: (chosen) => { this.#onChoose(year, chosen); },
      })}
    </div>`;
  }

  #partName(part: string): string {
    const t = this.#t;
    if (part === '') return t('statistics.part.all');
    return part.startsWith('q') ? t('statistics.part.quarter', Number(part.slice(1))) : t('statistics.part.month', Number(part));
  }

  #view({ period, permalink }: LetterStatistics, client: Client): StatisticsView {
    return {
      t: this.#t,
      language: this.language,
      now: client.serverNow(),
      file: client.letters.statisticsFile({ mailboxId: this.mailboxId || undefined, ...period }),
      page: siteAddress(`${permalink}?from=${period.from}&to=${period.to}${this.mailboxId ? `&mailboxId=${encodeURIComponent(this.mailboxId)}` : ''}`, client),
    };
  }

  #onChoose(year: string, part: string): void {
    this.#awaited = true;
    this.period = part ? `${year}-${part}` : year;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-mailbox-statistics': HyMailboxStatistics }
}
