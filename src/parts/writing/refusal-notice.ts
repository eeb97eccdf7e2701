import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from '../../client/index.js';
import { formatTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { notice } from '../../ui/notice.js';
import { sayWait } from '../../ui/state-voice.js';
import { unknownNotice } from './unknown-notice.js';
import type { SentVoice } from './writing-messages.js';

export interface RefusalNotice {
  readonly t: SentVoice;
  readonly language: Language;
  readonly now: number;
  readonly copy: () => void;
  readonly resend: () => void;
}

/** Ways to carry the text off: offered wherever it cannot be sent. */
export function carryOff({ t, copy }: Pick<RefusalNotice, 't' | 'copy'>): TemplateResult {
  return html`<button type="button" @click=${copy}>${t('writing.copy')}</button><button type="button" class="quiet" @click=${() => { window.print(); }}>${t('writing.print')}</button>`;
}

/**
 * Why it was not sent: what happened, what is safe, what to do. Errors of a field stand at the field, not here.
 *
 * @param own What only this form can be refused for.
 */
export function refusalNotice(problem: ApiProblem, model: RefusalNotice, own: (problem: ApiProblem) => TemplateResult | undefined): TemplateResult | typeof nothing {
  const { t, language, now } = model;
  if (problem.sent === 'perhaps' && problem.kind !== 'offline') return unknownNotice(model);
  if (problem.errors.length > 0) return nothing;
  switch (problem.kind) {
    case 'too-large': return notice('warning', t('writing.problem.tooLarge'), carryOff(model));
    case 'too-many-requests': return notice('warning', t('writing.problem.tooMany', sayWait(problem.retryAfter ?? 60, t)));
    case 'unavailable':
      if (problem.resumesAt) return notice('warning', t('writing.problem.maintenance.until', formatTime(problem.resumesAt, language, now)));
      return problem.phone ? notice('warning', t('writing.problem.down', problem.phone), carryOff(model)) : notice('warning', t('writing.problem.maintenance'));
    case 'key-reused': return notice('warning', t('writing.problem.received'));
    case 'in-progress': return unknownNotice(model);
    case 'offline': return problem.sent === 'perhaps' && navigator.onLine ? unknownNotice(model) : notice('warning', t('writing.problem.offline'));
    default: return own(problem) ?? notice('warning', t('writing.problem.other'), carryOff(model));
  }
}
