/** Every operation of the contract. One that is missing does not compile. */
import type { OperationId } from '../../../src/contract/models.js';
import type { Handlers } from '../handler.js';
import { agencyHandlers } from './agency.js';
import { attachmentHandlers } from './attachments.js';
import { calendarHandlers } from './calendar.js';
import { challengeHandlers } from './challenges.js';
import { commentHandlers } from './comments.js';
import { consentHandlers } from './consents.js';
import { consultationHandlers } from './consultations.js';
import { draftHandlers } from './drafts.js';
import { knowledgeHandlers } from './knowledge.js';
import { letterPreviewHandlers } from './letter-previews.js';
import { letterStatisticsHandlers } from './letter-statistics.js';
import { letterHandlers } from './letters.js';
import { mailboxHandlers } from './mailboxes.js';
import { outcomeHandlers } from './outcomes.js';
import { publishedLetterHandlers } from './published-letters.js';
import { receiptHandlers } from './receipts.js';
import { staffConsultationHandlers } from './staff-consultations.js';
import { staffKnowledgeHandlers } from './staff-knowledge.js';
import { staffLetterCorrectionHandlers } from './staff-letter-corrections.js';
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
  ...consentHandlers,
  ...consultationHandlers,
  ...draftHandlers,
  ...knowledgeHandlers,
  ...letterHandlers,
  ...letterPreviewHandlers,
  ...letterStatisticsHandlers,
  ...mailboxHandlers,
  ...outcomeHandlers,
  ...publishedLetterHandlers,
  ...receiptHandlers,
  ...staffConsultationHandlers,
  ...staffKnowledgeHandlers,
  ...staffLetterHandlers,
  ...staffLetterCorrectionHandlers,
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
