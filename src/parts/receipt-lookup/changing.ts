import type { OpinionStatus, Position, SubmissionStatus } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { FocusWish } from '../../core/focus-wish.js';
import { messagesReady } from '../../core/messages.js';
import { ChangeDraft, type ChangeDraftPlace } from './change-draft.js';
import { ChangeFlow } from './change-flow.js';
import { changeView } from './change-view.js';
import { changingMessages, type ChangingVoice } from './changing-messages.js';
import { OpinionChanges, type PendingChange } from './opinion-changes.js';
import type { Telling } from './opinion-words.js';

export interface ChangingStage {
  readonly host: HyElement;
  readonly focus: FocusWish;
  readonly draft: ChangeDraftPlace;
  readonly write: (pending: PendingChange) => Promise<SubmissionStatus | undefined>;
  /** Puts words at an opinion, and has them read out. */
  readonly tell: (id: string, words: string) => void;
}

export interface ChangingScene extends Telling {
  readonly positions: readonly Position[];
  readonly changeable: boolean;
}

/** What changes opinions. It comes over the network with the first submission that may be changed, so that the form to look up is there sooner. */
export class Changing {
  readonly #t: ChangingVoice;
  readonly #changes: OpinionChanges;
  readonly #flow: ChangeFlow;

  constructor(t: ChangingVoice, { host, focus, draft, write, tell }: ChangingStage) {
    this.#t = t;
    this.#changes = new OpinionChanges(host, write, (form) => new ChangeDraft(host, t, draft, form));
    this.#flow = new ChangeFlow({ t, focus, tell, changes: this.#changes });
  }

  /** The submission after the last change. */
  get status(): SubmissionStatus | undefined { return this.#changes.status; }
  get running(): boolean { return this.#changes.running; }

  /** The server has said that it takes no more changes. */
  get closed(): boolean { return this.#changes.closed; }

  /** Nothing stands open that could be lost. */
  get idle(): boolean { return this.#changes.idle; }

  isAmending(id: string): boolean {
    return this.#changes.amendment(id) !== undefined;
  }

  view(item: OpinionStatus, scene: ChangingScene): unknown {
    const { id } = item;
    const act = this.#flow.actions(item);
    return changeView({
      ...scene,
      t: this.#t,
      item,
      opening: this.#changes.opening(id),
      sending: this.#changes.isSending(id),
      undecided: this.#changes.isUndecided(id),
      problem: this.#changes.problem(id),
      problems: this.#changes.problems,
      draftMark: this.#changes.draft.mark(act.copy),
      act,
    });
  }

  reset(): void {
    this.#changes.reset();
  }
}

/** The part, speaking the language of its element from its first word. */
export async function createChanging(stage: ChangingStage): Promise<Changing> {
  return new Changing(await messagesReady(stage.host, changingMessages), stage);
}
