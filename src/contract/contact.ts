/** How somebody can be reached: one rule for whoever writes and whoever takes it. Generous, for nobody is to be shut out by the way a number is written. */

/** What is wrong with a phone number; of a mobile of mainland China that is too short, how many figures it lacks. */
export interface PhoneFault {
  readonly lacking?: number;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').trim();

/** What people set before an extension; after a dash it is one only where the number is whole without it. */
const extension = /\s*(?:转|分机|ext\.?|x|#|,)\s*\d{1,8}$/i;
const dashed = /\s*\p{Dash}\s*\d{1,6}$/u;

/** E.164 has at most 15 figures after the 00. */
const isWhole = (digits: string): boolean => /^(?:00)?\d{7,15}$/.test(digits) && !/^(\d)\1+$/.test(digits);

/** Undefined where somebody could be called. Also landlines, with an extension or without, and numbers abroad: only a mobile of mainland China has a length of its own. */
export function phoneFault(text: string): PhoneFault | undefined {
  const number = plain(text).replace(extension, '');
  const fault = faultOf(number);
  return fault && dashed.test(number) && !faultOf(number.replace(dashed, '')) && !isMobile(digitsOf(number)) ? undefined : fault;
}

function faultOf(number: string): PhoneFault | undefined {
  const digits = digitsOf(number);
  if (!isMobile(digits)) return isWhole(digits) ? undefined : {};
  const lacking = 11 - digits.length;
  if (lacking === 0) return undefined;
  return lacking > 0 ? { lacking } : {};
}

const isMobile = (digits: string): boolean => /^1[3-9]\d*$/.test(digits);

/** Without the code of the country where it is 86, and the 0 that some set before a mobile; what else begins with + or 00 keeps its 00, and is no mobile of ours. */
const digitsOf = (number: string): string => number.replace(/[\s\p{Dash}().·/]/gu, '').replace(/^\+/, '00').replace(/^(?:0086|86(?=1\d{10}$))/, '').replace(/^0(?=1[3-9]\d{9}$)/, '');

/** Whether an address may take mail: whether it exists only a letter shows. */
export const isMailAddress = (text: string): boolean => /^\S+@\S+$/.test(plain(text));
