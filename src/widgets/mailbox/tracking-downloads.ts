import { html, nothing, type TemplateResult } from 'lit';
import { ApiProblem, type AnswerAttachment } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { HyElement } from '../../core/element.js';
import { saveFile } from '../../core/save-file.js';
import { icon } from '../../ui/icons.js';
import { sayWait } from '../../ui/state-voice.js';
import { unbroken } from '../../ui/unbroken.js';
import type { TrackingChangesVoice } from './messages/tracking-voices.js';

interface Said {
  readonly words: string;
  readonly wrong: boolean;
}

function problemWords(problem: ApiProblem | undefined, t: TrackingChangesVoice): string {
  switch (problem?.kind) {
    case 'illegal-step': return t('tracking.file.problem.checking');
    case 'not-found': case 'receipt-unknown': return t('tracking.file.problem.changed');
    case 'too-many-requests': return t('tracking.file.problem.tooMany', sayWait(problem.retryAfter ?? 60, t));
    case 'offline': return t('tracking.file.problem.offline');
    default: return t('tracking.file.problem.other');
  }
}

/** Files of an answer, fetched one by one when the writer of the letter wants them: number and code go along in the body. */
export class TrackingDownloads {
  readonly #said = new Map<string, Said>();
  #running = '';

  constructor(private readonly host: HyElement, private readonly read: (attachmentId: string) => Promise<Blob | undefined>, private readonly t: TrackingChangesVoice) {}

  /** What can be done with a file, and what became of the last try. */
  view(file: AnswerAttachment, phone: string): TemplateResult {
    const { t } = this;
    const { id, name, state } = file;
    if (state === 'refused') return this.#state({ words: t('tracking.file.refused', phone), wrong: true });
    const said = this.#said.get(id) ?? (state === 'checking' ? { words: t('tracking.file.checking'), wrong: false } : undefined);
    const running = this.#running === id;
    const again = state === 'checking' || said?.wrong === true;
    return html`<button type="button" class="no-print" aria-disabled=${running ? 'true' : 'false'} aria-label=${t(again ? 'tracking.file.again.name' : 'tracking.file.save.name', name)}
      @click=${() => { void this.#save(file); }}>${t(running ? 'tracking.file.saving' : again ? 'state.retry' : 'tracking.file.save')}</button>${said ? this.#state(said) : nothing}`;
  }

  reset(): void {
    this.#said.clear();
    this.#running = '';
  }

  #state({ words, wrong }: Said): TemplateResult {
    return html`<p class="file-state ${wrong ? 'error' : 'meta'}">${wrong ? icon('warning') : nothing}<span>${unbroken(words)}</span></p>`;
  }

  async #save({ id, name }: AnswerAttachment): Promise<void> {
    if (this.#running) return;
    this.#running = id;
    this.#said.delete(id);
    this.host.requestUpdate();
    const said = await this.#fetched(id, name);
    // Another letter was looked up meanwhile.
    if (this.#running !== id) return;
    this.#running = '';
    this.#said.set(id, said);
    announce(said.words);
    this.host.requestUpdate();
  }

  async #fetched(id: string, name: string): Promise<Said> {
    try {
      const content = await this.read(id);
      // A network that answers with a page of its own has sent no file.
      if (!(content instanceof Blob)) return { words: problemWords(undefined, this.t), wrong: true };
      if (this.#running === id) saveFile(name, content);
      return { words: this.t('tracking.file.saved'), wrong: false };
    } catch (error) {
      return { words: problemWords(error instanceof ApiProblem ? error : undefined, this.t), wrong: true };
    }
  }
}
