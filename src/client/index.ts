/** Talks to a Huiying server; no DOM, no dependencies, in browsers and in Node. */
export { createClient } from './client.js';
export type { Client } from './client.js';
export { createStaffClient } from './staff.js';
export type { PageQuery, StaffClient } from './staff.js';
export type { LetterQuery } from './staff-letters.js';
export type { OpinionQuery } from './staff-opinions.js';
export { createCall } from './transport.js';
export type { ClientOptions, StaffClientOptions } from './transport.js';
export type { Answer, Call, EditOptions, FileOptions, InputOf, OptionsOf, ReadOptions, WriteOptions } from './call.js';
export type { CommentQuery } from './comments.js';
export type { ConsultationListQuery } from './consultations.js';
export type { DraftQuery, DraftSearchQuery } from './drafts.js';
export { ApiProblem } from './problem.js';
export type { ProblemFacts, ProblemKind, Sent } from './problem.js';
export { newKey } from './key.js';
export { writeJson } from './json.js';
export type { Wait } from './wait.js';
export type * from '../contract/models.js';
