/** Why a letter cannot take a step now, and what can be done instead. */
import type { LetterChangeKind, LetterRecordState, LetterState, LetterStepKind } from '../../src/contract/models.js';
import { changeWords } from './pages/letter-words.js';
import { lastRound, letterSteps, openStates, publicState, type LetterPosition, type Side } from './rules/letter-steps.js';

const standing: Readonly<Record<LetterState, string>> = {
  received: '这封信还没有受理', accepted: '这封信正在办理', handling: '这封信正在办理', waiting: '这封信正在等补充', answered: '这封信已经答复', refused: '这封信没有受理', withdrawn: '这封信已经撤回',
};

/** To the writer, by what is public of the letter; two sentences. */
export function changeRefusal(kind: LetterChangeKind, position: LetterPosition, allowed: readonly LetterChangeKind[], phone: string): string {
  return `${whyNot(kind, position)}${insteadOf(kind, position, allowed, phone)}`;
}

function whyNot(kind: LetterChangeKind, { state, rated, publishable }: LetterPosition): string {
  if (state === 'answered' && kind === 'rate' && rated) return '这次答复已经评价过，不能再评。';
  if (state === 'answered' && kind === 'ask-again') return '这封信已经再次办理过，不能再追问。';
  if (state === 'withdrawn' && kind === 'withdraw') return '这封信已经撤回，不用再撤。';
  if (kind === 'consent' && !publishable) return '这封信不单独公开，不用选。';
  return `${standing[publicState(state)]}，不能${changeWords[kind]}。`;
}

function insteadOf(kind: LetterChangeKind, { state, round }: LetterPosition, allowed: readonly LetterChangeKind[], phone: string): string {
  if (kind === 'consent') return `有疑问，请拨打${phone}。`;
  if (allowed.includes('supplement')) return '请先补充情况。';
  if (allowed.includes('rate')) return round < lastRound ? '可以评价，不满意的会再办一次。' : '可以评价。';
  if (allowed.includes('ask-again')) return '还有问题，可以追问一次。';
  if (state === 'answered') return '还有问题，请另写一封信。';
  if (state === 'refused') return '原因和该找谁，写在进度里。';
  if (state === 'withdrawn') return '还想反映，请另写一封信。';
  return kind === 'supplement' ? '需要补充时，会在进度里说明。' : `答复以后可以${changeWords[kind]}。`;
}

const sideWords: Readonly<Record<Side, string>> = { desk: '分办台', unit: '承办单位', helper: '协办单位' };

const recordWords: Readonly<Record<LetterRecordState, string>> = {
  received: '还没有受理', accepted: '已经受理', transferred: '等承办单位签收', handling: '正在办理', waiting: '在等写信人补充', joined: '已经合并到另一封信', answered: '已经答复', refused: '没有受理', withdrawn: '已经由写信人撤回',
};

/** To staff, in one breath: what may be done stands in `allowed`. */
export function stepRefusal(kind: LetterStepKind, { state, extended, late, helped }: LetterPosition, sides: readonly Side[]): string {
  const { from, by } = letterSteps[kind];
  if (!from.includes(state)) return `这封信${recordWords[state]}。${openStates.includes(state) || state === 'joined' ? '' : '不用再办。'}`;
  if (!by.some((side) => sides.includes(side))) return `这一步由${by.map((side) => sideWords[side]).join('或')}办。`;
  if (kind === 'extend' && late) return '答复的日子已过，不能再延期。';
  if (kind === 'extend' && extended) return '这封信已经延期过，只能延一次。';
  if (kind === 'stop-co-handling' && !helped) return '现在没有单位协办。';
  return `这封信${recordWords[state]}。`;
}
