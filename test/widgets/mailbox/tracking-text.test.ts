import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LetterStatus } from '../../../src/client/index.js';
import { trackingZh } from '../../../src/widgets/mailbox/messages/tracking-zh.js';
import { letterText } from '../../../src/widgets/mailbox/tracking-text.js';
import { consentWords, lateWords, standing, type Telling } from '../../../src/widgets/mailbox/tracking-words.js';
import { speak } from '../../core/speak.js';
import { answered, event, handled } from './examples.js';

const telling: Telling = { t: speak(trackingZh), language: 'zh', now: Date.parse('2026-12-01T10:00:00+08:00') };
const stands = (change: Partial<LetterStatus>): string[] => standing({ ...handled, ...change }, telling);

describe('where a letter stands, in words', () => {
  it('says who has it since when, and by when it is answered', () => {
    assert.deepEqual(stands({}), ['云河市城市管理局正在办理，11月24日收到。', '预计12月11日前答复。']);
  });

  it('says that it has not been taken up, passed on or signed for yet', () => {
    assert.equal(stands({ state: 'received', unit: null })[0], '已收到，等着受理。');
    assert.equal(stands({ state: 'accepted', unit: null })[0], '已受理，等着转给承办单位。');
    assert.equal(stands({ state: 'accepted' })[0], '已转给云河市城市管理局，等着签收。');
  });

  it('says that it is handled once more', () => {
    for (const kind of ['reopened', 'asked-again'] as const) assert.equal(stands({ events: [event({ kind }), ...handled.events] })[0], '云河市城市管理局正在再次办理。');
  });

  it('says who helps, until it is answered', () => {
    assert.deepEqual(stands({ coUnits: ['云河市园林绿化局', '云河市司法局'] }).slice(1, 3), ['云河市园林绿化局协助办理。', '云河市司法局协助办理。']);
    assert.deepEqual(standing({ ...answered, coUnits: ['云河市园林绿化局'] }, telling), ['11月30日已答复。']);
  });

  it('says that it is answered with another letter, and of that one nothing', () => {
    assert.deepEqual(stands({ joined: true }), ['云河市城市管理局办理，和同一件事的另一封信一起答复。', '预计12月11日前答复。']);
    assert.equal(stands({ joined: true, unit: null })[0], '和同一件事的另一封信一起办理、一起答复。');
    assert.deepEqual(standing({ ...answered, joined: true }, telling), ['11月30日已答复。', '和同一件事的另一封信一起答复。']);
    assert.equal(consentWords({ ...handled, joined: true, publishable: false }, telling), '和另一封信一起答复，这封信不单独公开');
  });

  it('promises no day while the clock stands still, or after the end', () => {
    assert.deepEqual(stands({ state: 'waiting', paused: true, answerBy: null }), ['需要补充情况，等待期间不计时。']);
    assert.deepEqual(standing(answered, telling), ['11月30日已答复。']);
    assert.deepEqual(stands({ state: 'withdrawn', answerBy: null }), ['11月24日已撤回，不再办理。']);
  });

  it('says why it was not taken up', () => {
    const events = [event({ kind: 'refused', note: '这件事属于信访，请到信访局登记，电话0555-6200077。' })];
    assert.deepEqual(stands({ state: 'refused', answerBy: null, events }), ['11月24日答复：这封信没有受理。', '这件事属于信访，请到信访局登记，电话0555-6200077。']);
  });

  it('says openly that the day is past, and does not promise it again', () => {
    const late = { ...handled, late: true };
    assert.deepEqual(standing(late, telling), ['云河市城市管理局正在办理，11月24日收到。']);
    assert.deepEqual(lateWords(late, telling), ['原定12月11日前答复，现在还没有答复。', '可以打0555-12345催办。']);
    assert.deepEqual(lateWords(handled, telling), []);
  });

  it('names the year of a day in another one', () => {
    assert.ok(stands({ answerBy: '2027-01-05' }).includes('预计2027年1月5日前答复。'));
  });
});

describe('a letter as a text to keep', () => {
  it('holds what was written, where it stands, what was answered and what happened', () => {
    const text = letterText({ ...answered, attachments: [{ id: 'a'.repeat(32), name: '路灯.jpg', mediaType: 'image/jpeg', bytes: 1_048_576, state: 'ready', published: false }] }, telling);
    assert.equal(text, [
      '和平路东段路灯不亮', '编号：2611 2253 0914', '信箱：领导信箱', '类别：投诉', '写信日期：2026-11-22 14:31', '能不能公开：答复后可以公开，隐去个人信息', '11月30日已答复。', '',
      answered.body, '事情发生在：和平路菜市场门口', '附件：路灯.jpg 1MB 工作人员能看到', '',
      '答复 云河市城市管理局，2026-11-30 16:40', '六盏路灯是电缆受潮，11月28日已经换好，当晚全部亮灯。', '附件：电缆检测报告.pdf 393KB', '',
      '办理经过', '2026-11-30 16:40 云河市城市管理局已答复', '2026-11-22 14:31 信已收到 预计12月11日前答复。', '',
      '有疑问，请拨打0555-12345。',
    ].join('\n'));
  });

  it('holds what was corrected, with the words from before', () => {
    const [first] = answered.answers;
    assert.ok(first);
    const corrections = [{ at: '2026-12-02T09:00:00+08:00', reason: '日期写错了。', earlierText: '六盏路灯11月28日换好。', earlierAttachments: first.attachments.map((file) => ({ ...file, name: '旧表.pdf' })) }];
    const text = letterText({ ...answered, events: [event({ kind: 'corrected', state: 'answered', answerBy: null, note: '日期写错了。' }), ...answered.events], answers: [{ ...first, corrections }] }, telling);
    assert.match(text, /全部亮灯。\n附件：电缆检测报告.pdf 393KB\n更正于2026-12-02 09:00，原因：日期写错了。\n更正前的答复：六盏路灯11月28日换好。\n更正前的附件：旧表.pdf 393KB/);
    assert.match(text, /更正了答复 日期写错了。/);
  });

  it('holds ratings with their reasons', () => {
    const [first] = answered.answers;
    assert.ok(first);
    const text = letterText({ ...answered, answers: [{ ...first, rating: 'dissatisfied', ratingReason: '又灭了两盏。' }] }, telling);
    assert.match(text, /评价：不满意\n又灭了两盏。/);
  });
});
