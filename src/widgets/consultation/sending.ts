import type { ApiProblem, ConsultationForm } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { Problems } from '../../core/form-controller.js';
import { messagesReady } from '../../core/messages.js';
import { findPersonalData } from '../../parts/personal-data/personal-data.js';
import '../../parts/receipt/hy-receipt.js';
import { checkSubmission, findingOf, type Findings } from './check-submission.js';
import type { SendingVoice } from './messages/index.js';
import { sendingZh } from './messages/sending-zh.js';
import { isUndecided, prepareSubmission, sentAsWritten } from './pending-submission.js';
import { closedNotice, pausedNotice, sendNotice, unknownNotice, type SendNotice } from './send-notice.js';
import type { SubmissionValues } from './submission-values.js';

type Situation = Omit<SendNotice, 't'>;

/**
 * What a box needs from the first key on: checks, the words for a refusal, the receipt. It comes over the network when a citizen begins to
 * write, so that the box itself is there sooner.
 */
export class Sending {
  readonly prepare = prepareSubmission;
  readonly sentAsWritten = sentAsWritten;
  readonly isUndecided = isUndecided;
  readonly findPersonalData = findPersonalData;
  readonly #t: SendingVoice;

  constructor(t: SendingVoice) {
    this.#t = t;
  }

  /** What stops the submission before it leaves. */
  check(values: SubmissionValues, form: ConsultationForm): Problems {
    return this.#say(checkSubmission(values, form));
  }

  /** The fields the server refused. */
  refusedFields(problem: ApiProblem, values: SubmissionValues): Problems {
    return this.#say(new Map(problem.errors.map((error) => [error.pointer, findingOf(error, values)])));
  }

  summary(problems: Problems): string {
    return this.#t('errors.summary', problems.size);
  }

  refused(problem: ApiProblem, situation: Situation): unknown {
    return sendNotice(problem, { ...situation, t: this.#t });
  }

  /** Nothing was refused, but a submission of before may have arrived. */
  unknown(situation: Situation): unknown {
    return unknownNotice({ ...situation, t: this.#t });
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
export async function createSending(host: HyElement): Promise<Sending> {
  return new Sending(await messagesReady(host, { zh: sendingZh, en: async () => (await import('./messages/en.js')).sendingEn }));
}
