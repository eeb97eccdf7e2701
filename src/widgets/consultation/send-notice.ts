import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, Consultation } from '../../client/index.js';
import { formatTime } from '../../core/format.js';
import { carryOff, refusalNotice, type RefusalNotice } from '../../parts/writing/refusal-notice.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import { stateWords } from './consultation-state.js';
import type { SendingVoice } from './messages/index.js';

export interface SendNotice extends RefusalNotice {
  readonly t: SendingVoice;
  readonly consultation: Consultation;
  readonly loadNewDraft: () => void;
}

/** Where an opinion may still go when the form takes it no more. */
export function otherWays({ channels }: Consultation): string {
  return channels.filter(({ kind }) => kind !== 'online').map(({ value }) => value).join('；');
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

/** Why it was not sent. */
export function sendNotice(problem: ApiProblem, model: SendNotice): TemplateResult | typeof nothing {
  return refusalNotice(problem, model, () => ownNotice(problem, model));
}

function ownNotice(problem: ApiProblem, model: SendNotice): TemplateResult | undefined {
  const { t, language, now, consultation } = model;
  switch (problem.kind) {
    case 'closed': return closedNotice(model, problem.closesAt ?? consultation.closesAt);
    case 'paused': return notice('warning', pausedWords(problem, model).map((line) => html`<p>${unbroken(line)}</p>`), carryOff(model));
    case 'not-open': return notice('warning', t('box.problem.notOpen', formatTime(problem.opensAt ?? consultation.opensAt, language, now)), carryOff(model));
    case 'draft-changed': return notice('warning', t('box.problem.changed'), html`<button type="button" @click=${model.loadNewDraft}>${t('box.problem.changed.load')}</button>`);
    default: return undefined;
  }
}
