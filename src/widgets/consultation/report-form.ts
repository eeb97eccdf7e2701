import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { newKey, type Challenge, type Client, type Comment, type ReportReason } from '../../client/index.js';
import { reportReasonValues } from '../../contract/models.js';
import { countSigns } from '../../core/format.js';
import { Command } from '../../core/remote.js';
import { choiceField, textField } from '../../ui/fields.js';
import type { CommentsVoice } from './messages/index.js';

/** As in the contract. */
const longestNote = 500;

/** Telling the agency that an opinion should not be public: one form at a time, below the opinion it speaks of. */
export class ReportForm {
  /** The opinion that is being reported. */
  comment: Comment | undefined;

  #reason: ReportReason | undefined;
  #note = '';
  #wrong: { reason?: string; note?: string } = {};
  // Kept until the server has answered, so that a second press files nothing twice.
  #key = '';
  readonly send: Command<[Client, string, Comment, ReportReason], unknown>;

  constructor(private readonly host: ReactiveControllerHost) {
    this.send = new Command(host, async (client, consultationId, { id }, reason) => {
      const [note, key] = [this.#note, this.#key];
      const write = (proof?: string): Promise<unknown> =>
        client.comments.report(consultationId, id, { reason, note, ...(proof !== undefined && { proof }) }, { key });
      // Few report anything, so it comes late; where it does not come, the network will say why.
      const module = await import('../../core/proof.js').catch(() => undefined);
      const challenge = (signal: AbortSignal): Promise<Challenge> => client.challenges.get('comment-report', consultationId, { signal });
      const proof = module && new module.Proof({ challenge, now: client.serverNow, onWait: () => undefined });
      try {
        return await (proof?.along(write) ?? write());
      } finally {
        proof?.stop();
      }
    });
  }

  open(comment: Comment): void {
    this.comment = comment;
    this.#reason = undefined;
    this.#note = '';
    this.#wrong = {};
    this.#key = newKey();
    this.send.reset();
  }

  close(): void {
    this.comment = undefined;
    this.host.requestUpdate();
  }

  /** The chosen reason; undefined, with the mend at its field, when something is missing. */
  check(t: CommentsVoice): ReportReason | undefined {
    const tooLong = countSigns(this.#note) > longestNote;
    this.#wrong = { ...(!this.#reason && { reason: t('comments.report.missing') }), ...(tooLong && { note: t('comments.report.long', longestNote) }) };
    this.host.requestUpdate();
    return tooLong ? undefined : this.#reason;
  }

  view(t: CommentsVoice, problem: unknown, submit: () => void, cancel: () => void): TemplateResult {
    const { running } = this.send;
    return html`<form class="report stack" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
      ${choiceField<ReportReason>({
        name: 'report-reason', label: t('comments.report.title'), value: this.#reason, error: this.#wrong.reason,
        options: reportReasonValues.map((value) => ({ value, label: t(`comments.report.${value}`) })),
        onChoose: (reason) => { this.#reason = reason; this.host.requestUpdate(); },
      })}
      ${textField({ name: 'report-note', label: t('comments.report.note'), value: this.#note, error: this.#wrong.note, lines: 2, onInput: (note) => { this.#note = note; } })}
      <div role="alert">${problem}</div>
      <div class="actions"><button class="primary" aria-disabled=${running ? 'true' : 'false'}>${t('comments.report.send')}</button><button type="button" @click=${cancel}>${t('comments.report.cancel')}</button></div>
    </form>`;
  }
}
