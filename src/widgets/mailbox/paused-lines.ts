import type { Pause } from '../../client/index.js';
import { formatTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { ComposeVoice } from './messages/compose-messages.js';

/** Why a mailbox takes no letters, until when, and whom to call meanwhile. */
export function pausedLines({ reason, resumesAt, phone }: Pause, t: ComposeVoice, language: Language, now: number): string[] {
  return [t('compose.paused', reason), ...(resumesAt ? [t('compose.paused.until', formatTime(resumesAt, language, now))] : []), t('compose.paused.phone', phone)];
}
