import document from '../../src/contract/document.gen.json' with { type: 'json' };
import type { Agency, ConsultationDraft, DraftText, LetterForm, LetterReceipt, Mailbox, SubmissionDraft, SubmissionReceipt } from '../../src/client/index.js';

const { examples } = document.components;

/** The contract's own examples, so that the tests speak of what is on the wire. */
export const agency = examples.Agency.value as unknown as Agency;
export const submission = examples.SubmissionDraft.value as unknown as SubmissionDraft;
export const receipt = examples.SubmissionReceipt.value as unknown as SubmissionReceipt;
export const letterReceipt = examples.LetterReceipt.value as unknown as LetterReceipt;
export const letterForm = examples.LetterForm.value as unknown as LetterForm;
export const mailbox = examples.Mailbox.value as unknown as Mailbox;
export const receiptQuery = examples.ReceiptQuery.value;
export const consultationDraft = examples.ConsultationDraft.value as unknown as ConsultationDraft;
export const draftText = examples.DraftText.value as unknown as DraftText;
