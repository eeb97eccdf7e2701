import type { ApiProblem, AttachmentPolicy, Client, ConsultationForm, SubmissionReceipt } from '../../client/index.js';
import type { FilesByOwner } from '../../core/adoption.js';
import type { FormController, Problems } from '../../core/form-controller.js';
import { messagesReady } from '../../core/messages.js';
import { findPersonalData } from '../../parts/personal-data/personal-data.js';
import { personalDataNotice } from '../../parts/personal-data/personal-data-notice.js';
import '../../parts/receipt/hy-receipt.js';
import type { FormFiles } from '../../parts/uploads/form-files.js';
import { otherDraft, type OtherDraft } from '../../parts/writing/other-draft.js';
import { SecurityCheck } from '../../parts/writing/security-check.js';
import { isUndecided } from '../../parts/writing/undecided.js';
import { errorSummary } from '../../ui/error-summary.js';
import { boxFiles, type Box } from './box-files.js';
import { checkSubmission, findingOf, type Findings } from './check-submission.js';
import type { SendingVoice } from './messages/index.js';
import { sendingZh } from './messages/sending-zh.js';
import type { OpinionsController } from './opinions-controller.js';
import { prepareSubmission, sentAsWritten } from './pending-submission.js';
import { receiptView } from './receipt-view.js';
import { closedNotice, pausedNotice, sendNotice, type SendNotice } from './send-notice.js';
import { submissionName, type PendingSubmission, type SubmissionValues } from './submission-values.js';

/** Pointers of what a citizen fills in; anything else that is refused stands in the summary alone. */
const hasField = (pointer: string): boolean => /^\/(?:items\/\d+\/(?:position|suggestedText|reason|uploads)|identity\/\w+|publicationConsent\/given)$/.test(pointer);

type Situation = Omit<SendNotice, 't'>;

/**
 * What a box needs from the first key on: checks, the words for a refusal, the receipt. It comes over the network when a citizen begins to
 * write, so that the box itself is there sooner.
 */
export class Sending {
  readonly prepare = prepareSubmission;
  readonly sentAsWritten = sentAsWritten;
  readonly isUndecided = isUndecided;
  readonly files: FormFiles;
  readonly #t: SendingVoice;
  readonly #check: SecurityCheck;

  constructor(t: SendingVoice, host: Box, fields: FormController<SubmissionValues>) {
    this.#t = t;
    this.files = boxFiles(host, fields, t);
    this.#check = new SecurityCheck(t, host, 'submission');
  }

  /** Takes over files that were chosen in the page's own form. Words, where none are taken. */
  adopt(files: FilesByOwner, policy: AttachmentPolicy | null): string | undefined {
    return this.files.adopt(files, policy) ? undefined : this.#t('writing.files.untaken');
  }

  /** Begins the security check, so that it is done before anybody waits for it. */
  begin(client: Client, consultationId: string): void {
    this.#check.begin(client, consultationId);
  }

  /** Files it; safe to repeat. */
  send(client: Client, consultationId: string, { body, key }: PendingSubmission): Promise<SubmissionReceipt> {
    return this.#check.along((proof) => client.submissions.create(consultationId, { ...body, ...(proof !== undefined && { proof }) }, { key }));
  }

  /** What keeps it from being sent at once, while it does. */
  checking(): unknown {
    return this.#check.waiting();
  }

  /** What stops the submission before it leaves. */
  check(values: SubmissionValues, form: ConsultationForm, now: number): Problems {
    return new Map([...this.#say(checkSubmission(values, form)), ...this.files.problems(now)]);
  }

  /** The fields the server refused. */
  refusedFields(problem: ApiProblem, values: SubmissionValues): Problems {
    // A file is known by its place; its list is the field.
    return this.#say(new Map(problem.errors.map((error) => [error.pointer.replace(/(\/uploads)\/\d+$/, '$1'), findingOf(error, values)])));
  }

  /** A warning of personal data in the open reason. */
  personalData(opinions: OpinionsController): unknown {
    const finding = opinions.personalData(findPersonalData);
    return finding && personalDataNotice(finding, this.#t, 'textarea[name$="/reason"]', () => { opinions.keepPersonalData(finding); });
  }

  /** There is another opinion too. */
  otherDraft(model: Omit<OtherDraft<SubmissionValues>, 't'>): unknown {
    return otherDraft({ ...model, t: this.#t }, submissionName);
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

  #say(found: Findings): Problems {
    return new Map([...found].map(([pointer, say]) => [pointer, say(this.#t)]));
  }
}

/** The part, speaking the language of its box from its first word. */
export async function createSending(host: Box, fields: FormController<SubmissionValues>): Promise<Sending> {
  return new Sending(await messagesReady(host, { zh: sendingZh, en: async () => (await import('./messages/en.js')).sendingEn }), host, fields);
}
