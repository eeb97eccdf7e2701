/** A question was not solved by an answer, and the reader goes on to write; cancelling leaves it to the page. `hy-letter-wanted`; carries the question that was open, never what was looked for. */
export interface LetterWantedDetail { readonly knowledgeId: string | null }
