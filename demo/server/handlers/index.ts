/** Every operation of the contract. One that is missing does not compile. */
import type { OperationId } from '../../../src/contract/models.js';
import type { Handlers } from '../handler.js';
import { agencyHandlers } from './agency.js';
import { attachmentHandlers } from './attachments.js';
import { calendarHandlers } from './calendar.js';
import { challengeHandlers } from './challenges.js';
import { commentHandlers } from './comments.js';
import { consultationHandlers } from './consultations.js';
import { draftHandlers } from './drafts.js';
import { letterPreviewHandlers } from './letter-previews.js';
import { letterHandlers } from './letters.js';
import { mailboxHandlers } from './mailboxes.js';
import { outcomeHandlers } from './outcomes.js';
import { publishedLetterHandlers } from './published-letters.js';
import { receiptHandlers } from './receipts.js';
import { staffConsultationHandlers } from './staff-consultations.js';
import { staffLetterPublicationHandlers } from './staff-letter-publications.js';
import { staffLetterReadingHandlers } from './staff-letter-readings.js';
import { staffLetterHandlers } from './staff-letters.js';
import { staffListHandlers } from './staff-list.js';
import { staffOpinionHandlers } from './staff-opinions.js';
import { staffOutcomeHandlers } from './staff-outcome.js';
import { staffPeriodHandlers } from './staff-period.js';
import { staffRevisionHandlers } from './staff-revision.js';
import { staffSubmissionHandlers } from './staff-submissions.js';
import { statisticsHandlers } from './statistics.js';
import { submissionHandlers } from './submissions.js';
import { uploadHandlers } from './uploads.js';

export const handlers = {
  ...agencyHandlers,
  ...attachmentHandlers,
  ...calendarHandlers,
  ...challengeHandlers,
  ...commentHandlers,
  ...consultationHandlers,
  ...draftHandlers,
  ...letterHandlers,
  ...letterPreviewHandlers,
  ...mailboxHandlers,
  ...outcomeHandlers,
  ...publishedLetterHandlers,
  ...receiptHandlers,
  ...staffConsultationHandlers,
  ...staffLetterHandlers,
  ...staffLetterPublicationHandlers,
  ...staffLetterReadingHandlers,
  ...staffListHandlers,
  ...staffOpinionHandlers,
  ...staffOutcomeHandlers,
  ...staffPeriodHandlers,
  ...staffRevisionHandlers,
  ...staffSubmissionHandlers,
  ...statisticsHandlers,
  ...submissionHandlers,
  ...uploadHandlers,
} satisfies Handlers<OperationId>;
