import { newKey, type ApiProblem, type OpinionChange, type OpinionStatus, type SubmissionStatus } from '../../client/index.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import type { HyElement } from '../../core/element.js';
import { Command } from '../../core/remote.js';
import type { ChangeDraft, ChangeDraftForm } from './change-draft.js';
import { amendmentOf, toChange, type Amendment } from './amendment.js';

/** A change as it left, under its key. */
export interface PendingChange {
  readonly key: string;
  readonly change: OpinionChange;
}

/** What stands open below an opinion. */
type Opening = Amendment | 'withdrawal';

/** What the device keeps of it. */
export interface KeptChanges {
  readonly openings: Readonly<Record<string, Opening>>;
  readonly pending: readonly (readonly [id: string, change: PendingChange])[];
}

/** How a press ended: done, done while the citizen wrote on, or refused. */
export type ChangeResult = 'done' | 'done-earlier' | ApiProblem | undefined;

/** The changes a writer makes to opinions: what is open, what is on its way, what became of it. Each keeps its key until the server has it. */
export class OpinionChanges {
  readonly draft: ChangeDraft<KeptChanges>;
  readonly #host: HyElement;
  readonly #fields: FormController<Readonly<Record<string, Opening | undefined>>>;
  readonly #send: Command<[PendingChange], SubmissionStatus | undefined>;
  readonly #pending = new Map<string, PendingChange>();
  /** Opinions in which something was typed. */
  readonly #typed = new Set<string>();
  /** The opinion that was sent last: `problem` speaks of it. */
  #last = '';
  /** What a citizen wrote and then did not want: to be had back as long as the page is open. */
  #left: { readonly id: string; readonly amendment: Amendment } | undefined;
  /** The server has said that it takes no more changes, whatever it said before. */
  closed = false;

  constructor(host: HyElement, write: (pending: PendingChange) => Promise<SubmissionStatus | undefined>, draft: (form: ChangeDraftForm<KeptChanges>) => ChangeDraft<KeptChanges>) {
    this.#host = host;
    this.#fields = new FormController(host, {}, () => { this.draft.touch(); });
    this.#send = new Command(host, write);
    this.draft = draft({ read: () => this.#read(), restore: (kept, swaps) => { this.#restore(kept, swaps); }, nameOf });
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
    this.#left = undefined;
    this.#fields.set({ [item.id]: amendmentOf(item) });
  }

  withdraw(id: string): void {
    this.#fields.set({ [id]: 'withdrawal' });
  }

  change(id: string, change: Partial<Amendment>, pointer: string): void {
    const amendment = this.amendment(id);
    if (!amendment) return;
    this.#typed.add(id);
    this.#fields.set({ [id]: { ...amendment, ...change } }, pointer);
  }

  /** Leaves the opinion as it is, as its writer wants. True where words of theirs can be had back. */
  leave(id: string): boolean {
    const amendment = this.#typed.has(id) ? this.amendment(id) : undefined;
    this.close(id);
    this.#left = amendment && { id, amendment };
    return amendment !== undefined;
  }

  hasLeft(id: string): boolean {
    return this.#left?.id === id;
  }

  putBack(): void {
    if (!this.#left) return;
    const { id, amendment } = this.#left;
    this.#left = undefined;
    this.#typed.add(id);
    this.#fields.set({ [id]: amendment });
  }

  close(id: string): void {
    if (this.#last === id) this.#last = '';
    this.#pending.delete(id);
    this.#fields.problems = new Map([...this.problems].filter(([pointer]) => !pointer.startsWith(`/${id}/`)));
    this.#typed.delete(id);
    this.#fields.set({ [id]: undefined });
    this.draft.saveNow();
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
    // Words and key stand on the device before the first byte leaves: a reload repeats the same change.
    this.draft.saveNow();
    await this.#send.run(pending);
    const { problem } = this.#send;
    if (problem) {
      this.closed ||= problem.kind === 'closed';
      // A definite refusal frees the text for changes, which need a key of their own.
      if (problem.sent !== 'perhaps' && problem.kind !== 'in-progress') this.#pending.delete(id);
      this.draft.saveNow();
      this.#host.requestUpdate();
      return problem;
    }
    this.#pending.delete(id);
    const now = this.amendment(id);
    // Written on while the outcome was unknown: that was not part of it, and stays.
    if (now && !isSame(toChange(id, now), pending.change)) {
      this.draft.saveNow();
      return 'done-earlier';
    }
    this.close(id);
    return 'done';
  }

  reset(): void {
    this.draft.save();
    this.#pending.clear();
    this.#typed.clear();
    this.#last = '';
    this.#left = undefined;
    this.closed = false;
    this.#send.reset();
    this.#fields.restore({});
  }

  #read(): KeptChanges | undefined {
    const openings: Record<string, Opening> = {};
    for (const [id, opening] of Object.entries(this.#fields.values)) {
      if (opening !== undefined && (this.#typed.has(id) || this.#pending.has(id))) openings[id] = opening;
    }
    return Object.keys(openings).length > 0 ? { openings, pending: [...this.#pending] } : undefined;
  }

  #restore({ openings, pending }: KeptChanges, swaps: boolean): void {
    if (swaps) {
      this.#typed.clear();
      this.#pending.clear();
      this.#fields.restore({});
    }
    for (const id of Object.keys(openings)) this.#typed.add(id);
    for (const [id, change] of pending) this.#pending.set(id, change);
    this.#fields.open(openings);
  }
}

function nameOf({ openings }: KeptChanges): string {
  const amendments = Object.values(openings).filter((opening) => opening !== 'withdrawal');
  return amendments.map(({ reason, suggestedText }) => reason || suggestedText).find(Boolean) ?? '';
}

function isSame(one: OpinionChange, other: OpinionChange): boolean {
  return one.position === other.position && one.suggestedText === other.suggestedText && one.reason === other.reason;
}
