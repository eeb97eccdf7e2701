export { HyCommentBox } from './hy-comment-box.js';
export { HyConsultationComments } from './hy-consultation-comments.js';
export { HyConsultationList, type ListedStatus } from './hy-consultation-list.js';
export { HyConsultationOutcome } from './hy-consultation-outcome.js';
export { HyConsultationDraft } from './hy-consultation-draft.js';
export { HyConsultation, type ConsultationView } from './hy-consultation.js';
export type * from './consultation-events.js';
