import { inGroups } from '../../core/format.js';

export interface PastedReceipt {
  readonly number: string | undefined;
  readonly code: string | undefined;
}

/** Full-width signs, all kinds of dashes, and what stands in brackets between a label and its value. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Dash}\u2212\u200b]+/gu, '-').replace(/\([^()]*\)/g, ' ');
}

const symbols = (text: string | undefined): string | undefined => text?.replace(/[\s-]+/g, '').toUpperCase();

const labelledNumber = /(?:编号|number)[^0-9a-z]*?(\d(?:[\s-]*\d){11})(?!\d)/i;
const labelledCode = /(?:查询码|query\s+code)[^0-9a-z]*?((?:[0-9a-z][\s-]*){16})(?![0-9a-z])/i;
/** An agency may have its own words for both: then groups of four tell them. */
const bareNumber = /(?<![0-9a-z-])(\d{4}[\s-]?\d{4}[\s-]?\d{4})(?![0-9a-z])/i;
const bareCode = /(?<![0-9a-z])((?=[0-9\s-]*[a-z])[0-9a-z]{4}(?:[\s-]?[0-9a-z]{4}){3})(?![0-9a-z])/i;

/** Number and query code in whatever was pasted: a receipt as it is copied, read off the screen, or sent through a chat in one line. */
export function readPastedReceipt(pasted: string): PastedReceipt {
  const text = plain(pasted);
  const find = (...patterns: readonly RegExp[]): string | undefined =>
    patterns.map((pattern) => symbols(pattern.exec(text)?.[1])).find((found) => found !== undefined);
  return { number: find(labelledNumber, bareNumber), code: find(labelledCode, bareCode) };
}

/** As it stands on a receipt. */
export const grouped = (code: string): string => inGroups(code).join(' ');
