import { describe, it } from 'node:test';
import type { Messages } from '../../../src/core/messages.js';
import { boxZh } from '../../../src/widgets/consultation/messages/box-zh.js';
import { consultationZh } from '../../../src/widgets/consultation/messages/consultation-zh.js';
import { draftZh } from '../../../src/widgets/consultation/messages/draft-zh.js';
import { boxEn, consultationEn, draftEn, sendingEn } from '../../../src/widgets/consultation/messages/en.js';
import { sendingZh } from '../../../src/widgets/consultation/messages/sending-zh.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const catalogues: readonly (readonly [element: string, zh: Messages, en: Messages])[] = [
  ['hy-consultation', consultationZh, consultationEn],
  ['hy-consultation-draft', draftZh, draftEn],
  ['hy-comment-box', boxZh, boxEn],
  ['hy-comment-box while it sends', sendingZh, sendingEn],
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

describe('the buttons of a consultation', () => {
  it('say in two to six signs what will happen', () => {
    assertButtonLabels(consultationZh, ['consultation.go.keyPoints', 'consultation.go.draft', 'consultation.go.comment', 'consultation.view.draft', 'consultation.view.notice', 'consultation.view.explanation']);
    assertButtonLabels(draftZh, ['draft.search.submit', 'draft.search.clear', 'draft.search.more', 'draft.jump.submit', 'draft.comment']);
    assertButtonLabels(sendingZh, [
      'box.restore', 'box.add.clause', 'box.add.clause.submit', 'box.add.whole', 'box.suggest.open', 'box.suggest.undo', 'writing.personal.look', 'writing.personal.keep',
      'box.submit', 'writing.submit.again', 'box.more', 'writing.draft.clear', 'writing.draft.putBack', 'writing.draft.swap', 'writing.draft.off', 'writing.draft.on', 'writing.copy', 'writing.print', 'box.problem.changed.load',
    ]);
  });
});
