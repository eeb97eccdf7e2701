import type { Translate } from '../../../core/messages.js';
import type { trackingChangesZh } from './tracking-changes-zh.js';
import type { trackingZh } from './tracking-zh.js';

export type TrackingMessages = typeof trackingZh;
export type TrackingChangesMessages = typeof trackingChangesZh;

export type TrackingVoice = Translate<TrackingMessages>;
export type TrackingChangesVoice = Translate<TrackingChangesMessages>;
