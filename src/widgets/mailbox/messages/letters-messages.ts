import type { Translate } from '../../../core/messages.js';
import type { lettersZh } from './letters-zh.js';

export type LettersMessages = typeof lettersZh;

export type LettersVoice = Translate<LettersMessages>;
