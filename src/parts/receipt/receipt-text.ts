import type { SubmissionReceipt } from '../../client/index.js';
import { formatDay, formatStamp, inGroups } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { Translate } from '../../core/messages.js';
import type { ReceiptMessages } from './receipt-messages.js';

export type ReceiptVoice = Translate<ReceiptMessages>;

export interface ReceiptRow {
  readonly name: string;
  readonly value: string;
}

/** What a receipt says, line by line: for the screen, the clipboard and the picture alike. */
export function receiptRows(receipt: SubmissionReceipt, t: ReceiptVoice): ReceiptRow[] {
  return [
    { name: t('receipt.subject'), value: receipt.title },
    { name: t('receipt.items'), value: receipt.items.map((item) => (item.clauseId === null ? t('receipt.item.whole') : item.label)).join(' · ') },
    { name: t('receipt.receivedAt'), value: formatStamp(receipt.receivedAt) },
    { name: t('receipt.agency'), value: receipt.agency },
  ];
}

/** What happens next, each with its date; nothing the agency did not promise. */
export function receiptSteps(receipt: SubmissionReceipt, t: ReceiptVoice, language: Language, now: number): string[] {
  const steps = receipt.nextSteps.map((step) => {
    const day = formatDay(step.at, language, now);
    return step.kind === 'closes' ? t('receipt.next.closes', day) : t('receipt.next.outcome', day);
  });
  return [...steps, t('receipt.next.lookup'), t('receipt.lost', receipt.phone)];
}

/** The whole receipt as plain text; a look-up form accepts it pasted. */
export function receiptText(receipt: SubmissionReceipt, t: ReceiptVoice, language: Language, now: number): string {
  return [
    t('receipt.title', receipt.items.length),
    `${t('receipt.number')} ${inGroups(receipt.number).join(' ')}`,
    `${t('receipt.code')} ${inGroups(receipt.code).join(' ')}`,
    ...receiptRows(receipt, t).map(({ name, value }) => `${name} ${value}`),
    ...receiptSteps(receipt, t, language, now),
    `${t('receipt.digest')} ${receipt.digest}`,
  ].join('\n');
}
