/** What there is to be read in a text: one rule for whoever writes and whoever takes it. */

/** Signs that leave nothing on a page, or nothing by themselves: formats, fillers, selectors, marks that stand on another sign, and the blank of Braille. */
const unseen = '\\s\\p{Cc}\\p{Cf}\\p{M}\\p{Default_Ignorable_Code_Point}\\u2800';
const seen = new RegExp(`[^${unseen}]`, 'u');

/** Whether anything of it can be seen. */
export const isWritten = (text: string): boolean => seen.test(text);

/** How many of its signs can be seen. */
export const countWritten = (text: string): number => [...text].filter(isWritten).length;

/** Embeddings, overrides and isolates of direction: nobody types them, many copy them from elsewhere without knowing, and they show words in another order than the one they are in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of one line as it is kept: what breaks a line or shows nothing is a blank. Cleaned, not refused: what cannot be seen cannot be mended. */
export const oneLine = (text: string): string => text.replace(turning, '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** As it is kept, or nothing where nothing can be seen. */
export const writtenLine = (text = ''): string => (isWritten(text) ? oneLine(text) : '');
