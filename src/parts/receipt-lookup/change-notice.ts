import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from '../../client/index.js';
import { formatTime } from '../../core/format.js';
import { notice } from '../../ui/notice.js';
import { unavailableWords } from '../../ui/remote-view.js';
import { sayWait } from '../../ui/state-voice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { ChangingVoice } from './changing-messages.js';
import type { Telling } from './opinion-words.js';

export interface ChangeNotice extends Telling {
  readonly t: ChangingVoice;
  readonly kind: 'amend' | 'withdraw' | 'consent';
  readonly copy: () => void;
}

/** Where a change may still be asked for when the form takes it no more. */
function otherWays(problem: ApiProblem, { t, consultation }: ChangeNotice): string[] {
  const ways = (consultation?.channels ?? []).filter(({ kind }) => kind !== 'online').map(({ value }) => value).join('；');
  const phone = problem.phone ?? consultation?.contact.phone;
  return [ways && t('lookup.change.ways', ways), phone ? t('lookup.change.phone', phone) : ''];
}

function words(problem: ApiProblem, model: ChangeNotice): string[] {
  const { t, language, now, consultation } = model;
  const atTime = (time: string): string => formatTime(time, language, now);
  const safe = t(`lookup.safe.${model.kind}`);
  switch (problem.kind) {
    case 'closed': return [t('lookup.change.closed', atTime(problem.closesAt ?? consultation?.closesAt ?? '')) + safe, ...otherWays(problem, model)];
    case 'paused': return [t('lookup.change.paused', problem.reason ?? ''), safe, ...otherWays(problem, model)];
    case 'receipt-unknown': return [t('lookup.problem.unknown'), safe];
    case 'too-many-requests': return [t('lookup.change.tooMany', sayWait(problem.retryAfter ?? 60, t)) + safe];
    case 'unavailable': return [unavailableWords(problem, t, language, now) + safe];
    case 'offline': return [t('lookup.change.offline') + safe];
    default: return [t('lookup.change.other') + safe];
  }
}

/** Ways to carry a text off that cannot be sent. */
function carryOff({ t, copy }: ChangeNotice): TemplateResult {
  return html`<button type="button" @click=${copy}>${t('lookup.copy')}</button><button type="button" class="quiet" @click=${() => { window.print(); }}>${t('lookup.print')}</button>`;
}

/** Why a change was not taken. Errors of a field stand at the field, not here. */
export function changeNotice(problem: ApiProblem, model: ChangeNotice): unknown {
  if (problem.kind === 'invalid-input') return nothing;
  const lost = model.kind === 'amend' && (problem.kind === 'closed' || problem.kind === 'paused');
  return notice('warning', words(problem, model).filter(Boolean).map((line) => html`<p dir="auto">${unbroken(line)}</p>`), lost ? carryOff(model) : nothing);
}
