import type { Translation } from '../../../core/messages.js';
import type { stepsZh } from './steps-zh.js';

export const stepsEn: Translation<typeof stepsZh> = {
  'compose.step': (place, all) => `Step ${place} of ${all}`,
  'compose.step.category': 'What this letter is about',
  'compose.step.recipient': 'To whom',
  'compose.step.wording': 'The letter',
  'compose.step.writer': 'How to reach you',
  'compose.step.back': 'Back',
  'compose.step.next': 'Next',
};
