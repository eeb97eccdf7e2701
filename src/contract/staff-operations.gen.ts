// Generated from openapi.yaml by `npm run generate`. Do not edit.
/** Method and path of each operation that staff use, apart so that no public page carries them; `keyed` ones carry an Idempotency-Key. */
export const staffOperations = {
  listConsultationRecords: { method: 'GET', path: '/staff/consultations', keyed: false },
  createConsultation: { method: 'POST', path: '/staff/consultations', keyed: true },
  getConsultationRecord: { method: 'GET', path: '/staff/consultations/{consultationId}', keyed: false },
  updateConsultation: { method: 'PUT', path: '/staff/consultations/{consultationId}', keyed: false },
  addDraftVersion: { method: 'POST', path: '/staff/consultations/{consultationId}/drafts', keyed: true },
  decideRevisionStep: { method: 'POST', path: '/staff/consultations/{consultationId}/revision', keyed: false },
  setConsultationPause: { method: 'PUT', path: '/staff/consultations/{consultationId}/pause', keyed: false },
  changeConsultationPeriod: { method: 'POST', path: '/staff/consultations/{consultationId}/period', keyed: false },
  listOpinions: { method: 'GET', path: '/staff/consultations/{consultationId}/opinions', keyed: false },
  exportOpinions: { method: 'GET', path: '/staff/consultations/{consultationId}/opinions.csv', keyed: false },
  readAttachment: { method: 'GET', path: '/staff/consultations/{consultationId}/opinions/{commentId}/attachments/{attachmentId}', keyed: false },
  moderateOpinions: { method: 'POST', path: '/staff/consultations/{consultationId}/moderation', keyed: true },
  recordSubmission: { method: 'POST', path: '/staff/consultations/{consultationId}/submissions', keyed: true },
  readContact: { method: 'POST', path: '/staff/consultations/{consultationId}/submissions/{submissionId}/contact', keyed: false },
  resetReceiptCode: { method: 'POST', path: '/staff/consultations/{consultationId}/submissions/{submissionId}/code', keyed: false },
  getOutcomeRecord: { method: 'GET', path: '/staff/consultations/{consultationId}/outcome', keyed: false },
  saveOutcome: { method: 'PUT', path: '/staff/consultations/{consultationId}/outcome', keyed: false },
  decideOutcomeStep: { method: 'POST', path: '/staff/consultations/{consultationId}/outcome/revision', keyed: false },
} as const;
