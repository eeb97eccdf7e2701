import { newKey, writeJson, type ConsultationForm, type SubmissionDraft } from '../../client/index.js';
import { toSubmission, type PendingSubmission, type SubmissionValues } from './submission-values.js';

/** A submission as it will leave the device, under a key of its own: made when the citizen presses send. */
export function prepareSubmission(values: SubmissionValues, form: ConsultationForm): PendingSubmission {
  return { key: newKey(), body: toSubmission(values, form) };
}

/** Whether what stands in the form is what was sent: the citizen may have gone on writing while the outcome was unknown. */
export function sentAsWritten(values: SubmissionValues, pending: PendingSubmission, form: ConsultationForm): boolean {
  const said = ({ items, identity, publicationConsent }: SubmissionDraft): string => writeJson([items, identity, publicationConsent.given]);
  return said(toSubmission(values, form)) === said(pending.body);
}
