import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, LetterPreview as Preview } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';
import { FocusWish } from '../../core/focus-wish.js';
import { Query } from '../../core/remote.js';
import { notice } from '../../ui/notice.js';
import { openingProblem } from '../../ui/remote-view.js';
import { unbroken } from '../../ui/unbroken.js';
import type { LetterValues } from './letter-draft.js';
import type { Letterhead } from './letter-files.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

type Wording = Pick<LetterValues, 'title' | 'body'>;

const isEmpty = ({ title, body }: Wording): boolean => !isWritten(title + body);

/** What the public would read of a letter, as the server masks it: opened in place, asked for only then. */
export class LetterPreview {
  /** What was asked about; undefined while it is closed. */
  #asked: Wording | undefined;
  readonly #focus: FocusWish;
  readonly #answer: Query<Preview, readonly [NonNullable<Letterhead['client']>, string, string, string]>;

  constructor(private readonly t: LetterSentVoice, private readonly host: Letterhead) {
    this.#focus = new FocusWish(host);
    this.#answer = new Query(host, () => (host.client && this.#asked && !isEmpty(this.#asked) ? [host.client, host.mailboxId, this.#asked.title, this.#asked.body] as const : undefined),
      ([client, id, title, body], signal) => client.letters.preview(id, { title, body }, { signal }));
  }

  open({ title, body }: Wording): void {
    this.#asked = { title, body };
    void this.#focus.on('#preview-title');
  }

  /** Undefined while it is closed. */
  view(now: Wording): TemplateResult | undefined {
    const asked = this.#asked;
    if (!asked) return undefined;
    const { t } = this;
    const changed = asked.title !== now.title || asked.body !== now.body;
    return html`<section class="guidance stack no-print" aria-labelledby="preview-title">
      <h4 id="preview-title" tabindex="-1">${t('compose.preview.title')}</h4>
      ${changed ? notice('plain', t('compose.preview.changed'), html`<button type="button" @click=${() => { this.open(now); }}>${t('compose.preview.again')}</button>`) : nothing}
      ${isEmpty(asked) ? html`<p>${t('compose.preview.empty')}</p>` : this.#wording()}
      <button type="button" @click=${() => { this.#close(); }}>${t('compose.preview.close')}</button>
    </section>`;
  }

  #wording(): TemplateResult {
    const { t } = this;
    const { value, problem, waiting, refresh } = this.#answer;
    if (value) return this.#masked(value);
    if (problem) return html`<div role="alert">${notice('warning', this.#refusal(problem), problem.errors.length > 0 ? nothing : html`<button type="button" part="retry" @click=${refresh}>${t('state.retry')}</button>`)}</div>`;
    return html`<p role="status">${waiting === 'slow' ? t('state.slow') : waiting === 'noticed' ? t('state.loading') : ''}</p>`;
  }

  #refusal(problem: ApiProblem): string {
    const tooLong = problem.kind === 'invalid-input' || problem.kind === 'too-large';
    return tooLong ? this.t('compose.preview.long') : openingProblem(problem, this.t, this.host.language);
  }

  #masked({ title, body, masked }: Preview): TemplateResult {
    const { t } = this;
    const kinds = masked.map(({ kind, count }) => t(`compose.preview.${kind}`, count)).join(t('compose.preview.and'));
    return html`<div class="public notice"><div class="body">${title ? html`<p dir="auto"><strong>${title}</strong></p>` : nothing}${body ? html`<p dir="auto">${body}</p>` : nothing}</div></div>
      <ul><li>${kinds ? t('compose.preview.masked', kinds) : t('compose.preview.nothing')}</li><li>${t('compose.preview.names')}</li><li>${t('compose.preview.rest')}</li><li>${unbroken(t('compose.preview.people'))}</li></ul>`;
  }

  #close(): void {
    this.#asked = undefined;
    void this.#focus.on('#preview-open');
  }
}
