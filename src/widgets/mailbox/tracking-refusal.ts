import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, LetterChangeKind } from '../../client/index.js';
import { notice } from '../../ui/notice.js';
import { unavailableWords } from '../../ui/remote-view.js';
import { sayWait } from '../../ui/state-voice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';
import type { Telling } from './tracking-words.js';

export interface Refusal extends Telling {
  readonly t: TrackingChangesVoice;
  /** Whether words were typed that are still there. */
  readonly typed: boolean;
  readonly copy: () => void;
  readonly read: () => void;
}

const kinds: readonly LetterChangeKind[] = ['supplement', 'rate', 'ask-again', 'consent', 'withdraw'];

function illegalWords({ allowed }: ApiProblem, { t }: Refusal): string[] {
  const possible = kinds.filter((kind) => allowed.includes(kind)).map((kind) => t(`tracking.kind.${kind}`));
  return [t('tracking.problem.illegal'), possible.length > 0 ? t('tracking.problem.illegal.allowed', possible) : ''];
}

function words(problem: ApiProblem, refusal: Refusal): string[] {
  const { t, language, now } = refusal;
  switch (problem.kind) {
    case 'illegal-step': return illegalWords(problem, refusal);
    case 'receipt-unknown': return [t('lookup.problem.unknown')];
    case 'key-reused': return [t('tracking.problem.received')];
    case 'too-large': return [t('tracking.problem.tooLarge')];
    case 'too-many-requests': return [t('tracking.problem.tooMany', sayWait(problem.retryAfter ?? 60, t))];
    case 'unavailable': return [unavailableWords(problem, t, language, now)];
    case 'offline': return [t('tracking.problem.offline')];
    default: return [t('tracking.problem.other')];
  }
}

function actions(problem: ApiProblem, { t, typed, copy, read }: Refusal): unknown {
  const stale = problem.kind === 'illegal-step' || problem.kind === 'key-reused';
  if (!stale && !typed) return nothing;
  return html`${stale ? html`<button type="button" @click=${read}>${t('tracking.problem.illegal.read')}</button>` : nothing}
    ${typed ? html`<button type="button" class=${stale ? 'quiet' : ''} @click=${copy}>${t('tracking.copy.text')}</button>` : nothing}`;
}

/** Why a change was not taken: what happened, what is safe, what to do. Errors of a field stand at the field, not here. */
export function refusalNotice(problem: ApiProblem, refusal: Refusal): TemplateResult | typeof nothing {
  if (problem.kind === 'invalid-input' || problem.kind === 'upload-gone') return nothing;
  const { t, typed } = refusal;
  const lines = [...words(problem, refusal), problem.kind === 'key-reused' ? '' : t(typed ? 'tracking.safe.text' : 'tracking.safe.none')].filter(Boolean);
  return notice('warning', lines.map((line) => html`<p>${unbroken(line)}</p>`), actions(problem, refusal));
}
