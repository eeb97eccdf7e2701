/** What the measured mailbox holds. */
import type { ReceiptQuery } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { demoConfig } from '../../../demo/server/config.js';
import { Letter } from '../../server/support/letters.js';
import { addLetters } from '../server/many-letters.js';

/** Enough for a hundred pages and for figures in every cell. */
export const lettersHeld = 2000;

/** Into an empty mailbox, before the server opens. */
export function addMailbox(dataDir: string): void {
  addLetters(dataDir, demoConfig.mailboxes[0]?.id ?? '', lettersHeld, new Date());
}

/** Writes a letter, has it taken up, given on, signed in and answered; its receipt. */
export async function answeredLetter(app: App): Promise<ReceiptQuery> {
  const letter = await Letter.write(app);
  await letter.inHand();
  await letter.answer('六盏路灯是电缆受潮，已经换好，当晚全部亮灯。');
  const { number, code } = letter.receipt;
  return { number, code };
}
