import type { LitElement } from 'lit';
import { newKey, type ApiProblem, type ConsentChoice, type ConsultationForm, type SubmissionStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { FocusWish } from '../../core/focus-wish.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { Command } from '../../core/remote.js';
import type { ChangingVoice } from './changing-messages.js';

/** A choice as it left, under its key. */
export interface PendingConsent {
  readonly key: string;
  readonly consent: ConsentChoice;
}

export interface ConsentStage {
  readonly host: LitElement;
  readonly t: ChangingVoice;
  readonly focus: FocusWish;
  readonly write: (pending: PendingConsent) => Promise<SubmissionStatus | undefined>;
  /** Puts words below the choice, and has them read out. */
  readonly tell: (words: string) => void;
}

export interface ConsentScene {
  readonly status: SubmissionStatus;
  /** With the text that is agreed to; absent while it is not known. */
  readonly form: ConsultationForm | undefined;
  readonly readForm: () => void;
}

/** The name of the choice, as the server points at it. */
export const consentName = '/consent';

/** The writer's choice whether the opinions may be public: what is chosen, what is on its way, what became of it. It keeps its key until the server has it. */
export class ConsentChange {
  readonly #stage: ConsentStage;
  readonly #fields: FormController<{ readonly given?: boolean | undefined }>;
  readonly #send: Command<[PendingConsent], SubmissionStatus | undefined>;
  #pending: PendingConsent | undefined;

  constructor(stage: ConsentStage) {
    this.#stage = stage;
    this.#fields = new FormController(stage.host, {}, () => undefined);
    this.#send = new Command(stage.host, stage.write);
  }

  get chosen(): boolean | undefined { return this.#fields.values.given; }
  get problems(): Problems { return this.#fields.problems; }
  get problem(): ApiProblem | undefined { return this.#send.problem; }
  get running(): boolean { return this.#send.running; }

  /** It has left, and nobody knows whether it arrived: the same must go again under the same key. */
  get undecided(): boolean { return this.#pending !== undefined && !this.running; }

  choose(given: boolean): void {
    this.#fields.set({ given }, consentName);
  }

  focus(pointer: string): void {
    this.#fields.focus(pointer);
  }

  async send(scene: ConsentScene): Promise<void> {
    const { t, focus, tell } = this.#stage;
    if (this.running) return;
    tell('');
    const given = this.chosen ?? scene.status.publicationConsent;
    if (!this.#pending && given === scene.status.publicationConsent) return this.#show(t('lookup.consent.same'));
    const pending = this.#pending ??= { key: newKey(), consent: { given, version: scene.form?.publicationConsent.version ?? '' } };
    announce(t('lookup.sending'));
    await this.#send.run(pending);
    if (this.problem) return this.#onProblem(this.problem, scene);
    this.#pending = undefined;
    const saved = pending.consent.given;
    // Chosen anew while the outcome was unknown: that was not part of it, and stays.
    const later = this.chosen !== undefined && this.chosen !== saved;
    if (!later) this.#fields.restore({});
    tell(t(later ? 'lookup.consent.later' : saved ? 'lookup.consent.given' : 'lookup.consent.taken'));
    // After closing nothing is left to choose: then what was said has the focus.
    await focus.on('#send-consent, section:not(:has(#send-consent)) > #said-consent');
  }

  reset(): void {
    this.#pending = undefined;
    this.#send.reset();
    this.#fields.restore({});
  }

  async #onProblem(problem: ApiProblem, { readForm }: ConsentScene): Promise<void> {
    if (problem.sent !== 'perhaps' && problem.kind !== 'in-progress') this.#pending = undefined;
    this.#stage.host.requestUpdate();
    if (problem.kind !== 'invalid-input') return this.#stage.focus.on('#problem-consent');
    // The text has changed since: it is shown anew, to be read before it is agreed to.
    readForm();
    await this.#show(problem.errors.map(({ message }) => message).join(''));
  }

  async #show(words: string): Promise<void> {
    announce(words);
    await this.#fields.show(new Map([[consentName, words]]));
  }
}
