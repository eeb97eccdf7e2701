/** Answers that were published, by what somebody writes or looks for: retrieval alone. */
import type { KnowledgeAnswerKind, KnowledgeQuestion, KnowledgeSuggestion } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { isDue, knowledgeSuggestion } from './knowledge-views.js';
import { publishedLetter } from './letter-publications.js';
import { askedPairs, rankAnswers, type RankedAnswer } from './rules/answer-ranking.js';
import { zonedDate } from './rules/zoned-time.js';
import type { KnowledgeRow } from './store/schema.js';
import type { Records } from './store/store.js';

/** Of a long letter the beginning says what it is about. */
const askedSigns = 400;

/** So many of the best are looked at for each that is shown: some may be under review, or not public any more. */
const spare = 4;

/** A reader who has seen so many has not found it. */
const mostFound = 200;

export async function suggestAnswers(records: Records, { title, body = '' }: KnowledgeQuestion, config: AgencyConfig, now: Date): Promise<KnowledgeSuggestion[]> {
  const { maxSuggestions, suggestsLetters } = config.knowledge;
  const asked = askedPairs({ title, body: [...body].slice(0, askedSigns).join('') });
  const { hits, frequency } = await records.answerPairs.find([...asked.title, ...asked.text], suggestsLetters && offersLetters(config) ? ['knowledge', 'letter'] : ['knowledge']);
  const found: KnowledgeSuggestion[] = [];
  for (const answer of rankAnswers(hits, frequency, asked).slice(0, maxSuggestions * spare)) {
    if (found.length === maxSuggestions) break;
    const suggestion = await suggestionOf(records, answer, config, now);
    if (suggestion) found.push(suggestion);
  }
  return found;
}

const offersLetters = ({ agency }: AgencyConfig) => agency.modules.some(({ name, offered }) => name === 'mailbox' && offered);

async function suggestionOf(records: Records, { kind, id }: RankedAnswer, config: AgencyConfig, now: Date): Promise<KnowledgeSuggestion | undefined> {
  const { timeZone } = config.agency;
  if (kind === 'knowledge') {
    const row = await records.knowledge.findPublic(id);
    return row && !isDue(row, zonedDate(now, timeZone)) ? knowledgeSuggestion(row, config) : undefined;
  }
  const row = await records.letterPublications.findPublic(id, now);
  if (!row) return undefined;
  const { title, unit, answeredAt, answers, permalink } = await publishedLetter(records, row, config);
  const answer = answers.at(-1)?.text ?? '';
  return { kind, id, title, answer, unit, date: answeredAt.slice(0, 10), source: null, permalink };
}

/** Whether everybody may read it now. */
export async function isPublicAnswer(records: Records, kind: KnowledgeAnswerKind, id: string, now: Date): Promise<boolean> {
  return (kind === 'knowledge' ? await records.knowledge.findPublic(id) : await records.letterPublications.findPublic(id, now)) !== undefined;
}

/** Questions that come near to the words of a search, the best first; undefined for words that have no pair to be found by. */
export async function searchKnowledge(records: Records, words: string, unitId: string | undefined): Promise<KnowledgeRow[] | undefined> {
  const asked = askedPairs({ title: words, body: '' });
  if (asked.title.length === 0) return undefined;
  const { hits, frequency } = await records.answerPairs.find(asked.title, ['knowledge']);
  const ids = rankAnswers(hits, frequency, asked, true).slice(0, mostFound).map(({ id }) => id);
  const rows = new Map((await records.knowledge.publicOf(ids, unitId)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
