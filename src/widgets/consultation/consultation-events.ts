import type { Clause } from '../../client/index.js';

/** The citizen wants to comment on a clause. `hy-clause-chosen` */
export interface ClauseChosenDetail { readonly clause: Clause }

/** The citizen wants to read what others said of a clause. `hy-clause-comments-chosen` */
export interface ClauseCommentsChosenDetail { readonly clauseId: string }

/** The server holds the submission. `hy-submission-sent`; carries the number, never the code or the text. */
export interface SubmissionSentDetail { readonly number: string; readonly opinions: number }

/** About to be sent; cancelling keeps it on the device. `hy-before-send-submission` */
export interface BeforeSendSubmissionDetail { readonly opinions: number }

/** The citizen turned to another opinion in the box. `hy-opinion-turned` */
export interface OpinionTurnedDetail { readonly clauseId: string | null }
