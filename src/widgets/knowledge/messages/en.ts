import type { Translation } from '../../../core/messages.js';
import { stateMessagesEn } from '../../../ui/messages/en.js';
import type { knowledgeZh } from './zh.js';

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const knowledgeEn: Translation<typeof knowledgeZh> = {
  ...stateMessagesEn,
  'knowledge.search': 'Find a question',
  'knowledge.words': 'What would you like to know?',
  'knowledge.words.hint': 'A few words, such as “street lamp out”.',
  'knowledge.unit': 'Answered by',
  'knowledge.unit.all': 'All departments',
  'knowledge.find': 'Find',
  'knowledge.count': (count) => `${questions(count)}.`,
  'knowledge.found': (count) => `${questions(count)} found, the nearest first.`,
  'knowledge.none': (day) => `As of ${day}, no questions are published.`,
  'knowledge.none.found': (day) => `As of ${day}, there is no such question. Please try other words.`,
  'knowledge.since': (unit, day) => `${unit} · since ${day}`,
  'knowledge.more': 'Show more',
  'knowledge.back': 'Back to the list',
  'knowledge.all': 'All questions',
  'knowledge.source': 'Based on',
  'knowledge.effective': 'In force since',
  'knowledge.updated': 'Updated',
  'knowledge.ratings': 'Rated',
  'knowledge.ratings.count': (useful, notUseful) => `useful ${times(useful)}, not useful ${times(notUseful)}`,
  'knowledge.review': 'This is being looked through again; changes will appear here.',
  'knowledge.review.mark': 'being looked through again',
  'knowledge.rate': 'Was this answer useful?',
  'knowledge.rate.useful': 'Useful',
  'knowledge.rate.not-useful': 'Not useful',
  'knowledge.rated': 'Noted.',
  'knowledge.rated.off': 'Taken back.',
  'knowledge.rate.problem': 'It was not noted. Please try again later.',
  'knowledge.rate.tooMany': (wait) => `Pressed too often. Please try again in ${wait}.`,
  'knowledge.letter': 'Not solved? Write a letter',
  'knowledge.call': (phone) => `Not solved? Please call ${phone}.`,
};
