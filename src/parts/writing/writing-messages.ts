import type { Translate } from '../../core/messages.js';
import type { stateMessages } from '../../ui/messages/zh.js';
import type { draftZh } from './draft-zh.js';
import type { sentZh } from './sent-zh.js';
import type { writingZh } from './writing-zh.js';

export type DraftMessages = typeof draftZh;
export type WritingMessages = typeof writingZh;
export type SentMessages = typeof sentZh;

export type DraftVoice = Translate<DraftMessages>;
export type WritingVoice = Translate<WritingMessages & typeof stateMessages>;
export type SentVoice = Translate<WritingMessages & SentMessages & typeof stateMessages>;
