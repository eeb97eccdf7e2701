import { describe, it } from 'node:test';
import { statisticsEn } from '../../../src/widgets/mailbox/messages/statistics-en.js';
import { statisticsZh } from '../../../src/widgets/mailbox/messages/statistics-zh.js';
import { assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

describe('the words of hy-mailbox-statistics', () => {
  it('keep the voice of the house', () => {
    assertHouseVoice(statisticsZh);
  });

  it('are all there in English', () => {
    assertComplete(statisticsEn, statisticsZh);
  });
});
