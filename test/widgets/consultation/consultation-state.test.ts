import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Consultation } from '../../../src/client/index.js';
import { daysLeft, phaseOf, stateWords } from '../../../src/widgets/consultation/consultation-state.js';
import { consultationEn } from '../../../src/widgets/consultation/messages/en.js';
import { phaseZh } from '../../../src/widgets/consultation/messages/phase-zh.js';
import { speak } from '../../core/speak.js';
import { consultation } from './examples.js';

const at = (time: string): number => Date.parse(time);
const t = speak(phaseZh);

/** It opens on November 10 at 9:00 and closes on December 20 at 18:00, with 30 minutes of grace. */
const words = (time: string, change: Partial<Consultation> = {}): ReturnType<typeof stateWords> => stateWords({ ...consultation, ...change }, at(time), 'zh', t);
const phase = (time: string, change: Partial<Consultation> = {}): string => phaseOf({ ...consultation, ...change }, at(time));

describe('how a consultation stands', () => {
  it('opens to the second', () => {
    assert.equal(phase('2026-11-10T08:59:59+08:00'), 'announced');
    assert.equal(phase('2026-11-10T09:00:00+08:00'), 'open');
  });

  it('closes to the second, and leaves forms opened before a while', () => {
    assert.equal(phase('2026-12-20T17:59:59+08:00'), 'open');
    assert.equal(phase('2026-12-20T18:00:00+08:00'), 'grace');
    assert.equal(phase('2026-12-20T18:29:59+08:00'), 'grace');
    assert.equal(phase('2026-12-20T18:30:00+08:00'), 'closed');
  });

  it('closes at once where the agency gives no grace', () => {
    assert.equal(phase('2026-12-20T18:00:00+08:00', { graceMinutes: 0 }), 'closed');
  });

  it('has gone on since it was read', () => {
    assert.equal(phase('2026-11-10T09:00:00+08:00', { status: 'announced' }), 'open');
    assert.equal(phase('2026-12-20T18:30:00+08:00', { status: 'open' }), 'closed');
  });

  it('is paused until closing', () => {
    assert.equal(phase('2026-12-01T09:00:00+08:00', { status: 'paused' }), 'paused');
    assert.equal(phase('2026-12-20T19:00:00+08:00', { status: 'paused' }), 'closed');
  });

  it('stays answered', () => {
    assert.equal(phase('2027-02-01T09:00:00+08:00', { status: 'answered' }), 'answered');
  });
});

describe('the days until closing', () => {
  it('are counted on the agency’s calendar: one day is tomorrow, whatever the hour', () => {
    const closes = consultation.closesAt;
    assert.equal(daysLeft(closes, at('2026-12-19T00:00:00+08:00')), 1);
    assert.equal(daysLeft(closes, at('2026-12-19T23:59:59+08:00')), 1);
    assert.equal(daysLeft(closes, at('2026-12-20T00:00:00+08:00')), 0);
    assert.equal(daysLeft(closes, at('2026-12-20T17:59:59+08:00')), 0);
    assert.equal(daysLeft(closes, at('2026-11-20T12:00:00+08:00')), 30);
  });

  it('turn at the agency’s midnight, not at the reader’s or Greenwich’s', () => {
    assert.equal(daysLeft(consultation.closesAt, at('2026-12-19T15:59:59Z')), 1);
    assert.equal(daysLeft(consultation.closesAt, at('2026-12-19T16:00:00Z')), 0);
  });

  it('go over New Year and a leap day', () => {
    assert.equal(daysLeft('2027-01-05T18:00:00+08:00', at('2026-12-31T23:00:00+08:00')), 5);
    assert.equal(daysLeft('2028-03-01T18:00:00+08:00', at('2028-02-28T23:00:00+08:00')), 2);
  });
});

describe('the state in words', () => {
  it('says how many days are left', () => {
    assert.deepEqual(words('2026-11-22T14:30:00+08:00'), { tone: 'success', title: '正在征求意见，还剩28天', details: ['12月20日18:00截止，以本站时间为准。'] });
  });

  it('says on the evening before that one day is left', () => {
    assert.equal(words('2026-12-19T23:59:59+08:00').title, '正在征求意见，还剩1天');
  });

  it('says on the last day at what hour it closes', () => {
    assert.equal(words('2026-12-20T00:00:00+08:00').title, '正在征求意见，今天18:00截止');
    assert.equal(words('2026-12-20T16:59:59+08:00').title, '正在征求意见，今天18:00截止');
  });

  it('counts the minutes of the last hour up to the end', () => {
    assert.deepEqual(words('2026-12-20T17:00:00+08:00'), { tone: 'warning', title: '还有60分钟截止，现在提交来得及。', details: ['12月20日18:00截止，以本站时间为准。'] });
    assert.equal(words('2026-12-20T17:50:00+08:00').title, '还有10分钟截止，现在提交来得及。');
    assert.equal(words('2026-12-20T17:59:59+08:00').title, '还有1分钟截止，现在提交来得及。');
  });

  it('counts minutes across midnight too', () => {
    assert.equal(words('2026-12-20T23:50:00+08:00', { closesAt: '2026-12-21T00:10:00+08:00' }).title, '还有20分钟截止，现在提交来得及。');
  });

  it('says when it closed and what comes next, with the year after New Year', () => {
    assert.deepEqual(words('2026-12-20T18:00:00+08:00'), { tone: 'plain', title: '已于12月20日18:00截止', details: ['正在逐条研究，预计2027年1月31日前公布采纳情况。'] });
    assert.deepEqual(words('2027-01-02T09:00:00+08:00'), { tone: 'plain', title: '已于2026年12月20日18:00截止', details: ['正在逐条研究，预计1月31日前公布采纳情况。'] });
  });

  it('promises no date that the agency did not promise', () => {
    assert.deepEqual(words('2026-12-21T09:00:00+08:00', { outcomeExpectedAt: null }).details, ['正在逐条研究，研究后公布采纳情况。']);
  });

  it('says when it opens', () => {
    assert.deepEqual(words('2026-11-09T09:00:00+08:00', { status: 'announced' }), { tone: 'plain', title: '11月10日09:00开始征求意见', details: ['12月20日18:00截止，以本站时间为准。'] });
  });

  it('says why it is paused, until when, and whom to call', () => {
    const pause = { reason: '系统升级', phone: '0555-6200099', resumesAt: '2026-12-01T08:00:00+08:00' };
    assert.deepEqual(words('2026-11-30T09:00:00+08:00', { status: 'paused', pause }), { tone: 'warning', title: '暂停接收。原因：系统升级。', details: ['预计12月1日08:00恢复。', '急事请打0555-6200099。'] });
    assert.deepEqual(words('2026-11-30T09:00:00+08:00', { status: 'paused', pause: { reason: '系统升级', phone: '0555-6200099' } }).details, ['急事请打0555-6200099。']);
  });

  it('says that the outcome is there', () => {
    assert.equal(words('2027-02-01T09:00:00+08:00', { status: 'answered' }).title, '已公布采纳情况');
  });

  it('says the same in English', () => {
    assert.equal(stateWords(consultation, at('2026-12-19T12:00:00+08:00'), 'en', speak(consultationEn)).title, 'Open for comment, 1 day left');
  });
});
