import type { Translate } from '../core/messages.js';
import type { stateMessages } from './messages/zh.js';

/** The part of an element's voice that shared views need. */
export type StateVoice = Translate<typeof stateMessages>;

/** `40秒`, `10分钟`: a wait as a citizen counts it, in seconds. */
export function sayWait(seconds: number, t: StateVoice): string {
  return seconds < 90 ? t('wait.seconds', Math.max(1, Math.ceil(seconds))) : t('wait.minutes', Math.ceil(seconds / 60));
}
