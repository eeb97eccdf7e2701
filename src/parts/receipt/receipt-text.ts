import { formatDate, formatDay, formatStamp, inGroups } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { Translate } from '../../core/messages.js';
import { isLetterReceipt, type Receipt } from './receipt.js';
import type { ReceiptMessages } from './receipt-messages.js';

export type ReceiptVoice = Translate<ReceiptMessages>;

export interface ReceiptRow {
  readonly name: string;
  readonly value: string;
}

/** What was received. */
export function receiptTitle(receipt: Receipt, t: ReceiptVoice): string {
  return isLetterReceipt(receipt) ? t('receipt.title.letter') : t('receipt.title', receipt.items.length);
}

/** What a receipt says, line by line: for the screen, the clipboard and the picture alike. */
export function receiptRows(receipt: Receipt, t: ReceiptVoice): ReceiptRow[] {
  return [
    ...subjectRows(receipt, t),
    { name: t('receipt.receivedAt'), value: formatStamp(receipt.receivedAt) },
    { name: t('receipt.agency'), value: receipt.agency },
  ];
}

function subjectRows(receipt: Receipt, t: ReceiptVoice): ReceiptRow[] {
  if (isLetterReceipt(receipt)) {
    return [
      { name: t('receipt.mailbox'), value: receipt.mailbox },
      { name: t('receipt.category'), value: t(`letter.category.${receipt.category}`) },
      { name: t('receipt.letter'), value: receipt.title },
    ];
  }
  return [
    { name: t('receipt.subject'), value: receipt.title },
    { name: t('receipt.items'), value: receipt.items.map((item) => (item.clauseId === null ? t('receipt.item.whole') : item.label)).join(' · ') },
  ];
}

export interface ReceiptStep {
  readonly words: string;
  /** Where it is done. */
  readonly page?: string;
}

/** What happens next, each with its date; nothing the agency did not promise. */
export function receiptSteps(receipt: Receipt, t: ReceiptVoice, language: Language, now: number): ReceiptStep[] {
  // A receipt that was kept on the device by an earlier release names no page.
  const page = receipt.lookupPage as string | undefined;
  const lookup = t(isLetterReceipt(receipt) ? 'receipt.next.lookup.letter' : 'receipt.next.lookup');
  return [...promises(receipt, t, language, now).map((words) => ({ words })), { words: lookup, ...(page && { page }) }, { words: t('receipt.lost', receipt.phone) }];
}

function promises(receipt: Receipt, t: ReceiptVoice, language: Language, now: number): string[] {
  if (isLetterReceipt(receipt)) return [t('receipt.next.answer', formatDate(receipt.answerBy, language, now))];
  return receipt.nextSteps.map((step) => {
    const day = formatDay(step.at, language, now);
    return step.kind === 'closes' ? t('receipt.next.closes', day) : t('receipt.next.outcome', day);
  });
}

/** The whole receipt as plain text; a look-up form accepts it pasted. @param address Of a page of the agency, for whoever reads it elsewhere. */
export function receiptText(receipt: Receipt, t: ReceiptVoice, language: Language, now: number, address: (page: string) => string): string {
  return [
    receiptTitle(receipt, t),
    `${t('receipt.number')} ${inGroups(receipt.number).join(' ')}`,
    `${t('receipt.code')} ${inGroups(receipt.code).join(' ')}`,
    ...receiptRows(receipt, t).map(({ name, value }) => `${name} ${value}`),
    ...receiptSteps(receipt, t, language, now).map(({ words, page }) => (page ? `${words}\n${address(page)}` : words)),
    `${t('receipt.digest')} ${receipt.digest}`,
  ].join('\n');
}
