import { html } from 'lit';
import type { ApiProblem, AttachmentPolicy, Client, ConsultationForm, SubmissionReceipt } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import { messagesReady } from '../../core/messages.js';
import { Proof, type ProofWait } from '../../core/proof.js';
import type { Uploads, UploadsOptions } from '../../parts/uploads/uploads.js';
import { findPersonalData } from '../../parts/personal-data/personal-data.js';
import '../../parts/receipt/hy-receipt.js';
import { errorSummary } from '../../ui/error-summary.js';
import { notice } from '../../ui/notice.js';
import { checkSubmission, findingOf, type Findings } from './check-submission.js';
import type { SendingVoice } from './messages/index.js';
import { sendingZh } from './messages/sending-zh.js';
import type { OpinionsController } from './opinions-controller.js';
import { isUndecided, prepareSubmission, sentAsWritten } from './pending-submission.js';
import { personalDataNotice } from './personal-data-notice.js';
import { receiptView } from './receipt-view.js';
import { closedNotice, pausedNotice, sendNotice, type SendNotice } from './send-notice.js';
import type { OpinionValues, PendingSubmission, SubmissionValues } from './submission-values.js';

/** Pointers of what a citizen fills in; anything else that is refused stands in the summary alone. */
const hasField = (pointer: string): boolean => /^\/(?:items\/\d+\/(?:position|suggestedText|reason|uploads)|identity\/\w+|publicationConsent\/given)$/.test(pointer);

type Situation = Omit<SendNotice, 't'>;

/** What a box tells of its files, and takes of them. */
export type FilesOfBox = Omit<UploadsOptions, 'purpose'>;

/** Files belong to a clause, which keeps its name while opinions come and go; the whole text has none. */
const ownerOf = ({ clauseId }: OpinionValues): string => clauseId ?? '';

const checks = { checking: 'box.check', slow: 'box.check.slow' } as const;

/**
 * What a box needs from the first key on: checks, the words for a refusal, the receipt. It comes over the network when a citizen begins to
 * write, so that the box itself is there sooner.
 */
export class Sending {
  readonly prepare = prepareSubmission;
  readonly sentAsWritten = sentAsWritten;
  readonly isUndecided = isUndecided;
  readonly #t: SendingVoice;
  readonly #host: HyElement;
  #proof: Proof | undefined;
  /** What the proof is for. */
  #target: readonly [Client, string] | undefined;
  #wait: ProofWait = 'no';
  readonly #files: FilesOfBox;
  #uploads: Uploads | undefined;
  #fetching: Promise<void> | undefined;
  #unavailable = false;

  constructor(t: SendingVoice, host: HyElement, files: FilesOfBox) {
    this.#t = t;
    this.#host = host;
    this.#files = files;
    host.addController({ hostDisconnected: () => { this.#proof?.stop(); } });
  }

  /** Begins the security check, so that it is done before anybody waits for it. */
  begin(client: Client, consultationId: string): void {
    if (this.#target?.[0] !== client || this.#target[1] !== consultationId) {
      this.#proof?.stop();
      this.#target = [client, consultationId];
      this.#proof = new Proof({
        challenge: (signal) => client.challenges.get('submission', consultationId, { signal }),
        now: client.serverNow,
        onWait: (wait) => { this.#onWait(wait); },
      });
    }
    this.#proof?.start();
  }

  /** Files it; safe to repeat. */
  send(client: Client, consultationId: string, { body, key }: PendingSubmission): Promise<SubmissionReceipt> {
    const write = (proof?: string): Promise<SubmissionReceipt> =>
      client.submissions.create(consultationId, { ...body, ...(proof !== undefined && { proof }) }, { key });
    return this.#proof?.along(write) ?? write();
  }

  /** What keeps it from being sent at once, while it does. */
  checking(): unknown {
    return this.#wait === 'no' ? undefined : html`<p>${this.#t(checks[this.#wait])}</p>`;
  }

  /** What stops the submission before it leaves. */
  check(values: SubmissionValues, form: ConsultationForm, now: number): Problems {
    const files = values.items.flatMap((item, index) => {
      const words = this.#uploads?.problemOf(ownerOf(item), now);
      return words === undefined ? [] : [[`/items/${index}/uploads`, words] as const];
    });
    return new Map([...this.#say(checkSubmission(values, form)), ...files]);
  }

  /** The fields the server refused. */
  refusedFields(problem: ApiProblem, values: SubmissionValues): Problems {
    // A file is known by its place; its list is the field.
    return this.#say(new Map(problem.errors.map((error) => [error.pointer.replace(/(\/uploads)\/\d+$/, '$1'), findingOf(error, values)])));
  }

  /** Takes out the files that the server does not know any more. */
  loseFiles({ errors }: ApiProblem, { items }: SubmissionValues): void {
    const lost = new Set(errors.map(({ pointer }) => pointer));
    items.forEach((item, index) => {
      const left = item.files?.filter((_, place) => !lost.has(`/items/${index}/uploads/${place}`)) ?? [];
      if (left.length < (item.files?.length ?? 0)) this.#files.keep(ownerOf(item), left);
    });
  }

  /** Fetches what sends files, once somebody wants to. */
  wantFiles(): void {
    this.#unavailable = false;
    this.#fetching ??= this.#fetchUploads();
  }

  async #fetchUploads(): Promise<void> {
    try {
      const { createUploads } = await import('../../parts/uploads/uploads.js');
      this.#uploads = await createUploads(this.#host, { purpose: 'submission', ...this.#files });
    } catch {
      this.#fetching = undefined;
      this.#unavailable = true;
    }
    this.#host.requestUpdate();
  }

  /** The field for the files of an opinion; silent until it is there. */
  files(item: OpinionValues, index: number, policy: AttachmentPolicy, problems: Problems): unknown {
    if (item.files?.length && !this.#unavailable) this.wantFiles();
    const name = `/items/${index}/uploads`;
    return this.#uploads?.field({ owner: ownerOf(item), name, policy, error: problems.get(name) }) ?? (this.#unavailable ? html`<p>${this.#t('box.files.unavailable')}</p>` : undefined);
  }

  /** A warning of personal data in the open reason. */
  personalData(opinions: OpinionsController): unknown {
    const finding = opinions.personalData(findPersonalData);
    return finding && personalDataNotice(finding, this.#t, () => { opinions.keepPersonalData(finding); });
  }

  /** Another window holds an opinion too. */
  twoDrafts(swap: () => void): unknown {
    return notice('plain', this.#t('box.draft.two'), html`<button type="button" @click=${swap}>${this.#t('box.draft.swap')}</button>`);
  }

  /** All that is wrong, each a link to its field. */
  errors(problems: Problems, focus: (name: string) => void): unknown {
    return errorSummary({ title: this.summary(problems), problems, hasField, focus });
  }

  receipt(receipt: SubmissionReceipt, later: boolean, more: () => void): unknown {
    return receiptView(receipt, this.#t, later, more);
  }

  summary(problems: Problems): string {
    return this.#t('errors.summary', problems.size);
  }

  refused(problem: ApiProblem, situation: Situation): unknown {
    return sendNotice(problem, { ...situation, t: this.#t });
  }

  closed(situation: Situation): unknown {
    return closedNotice({ ...situation, t: this.#t }, situation.consultation.closesAt);
  }

  paused(situation: Situation): unknown {
    return pausedNotice({ ...situation, t: this.#t });
  }

  #onWait(wait: ProofWait): void {
    this.#wait = wait;
    if (wait !== 'no') announce(this.#t(checks[wait]));
    this.#host.requestUpdate();
  }

  #say(found: Findings): Problems {
    return new Map([...found].map(([pointer, say]) => [pointer, say(this.#t)]));
  }
}

/** The part, speaking the language of its box from its first word. */
export async function createSending(host: HyElement, files: FilesOfBox): Promise<Sending> {
  return new Sending(await messagesReady(host, { zh: sendingZh, en: async () => (await import('./messages/en.js')).sendingEn }), host, files);
}
