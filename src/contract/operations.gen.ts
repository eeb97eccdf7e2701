// Generated from openapi.yaml by `npm run generate`. Do not edit.
/** Method and path of each operation; `keyed` ones carry an Idempotency-Key. */
export const operations = {
  getAgency: { method: 'GET', path: '/agency', keyed: false },
  listConsultations: { method: 'GET', path: '/consultations', keyed: false },
  getConsultation: { method: 'GET', path: '/consultations/{consultationId}', keyed: false },
  getConsultationForm: { method: 'GET', path: '/consultations/{consultationId}/form', keyed: false },
  getDraft: { method: 'GET', path: '/consultations/{consultationId}/draft', keyed: false },
  getDraftChapter: { method: 'GET', path: '/consultations/{consultationId}/draft/chapters/{chapterId}', keyed: false },
  getClause: { method: 'GET', path: '/consultations/{consultationId}/draft/clauses/{clauseId}', keyed: false },
  searchDraft: { method: 'GET', path: '/consultations/{consultationId}/draft/search', keyed: false },
  createSubmission: { method: 'POST', path: '/consultations/{consultationId}/submissions', keyed: true },
  lookUpReceipt: { method: 'POST', path: '/receipts/lookup', keyed: false },
  createConsultation: { method: 'POST', path: '/staff/consultations', keyed: true },
  getConsultationRecord: { method: 'GET', path: '/staff/consultations/{consultationId}', keyed: false },
  updateConsultation: { method: 'PUT', path: '/staff/consultations/{consultationId}', keyed: false },
  addDraftVersion: { method: 'POST', path: '/staff/consultations/{consultationId}/drafts', keyed: true },
  decideRevisionStep: { method: 'POST', path: '/staff/consultations/{consultationId}/revision', keyed: false },
  setConsultationPause: { method: 'PUT', path: '/staff/consultations/{consultationId}/pause', keyed: false },
} as const;
