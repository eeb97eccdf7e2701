/** Where a letter may go from where it is, and who may send it there. One table, for the staff page as for the server. */
import type { LetterChangeKind, LetterEventKind, LetterRecordState, LetterState, LetterStepKind } from '../../../src/contract/models.js';

/** The desk gives letters out; a department handles those that it has. */
type Side = 'desk' | 'unit';

interface StepRule {
  readonly from: readonly LetterRecordState[];
  /** Null where the letter stays where it is. */
  readonly to: LetterRecordState | null;
  readonly by: readonly Side[];
  readonly event: LetterEventKind;
}

const inHand: readonly LetterRecordState[] = ['accepted', 'transferred', 'handling'];

export const letterSteps: Readonly<Record<LetterStepKind, StepRule>> = {
  accept: { from: ['received'], to: 'accepted', by: ['desk'], event: 'accepted' },
  refuse: { from: ['received', 'accepted'], to: 'refused', by: ['desk'], event: 'refused' },
  transfer: { from: inHand, to: 'transferred', by: ['desk'], event: 'transferred' },
  'sign-in': { from: ['transferred'], to: 'handling', by: ['unit'], event: 'signed-in' },
  'send-back': { from: ['transferred', 'handling'], to: 'accepted', by: ['unit'], event: 'sent-back' },
  extend: { from: inHand, to: null, by: ['desk'], event: 'extended' },
  'ask-writer': { from: inHand, to: 'waiting', by: ['desk', 'unit'], event: 'supplement-asked' },
  urge: { from: inHand, to: null, by: ['desk'], event: 'urged' },
};

/** States in which somebody still has to do something. */
export const openStates: readonly LetterRecordState[] = ['received', ...inHand, 'waiting'];

/** After the second time the answer stands. */
export const lastRound = 2;

/** What the rules need to know of a letter. */
export interface LetterPosition {
  readonly state: LetterRecordState;
  readonly extended: boolean;
  readonly round: number;
  /** Whether its newest answer was rated. */
  readonly rated: boolean;
  readonly publishable: boolean;
}

/** In the order of the table. */
export function allowedSteps({ state, extended }: LetterPosition, sides: readonly Side[]): LetterStepKind[] {
  return (Object.keys(letterSteps) as LetterStepKind[]).filter((kind) => {
    const { from, by } = letterSteps[kind];
    return from.includes(state) && by.some((side) => sides.includes(side)) && !(kind === 'extend' && extended);
  });
}

/** What the writer may do, in the order in which a page offers it. */
export function allowedChanges({ state, round, rated, publishable }: LetterPosition): LetterChangeKind[] {
  const answered = state === 'answered';
  const offered: Readonly<Record<LetterChangeKind, boolean>> = {
    supplement: state === 'waiting',
    rate: answered && !rated,
    'ask-again': answered && round < lastRound,
    consent: publishable && state !== 'refused' && state !== 'withdrawn',
    withdraw: openStates.includes(state),
  };
  return (Object.keys(offered) as LetterChangeKind[]).filter((kind) => offered[kind]);
}

/** What the writer is told: that a letter waits for somebody's signature is the house's own business. */
export function publicState(state: LetterRecordState): LetterState {
  return state === 'transferred' ? 'accepted' : state;
}

export const isDissatisfied = (rating: string): boolean => rating === 'dissatisfied' || rating === 'very-dissatisfied';
