import type { OpinionStatus } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import type { FocusWish } from '../../core/focus-wish.js';
import type { Problems } from '../../core/form-controller.js';
import { amendmentText, checkAmendment, findingsOf, pointerOf, type Findings } from './amendment.js';
import type { OpinionActions } from './change-view.js';
import type { ChangingVoice } from './changing-messages.js';
import type { OpinionChanges } from './opinion-changes.js';
import { opinionName } from './opinion-words.js';

export interface ChangeStage {
  readonly t: ChangingVoice;
  readonly focus: FocusWish;
  readonly changes: OpinionChanges;
  /** Puts words at an opinion, and has them read out. */
  readonly tell: (id: string, words: string) => void;
}

/** What a citizen's presses do to an opinion: what is sent, what is said, where the focus goes. */
export class ChangeFlow {
  readonly #stage: ChangeStage;

  constructor(stage: ChangeStage) {
    this.#stage = stage;
  }

  actions(item: OpinionStatus): OpinionActions {
    const { changes } = this.#stage;
    const { id } = item;
    return {
      amend: () => { this.#onAmend(item); },
      withdraw: () => { this.#onWithdraw(item); },
      change: (change, pointer) => { changes.change(id, change, pointer); },
      send: () => { void this.#onSend(item); },
      close: () => { void this.#onClose(item); },
      putBack: () => { void this.#onPutBack(item); },
      copy: () => { void this.#onCopy(item); },
      focus: (pointer) => { changes.focus(pointer); },
    };
  }

  #onAmend(item: OpinionStatus): void {
    this.#stage.tell(item.id, '');
    this.#stage.changes.amend(item);
    const form = `#amending-${CSS.escape(item.id)}`;
    // Of the positions, the one that was chosen.
    void this.#stage.focus.on(`${form} :checked, ${form}:not(:has(:checked)) :is(input, textarea)`);
  }

  async #onPutBack({ id }: OpinionStatus): Promise<void> {
    this.#stage.changes.putBack();
    announce(this.#stage.t('writing.draft.isBack'));
    await this.#stage.focus.on(`[name="${pointerOf(CSS.escape(id), 'reason')}"]`);
  }

  #onWithdraw(item: OpinionStatus): void {
    this.#stage.tell(item.id, '');
    this.#stage.changes.withdraw(item.id);
    void this.#focusOn(item, 'sure');
  }

  async #onSend(item: OpinionStatus): Promise<void> {
    const { t, changes } = this.#stage;
    const { id } = item;
    const amendment = changes.amendment(id);
    const problems = this.#say(amendment && !changes.isUndecided(id) ? checkAmendment(item, amendment) : new Map());
    if (problems.size > 0) return this.#show(item, problems);
    announce(t('lookup.sending'));
    const result = await changes.send(id);
    if (result === 'done' || result === 'done-earlier') return this.#onDone(item, amendment ? 'amend' : 'withdraw', result);
    if (result?.kind === 'invalid-input' && amendment) return this.#show(item, this.#say(findingsOf(result.errors, id, amendment)));
    if (result) await this.#focusOn(item, 'problem');
  }

  async #onDone(item: OpinionStatus, kind: 'amend' | 'withdraw', result: 'done' | 'done-earlier'): Promise<void> {
    const { t, tell } = this.#stage;
    tell(item.id, kind === 'withdraw' ? t('lookup.withdrawn', opinionName(item, t)) : t(result === 'done' ? 'lookup.saved' : 'lookup.saved.later'));
    if (result === 'done') await this.#goBack(item, kind);
  }

  async #onClose(item: OpinionStatus): Promise<void> {
    const { changes } = this.#stage;
    const kind = changes.amendment(item.id) ? 'amend' : 'withdraw';
    if (!changes.leave(item.id)) return this.#goBack(item, kind);
    announce(this.#stage.t('writing.draft.left'));
    await this.#stage.focus.on(`#put-back-${CSS.escape(item.id)}, article:not(:has(#put-back-${CSS.escape(item.id)})) > #title-${CSS.escape(item.id)}`);
  }

  async #onCopy(item: OpinionStatus): Promise<void> {
    const { t, changes, tell } = this.#stage;
    const amendment = changes.amendment(item.id);
    if (!amendment) return;
    tell(item.id, t(await copyText(amendmentText(opinionName(item, t), amendment, t)) ? 'lookup.copied' : 'lookup.copy.refused'));
  }

  async #show({ id }: OpinionStatus, problems: Problems): Promise<void> {
    announce(this.#stage.t('errors.summary', problems.size));
    await this.#stage.changes.show(id, problems);
  }

  /** To the button that opened it; where that is gone, to the heading of the opinion. */
  async #goBack({ id }: OpinionStatus, kind: 'amend' | 'withdraw'): Promise<void> {
    const of = CSS.escape(id);
    await this.#stage.focus.on(`#${kind}-${of}, article:not(:has(#${kind}-${of})) > #title-${of}`);
  }

  async #focusOn({ id }: OpinionStatus, what: 'sure' | 'problem'): Promise<void> {
    await this.#stage.focus.on(`#${what}-${CSS.escape(id)}`);
  }

  #say(findings: Findings): Problems {
    return new Map([...findings].map(([pointer, say]) => [pointer, say(this.#stage.t)]));
  }
}
