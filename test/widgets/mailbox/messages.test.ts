import { describe, it } from 'node:test';
import type { Messages } from '../../../src/core/messages.js';
import { composeEn, letterSentEn } from '../../../src/widgets/mailbox/messages/compose-en.js';
import { composeZh } from '../../../src/widgets/mailbox/messages/compose-zh.js';
import { letterSentZh } from '../../../src/widgets/mailbox/messages/letter-sent-zh.js';
import { stepsEn } from '../../../src/widgets/mailbox/messages/steps-en.js';
import { stepsZh } from '../../../src/widgets/mailbox/messages/steps-zh.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const catalogues: readonly (readonly [element: string, zh: Messages, en: Messages])[] = [
  ['hy-mailbox-compose', composeZh, composeEn],
  ['hy-mailbox-compose while it sends', letterSentZh, letterSentEn],
  ['hy-mailbox-compose, one step a screen', stepsZh, stepsEn],
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

describe('the buttons of a letter form', () => {
  it('say in two to six signs what will happen', () => {
    assertButtonLabels(letterSentZh, ['compose.send', 'compose.check', 'compose.edit', 'compose.more', 'compose.declines', 'writing.submit.again', 'compose.preview.again', 'compose.preview.close']);
    assertButtonLabels(stepsZh, ['compose.step.back', 'compose.step.next']);
  });
});
