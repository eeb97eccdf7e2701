import type { KnowledgeAnswerKind, KnowledgeRating } from '../../client/index.js';
import { VoterMemory } from '../../core/voter-memory.js';

type Ratings = Readonly<Record<string, KnowledgeRating>>;

export interface RatedAnswer {
  readonly kind: KnowledgeAnswerKind;
  readonly id: string;
}

const memory = new VoterMemory<Ratings>('rating', 'ratings', {}, (said): said is Ratings => said instanceof Object);

const nameOf = ({ kind, id }: RatedAnswer): string => `${kind}/${id}`;

/** Ratings of answers from this device. */
export const ratingMemory = {
  voter: (baseUrl: string, kept: boolean): string => memory.voter(baseUrl, kept),

  of: (baseUrl: string, answer: RatedAnswer, kept: boolean): KnowledgeRating | null => memory.said(baseUrl, kept)[nameOf(answer)] ?? null,

  set(baseUrl: string, answer: RatedAnswer, rating: KnowledgeRating | null, kept: boolean): void {
    const { [nameOf(answer)]: _, ...others } = memory.said(baseUrl, kept);
    memory.say(baseUrl, rating === null ? others : { ...others, [nameOf(answer)]: rating }, kept);
  },
};
