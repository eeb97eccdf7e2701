import type { LitElement } from 'lit';
import { newKey, type ApiProblem, type OpinionChange, type OpinionStatus, type SubmissionStatus } from '../../client/index.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { Command } from '../../core/remote.js';
import { amendmentOf, toChange, type Amendment } from './amendment.js';

/** A change as it left, under its key. */
export interface PendingChange {
  readonly key: string;
  readonly change: OpinionChange;
}

/** What stands open below an opinion. */
type Opening = Amendment | 'withdrawal';

/** How a press ended: done, done while the citizen wrote on, or refused. */
export type ChangeResult = 'done' | 'done-earlier' | ApiProblem | undefined;

/** The changes a writer makes to opinions: what is open, what is on its way, what became of it. Each keeps its key until the server has it. */
export class OpinionChanges {
  readonly #host: LitElement;
  readonly #fields: FormController<Readonly<Record<string, Opening | undefined>>>;
  readonly #send: Command<[PendingChange], SubmissionStatus | undefined>;
  readonly #pending = new Map<string, PendingChange>();
  /** The opinion that was sent last: `problem` speaks of it. */
  #last = '';
  /** The server has said that it takes no more changes, whatever it said before. */
  closed = false;

  constructor(host: LitElement, write: (pending: PendingChange) => Promise<SubmissionStatus | undefined>) {
    this.#host = host;
    this.#fields = new FormController(host, {}, () => undefined);
    this.#send = new Command(host, write);
  }

  get running(): boolean { return this.#send.running; }
  get problems(): Problems { return this.#fields.problems; }

  /** Nothing is being changed. */
  get idle(): boolean {
    return Object.values(this.#fields.values).every((opening) => opening === undefined);
  }

  opening(id: string): Opening | undefined {
    return this.#fields.values[id];
  }

  amendment(id: string): Amendment | undefined {
    const opening = this.#fields.values[id];
    return opening === 'withdrawal' ? undefined : opening;
  }

  isSending(id: string): boolean {
    return this.running && this.#last === id;
  }

  /** A change has left and nobody knows whether it arrived: the same must go again under the same key. */
  isUndecided(id: string): boolean {
    return this.#pending.has(id) && !this.isSending(id);
  }

  problem(id: string): ApiProblem | undefined {
    return this.#last === id ? this.#send.problem : undefined;
  }

  amend(item: OpinionStatus): void {
    this.#fields.set({ [item.id]: amendmentOf(item) });
  }

  withdraw(id: string): void {
    this.#fields.set({ [id]: 'withdrawal' });
  }

  change(id: string, change: Partial<Amendment>, pointer: string): void {
    const amendment = this.amendment(id);
    if (amendment) this.#fields.set({ [id]: { ...amendment, ...change } }, pointer);
  }

  /** Leaves the opinion as it is. */
  close(id: string): void {
    if (this.#last === id) this.#last = '';
    this.#pending.delete(id);
    this.#fields.problems = new Map([...this.problems].filter(([pointer]) => !pointer.startsWith(`/${id}/`)));
    this.#fields.set({ [id]: undefined });
  }

  /** Shows what is wrong with an opinion, and moves focus to the first of it. */
  async show(id: string, found: Problems): Promise<void> {
    this.#last = '';
    const others = [...this.problems].filter(([pointer]) => !pointer.startsWith(`/${id}/`));
    await this.#fields.show(new Map([...found, ...others]));
  }

  focus(pointer: string): void {
    this.#fields.focus(pointer);
  }

  /** Sends what stands open, or once more what is undecided; `undefined` while another change is on its way. */
  async send(id: string): Promise<ChangeResult> {
    const opening = this.opening(id);
    if (opening === undefined || this.running) return undefined;
    const pending = this.#pending.get(id) ?? { key: newKey(), change: opening === 'withdrawal' ? { id, kind: 'withdraw' } : toChange(id, opening) };
    this.#pending.set(id, pending);
    this.#last = id;
    await this.#send.run(pending);
    const { problem } = this.#send;
    if (problem) {
      this.closed ||= problem.kind === 'closed';
      // A definite refusal frees the text for changes, which need a key of their own.
      if (problem.sent !== 'perhaps' && problem.kind !== 'in-progress') this.#pending.delete(id);
      this.#host.requestUpdate();
      return problem;
    }
    this.#pending.delete(id);
    const now = this.amendment(id);
    // Written on while the outcome was unknown: that was not part of it, and stays.
    if (now && !isSame(toChange(id, now), pending.change)) return 'done-earlier';
    this.close(id);
    return 'done';
  }

  reset(): void {
    this.#pending.clear();
    this.#last = '';
    this.closed = false;
    this.#send.reset();
    this.#fields.restore({});
  }
}

function isSame(one: OpinionChange, other: OpinionChange): boolean {
  return one.position === other.position && one.suggestedText === other.suggestedText && one.reason === other.reason;
}
