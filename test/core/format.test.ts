import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agencyTime, countSigns, formatClock, formatDate, formatDay, formatNumber, formatPast, formatStamp, formatTime, inGroups, readMoment } from '../../src/core/format.js';

const at = (time: string): number => Date.parse(time);

describe('a time in words', () => {
  it('leaves the year out while it is this year’s', () => {
    assert.equal(formatDay('2026-12-20T18:00:00+08:00', 'zh', at('2026-11-22T14:30:00+08:00')), '12月20日');
    assert.equal(formatTime('2026-12-20T18:00:00+08:00', 'zh', at('2026-11-22T14:30:00+08:00')), '12月20日18:00');
  });

  it('names the year when it is another one, before and after New Year', () => {
    assert.equal(formatDay('2027-01-31T18:00:00+08:00', 'zh', at('2026-12-31T23:59:59+08:00')), '2027年1月31日');
    assert.equal(formatDay('2027-01-31T18:00:00+08:00', 'zh', at('2027-01-01T00:00:00+08:00')), '1月31日');
    assert.equal(formatDay('2026-12-31T23:59:00+08:00', 'zh', at('2027-01-01T00:00:00+08:00')), '2026年12月31日');
  });

  it('says a day that has no time in the same way', () => {
    assert.equal(formatDate('2026-12-20', 'zh', at('2026-11-22T14:30:00+08:00')), '12月20日');
    assert.equal(formatDate('2027-01-08', 'zh', at('2026-12-22T14:30:00+08:00')), '2027年1月8日');
    assert.equal(formatDate('2026-12-20', 'en', at('2026-11-22T14:30:00+08:00')), '20 December');
  });

  it('says of what happened on the device when it was, with the day where that is not today', () => {
    const now = new Date(2026, 10, 22, 0, 30).getTime();
    assert.equal(formatPast(new Date(2026, 10, 22, 0, 5).getTime(), 'zh', now), '00:05');
    assert.equal(formatPast(new Date(2026, 10, 21, 23, 50).getTime(), 'zh', now), '11月21日23:50');
    assert.equal(formatPast(new Date(2026, 10, 21, 23, 50).getTime(), 'en', now), '23:50 on 21 November');
  });

  it('has New Year begin at the agency’s midnight, not at Greenwich’s', () => {
    // 17:00 on the last day in Greenwich is 01:00 on the first day in China.
    assert.equal(formatDay('2027-01-31T18:00:00+08:00', 'zh', at('2026-12-31T17:00:00Z')), '1月31日');
    assert.equal(formatDay('2026-12-20T18:00:00-05:00', 'zh', at('2027-01-01T02:00:00Z')), '12月20日');
  });

  it('shows the agency’s wall clock, whatever the offset', () => {
    assert.equal(formatTime('2026-12-20T18:00:00+08:00', 'zh', at('2026-12-20T00:00:00Z')), '12月20日18:00');
    assert.equal(formatTime('2026-12-20T18:00:00-09:30', 'zh', at('2026-12-20T00:00:00Z')), '12月20日18:00');
    assert.equal(formatTime('2026-12-20T08:05:00Z', 'zh', at('2026-12-20T00:00:00Z')), '12月20日08:05');
  });

  it('says the same in English', () => {
    const now = at('2026-11-22T14:30:00+08:00');
    assert.equal(formatTime('2026-12-20T18:00:00+08:00', 'en', now), '18:00 on 20 December');
    assert.equal(formatDay('2027-01-31T18:00:00+08:00', 'en', now), '31 January 2027');
  });

  it('writes tables and receipts with all figures', () => {
    assert.equal(formatStamp('2026-11-22T14:31:07+08:00'), '2026-11-22 14:31');
  });

  it('writes two figures each for the device’s own clock', () => {
    assert.equal(formatClock(new Date(2026, 10, 22, 9, 5).getTime()), '09:05');
    assert.equal(formatClock(new Date(2026, 10, 22, 0, 0).getTime()), '00:00');
  });
});

describe('the agency’s clock', () => {
  it('takes its offset from a time the server wrote', () => {
    const moment = at('2026-12-31T17:30:05Z');
    assert.equal(agencyTime(moment, '2026-12-20T18:00:00+08:00'), '2027-01-01T01:30:05+08:00');
    assert.equal(agencyTime(moment, '2026-12-20T18:00:00-09:30'), '2026-12-31T08:00:05-09:30');
    assert.equal(agencyTime(moment, '2026-12-20T18:00:00Z'), '2026-12-31T17:30:05Z');
  });

  it('gives back a time of the server unchanged', () => {
    const time = '2026-02-28T23:59:59+08:00';
    assert.equal(agencyTime(at(time), time), time);
  });

  it('is read from the wall time, without moving it', () => {
    assert.deepEqual(readMoment('2026-12-20T18:05:00+08:00'), { year: 2026, month: 12, day: 20, hour: 18, minute: 5 });
  });
});

describe('numbers and signs', () => {
  it('puts commas into thousands', () => {
    assert.equal(formatNumber(1204, 'zh'), '1,204');
    assert.equal(formatNumber(1204567, 'en'), '1,204,567');
    assert.equal(formatNumber(0, 'zh'), '0');
  });

  it('counts an emoji and a rare character as one sign each', () => {
    assert.equal(countSigns('路灯'), 2);
    assert.equal(countSigns('😀'), 1);
    assert.equal(countSigns('𠮷野家'), 3);
    assert.equal(countSigns(''), 0);
  });

  it('counts a family emoji by its parts, as the server does', () => {
    assert.equal(countSigns('👨‍👩‍👧'), 5);
  });

  it('cuts a code into groups of four', () => {
    assert.deepEqual(inGroups('7KQ2M9XD4TB8HVNC'), ['7KQ2', 'M9XD', '4TB8', 'HVNC']);
    assert.deepEqual(inGroups('26112'), ['2611', '2']);
    assert.deepEqual(inGroups(''), []);
  });
});
