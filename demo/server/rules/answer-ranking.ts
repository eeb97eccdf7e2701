/** Which published answers come near to what somebody writes: by the pairs of neighbouring characters that both have. Nothing is composed. */
import type { KnowledgeAnswerKind } from '../../../src/contract/models.js';
import { fold, pairs } from '../store/text-folding.js';

/** Characters that ask, count or join and say nothing of the matter. */
const filler = /[的了吗呢吧啊呀么在是我你您他她们请问怎样什哪就都也很这那谁想要]/u;

/** A title of so few pairs is near by one of them. */
const fewPairs = 4;

/** What was written for many is better than what was answered to one. */
const forMany = 1.5;

export interface PairHit {
  readonly kind: KnowledgeAnswerKind;
  readonly id: string;
  readonly pair: string;
  /** It stands in the title of the answer, not in its text alone. */
  readonly inTitle: boolean;
}

export interface Asked {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

export interface RankedAnswer {
  readonly kind: KnowledgeAnswerKind;
  readonly id: string;
  readonly score: number;
}

/** Distinct pairs of a text, without those that say nothing. */
export function contentPairs(text: string): string[] {
  return [...new Set(pairs(fold(text)))].filter((pair) => !filler.test(pair));
}

export function askedPairs({ title, body }: { readonly title: string; readonly body: string }): Asked {
  const first = contentPairs(title);
  return { title: first, text: contentPairs(body).filter((pair) => !first.includes(pair)) };
}

/** The best first. @param loosely Somebody looks for it: one pair is enough. Else two are asked for, one of them in the answer's title. */
export function rankAnswers(hits: readonly PairHit[], frequency: ReadonlyMap<string, number>, asked: Asked, loosely = false): RankedAnswer[] {
  const inTitle = new Set(asked.title);
  const byAnswer = new Map<string, PairHit[]>();
  for (const hit of hits) {
    const name = `${hit.kind} ${hit.id}`;
    const known = byAnswer.get(name);
    if (known) known.push(hit);
    else byAnswer.set(name, [hit]);
  }
  return [...byAnswer.values()].filter((found) => loosely || isNear(found, inTitle)).map((found) => scored(found, frequency, inTitle))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

function isNear(found: readonly PairHit[], inTitle: ReadonlySet<string>): boolean {
  if (found.length > 1) return found.some((hit) => hit.inTitle);
  return inTitle.size <= fewPairs && found.some((hit) => hit.inTitle && inTitle.has(hit.pair));
}

function scored(found: readonly PairHit[], frequency: ReadonlyMap<string, number>, inTitle: ReadonlySet<string>): RankedAnswer {
  const [{ kind, id } = { kind: 'letter' as const, id: '' }] = found;
  const score = found.reduce((sum, hit) => sum + ((hit.inTitle ? 3 : 1) * (inTitle.has(hit.pair) ? 2 : 1)) / (1 + Math.log(frequency.get(hit.pair) ?? 1)), 0);
  return { kind, id, score: kind === 'knowledge' ? score * forMany : score };
}
