import document from '../../../src/contract/document.gen.json' with { type: 'json' };
import type { Clause, Consultation, ConsultationForm } from '../../../src/client/index.js';
import { emptySubmission, type OpinionValues, type SubmissionValues } from '../../../src/widgets/consultation/submission-values.js';

const { examples } = document.components;

/** The contract's own examples, so that the tests speak of what is on the wire. */
export const consultation = examples.Consultation.value as unknown as Consultation;
export const form = examples.ConsultationForm.value as unknown as ConsultationForm;
export const clause = examples.Clause.value as unknown as Clause;

/** An opinion on the third article, changed as told. */
export function opinion(change: Partial<OpinionValues> = {}): OpinionValues {
  return { clauseId: 'art-3', label: '第三条', original: '公园每天五时三十分开门，二十二时关门。', reason: '我下夜班十点多才到家。', ...change };
}

/** What a citizen has typed, with this one opinion or these. */
export function typed(items: readonly OpinionValues[] = [opinion()], change: Partial<SubmissionValues> = {}): SubmissionValues {
  return { ...emptySubmission, items, ...change };
}
