import type { Translate } from '../../../core/messages.js';
import type { composeZh } from './compose-zh.js';
import type { letterSentZh } from './letter-sent-zh.js';

export type ComposeMessages = typeof composeZh;
export type LetterSentMessages = typeof letterSentZh;

export type ComposeVoice = Translate<ComposeMessages>;
export type LetterSentVoice = Translate<LetterSentMessages>;
