import type { KnowledgeAnswerKind } from '../../client/index.js';

/** About to be sent; cancelling keeps it on the device. `hy-before-send-letter` */
export interface BeforeSendLetterDetail { readonly mailboxId: string }

/** A public answer solved the matter, so that no letter is written. `hy-question-solved`; carries which answer, never what was written. */
export interface QuestionSolvedDetail { readonly kind: KnowledgeAnswerKind; readonly id: string }

/** The server holds the letter. `hy-letter-sent`; carries the number, never the code or the text. */
export interface LetterSentDetail { readonly number: string }

/** A reader opened one of the public letters. `hy-letter-opened`; its public name, as in the address of its page. */
export interface LetterOpenedDetail { readonly id: string }
