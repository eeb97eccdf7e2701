import type { Translation } from '../../core/messages.js';
import type { readAloudZh } from './read-aloud-zh.js';

export const readAloudEn: Translation<typeof readAloudZh> = {
  'readAloud.notice': 'Read the notices aloud',
  'readAloud.answer': 'Read the answer aloud',
  'readAloud.stop': 'Stop reading',
  'readAloud.problem': 'It cannot be read aloud here; please read the text.',
};
