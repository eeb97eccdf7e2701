import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface Wording {
  readonly clause_id: string | null;
  readonly stance: string | null;
  readonly suggested_text: string | null;
  readonly reason: string;
  readonly public_suggested_text?: string | null;
  readonly public_reason?: string | null;
}

/** The same for opinions that say the same in public of the same clause, however they are spaced, punctuated or typed. 128 bits. */
export function opinionFingerprint({ clause_id, stance, suggested_text, reason, public_suggested_text, public_reason }: Wording): string {
  const wording = [clause_id ?? '', stance ?? '', essence(public_suggested_text ?? suggested_text ?? ''), essence(public_reason ?? reason)];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(wording)))).slice(0, 32);
}

/** Letters, digits and signs that carry meaning, in one width and case. */
function essence(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const kept = plain.replace(/[\s\p{P}]+/gu, (marks: string, at: number) => meaning(marks, plain.charAt(at - 1), plain.charAt(at + marks.length)));
  // Marks alone are all that was said: “？？？” is not “！！！”.
  return kept === '' ? text.trim() : kept;
}

/** What is left of marks between two signs: beside a digit they make another figure. 1.5万 is not 15万, 5% not 5, 10-20时 not 1020时, 1、2号楼 not 12号楼. */
function meaning(marks: string, before: string, after: string): string {
  const [followsDigit, precedesDigit] = [isDigit(before), isDigit(after)];
  const [, share = ''] = followsDigit ? (/^\s*([%‰‱])/u.exec(marks) ?? []) : [];
  if (followsDigit && precedesDigit) return share + (/\p{Pd}/u.test(marks) ? '-' : (/[.:/]/.exec(marks)?.[0] ?? ','));
  // A dash behind a word is a dash; at the beginning, or behind another mark, it is a minus.
  const isMinus = precedesDigit && /(?<!\p{Pd})\p{Pd}$/u.test(marks) && (before === '' || marks.length > 1);
  return share + (isMinus ? '-' : '');
}

const isDigit = (sign: string) => /^\d$/.test(sign);
