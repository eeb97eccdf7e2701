import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMailAddress, phoneFault } from '../../src/contract/contact.js';

const callable = {
  'a mobile of mainland China': ['13812345678', '138 1234 5678', '138-1234-5678', '138.1234.5678', '138—1234—5678', '１３８１２３４５６７８', '+86 138 1234 5678', '＋86 13812345678', '8613812345678', '0086-13812345678', '(+86)13812345678', '013812345678', '\u202a138\u200b12345678\u202c'],
  'a landline': ['0555-6200022', '(0555)6200022', '（0555）6200022', '0555 6200022', '0555/6200022', '010-62000222', '021 6200 0222', '+86 10 6200 0222', '+86 (0)10 6200 0222', '6200022', '86123456'],
  'a landline with an extension': ['0555-6200022-801', '0555-6200022转801', '0555-6200022 转 801', '010-62000222-80123', '0086-10-62000222-80123', '62000222分机8012', '62000222 ext. 12', '62000222x12', '62000222#12', '62000222,12', '62000222，12'],
  'a number of a firm': ['4008123456', '400-812-3456', '400 812 3456转2', '400-812-3456-2', '800-810-1234'],
  'a number of Hong Kong, Macao or Taiwan': ['+852 9123 4567', '00852-91234567', '852 91234567', '+853 6612 3456', '00853 66123456', '+886 912 345 678', '00886-2-2345-6789', '+886 (0)2 2345 6789', '+852 9123 4567 转 12'],
  'a number abroad': ['+1 (415) 555-0100', '001 415 555 0100', '+44 20 7946 0000', '+49 30 123456', '+81-90-1234-5678', '+65 6123 4567', '+7 912 345-67-89', '+33 1 23 45 67 89', '+290 22222', '+1.415.555.0100'],
};

describe('a phone number', () => {
  for (const [kind, numbers] of Object.entries(callable)) {
    it(`may be ${kind}, however it is written`, () => {
      for (const number of numbers) assert.equal(phoneFault(number), undefined, number);
    });
  }

  it('of a mobile lacks figures', () => {
    for (const [number, lacking] of [['1381234567', 1], ['138 1234', 4], ['138', 8], ['+86 138 1234 567', 1], ['1381234567转2', 1]] as const) assert.deepEqual(phoneFault(number), { lacking }, number);
  });

  it('is none where nobody could be called', () => {
    for (const number of ['abc', '138123456789', '+86 138123456789', '12345', '一三八', 'abc1234567', '1234567 8901 2345 6789', '-', '+', '()', '转801', '#12', '1+3812345678', '13812345678张明', '0000000', '11111111111', '１１０', 'z@example.org']) {
      assert.deepEqual(phoneFault(number), {}, number);
    }
  });
});

describe('an address for mail', () => {
  it('has something on both sides of its sign, of whatever width', () => {
    for (const address of ['a@b.cn', ' 张三@例子.公司 ', 'ａ＠ｂ．ｃｎ']) assert.equal(isMailAddress(address), true, address);
    for (const address of ['a.b.cn', '@b.cn', 'a@', 'a b@c.cn', '']) assert.equal(isMailAddress(address), false, address);
  });
});
