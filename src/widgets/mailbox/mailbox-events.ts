/** About to be sent; cancelling keeps it on the device. `hy-before-send-letter` */
export interface BeforeSendLetterDetail { readonly mailboxId: string }

/** The server holds the letter. `hy-letter-sent`; carries the number, never the code or the text. */
export interface LetterSentDetail { readonly number: string }
