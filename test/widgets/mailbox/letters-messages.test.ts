import { describe, it } from 'node:test';
import type { Messages } from '../../../src/core/messages.js';
import { lettersEn } from '../../../src/widgets/mailbox/messages/letters-en.js';
import { lettersZh } from '../../../src/widgets/mailbox/messages/letters-zh.js';
import { mailboxEn } from '../../../src/widgets/mailbox/messages/mailbox-en.js';
import { mailboxZh } from '../../../src/widgets/mailbox/messages/mailbox-zh.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const catalogues: readonly (readonly [element: string, zh: Messages, en: Messages])[] = [
  ['hy-mailbox-letters', lettersZh, lettersEn],
  ['hy-mailbox', mailboxZh, mailboxEn],
];

for (const [element, zh, en] of catalogues) {
  describe(`the words of ${element}`, () => {
    it('keep the voice of the house', () => {
      assertHouseVoice(zh);
    });

    it('are all there in English', () => {
      assertComplete(en, zh);
    });
  });
}

describe('the buttons of a mailbox', () => {
  it('say in two to six signs what will happen', () => {
    assertButtonLabels(lettersZh, ['letters.submit', 'letters.filter.off', 'letters.more', 'letters.copy', 'letters.back', 'letters.all', 'letters.page']);
    assertButtonLabels(mailboxZh, ['mailbox.view.compose', 'mailbox.view.tracking', 'mailbox.view.letters', 'mailbox.view.statistics', 'mailbox.sent.track']);
  });
});
