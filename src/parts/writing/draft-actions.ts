import { announce } from '../../core/announcer.js';
import type { Draft } from '../../core/drafts.js';
import type { DraftVoice, WritingVoice } from './writing-messages.js';

export interface DraftActions {
  readonly clear: () => void;
  readonly putBack: () => void;
  readonly swapDraft: () => void;
  readonly switchDraft: (off: boolean) => void;
}

export interface DraftStage {
  readonly t: WritingVoice;
  readonly draft: Pick<Draft<never>, 'discard' | 'putBack' | 'swap' | 'switchOff'>;
  /** Empties the form. */
  readonly empty: () => void;
  /** Another text stands in the form, or none: what was said of the one before is past, and focus goes there. */
  readonly goTo: (where: 'start' | 'put-back') => void;
}

/** What a citizen does with what the device keeps; each is told, since it changes the form far from the button. */
export function draftActions({ t, draft, empty, goTo }: DraftStage): DraftActions {
  const changed = (words: string, where: 'start' | 'put-back'): void => {
    announce(words);
    goTo(where);
  };
  return {
    clear: () => {
      draft.discard();
      empty();
      changed(t('writing.draft.cleared'), 'put-back');
    },
    putBack: () => {
      draft.putBack();
      changed(t('writing.draft.isBack'), 'start');
    },
    swapDraft: () => {
      draft.swap();
      changed(t('writing.draft.isBack'), 'start');
    },
    switchDraft: switchDraft(t, draft),
  };
}

/** Ends keeping on the device, or begins again. */
export const switchDraft = (t: DraftVoice, draft: Pick<Draft<never>, 'switchOff'>) => (off: boolean): void => {
  draft.switchOff(off);
  if (off) announce(t('writing.draft.isOff'));
};
