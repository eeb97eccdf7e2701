/** What a letter, its state and its steps are called in front of a reader. */
import type { LetterAnswer, LetterCategory, LetterChangeKind, LetterEvent, LetterRating, LetterState, LetterStatus, Recipient } from '../../../src/contract/models.js';
import { dayWords } from './dates.js';

export const categoryWords: Readonly<Record<LetterCategory, string>> = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };

export const ratingWords: Readonly<Record<LetterRating, string>> = {
  'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意',
};

export const changeWords: Readonly<Record<LetterChangeKind, string>> = { supplement: '补充', rate: '评价', 'ask-again': '追问', consent: '改公开的选择', withdraw: '撤回' };

export const passItOn = '请帮我转交';

export const recipientWords = ({ name, post }: Recipient) => `${post ?? ''}${name}`;

/** Where a letter stands, sentence by sentence; why it was not taken up in the agency's own. */
export function letterStanding(letter: LetterStatus, now: string): string[] {
  const { state, events, answerBy, late } = letter;
  const refusal = state === 'refused' ? (events.find(({ kind }) => kind === 'refused')?.note ?? '') : '';
  return [stateWords(letter, now), ...togetherWords(letter), refusal, answerBy !== null && !late ? expectedWords(answerBy, now) : ''].filter((words) => words !== '');
}

const ended: ReadonlySet<LetterState> = new Set(['answered', 'refused', 'withdrawn']);

/** Who else looks into it, while somebody does; and that others were answered with it. */
function togetherWords({ state, coUnits, joined }: LetterStatus): string[] {
  if (!ended.has(state)) return coUnits.map((unit) => `${unit}协助办理。`);
  return joined && state === 'answered' ? ['和同一件事的另一封信一起答复。'] : [];
}

export const expectedWords = (answerBy: string, now: string) => `预计${dayWords(answerBy, now)}前答复。`;

function stateWords(letter: LetterStatus, now: string): string {
  const { state, unit, stateAt } = letter;
  const day = dayWords(stateAt, now);
  switch (state) {
    case 'received': return '已收到，等着受理。';
    case 'accepted': return unit === null ? '已受理，等着转给承办单位。' : `已转给${unit}，等着签收。`;
    case 'handling': return handlingWords(letter, now);
    case 'waiting': return '需要补充情况，等待期间不计时。';
    case 'answered': return `${day}已答复。`;
    case 'refused': return `${day}答复：这封信没有受理。`;
    case 'withdrawn': return `${day}已撤回，不再办理。`;
  }
}

function handlingWords({ unit, joined, events }: LetterStatus, now: string): string {
  if (joined) return unit === null ? '和同一件事的另一封信一起办理、一起答复。' : `${unit}办理，和同一件事的另一封信一起答复。`;
  if (unit === null) return '正在办理。';
  const begun = events.find(({ kind }) => kind === 'signed-in' || kind === 'reopened' || kind === 'asked-again');
  return begun?.kind === 'signed-in' ? `${unit}正在办理，${dayWords(begun.at, now)}收到。` : `${unit}正在再次办理。`;
}

/** That the promised day is past and nothing explains it; empty where it is not. */
export function lateWords({ late, answerBy }: LetterStatus, now: string): string {
  return late && answerBy !== null ? `原定${dayWords(answerBy, now)}前答复，现在还没有答复。` : '';
}

export interface LetterStep {
  readonly at: string;
  readonly words: string;
  /** What somebody said in it; empty when nothing. */
  readonly note: string;
  /** By when it is answered from here on, where this step changed that and has not said so; else empty. */
  readonly expected: string;
}

/** What happened to a letter, the newest first. */
export function letterSteps({ events, answers }: LetterStatus, now: string): LetterStep[] {
  return events.map((event, index) => {
    const earlier = events.slice(index + 1);
    const rated = ratedIn(event, answers);
    const before = earlier.find(({ answerBy }) => answerBy !== null)?.answerBy;
    const isNew = event.answerBy !== null && event.answerBy !== before && event.kind !== 'extended';
    return {
      at: event.at, words: stepWords(event, earlier, rated, now), note: event.note !== '' ? event.note : (rated?.ratingReason ?? ''),
      expected: isNew && event.answerBy !== null ? expectedWords(event.answerBy, now) : '',
    };
  });
}

/** A rating belongs to the newest answer that was there. */
function ratedIn({ kind, at }: LetterEvent, answers: readonly LetterAnswer[]): LetterAnswer | undefined {
  return kind === 'rated' || kind === 'reopened' ? answers.filter((answer) => Date.parse(answer.at) <= Date.parse(at)).at(-1) : undefined;
}

function stepWords({ kind, unit, answerBy }: LetterEvent, earlier: readonly LetterEvent[], rated: LetterAnswer | undefined, now: string): string {
  const rating = rated?.rating == null ? '评价' : `评价：${ratingWords[rated.rating]}`;
  switch (kind) {
    case 'received': return '信已收到';
    case 'accepted': return '已受理';
    case 'refused': return '没有受理';
    case 'transferred': return `转给${unit ?? '承办单位'}办理`;
    case 'reassigned': return `改由${unit ?? '承办单位'}办理`;
    case 'co-handled': return `请${unit ?? '其他单位'}协助办理`;
    case 'contributed': return `${unit ?? '协办单位'}给出了意见`;
    case 'co-handling-ended': return `${unit ?? '协办单位'}不再协助办理`;
    case 'joined': return '同一件事另有来信，一起办理';
    case 'parted': return '改为单独办理';
    case 'corrected': return '更正了答复';
    case 'signed-in': return `${unit ?? '承办单位'}签收，开始办理`;
    // Whoever sends a letter back does not have it any more: it is the last that had it.
    case 'sent-back': return `${earlier.find((before) => before.unit !== null)?.unit ?? '承办单位'}退回，另找单位办理`;
    case 'extended': return answerBy === null ? '答复延期' : `答复延期到${dayWords(answerBy, now)}`;
    case 'supplement-asked': return '请补充情况';
    case 'supplemented': return '已补充';
    case 'resumed': return '不再等补充，继续办理';
    case 'urged': return unit === null ? '已催办' : `已催${unit}尽快办理`;
    case 'answered': return `${unit ?? ''}已答复`;
    case 'rated': return rating;
    case 'reopened': return `${rating}，再次办理`;
    case 'asked-again': return '追问，再次办理';
    case 'consent-given': return '同意公开';
    case 'consent-withdrawn': return '不再同意公开';
    case 'publication-signed': return '决定公开';
    case 'publication-withdrawn': return '不再公开';
    case 'withdrawn': return '已撤回';
  }
}
