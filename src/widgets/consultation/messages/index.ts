import type { Catalogue, Translate } from '../../../core/messages.js';
import type { boxZh } from './box-zh.js';
import type { commentsZh } from './comments-zh.js';
import type { consultationZh } from './consultation-zh.js';
import type { draftZh } from './draft-zh.js';
import type { listZh } from './list-zh.js';
import type { outcomeZh } from './outcome-zh.js';
import type { phaseZh } from './phase-zh.js';
import type { sendingZh } from './sending-zh.js';

export type ListMessages = typeof listZh;
export type OutcomeMessages = typeof outcomeZh;
export type PhaseMessages = typeof phaseZh;
export type ConsultationMessages = typeof consultationZh;
export type CommentsMessages = typeof commentsZh;
export type DraftMessages = typeof draftZh;
export type BoxMessages = typeof boxZh;
export type SendingMessages = typeof sendingZh;

export type ListVoice = Translate<ListMessages>;
export type OutcomeVoice = Translate<OutcomeMessages>;
export type PhaseVoice = Translate<PhaseMessages>;
export type ConsultationVoice = Translate<ConsultationMessages>;
export type CommentsVoice = Translate<CommentsMessages>;
export type DraftVoice = Translate<DraftMessages>;
export type BoxVoice = Translate<BoxMessages>;
export type SendingVoice = Translate<SendingMessages>;

export type { Catalogue };
