import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateMessagesEn } from '../../src/ui/messages/en.js';
import { stateMessages } from '../../src/ui/messages/zh.js';
import { sayWait } from '../../src/ui/state-voice.js';
import { speak } from '../core/speak.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../core/wording-rules.js';

describe('what every widget says', () => {
  it('keeps the voice of the house', () => {
    assertHouseVoice(stateMessages);
  });

  it('is all there in English', () => {
    assertComplete(stateMessagesEn, stateMessages);
  });

  it('has short buttons', () => {
    assertButtonLabels(stateMessages, ['state.retry']);
  });

  it('counts a wait as a citizen does', () => {
    const zh = speak(stateMessages);
    const en = speak(stateMessagesEn);
    assert.equal(sayWait(40, zh), '40秒');
    assert.equal(sayWait(0, zh), '1秒');
    assert.equal(sayWait(89.2, zh), '90秒');
    assert.equal(sayWait(90, zh), '2分钟');
    assert.equal(sayWait(600, zh), '10分钟');
    assert.equal(sayWait(1, en), '1 second');
    assert.equal(sayWait(600, en), '10 minutes');
  });
});
