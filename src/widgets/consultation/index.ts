export { HyCommentBox } from './hy-comment-box.js';
export { HyConsultationDraft } from './hy-consultation-draft.js';
export { HyConsultation, type ConsultationView } from './hy-consultation.js';
export type * from './consultation-events.js';
