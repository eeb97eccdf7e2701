import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumeral, parseNumeral } from '../../demo/server/import/chinese-numerals.js';

describe('Chinese numerals', () => {
  it('come back unchanged from 0 to 9999', () => {
    for (let value = 0; value <= 9999; value += 1) assert.equal(parseNumeral(formatNumeral(value)), value);
  });

  it('are written as laws print them', () => {
    const printed = [10, 12, 20, 101, 110, 111, 1005, 1010, 1260, 9999].map(formatNumeral);
    assert.deepEqual(printed, ['十', '十二', '二十', '一百零一', '一百一十', '一百一十一', '一千零五', '一千零一十', '一千二百六十', '九千九百九十九']);
  });

  it('are read in their other spellings too', () => {
    const read = ['一百十二', '两百', '二〇', '一百〇八', '12', '１２', '〇'].map(parseNumeral);
    assert.deepEqual(read, [112, 200, 20, 108, 12, 12, 0]);
  });

  it('are refused when they are not one number', () => {
    for (const text of ['', '百', '十百', '一十百', '一百二十三十', '十二三', '第', '一万', '12345']) {
      assert.equal(parseNumeral(text), undefined, text);
    }
  });

  it('are not written outside their range', () => {
    for (const value of [-1, 1.5, 10000]) assert.throws(() => formatNumeral(value), RangeError);
  });
});
