/** How Word writes a list number in each of its formats. */
import { formatNumeral } from './chinese-numerals.js';

type Writer = (value: number) => string;

const ideographs = '〇一二三四五六七八九';
const decimal: Writer = String;

/** Every digit by itself: 10 is 一〇. */
const positional = (digits: string): Writer => (value) => [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');

/** 十一 and 九十九, but 100 and above digit by digit, as Word does it. */
function counting(value: number): string {
  return value < 100 && value > 0 ? formatNumeral(value) : positional(ideographs)(value);
}

/** Word writes 一百〇一 where laws print 一百零一. */
function countingThousand(value: number): string {
  return value <= 9999 ? formatNumeral(value).replaceAll('零', '〇') : decimal(value);
}

/** Japanese leaves the 一 before 百 and 千 and the zero out. */
function japanese(value: number): string {
  return value <= 9999 && value > 0 ? formatNumeral(value).replaceAll('零', '').replace(/一(?=[十百千])/g, '') : decimal(value);
}

const financial: Record<string, string> = { 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟' };

function financialNumeral(value: number): string {
  if (value > 9999) return decimal(value);
  const full = value >= 10 && value < 20 ? `一${formatNumeral(value)}` : formatNumeral(value);
  return [...full].map((character) => financial[character] ?? character).join('');
}

/** One sign each from a row; decimal beyond its end. */
const fromRow = (row: string): Writer => (value) => [...row][value - 1] ?? decimal(value);

/** Signs that follow each other in Unicode; decimal beyond the last. */
const fromBlock = (first: number, count: number): Writer => (value) => value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : decimal(value);

/** a … z, aa, bb. */
const letters = (first: string): Writer => (value) => {
  if (value < 1 || value > 780) return decimal(value);
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
};

const romanSigns: [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 9999) return decimal(value);
  let rest = value;
  return romanSigns.map(([size, sign]) => {
    const times = Math.floor(rest / size);
    rest %= size;
    return sign.repeat(times);
  }).join('');
}

const writers: Record<string, Writer> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: positional('０１２３４５６７８９'),
  decimalFullWidth2: positional('０１２３４５６７８９'),
  decimalEnclosedCircle: fromBlock(0x2460, 20),
  decimalEnclosedCircleChinese: fromBlock(0x2460, 20),
  decimalEnclosedParen: fromBlock(0x2474, 20),
  decimalEnclosedFullstop: fromBlock(0x2488, 20),
  numberInDash: (value) => `- ${String(value)} -`,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: countingThousand,
  taiwaneseCountingThousand: countingThousand,
  japaneseCounting: japanese,
  chineseLegalSimplified: financialNumeral,
  ideographDigital: positional(ideographs),
  japaneseDigitalTenThousand: positional(ideographs),
  taiwaneseDigital: positional(ideographs),
  ideographEnclosedCircle: fromBlock(0x3220, 10),
  ideographTraditional: fromRow('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: fromRow('子丑寅卯辰巳午未申酉戌亥'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  none: () => '',
};

/** The number as Word shows it; undefined for a format that is not known here. */
export function writeNumber(value: number, format: string): string | undefined {
  return Object.hasOwn(writers, format) ? writers[format]?.(value) : undefined;
}
