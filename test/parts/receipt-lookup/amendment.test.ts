import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amendmentOf, amendmentText, checkAmendment, findingsOf, toChange, type Findings } from '../../../src/parts/receipt-lookup/amendment.js';
import { changingMessages } from '../../../src/parts/receipt-lookup/changing-messages.js';
import { changingMessagesEn } from '../../../src/parts/receipt-lookup/receipt-lookup-messages-en.js';
import { speak } from '../../core/speak.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';
import { unseen } from '../../support/unseen.js';
import { opinion } from './examples.js';

const t = speak(changingMessages.zh);
const item = opinion({ id: 'abc', position: 'amend', suggestedText: '公园不关门。', reason: '下班晚。' });
const say = (findings: Findings): [string, string][] => [...findings].map(([pointer, words]) => [pointer, words(t)]);

describe('an opinion that is changed', () => {
  it('goes out whole; a wording that was emptied is taken away', () => {
    const amendment = { ...amendmentOf(item), reason: '我下班晚。' };
    assert.deepEqual(toChange('abc', amendment), { id: 'abc', kind: 'amend', position: 'amend', suggestedText: '公园不关门。', reason: '我下班晚。' });
    assert.deepEqual(toChange('abc', { position: undefined, suggestedText: ' ', reason: '好。' }), { id: 'abc', kind: 'amend', reason: '好。' });
  });

  it('must say something, and something new', () => {
    assert.deepEqual(say(checkAmendment(item, { position: 'amend', suggestedText: '', reason: ' ' })), [['/abc/reason', '请写下意见']]);
    for (const text of unseen) assert.deepEqual(say(checkAmendment(item, { position: 'amend', suggestedText: text, reason: text })), [['/abc/reason', '请写下意见']]);
    assert.deepEqual(say(checkAmendment(item, amendmentOf(item))), [['/abc/reason', '内容没有变。改好再保存，或选“不改了”。']]);
    assert.deepEqual(say(checkAmendment(item, { ...amendmentOf(item), position: 'oppose' })), []);
  });

  it('has the server’s refusals at its fields, in our words where we have some', () => {
    const amendment = { ...amendmentOf(item), reason: '一二三四五六' };
    const errors = [
      { pointer: '/changes/0/reason', code: 'too-long', message: '理由最多4字。', limit: 4 },
      { pointer: '/changes/0/position', code: 'not-allowed', message: '请重新选择态度。' },
    ] as const;
    assert.deepEqual(say(findingsOf(errors, 'abc', amendment)), [['/abc/reason', '多了2字，请缩短到4字以内'], ['/abc/position', '请重新选择态度。']]);
    assert.deepEqual(say(findingsOf([{ pointer: '/changes/0/reason', code: 'required', message: '' }], 'abc', amendment)), [['/abc/reason', '请写下意见']]);
  });

  it('can be carried off as text', () => {
    assert.equal(amendmentText('针对第三条', amendmentOf(item), t), '针对第三条\n建议改成 公园不关门。\n理由 下班晚。');
  });
});

describe('the words of a look-up', () => {
  it('keep the voice of the house', () => {
    assertHouseVoice(changingMessages.zh);
  });

  it('are all there in English', () => {
    assertComplete(changingMessagesEn, changingMessages.zh);
  });

  it('have short buttons', () => {
    assertButtonLabels(changingMessages.zh, [
      'lookup.submit', 'lookup.another', 'lookup.amend', 'lookup.save', 'lookup.leave', 'lookup.withdraw', 'lookup.withdraw.do', 'lookup.withdraw.keep', 'lookup.again', 'lookup.copy', 'lookup.print',
    ]);
  });
});
