import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNumeral } from '../../demo/server/import/chinese-numerals.js';
import { writeNumber } from '../../demo/server/import/number-format.js';

const values = [1, 10, 11, 20, 99, 100, 101, 1005];
const written: Record<string, string[]> = {
  decimal: ['1', '10', '11', '20', '99', '100', '101', '1005'],
  chineseCounting: ['一', '十', '十一', '二十', '九十九', '一〇〇', '一〇一', '一〇〇五'],
  chineseCountingThousand: ['一', '十', '十一', '二十', '九十九', '一百', '一百〇一', '一千〇五'],
  ideographDigital: ['一', '一〇', '一一', '二〇', '九九', '一〇〇', '一〇一', '一〇〇五'],
  japaneseCounting: ['一', '十', '十一', '二十', '九十九', '百', '百一', '千五'],
  chineseLegalSimplified: ['壹', '壹拾', '壹拾壹', '贰拾', '玖拾玖', '壹佰', '壹佰零壹', '壹仟零伍'],
  decimalFullWidth: ['１', '１０', '１１', '２０', '９９', '１００', '１０１', '１００５'],
  decimalEnclosedCircle: ['①', '⑩', '⑪', '⑳', '99', '100', '101', '1005'],
  ideographTraditional: ['甲', '癸', '11', '20', '99', '100', '101', '1005'],
  upperLetter: ['A', 'J', 'K', 'T', 'UUUU', 'VVVV', 'WWWW', '1005'],
  lowerRoman: ['i', 'x', 'xi', 'xx', 'xcix', 'c', 'ci', 'mv'],
};

describe('a list number', () => {
  for (const [format, expected] of Object.entries(written)) {
    it(`in ${format} is written as Word shows it`, () => {
      assert.deepEqual(values.map((value) => writeNumber(value, format)), expected);
    });
  }

  it('in a Chinese format is read back as the same number', () => {
    for (const format of ['chineseCounting', 'chineseCountingThousand', 'ideographDigital']) {
      for (let value = 1; value <= 1300; value += 1) assert.equal(parseNumeral(writeNumber(value, format) ?? ''), value, `${format} ${String(value)}`);
    }
  });

  it('in a format that is not known, or that only an object would have, is none', () => {
    assert.deepEqual(['hindiVowels', 'toString', ''].map((format) => writeNumber(1, format)), [undefined, undefined, undefined]);
  });
});
