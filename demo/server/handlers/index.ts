/** Every operation of the contract. One that is missing does not compile. */
import type { OperationId } from '../../../src/contract/models.js';
import type { Handlers } from '../handler.js';
import { agencyHandlers } from './agency.js';
import { consultationHandlers } from './consultations.js';
import { draftHandlers } from './drafts.js';
import { receiptHandlers } from './receipts.js';
import { staffConsultationHandlers } from './staff-consultations.js';
import { staffRevisionHandlers } from './staff-revision.js';
import { submissionHandlers } from './submissions.js';

export const handlers = {
  ...agencyHandlers,
  ...consultationHandlers,
  ...draftHandlers,
  ...receiptHandlers,
  ...staffConsultationHandlers,
  ...staffRevisionHandlers,
  ...submissionHandlers,
} satisfies Handlers<OperationId>;
