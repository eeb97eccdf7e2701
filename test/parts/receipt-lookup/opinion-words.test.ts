import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SubmissionStatus } from '../../../src/client/index.js';
import { receiptLookupMessages } from '../../../src/parts/receipt-lookup/receipt-lookup-messages.js';
import { changeableWords, expectedWords, mayChange, mayChoose, opinionName, stateWords, type Telling } from '../../../src/parts/receipt-lookup/opinion-words.js';
import { speak } from '../../core/speak.js';
import { consultation } from '../../widgets/consultation/examples.js';
import { found, opinion } from './examples.js';

const t = speak(receiptLookupMessages.zh);
const now = Date.parse('2026-11-22T14:31:07+08:00');
const afterClosing = Date.parse('2026-12-21T09:00:00+08:00');
const telling = (change: Partial<Telling> = {}): Telling => ({ t, language: 'zh', now, consultation: undefined, ...change });
const status = (change: Partial<SubmissionStatus> = {}, of: Partial<SubmissionStatus['consultation']> = {}): SubmissionStatus => ({ ...found, ...change, consultation: { ...found.consultation, ...of } });

describe('the words for an opinion', () => {
  it('name what it is on', () => {
    assert.equal(opinionName(opinion(), t), '针对第三条');
    assert.equal(opinionName(opinion({ clauseId: null, label: '' }), t), '针对全文');
  });

  it('tell each state', () => {
    const told = (['received', 'held', 'published', 'withheld', 'withdrawn'] as const).map((state) => stateWords(opinion({ state }), found, telling()));
    assert.deepEqual(told, ['已收到，工作人员看过后公开', '暂缓公开', '已公开', '不公开', '已撤回']);
  });

  it('promise no publication that nobody agreed to, or that the agency does not offer', () => {
    const received = opinion({ state: 'received' });
    assert.equal(stateWords(received, status({ publicationConsent: false }), telling()), '已收到，不公开，同样会研究');
    const never = { ...consultation, visibility: { ...consultation.visibility, comments: 'never' as const } };
    assert.equal(stateWords(received, found, telling({ consultation: never })), '已收到，不公开，同样会研究');
  });

  it('let consent be taken back at any time, and given while it is of use', () => {
    assert.equal(mayChoose(found, false), true);
    assert.equal(mayChoose(status({ publicationConsent: false }), false), false);
    assert.equal(mayChoose(status({ publicationConsent: false }), true), true);
    assert.equal(mayChoose(status({ items: [opinion({ state: 'withdrawn' })] }), true), false);
  });

  it('say when an outcome is expected, by how the consultation stands', () => {
    const full = { ...consultation, outcomeExpectedAt: '2027-01-31T18:00:00+08:00' };
    assert.equal(expectedWords(found, telling()), '12月20日18:00截止，截止后逐条研究。');
    assert.equal(expectedWords(found, telling({ consultation: full })), '12月20日18:00截止，截止后逐条研究。预计2027年1月31日前公布采纳情况。');
    assert.equal(expectedWords(status({}, { status: 'paused' }), telling()), '12月20日18:00截止，截止后逐条研究。');
    assert.equal(expectedWords(status({}, { status: 'closed' }), telling()), '正在逐条研究，研究后公布采纳情况。');
    assert.equal(expectedWords(status({}, { status: 'closed' }), telling({ consultation: full })), '正在逐条研究，预计2027年1月31日前公布采纳情况。');
    assert.equal(expectedWords(status({}, { status: 'answered' }), telling()), '已公布采纳情况，请看征求意见的网页。');
  });

  it('go on with the clock when the consultation closes after it was looked up', () => {
    assert.equal(expectedWords(found, telling({ now: afterClosing })), '正在逐条研究，研究后公布采纳情况。');
  });

  it('say until when it may be changed, and when that is over; nothing where it may not', () => {
    const until = status({ changeableUntil: '2026-12-20T18:00:00+08:00' });
    assert.equal(changeableWords(until, telling()), '12月20日18:00前可以修改或撤回。');
    assert.equal(changeableWords(until, telling({ now: afterClosing })), '已于12月20日18:00截止，不能再修改或撤回。');
    assert.equal(changeableWords(status({ changeableUntil: null }), telling()), '');
    assert.deepEqual([mayChange(until, now), mayChange(until, afterClosing), mayChange(status({ changeableUntil: null }), now)], [true, false, false]);
  });
});
