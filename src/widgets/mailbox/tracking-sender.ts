import { newKey, type ApiProblem, type LetterChange, type LetterChangeKind, type LetterStatus } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import { FormController, type Problems } from '../../core/form-controller.js';
import { Command } from '../../core/remote.js';
import type { ChangeDraft, ChangeDraftForm } from '../../parts/receipt-lookup/change-draft.js';
import { cleared, emptyChanges, isSame, isTouched, joined, nameOf, only, toChange, type ChangeValues } from './tracking-values.js';

/** A change as it left, under its key. */
export interface PendingLetterChange {
  readonly key: string;
  readonly change: LetterChange;
}

/** What the device keeps of it. */
export interface KeptLetterChanges {
  readonly values: Partial<ChangeValues>;
  readonly pending: readonly (readonly [LetterChangeKind, PendingLetterChange])[];
}

export interface LetterAccess {
  readonly write: (pending: PendingLetterChange) => Promise<LetterStatus | undefined>;
  readonly read: () => Promise<LetterStatus | undefined>;
}

/** How a press ended: done, done while the writer wrote on, or refused. */
export type ChangeResult = 'done' | 'done-earlier' | ApiProblem | undefined;

/** The changes a writer makes to a letter: what is typed, what is on its way, what became of it. Each keeps its key until its outcome is known. */
export class TrackingSender {
  readonly draft: ChangeDraft<KeptLetterChanges>;
  readonly #host: HyElement;
  readonly #fields: FormController<ChangeValues>;
  readonly #send: Command<[PendingLetterChange], LetterStatus | undefined>;
  readonly #read: Command<[], LetterStatus | undefined>;
  readonly #pending = new Map<LetterChangeKind, PendingLetterChange>();
  /** What was sent last: `problem` speaks of it. */
  #last: LetterChangeKind | undefined;
  #letter: LetterStatus | undefined;
  /** What was written and then not wanted: to be had back as long as the page is open. */
  #left: { readonly kind: LetterChangeKind; readonly values: ChangeValues } | undefined;
  /** Answers that were asked for before a reset speak of a letter that nobody looks at any more. */
  #round = 0;

  constructor(host: HyElement, { write, read }: LetterAccess, draft: (form: ChangeDraftForm<KeptLetterChanges>) => ChangeDraft<KeptLetterChanges>) {
    this.#host = host;
    this.#fields = new FormController(host, emptyChanges, () => { this.draft.touch(); });
    this.draft = draft({ read: () => this.#kept(), restore: (kept, swaps) => { this.#restore(kept, swaps); }, nameOf: ({ values }) => nameOf(values) });
    this.#send = new Command(host, write);
    this.#read = new Command(host, read);
  }

  /** The letter as the server told it last, after a change or a second look. */
  get letter(): LetterStatus | undefined { return this.#letter; }
  get running(): boolean { return this.#send.running || this.#read.running; }
  get values(): ChangeValues { return this.#fields.values; }
  get problems(): Problems { return this.#fields.problems; }

  isSending(kind: LetterChangeKind): boolean {
    return this.#send.running && this.#last === kind;
  }

  /** A change has left and nobody knows whether it arrived: the same must go again under the same key. */
  isUndecided(kind: LetterChangeKind): boolean {
    return this.#pending.has(kind) && !this.isSending(kind);
  }

  get undecided(): boolean {
    return this.#pending.size > 0;
  }

  problem(kind: LetterChangeKind): ApiProblem | undefined {
    return this.#last === kind ? this.#send.problem : undefined;
  }

  set(change: Partial<ChangeValues>, pointer?: string): void {
    this.#fields.set(change, pointer);
  }

  /** Leaves things as they are, as the writer wants. True where words of theirs can be had back. */
  leave(kind: LetterChangeKind): boolean {
    const { values } = this;
    this.clear(kind);
    this.#left = isTouched(kind, values) ? { kind, values } : undefined;
    return this.#left !== undefined;
  }

  hasLeft(kind: LetterChangeKind): boolean {
    return this.#left?.kind === kind;
  }

  putBack(): void {
    if (!this.#left) return;
    const { kind, values } = this.#left;
    this.#left = undefined;
    this.#fields.set(joined(this.values, only(kind, values)));
  }

  /** Empties a form, and forgets what was wrong with it. */
  clear(kind: LetterChangeKind): void {
    if (this.#last === kind) this.#last = undefined;
    this.#pending.delete(kind);
    this.#fields.problems = this.#others(kind);
    this.#fields.set(cleared(kind));
    this.draft.saveNow();
  }

  /** Shows what is wrong with a form, and moves focus to the first of it. */
  async show(kind: LetterChangeKind, found: Problems): Promise<void> {
    this.#last = undefined;
    await this.#fields.show(new Map([...found, ...this.#others(kind)]));
  }

  focus(pointer: string): void {
    this.#fields.focus(pointer);
  }

  /** Sends what stands in a form, or once more what is undecided; `undefined` while something else is on its way. */
  async send(kind: LetterChangeKind, consentVersion: string): Promise<ChangeResult> {
    if (this.running) return undefined;
    const pending = this.#pending.get(kind) ?? { key: newKey(), change: toChange(kind, this.values, consentVersion) };
    this.#pending.set(kind, pending);
    this.#last = kind;
    // Words and key stand on the device before the first byte leaves: a reload repeats the same change.
    this.draft.saveNow();
    const round = this.#round;
    const letter = await this.#send.run(pending);
    if (round !== this.#round) return undefined;
    const { problem } = this.#send;
    if (problem) {
      // A definite refusal frees the text for changes, which need a key of their own.
      if (problem.sent !== 'perhaps' && problem.kind !== 'in-progress') this.#pending.delete(kind);
      this.draft.saveNow();
      this.#host.requestUpdate();
      return problem;
    }
    this.#letter = letter ?? this.#letter;
    this.#pending.delete(kind);
    // Written on while the outcome was unknown: that was not part of it, and stays.
    if (!isSame(toChange(kind, this.values, consentVersion), pending.change)) {
      this.draft.saveNow();
      return 'done-earlier';
    }
    this.clear(kind);
    return 'done';
  }

  /** Reads the letter again; false when it could not be read. */
  async readAgain(): Promise<boolean> {
    const round = this.#round;
    const letter = await this.#read.run();
    if (round !== this.#round) return false;
    this.#letter = letter ?? this.#letter;
    return letter !== undefined;
  }

  reset(): void {
    this.draft.save();
    this.#round += 1;
    this.#pending.clear();
    this.#last = undefined;
    this.#left = undefined;
    this.#letter = undefined;
    this.#send.reset();
    this.#read.reset();
    this.#fields.restore(emptyChanges);
  }

  #kept(): KeptLetterChanges | undefined {
    const { values } = this;
    const typed = isTouched('supplement', values) || isTouched('rate', values) || isTouched('ask-again', values);
    return typed || this.undecided ? { values, pending: [...this.#pending] } : undefined;
  }

  #restore({ values, pending }: KeptLetterChanges, swaps: boolean): void {
    if (swaps) this.#pending.clear();
    for (const [kind, change] of pending) this.#pending.set(kind, change);
    this.#fields.open(joined(swaps ? emptyChanges : this.values, values));
  }

  #others(kind: LetterChangeKind): Problems {
    return new Map([...this.problems].filter(([pointer]) => !pointer.startsWith(`/${kind}/`)));
  }
}
