import type { LitElement } from 'lit';
import type { ApiProblem } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { Draft } from '../../core/drafts.js';
import type { FocusWish } from '../../core/focus-wish.js';
import type { FormController, Problems } from '../../core/form-controller.js';
import type { OnDemand } from '../../core/on-demand.js';
import { Command } from '../../core/remote.js';
import type { FormFiles } from '../uploads/form-files.js';
import { NetworkWatch } from './network-watch.js';
import type { WritingVoice } from './writing-messages.js';

/** What stands in a form, and with it what left the device under a key of its own and whose outcome is not known yet. */
export interface Sendable<Pending> {
  readonly pending?: Pending | undefined;
}

/** What comes over the network before anything can be sent. */
export interface SendingPart<Values, Pending, Form> {
  readonly files: FormFiles;
  /** Whether what stands in the form is what was sent. */
  sentAsWritten(values: Values, pending: Pending, form: Form): boolean;
  /** Whether it may have arrived all the same. */
  isUndecided(problem: ApiProblem, again: boolean): boolean;
  /** The fields the server refused. */
  refusedFields(problem: ApiProblem, values: Values, form: Form): Problems;
}

export interface SendOnceOptions<Values, Pending, Form, Part, Receipt> {
  readonly t: WritingVoice;
  readonly fields: FormController<Values & object>;
  readonly draft: Pick<Draft<Values>, 'saveNow' | 'clear'>;
  readonly focus: FocusWish;
  readonly part: OnDemand<Part>;
  readonly load: () => Promise<Part | undefined>;
  /** Checks the form and gives it a key; `undefined` where something is wrong, which is shown by then. */
  readonly prepare: (part: Part, form: Form) => Pending | undefined | Promise<Pending | undefined>;
  /** The last moment to stop it. */
  readonly leaves: (pending: Pending) => boolean;
  /** What is said while it is on its way. */
  readonly words: () => string;
  readonly write: (part: Part, pending: Pending) => Promise<Receipt> | undefined;
  /** Shows what is wrong in the form. */
  readonly show: (problems: Problems, part: Part) => Promise<unknown>;
  readonly empty: Values;
  readonly hasText: (values: Values) => boolean;
}

/**
 * Sends a form exactly once, however often it is pressed, retried or loaded anew: words and key stand on the device before the first byte
 * leaves, and only a receipt or a definite refusal lets go of them.
 */
export class SendOnce<Values extends Sendable<Pending>, Pending, Form, Part extends SendingPart<Values, Pending, Form>, Receipt> {
  /** In place of the form, until its writer begins another. */
  receipt: Receipt | undefined;
  readonly network: NetworkWatch<Part>;
  readonly #command: Command<[part: Part, pending: Pending], Receipt | undefined>;

  constructor(host: LitElement, private readonly options: SendOnceOptions<Values, Pending, Form, Part, Receipt>) {
    this.#command = new Command(host, async (part, pending) => options.write(part, pending));
    this.network = new NetworkWatch(host, { ...options, send: this.#command });
  }

  get running(): boolean {
    return this.#command.running;
  }

  /** Why it was not sent. */
  get problem(): ApiProblem | undefined {
    return this.#command.problem;
  }

  /** The receipt, once it is shown. */
  async send(form: Form): Promise<Receipt | undefined> {
    if (this.running) return undefined;
    const { fields, draft, leaves, prepare, words } = this.options;
    const part = await this.network.need();
    const earlier = fields.values.pending;
    const pending = part && (earlier ?? await prepare(part, form));
    // A second press may have waited for the same part.
    if (!pending || this.#command.running || !leaves(pending)) return undefined;
    fields.open({ pending } as Partial<Values>);
    draft.saveNow();
    announce(words());
    const receipt = await this.#command.run(part, pending);
    if (receipt !== undefined) await this.#onReceived(receipt, part.sentAsWritten(fields.values, pending, form));
    else if (this.problem) await this.#onRefused(this.problem, part, form, earlier !== undefined);
    return receipt;
  }

  /** Forgets what was said of the last try: another text stands in the form. */
  reset(): void {
    this.#command.reset();
  }

  /** The form again, in place of the receipt. */
  beginAnother(): void {
    this.receipt = undefined;
    this.reset();
  }

  async #onReceived(receipt: Receipt, asWritten: boolean): Promise<void> {
    const { fields, draft, focus, empty, hasText } = this.options;
    // Only now: the server has it on disk. What was written after an unknown outcome was not part of it and stays.
    fields.restore(asWritten ? empty : { ...fields.values, pending: undefined });
    if (hasText(fields.values)) draft.saveNow();
    else draft.clear();
    this.receipt = receipt;
    await focus.on('hy-receipt');
  }

  async #onRefused(problem: ApiProblem, part: Part, form: Form, again: boolean): Promise<void> {
    const { fields, draft, focus, show } = this.options;
    // While the outcome is unknown the same words must go again under the same key; a definite refusal frees them for changes.
    if (!part.isUndecided(problem, again)) fields.open({ pending: undefined } as Partial<Values>);
    draft.saveNow();
    const problems = part.refusedFields(problem, fields.values, form);
    if (problem.kind === 'upload-gone') part.files.lose(problem.errors.map(({ pointer }) => pointer));
    if (problems.size > 0) await show(problems, part);
    else await focus.on('#send-problem');
  }
}
