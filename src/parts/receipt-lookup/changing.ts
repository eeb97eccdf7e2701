import type { OpinionStatus, Position, SubmissionStatus } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { FocusWish } from '../../core/focus-wish.js';
import { messagesReady } from '../../core/messages.js';
import { ChangeDraft, type ChangeDraftPlace } from './change-draft.js';
import { ChangeFlow } from './change-flow.js';
import { changeView } from './change-view.js';
import { changingMessages, type ChangingVoice } from './changing-messages.js';
import { ConsentChange, type PendingConsent } from './consent-change.js';
import { consentView, type ConsentView } from './consent-view.js';
import { OpinionChanges, type PendingChange } from './opinion-changes.js';
import type { Telling } from './opinion-words.js';

export interface ChangingStage {
  readonly host: HyElement;
  readonly focus: FocusWish;
  readonly draft: ChangeDraftPlace;
  readonly write: (pending: PendingChange) => Promise<SubmissionStatus | undefined>;
  readonly agree: (pending: PendingConsent) => Promise<SubmissionStatus | undefined>;
  /** Puts words at an opinion, and has them read out. */
  readonly tell: (id: string, words: string) => void;
}

export interface ChangingScene extends Telling {
  readonly positions: readonly Position[];
  readonly changeable: boolean;
}

/** What is said of the choice stands under this name, where what is said of an opinion stands under its id. */
const consentId = 'consent';

/** What changes opinions. It comes over the network with the first submission that may be changed, so that the form to look up is there sooner. */
export class Changing {
  readonly #t: ChangingVoice;
  readonly #changes: OpinionChanges;
  readonly #consent: ConsentChange;
  readonly #flow: ChangeFlow;
  /** The submission after the last change. */
  #status: SubmissionStatus | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(t: ChangingVoice, { host, focus, draft, write, agree, tell }: ChangingStage) {
    this.#t = t;
    this.#changes = new OpinionChanges(host, (pending) => this.#inTurn(() => write(pending)), (form) => new ChangeDraft(host, t, draft, form));
    this.#consent = new ConsentChange({ t, host, focus, write: (pending) => this.#inTurn(() => agree(pending)), tell: (words) => { tell(consentId, words); } });
    this.#flow = new ChangeFlow({ t, focus, tell, changes: this.#changes });
  }

  get status(): SubmissionStatus | undefined { return this.#status; }
  get running(): boolean { return this.#changes.running || this.#consent.running; }

  /** The server has said that it takes no more changes. */
  get closed(): boolean { return this.#changes.closed || this.#consent.problem?.kind === 'closed'; }

  /** Nothing stands open that could be lost. */
  get idle(): boolean { return this.#changes.idle && !this.#consent.undecided; }

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
      draftMark: this.#changes.draft.mark(act.copy, this.#changes.running),
      left: this.#changes.hasLeft(id),
      act,
    });
  }

  consentView(scene: Omit<ConsentView, 't' | 'consent'>): unknown {
    return consentView({ ...scene, t: this.#t, consent: this.#consent });
  }

  reset(): void {
    this.#status = undefined;
    this.#changes.reset();
    this.#consent.reset();
  }

  /** One after the other: each answer tells how everything stands. */
  #inTurn(send: () => Promise<SubmissionStatus | undefined>): Promise<SubmissionStatus | undefined> {
    const answer = this.#turn.then(send);
    this.#turn = answer.then((status) => { this.#status = status ?? this.#status; }, () => undefined);
    return answer;
  }
}

/** The part, speaking the language of its element from its first word. */
export async function createChanging(stage: ChangingStage): Promise<Changing> {
  return new Changing(await messagesReady(stage.host, changingMessages), stage);
}
