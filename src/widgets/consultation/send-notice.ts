import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, Consultation } from '../../client/index.js';
import { formatTime } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import { sayWait } from '../../ui/state-voice.js';
import { stateWords } from './consultation-state.js';
import type { SendingVoice } from './messages/index.js';
import { unknownNotice } from './unknown-notice.js';

export interface SendNotice {
  readonly t: SendingVoice;
  readonly language: Language;
  readonly now: number;
  readonly consultation: Consultation;
  readonly copy: () => void;
  readonly loadNewDraft: () => void;
  readonly resend: () => void;
}

/** Where an opinion may still go when the form takes it no more. */
export function otherWays({ channels }: Consultation): string {
  return channels.filter(({ kind }) => kind !== 'online').map(({ value }) => value).join('；');
}

/** Ways to carry the text off: offered wherever it cannot be sent. */
export function carryOff({ t, copy }: Pick<SendNotice, 't' | 'copy'>): TemplateResult {
  return html`<button type="button" @click=${copy}>${t('box.copy')}</button><button type="button" class="quiet" @click=${() => { window.print(); }}>${t('box.print')}</button>`;
}

export function closedNotice(model: SendNotice, closesAt: string): TemplateResult {
  const { t, language, now, consultation } = model;
  const ways = otherWays(consultation);
  return notice('warning', html`<p>${t('box.problem.closed', formatTime(closesAt, language, now))}</p>${ways ? html`<p dir="auto">${unbroken(t('box.problem.closed.instead', ways))}</p>` : nothing}`, carryOff(model));
}

export function pausedNotice(model: SendNotice): TemplateResult {
  const { title, details } = stateWords(model.consultation, model.now, model.language, model.t);
  return notice('warning', [title, ...details].map((line) => html`<p>${unbroken(line)}</p>`), carryOff(model));
}

function pausedWords(problem: ApiProblem, { t, language, now, consultation }: SendNotice): string[] {
  return [
    t('consultation.paused', problem.reason ?? ''),
    problem.resumesAt ? t('consultation.paused.until', formatTime(problem.resumesAt, language, now)) : '',
    t('consultation.paused.phone', problem.phone ?? consultation.contact.phone),
  ].filter(Boolean);
}

/** Why it was not sent: what happened, what is safe, what to do. Errors of a field stand at the field, not here. */
export function sendNotice(problem: ApiProblem, model: SendNotice): TemplateResult | typeof nothing {
  const { t, language, now, consultation } = model;
  const atTime = (time: string): string => formatTime(time, language, now);
  if (problem.sent === 'perhaps' && problem.kind !== 'offline') return unknownNotice(model);
  // They stand at their fields.
  if (problem.errors.length > 0) return nothing;
  switch (problem.kind) {
    case 'closed': return closedNotice(model, problem.closesAt ?? consultation.closesAt);
    case 'paused': return notice('warning', pausedWords(problem, model).map((line) => html`<p>${unbroken(line)}</p>`), carryOff(model));
    case 'not-open': return notice('warning', t('box.problem.notOpen', atTime(problem.opensAt ?? consultation.opensAt)), carryOff(model));
    case 'draft-changed': return notice('warning', t('box.problem.changed'), html`<button type="button" @click=${model.loadNewDraft}>${t('box.problem.changed.load')}</button>`);
    case 'too-large': return notice('warning', t('box.problem.tooLarge'), carryOff(model));
    case 'too-many-requests': return notice('warning', t('box.problem.tooMany', sayWait(problem.retryAfter ?? 60, t)));
    case 'unavailable': return notice('warning', problem.resumesAt ? t('box.problem.maintenance.until', atTime(problem.resumesAt)) : t('box.problem.maintenance'));
    case 'key-reused': return notice('warning', t('box.problem.received'));
    case 'in-progress': return unknownNotice(model);
    case 'offline': return problem.sent === 'perhaps' && navigator.onLine ? unknownNotice(model) : notice('warning', t('box.problem.offline'));
    default: return notice('warning', t('box.problem.other'), carryOff(model));
  }
}
