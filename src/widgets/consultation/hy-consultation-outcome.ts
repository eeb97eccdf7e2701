import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ApiProblem, type Consultation, type OpinionOutcome, type Outcome } from '../../client/index.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { formatDay } from '../../core/format.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { CleanedText } from '../../ui/cleaned-text.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { listStyles } from '../../ui/list.styles.js';
import { notice } from '../../ui/notice.js';
import { remoteView } from '../../ui/remote-view.js';
import { richTextStyles } from '../../ui/rich-text.styles.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { contentLanguage } from './content-language.js';
import { outcomeZh } from './messages/outcome-zh.js';
import { outcomeView } from './outcome-view.js';
import { outcomeStyles } from './outcome.styles.js';

/**
 * What was said and what was done about it: how many opinions were adopted, and each point with its reason.
 *
 * @slot - Shown where scripts do not run, and below a problem: a link to the permanent page.
 * @csspart list - The points.
 * @csspart item - One point.
 * @csspart retry - The button that reads again.
 */
@customElement('hy-consultation-outcome')
export class HyConsultationOutcome extends HyElement {
  static override styles = [rootStyles, controlStyles, listStyles, richTextStyles, outcomeStyles];

  /** The consultation whose outcome is shown. */
  @property({ attribute: 'consultation-id' }) consultationId = '';

  /** The consultation as its parent has read it: says when the outcome is expected. @internal */
  @property({ attribute: false }) consultation: Consultation | null | undefined;

  #t = messages(this, { zh: outcomeZh, en: async () => (await import('./messages/outcome-en.js')).outcomeEn });
  #summary = new CleanedText(this);
  #outcome = new Query(this, () => (this.consultation !== null && this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    async ([client, id], signal): Promise<Found> => {
      try {
        return { outcome: await client.consultations.outcome(id, { signal }) };
      } catch (problem) {
        // Not published is an answer, unless the consultation itself is not there: reading it says which.
        if (!(problem instanceof ApiProblem) || problem.kind !== 'not-found') throw problem;
        return { consultation: this.consultation ?? await client.consultations.get(id, { signal }) };
      }
    }, true);

  @state() private chosen: OpinionOutcome | '' = '';

  /** Reads again what could not be read, or what has changed. */
  refresh(): void {
    this.#outcome.refresh();
  }

  override render(): TemplateResult {
    return root(this, remoteView(this.#outcome, { t: this.#t, host: this }, (found) => this.#renderFound(found)));
  }

  #renderFound({ outcome, consultation }: Found): TemplateResult {
    const t = this.#t;
    const { language } = this;
    const now = this.client?.serverNow() ?? Date.now();
    const expected = consultation?.outcomeExpectedAt;
    if (!outcome) return notice('plain', expected ? t('outcome.none.expected', formatDay(expected, language, now)) : t('outcome.none'));
    return outcomeView(outcome, { t, language, now, contentLanguage, chosen: this.chosen, choose: (chosen) => { this.chosen = chosen; }, summary: this.#summary.of(outcome.summary) });
  }
}

interface Found {
  readonly outcome?: Outcome;
  readonly consultation?: Consultation;
}

declare global {
  interface HTMLElementTagNameMap { 'hy-consultation-outcome': HyConsultationOutcome }
}
