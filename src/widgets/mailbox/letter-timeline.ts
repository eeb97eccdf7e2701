/** What happened to a letter, as steps for its writer: pure, in no language. */
import type { LetterAnswer, LetterEvent, LetterEventKind, LetterRating, LetterStatus } from '../../client/index.js';

export interface LetterStep {
  readonly at: string;
  readonly kind: LetterEventKind;
  /** Who took it, or to whom it went. */
  readonly unit: string | undefined;
  /** The day by which it is answered from here on, where this step changed it. */
  readonly answerBy: string | undefined;
  /** Of the answer that was rated in this step. */
  readonly rating: LetterRating | undefined;
  /** What somebody said in this step; empty when nothing. */
  readonly note: string;
  /** The writer's own. */
  readonly own: boolean;
}

const own: ReadonlySet<LetterEventKind> = new Set(['supplemented', 'rated', 'reopened', 'asked-again', 'consent-given', 'consent-withdrawn', 'withdrawn']);

/** The newest first, as they came. */
export function letterSteps({ events, answers }: Pick<LetterStatus, 'events' | 'answers'>): LetterStep[] {
  return events.map((event, index) => {
    const earlier = events.slice(index + 1);
    const rating = ratingIn(event, answers);
    return {
      at: event.at,
      kind: event.kind,
      unit: unitOf(event, earlier),
      answerBy: newDay(event, earlier),
      rating: rating?.rating ?? undefined,
      note: event.note !== '' ? event.note : (rating?.ratingReason ?? ''),
      own: own.has(event.kind),
    };
  });
}

/** Steps that name the department that helps, not the one that has the letter. */
const ofHelpers: ReadonlySet<LetterEventKind> = new Set(['co-handled', 'contributed', 'co-handling-ended']);

/** A department that sends a letter back does not have it any more: it is the last that had it. */
function unitOf({ kind, unit }: LetterEvent, earlier: readonly LetterEvent[]): string | undefined {
  return (kind === 'sent-back' ? earlier.find((before) => before.unit !== null && !ofHelpers.has(before.kind))?.unit : unit) ?? undefined;
}

function newDay({ answerBy }: LetterEvent, earlier: readonly LetterEvent[]): string | undefined {
  const before = earlier.find((event) => event.answerBy !== null)?.answerBy;
  return answerBy !== null && answerBy !== before ? answerBy : undefined;
}

/** A rating belongs to the newest answer that was there. */
function ratingIn({ kind, at }: LetterEvent, answers: readonly LetterAnswer[]): LetterAnswer | undefined {
  if (kind !== 'rated' && kind !== 'reopened') return undefined;
  return answers.filter((answer) => Date.parse(answer.at) <= Date.parse(at)).at(-1);
}
