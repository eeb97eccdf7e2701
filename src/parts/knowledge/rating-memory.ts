import { newKey, writeJson, type KnowledgeAnswerKind, type KnowledgeRating } from '../../client/index.js';

/** What the device said of answers: a voter drawn by lot for one server, and its ratings, so that they can be taken back and do not count twice. */
interface Memory {
  readonly voter: string;
  readonly ratings: Readonly<Record<string, KnowledgeRating>>;
}

const memories = new Map<string, Memory>();

const keyOf = (baseUrl: string): string => `huiying:rating:1:${baseUrl}`;

function recall(baseUrl: string, kept: boolean): Memory {
  const known = memories.get(baseUrl);
  if (known) return known;
  let memory: Memory = { voter: newKey(), ratings: {} };
  try {
    const { voter, ratings } = JSON.parse((kept && window.localStorage.getItem(keyOf(baseUrl))) || '{}') as Partial<Memory>;
    if (typeof voter === 'string' && ratings instanceof Object) memory = { voter, ratings };
  } catch {
    // Not readable, or the page's other scripts wrote there: a new voter.
  }
  memories.set(baseUrl, memory);
  return memory;
}

export interface RatedAnswer {
  readonly kind: KnowledgeAnswerKind;
  readonly id: string;
}

const nameOf = ({ kind, id }: RatedAnswer): string => `${kind}/${id}`;

/** Ratings from this device. On a shared one (`kept` false) they last as long as the page. */
export const ratingMemory = {
  voter: (baseUrl: string, kept: boolean): string => recall(baseUrl, kept).voter,

  of: (baseUrl: string, answer: RatedAnswer, kept: boolean): KnowledgeRating | null => recall(baseUrl, kept).ratings[nameOf(answer)] ?? null,

  set(baseUrl: string, answer: RatedAnswer, rating: KnowledgeRating | null, kept: boolean): void {
    const { voter, ratings: { [nameOf(answer)]: _, ...others } } = recall(baseUrl, kept);
    const memory = { voter, ratings: rating === null ? others : { ...others, [nameOf(answer)]: rating } };
    memories.set(baseUrl, memory);
    if (!kept) return;
    try {
      window.localStorage.setItem(keyOf(baseUrl), writeJson(memory));
    } catch {
      // A device without storage: it lasts as long as the page.
    }
  },
};
