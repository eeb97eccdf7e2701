/** Chinese numerals as laws print them, 0 to 9999, both ways. */

const digits = '零一二三四五六七八九';
const units = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
] as const;

/** Characters a numeral may hold, for use inside a character class. */
export const numeralCharacters = '〇○零一二三四五六七八九十百千两0-9０-９';

/**
 * Reads 十二, 一百零八, 一千二百五十九, 二〇 (also with the circle ○), 12 and １２.
 * Answers undefined for anything that is not one number from 0 to 9999.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[〇○]/g, '零').replaceAll('两', '二');
  if (/^[0-9]{1,4}$/.test(plain)) return Number(plain);
  if (/^[零一二三四五六七八九]{1,4}$/.test(plain)) return Number([...plain].map((digit) => digits.indexOf(digit)).join(''));
  return sumOfUnits(plain);
}

function sumOfUnits(text: string): number | undefined {
  let rest = text;
  let total = 0;
  for (const [unit, value] of units) {
    // 十二 and the spoken 一百十二 leave the 一 before 十 out.
    const found = new RegExp(`^零?([一二三四五六七八九]${unit === '十' ? '?' : ''})${unit}`).exec(rest);
    if (!found) continue;
    total += (found[1] ? digits.indexOf(found[1]) : 1) * value;
    rest = rest.slice(found[0].length);
  }
  if (total === 0) return undefined;
  if (rest === '') return total;
  const last = /^零?([一二三四五六七八九])$/.exec(rest)?.[1];
  return last === undefined ? undefined : total + digits.indexOf(last);
}

/** Writes a whole number from 0 to 9999 as a law does: 12 十二, 110 一百一十, 1005 一千零五. Throws RangeError outside. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`not a whole number from 0 to 9999: ${String(value)}`);
  if (value === 0) return '零';
  let text = '';
  let rest = value;
  let gap = false;
  for (const [unit, size] of [...units, ['', 1] as const]) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits.charAt(digit)}${unit}`;
    gap = false;
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}
