/** Where a letter may go from where it is, and who may send it there. One table, for the staff page as for the server. */
import type { LetterChangeKind, LetterEventKind, LetterRecordState, LetterState, LetterStepKind } from '../../../src/contract/models.js';

/** The desk gives letters out; a department handles those that it has; another one helps it 协办. */
export type Side = 'desk' | 'unit' | 'helper';

interface StepRule {
  readonly from: readonly LetterRecordState[];
  /** Null where the letter stays where it is, or goes back to where it was before it waited. */
  readonly to: LetterRecordState | null;
  readonly by: readonly Side[];
  readonly event: LetterEventKind;
  /** Whether letters that are joined into it go along. */
  readonly shared: boolean;
}

const inHand: readonly LetterRecordState[] = ['accepted', 'transferred', 'handling'];

/** Also while its writer is asked: others can look into it meanwhile. */
const underWay: readonly LetterRecordState[] = [...inHand, 'waiting'];

export const letterSteps: Readonly<Record<LetterStepKind, StepRule>> = {
  accept: { from: ['received'], to: 'accepted', by: ['desk'], event: 'accepted', shared: false },
  refuse: { from: ['received', 'accepted'], to: 'refused', by: ['desk'], event: 'refused', shared: false },
  transfer: { from: inHand, to: 'transferred', by: ['desk'], event: 'transferred', shared: true },
  'sign-in': { from: ['transferred'], to: 'handling', by: ['unit'], event: 'signed-in', shared: true },
  'send-back': { from: ['transferred', 'handling'], to: 'accepted', by: ['unit'], event: 'sent-back', shared: true },
  extend: { from: inHand, to: null, by: ['desk'], event: 'extended', shared: true },
  'ask-writer': { from: inHand, to: 'waiting', by: ['desk', 'unit'], event: 'supplement-asked', shared: false },
  resume: { from: ['waiting'], to: null, by: ['desk', 'unit'], event: 'resumed', shared: false },
  urge: { from: inHand, to: null, by: ['desk'], event: 'urged', shared: true },
  'co-handle': { from: underWay, to: null, by: ['desk'], event: 'co-handled', shared: true },
  contribute: { from: underWay, to: null, by: ['helper'], event: 'contributed', shared: true },
  'stop-co-handling': { from: underWay, to: null, by: ['desk', 'helper'], event: 'co-handling-ended', shared: true },
  join: { from: inHand, to: 'joined', by: ['desk'], event: 'joined', shared: false },
  part: { from: ['joined'], to: 'accepted', by: ['desk'], event: 'parted', shared: false },
};

/** States in which somebody still has to do something. */
export const openStates: readonly LetterRecordState[] = ['received', ...underWay];

/** States in which its writer waits for an answer. */
export const unansweredStates: readonly LetterRecordState[] = [...openStates, 'joined'];

/** States in which another letter may be joined into it. */
export const joinableStates = underWay;

/** After the second time the answer stands. */
export const lastRound = 2;

/** What the rules need to know of a letter. */
export interface LetterPosition {
  readonly state: LetterRecordState;
  /** Whether its day is past. */
  readonly late: boolean;
  readonly extended: boolean;
  readonly round: number;
  /** Whether another department helps. */
  readonly helped: boolean;
  /** Whether its newest answer was rated. */
  readonly rated: boolean;
  readonly publishable: boolean;
}

/** In the order of the table. */
export function allowedSteps({ state, late, extended, helped }: LetterPosition, sides: readonly Side[]): LetterStepKind[] {
  return (Object.keys(letterSteps) as LetterStepKind[]).filter((kind) => {
    const { from, by } = letterSteps[kind];
    // A period that is over cannot be made longer.
    const done = (kind === 'extend' && (extended || late)) || (kind === 'stop-co-handling' && !helped);
    return from.includes(state) && by.some((side) => sides.includes(side)) && !done;
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
    withdraw: unansweredStates.includes(state),
  };
  return (Object.keys(offered) as LetterChangeKind[]).filter((kind) => offered[kind]);
}

/** What the writer is told: that a letter waits for somebody's signature, or lies with another one, is the house's own business. */
export function publicState(state: LetterRecordState): LetterState {
  if (state === 'transferred') return 'accepted';
  return state === 'joined' ? 'handling' : state;
}

export const isDissatisfied = (rating: string): boolean => rating === 'dissatisfied' || rating === 'very-dissatisfied';
