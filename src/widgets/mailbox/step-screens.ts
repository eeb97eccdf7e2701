import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LetterForm } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { FormController, Problems } from '../../core/form-controller.js';
import { messagesReady, type Translate } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import type { ReadAloud } from '../../parts/read-aloud/read-aloud.js';
import type { ComposeModel } from './compose-view.js';
import { firstUnfinished, formSteps, lastStep, problemsIn, stepOf } from './form-steps.js';
import type { LetterValues } from './letter-draft.js';
import type { Letterhead } from './letter-files.js';
import type { ComposeVoice } from './messages/compose-messages.js';
import { stepsZh } from './messages/steps-zh.js';

type Standing = Pick<ComposeModel, 'values' | 'form' | 'now' | 'sending'>;

/** A letter form that asks one thing a screen, for whoever wants large text. All of it stays in the page, to be found and printed. */
export class StepScreens implements ReactiveController {
  /** Undefined until the form is drawn. */
  #place: number | undefined;
  #on = false;
  /** One thing is changed, and from there it goes straight back to the whole letter. */
  #mending = false;
  readonly #reader: OnDemand<ReadAloud>;

  constructor(private readonly t: Translate<typeof stepsZh>, private readonly host: Letterhead, private readonly fields: FormController<LetterValues>) {
    this.#reader = new OnDemand(host, async () => (await import('../../parts/read-aloud/read-aloud.js')).createReadAloud(host));
    host.addController(this);
  }

  hostUpdate(): void {
    const on = this.host.settings.mode?.includes('elder') ?? false;
    if (on && !this.#on) this.resume();
    this.#on = on;
  }

  /** Goes on where the citizen writes, else with the first step that is not finished: when the mode has changed, or the form was filled or emptied as a whole. */
  resume(): void {
    this.#place = undefined;
    this.#mending = false;
  }

  /** Begins at the first step, to look at all of them once more. */
  begin(): void {
    this.#place = 0;
    this.#mending = false;
  }

  /** Goes to one thing in the whole letter. */
  mend(pointer: string): void {
    this.#place = stepOf(pointer);
    this.#mending = true;
  }

  /** The step that is shown. */
  at(standing: Standing): number {
    this.#place ??= standing.values.pending ? lastStep : this.#focusedStep() ?? firstUnfinished(problemsOf(standing));
    return this.#place;
  }

  isLast(standing: Standing): boolean {
    return this.#mending || this.at(standing) === lastStep;
  }

  /** Goes on, unless something is wrong in this step: then it is shown. False in the last step, from which the whole letter goes on. */
  async next(standing: Standing): Promise<boolean> {
    const place = this.at(standing);
    if (this.isLast(standing)) return false;
    const problems = problemsIn(place, problemsOf(standing));
    if (problems.size === 0) await this.#go(place + 1);
    else {
      announce(standing.sending?.summary(problems) ?? '');
      await this.fields.show(problems);
    }
    return true;
  }

  /** Shows what is wrong, and the screen of the first of it. */
  async show(problems: Problems): Promise<void> {
    const [first] = problems.keys();
    if (first !== undefined) this.find(stepOf(first));
    await this.fields.show(problems);
  }

  async focus(pointer: string): Promise<void> {
    this.find(stepOf(pointer));
    await this.host.updateComplete;
    this.fields.focus(pointer);
  }

  /** The browser's own search found something in a step. */
  find(place: number): void {
    this.#place = place;
    this.host.requestUpdate();
  }

  heading(at: number): TemplateResult {
    const name = formSteps[at] ?? formSteps[0];
    return html`<h4 id="step-title" class="step-title no-print" tabindex="-1">${this.t('compose.step', at + 1, formSteps.length)}<span class="hide-visually"> ${this.t(`compose.step.${name}`)}</span></h4>`;
  }

  back(at: number): unknown {
    return at === 0 ? nothing : html`<button type="button" @click=${() => this.#go(at - 1)}>${this.t('compose.step.back')}</button>`;
  }

  get nextWords(): string {
    return this.t('compose.step.next');
  }

  /** Reads out who will see the letter and how personal data is handled. */
  notice(form: LetterForm, t: ComposeVoice, recording: string): unknown {
    if (!this.#reader.missing) void this.#reader.get();
    return this.#reader.value?.button({ what: 'notice', id: 'notice', lines: noticeLines(form, t), recording });
  }

  async #go(place: number): Promise<void> {
    this.find(place);
    void this.#reader.get();
    await this.host.updateComplete;
    const heading = this.host.renderRoot.querySelector<HTMLElement>('#step-title');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  }

  #focusedStep(): number | undefined {
    const step = this.host.shadowRoot?.activeElement?.closest('.step');
    return step ? [...this.host.renderRoot.querySelectorAll('.step')].indexOf(step) : undefined;
  }
}

function problemsOf({ values, form, now, sending }: Standing): Problems {
  return sending?.check(values, form, now) ?? new Map();
}

function noticeLines({ audience, privacyNotice, readingNotes }: LetterForm, t: ComposeVoice): string[] {
  const rows = (['handler', 'contact', 'purpose', 'method', 'kinds', 'retention', 'rights'] as const).map((name) => `${t(`writing.privacy.${name}`)}：${privacyNotice[name]}`);
  const notes = readingNotes.lines.length > 0 ? [t('compose.notes'), ...readingNotes.lines] : [];
  return [t('writing.audience'), ...audience, t('writing.privacy'), ...rows, ...notes];
}

/** The part, speaking the language of its form from its first word. */
export async function createStepScreens(host: Letterhead, fields: FormController<LetterValues>): Promise<StepScreens> {
  return new StepScreens(await messagesReady(host, { zh: stepsZh, en: async () => (await import('./messages/steps-en.js')).stepsEn }), host, fields);
}
