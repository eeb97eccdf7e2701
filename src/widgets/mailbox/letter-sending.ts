import { html, nothing, type TemplateResult } from 'lit';
import type { ApiProblem, AttachmentPolicy, Client, LetterForm, LetterReceipt, Mailbox, Pause } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { FormController, Problems } from '../../core/form-controller.js';
import { messagesReady } from '../../core/messages.js';
import { OnDemand } from '../../core/on-demand.js';
import { findPersonalData, type PersonalDataFinding } from '../../parts/personal-data/personal-data.js';
import { personalDataNotice } from '../../parts/personal-data/personal-data-notice.js';
import '../../parts/receipt/hy-receipt.js';
import type { FormFiles } from '../../parts/uploads/form-files.js';
import { otherDraft, type OtherDraft } from '../../parts/writing/other-draft.js';
import { carryOff, refusalNotice, type RefusalNotice } from '../../parts/writing/refusal-notice.js';
import { SecurityCheck } from '../../parts/writing/security-check.js';
import { isUndecided } from '../../parts/writing/undecided.js';
import { errorSummary } from '../../ui/error-summary.js';
import { notice } from '../../ui/notice.js';
import { unbroken } from '../../ui/unbroken.js';
import { checkedLetter, type CheckedLetter } from './checked-letter.js';
import { checkLetter, letterFindingOf, type LetterFindings } from './check-letter.js';
import { letterName, prepareLetter, sentAsWritten, type LetterValues, type PendingLetter } from './letter-draft.js';
import { letterFiles, type Letterhead } from './letter-files.js';
import type { LetterPreview } from './letter-preview.js';
import type { LetterSentVoice } from './messages/compose-messages.js';
import { letterSentZh } from './messages/letter-sent-zh.js';
import { pausedLines } from './paused-lines.js';

/** Pointers of what a citizen fills in; anything else that is refused stands in the summary alone. */
const hasField = (pointer: string): boolean =>
  /^\/(?:category|recipientId|aboutUnitId|place|title|body|uploads|onBehalfOf\/(?:name|relation)|identity\/\w+|publicationConsent\/given)$/.test(pointer);

type Situation = Omit<RefusalNotice, 't'> & { readonly mailbox: Mailbox };

/** What a letter form needs from the first key on: checks, the words for a refusal, the receipt. */
export class LetterSending {
  readonly sentAsWritten = sentAsWritten;
  readonly isUndecided = isUndecided;
  readonly files: FormFiles;
  readonly #t: LetterSentVoice;
  readonly #host: Letterhead;
  readonly #check: SecurityCheck;
  readonly #preview: OnDemand<LetterPreview>;
  /** Personal data that the writer chose to keep. */
  #kept: readonly string[] = [];

  constructor(t: LetterSentVoice, host: Letterhead, fields: FormController<LetterValues>) {
    this.#t = t;
    this.#host = host;
    this.files = letterFiles(host, fields, t);
    this.#check = new SecurityCheck(t, host, 'letter');
    this.#preview = new OnDemand(host, async () => new (await import('./letter-preview.js')).LetterPreview(t, host));
  }

  /** Takes over files that were chosen in the page's own form. Words, where none are taken. */
  adopt(files: FilesByOwner, policy: AttachmentPolicy | null): string | undefined {
    return this.files.adopt(files, policy) ? undefined : this.#t('writing.files.untaken');
  }

  /** Begins the security check, so that it is done before anybody waits for it. */
  begin(client: Client, mailboxId: string): void {
    this.#check.begin(client, mailboxId);
  }

  /** Files it; safe to repeat. */
  send(client: Client, mailboxId: string, { body, key }: PendingLetter): Promise<LetterReceipt> {
    return this.#check.along((proof) => client.letters.create(mailboxId, { ...body, ...(proof !== undefined && { proof }) }, { key }));
  }

  /** What keeps it from being sent at once, while it does. */
  checking(): unknown {
    return this.#check.waiting();
  }

  /** What stops the letter before it leaves, in the order of the page. */
  check(values: LetterValues, form: LetterForm, now: number): Problems {
    return new Map([...this.#say(checkLetter(values, form)), ...this.files.problems(now)]);
  }

  /** The letter under a key of its own, once nothing stops it. */
  prepare(values: LetterValues, form: LetterForm): PendingLetter | undefined {
    return values.category && prepareLetter(values, form, values.category);
  }

  /** The fields the server refused. */
  refusedFields(problem: ApiProblem, values: LetterValues, form: LetterForm): Problems {
    // A file is known by its place; its list is the field.
    return this.#say(new Map(problem.errors.map((error) => [error.pointer.replace(/(\/uploads)\/\d+$/, '$1'), letterFindingOf(error, values, form)])));
  }

  /** A warning of personal data in a field that may become public. */
  personalData(text: string, field: string): unknown {
    const textOf = ({ start, end }: PersonalDataFinding): string => text.slice(start, end);
    const finding = findPersonalData(text).find((each) => !this.#kept.includes(textOf(each)));
    if (!finding) return undefined;
    return personalDataNotice(finding, this.#t, field, () => {
      this.#kept = [...this.#kept, textOf(finding)];
      this.#host.requestUpdate();
    });
  }

  /** What the public would read of the letter, behind a button. */
  preview(values: LetterValues): unknown {
    const open = async (): Promise<void> => { (await this.#preview.get())?.open(values); };
    return this.#preview.value?.view(values) ?? html`<button type="button" id="preview-open" class="no-print" @click=${open}>${this.#t('compose.preview')}</button>
      <div role="status">${this.#preview.missing ? html`<p>${this.#t('compose.preview.unavailable')}</p>` : nothing}</div>`;
  }

  /** There is another letter too. */
  otherDraft(model: Omit<OtherDraft<LetterValues>, 't'>): unknown {
    return otherDraft({ ...model, t: this.#t }, letterName);
  }

  /** All that is wrong, each a link to its field. */
  errors(problems: Problems, focus: (name: string) => void): unknown {
    return errorSummary({ title: this.summary(problems), problems, hasField, focus });
  }

  /** The whole letter once more, before it is sent. */
  checked(model: Omit<CheckedLetter, 't'>): TemplateResult {
    return checkedLetter({ ...model, t: this.#t });
  }

  /** The receipt in place of the form. Should its element not have come over the network, number and code stand here in plain words. */
  receipt(receipt: LetterReceipt, later: boolean, more: () => void): TemplateResult {
    return html`<div class="letter" role="group" aria-label=${this.#t('compose.title', receipt.mailbox)}>
      <hy-receipt .receipt=${receipt}><p>${receipt.number}</p><p>${receipt.code}</p></hy-receipt>
      ${later ? notice('warning', this.#t('compose.later')) : nothing}
      <button type="button" class="no-print" @click=${more}>${this.#t('compose.more')}</button>
    </div>`;
  }

  summary(problems: Problems): string {
    return this.#t('errors.summary', problems.size);
  }

  refused(problem: ApiProblem, situation: Situation): unknown {
    return refusalNotice(problem, { ...situation, t: this.#t }, ({ kind, reason = '', phone, resumesAt }) =>
      (kind === 'paused' ? this.paused({ reason, phone: phone ?? situation.mailbox.phone, ...(resumesAt !== undefined && { resumesAt }) }, situation) : undefined));
  }

  paused(pause: Pause, situation: Situation): TemplateResult {
    const lines = pausedLines(pause, this.#t, situation.language, situation.now);
    return notice('warning', lines.map((line) => html`<p>${unbroken(line)}</p>`), carryOff({ ...situation, t: this.#t }));
  }

  #say(found: LetterFindings): Problems {
    return new Map([...found].map(([pointer, say]) => [pointer, say(this.#t)]));
  }
}

/** The part, speaking the language of its form from its first word. */
export async function createLetterSending(host: Letterhead, fields: FormController<LetterValues>): Promise<LetterSending> {
  return new LetterSending(await messagesReady(host, { zh: letterSentZh, en: async () => (await import('./messages/compose-en.js')).letterSentEn }), host, fields);
}
