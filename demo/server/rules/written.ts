/** What is there to be read in a text. */

/** Signs that leave nothing on a page: formats, fillers, selectors, and the blank of Braille. */
const unseen = '\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800';
const seen = new RegExp(`[^${unseen}]`, 'u');

/** Whether anything of it can be seen. */
export const isWritten = (text: string): boolean => seen.test(text);
