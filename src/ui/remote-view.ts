import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem } from '../client/index.js';
import { formatClock, formatTime } from '../core/format.js';
import { warnOnce } from '../core/custom-element.js';
import type { HyElement } from '../core/element.js';
import type { Language } from '../core/language.js';
import type { Remote } from '../core/remote.js';
import { notice } from './notice.js';
import { sayWait, type StateVoice } from './state-voice.js';

export interface RemoteOptions {
  readonly t: StateVoice;
  readonly host: HyElement;
  /** The agency's phone, where one is known. */
  readonly phone?: string | undefined;
  /** What 【再试一次】 does, where more than this one thing may have to be read again. */
  readonly retry?: () => void;
  /** How much room to keep until the first answer, so that the page below does not jump. */
  readonly size?: 'page' | 'form';
}

function placeholder({ size }: RemoteOptions, words: string): TemplateResult {
  return html`<div class="placeholder ${size ?? ''}"><p role="status">${words}</p></div>`;
}

/** A reading problem in one sentence. */
export function readingProblem(problem: ApiProblem, t: StateVoice, language: Language, phone?: string): string {
  const call = problem.phone ?? phone;
  switch (problem.kind) {
    case 'offline':
      if (!navigator.onLine) return t('state.offline.again');
      return call ? t('state.unreachable.phone', call) : t('state.unreachable');
    case 'not-found': return t('state.missing');
    case 'not-offered': return call ? t('state.notOffered.phone', call) : t('state.notOffered');
    case 'too-many-requests': return t('state.tooMany', sayWait(problem.retryAfter ?? 60, t));
    case 'unavailable': return unavailableWords(problem, t, language, Date.now());
    default: return call ? t('state.problem.phone', call) : t('state.problem');
  }
}

/** The same of what is read by itself as soon as the device has a network again. */
export function openingProblem(problem: ApiProblem, t: StateVoice, language: Language, phone?: string): string {
  return problem.kind === 'offline' && !navigator.onLine ? t('state.offline') : readingProblem(problem, t, language, phone);
}

/** Maintenance, or something that is broken: the server then says whom to call. */
export function unavailableWords({ resumesAt, phone }: ApiProblem, t: StateVoice, language: Language, now: number): string {
  if (resumesAt) return t('state.maintenance.until', formatTime(resumesAt, language, now));
  return phone ? t('state.down', phone) : t('state.maintenance');
}

const final = new Set(['not-found', 'not-offered']);

function unconfigured({ t, host }: RemoteOptions, fallback: TemplateResult): TemplateResult {
  warnOnce(`<${host.localName}> needs a base-url, its own or a <hy-provider>'s, and the id of what to show.`);
  return html`${notice('plain', t('state.unconfigured'))}${fallback}`;
}

/** What only the web team can mend looks like any other failure to a reader. */
function advise(problem: ApiProblem, { localName, client }: HyElement): void {
  const asked = `<${localName}> asked ${String(client?.baseUrl)}`;
  if (problem.kind === 'offline' && navigator.onLine) warnOnce(`${asked} and got no answer. Do allowedOrigins of that server name this page's origin, and connect-src of this page that server?`);
  if (problem.kind === 'not-found') warnOnce(`${asked} for something that is not there. Are base-url and ids right?`);
}

/** Loading, problem with retry, stale, or the thing itself: drawn in the same way everywhere. */
export function remoteView<T>(query: Remote<T>, options: RemoteOptions, view: (value: T) => unknown): TemplateResult {
  const { t } = options;
  const { value, problem, waiting } = query;
  const retry = html`<button type="button" part="retry" @click=${options.retry ?? query.refresh}>${t('state.retry')}</button>`;
  // The agency's own words inside the tag, its phone and its permanent page, help where we cannot.
  const fallback = html`<slot></slot>`;
  if (query.idle) return options.host.waitsForProvider ? placeholder(options, '') : unconfigured(options, fallback);
  if (problem && value === undefined) {
    advise(problem, options.host);
    const words = openingProblem(problem, t, options.host.language, options.phone);
    return html`<div role="alert">${notice(problem.kind === 'not-offered' ? 'plain' : 'warning', words, final.has(problem.kind) ? nothing : retry)}</div>${fallback}`;
  }
  if (value === undefined) {
    const words = waiting === 'slow' ? t('state.slow') : waiting === 'noticed' ? t('state.loading') : '';
    return placeholder(options, words);
  }
  const stale = problem ? notice('warning', t(problem.kind === 'offline' && !navigator.onLine ? 'state.stale' : 'state.stale.problem', formatClock(query.readAt)), retry) : nothing;
  return html`${stale}${view(value)}`;
}
