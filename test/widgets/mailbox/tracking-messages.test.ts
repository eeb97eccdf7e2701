import { describe, it } from 'node:test';
import { trackingChangesZh } from '../../../src/widgets/mailbox/messages/tracking-changes-zh.js';
import { trackingChangesEn, trackingEn } from '../../../src/widgets/mailbox/messages/tracking-en.js';
import { trackingZh } from '../../../src/widgets/mailbox/messages/tracking-zh.js';
import type { Messages } from '../../../src/core/messages.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

/** Those that take a list are said with one, as an element says them. */
const ofLists = 'tracking.problem.illegal.allowed';
const withoutLists = (catalogue: Messages): Messages => Object.fromEntries(Object.entries(catalogue).filter(([key]) => key !== ofLists));

describe('the words of hy-mailbox-tracking', () => {
  it('keep the voice of the house', () => {
    assertHouseVoice(trackingZh);
    assertHouseVoice({ ...withoutLists(trackingChangesZh), [ofLists]: trackingChangesZh[ofLists](['补充', '撤回']) });
  });

  it('are all there in English', () => {
    assertComplete(trackingEn, trackingZh);
    assertComplete(withoutLists(trackingChangesEn), withoutLists(trackingChangesZh));
    assertComplete({ [ofLists]: trackingChangesEn[ofLists](['add to it']) }, { [ofLists]: trackingChangesZh[ofLists](['补充']) });
  });

  it('say on buttons in two to six signs what will happen', () => {
    assertButtonLabels(trackingZh, ['lookup.submit', 'tracking.letter', 'tracking.save', 'tracking.copy', 'tracking.print', 'tracking.another']);
    assertButtonLabels(trackingChangesZh, [
      'tracking.supplement.send', 'tracking.rate.send', 'tracking.ask-again', 'tracking.ask-again.send', 'tracking.ask-again.leave', 'tracking.consent.send', 'tracking.withdraw',
      'tracking.withdraw.send', 'tracking.withdraw.leave', 'tracking.again', 'tracking.leave', 'tracking.problem.illegal.read', 'tracking.copy.text',
    ]);
  });
});
