import assert from 'node:assert/strict';
import type { Messages } from '../../src/core/messages.js';

type Said = readonly [key: string, text: string];

/** Every message, those with values once for one thing and once for several. */
export function everySentence(catalogue: Messages, values: readonly (string | number)[]): Said[] {
  return Object.entries(catalogue).flatMap(([key, entry]): Said[] => (typeof entry === 'function'
    ? values.map((value) => [key, (entry as (...given: (string | number)[]) => string)(value, value, value)])
    : [[key, entry]]));
}

const chinese = '\\u3400-\\u9fff';
const rules: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['speaks to the reader as 您, 你 or 亲', /[您你亲]/],
  ['has an exclamation mark', /[!！]/],
  ['blames or alarms', /非法|错误|失败|异常|不能为空/],
  ['is a word of the staff side', /办件|工单|来件|不予受理|人机验证|哈希|逾期/],
  ['says nothing of what will happen', /^(?:确定|点击这里)$/],
  ['calls the query code something else', /密码|^验证码/],
  ['has half-width punctuation beside Chinese', new RegExp(`[${chinese}][,.;:!?()"']|[,.;:!?()"'][${chinese}]`)],
  ['has a typed space beside Chinese', new RegExp(`[${chinese}] | [${chinese}]`)],
  ['has straight or foreign quotation marks', /["'「」]/],
  ['says 请 twice in a sentence', /请[^。！？；]*请/],
  ['ends its dots otherwise than …', /\.\.\.|。。|……/],
];

/** A place for a value is filled with signs that no rule looks at. */
const sample = [1, 3];

/** The wording rules of the design language, §1. */
export function assertHouseVoice(catalogue: Messages): void {
  const said = everySentence(catalogue, sample);
  const faults = said.flatMap(([key, text]) => rules.filter(([, pattern]) => pattern.test(text)).map(([why]) => `${key} ${why}: ${text}`));
  const long = said.flatMap(([key, text]) => text.split(/[。！？；]/).filter((sentence) => [...sentence].length > 25).map((sentence) => `${key} has a sentence of ${[...sentence].length} signs: ${sentence}`));
  assert.deepEqual([...faults, ...long], []);
}

/** Buttons say what will happen in two to six signs. */
export function assertButtonLabels<M extends Messages>(catalogue: M, keys: readonly (keyof M & string)[]): void {
  for (const [key, text] of everySentence(Object.fromEntries(keys.map((each) => [each, catalogue[each]])) as Messages, sample)) {
    assert.ok([...text].length >= 2 && [...text].length <= 6, `${key}: ${text}`);
  }
}

/** Every key, and nothing left in Chinese. */
export function assertComplete(translation: Messages, source: Messages): void {
  assert.deepEqual(Object.keys(translation).sort(), Object.keys(source).sort());
  for (const [key, entry] of Object.entries(source)) assert.equal(typeof translation[key], typeof entry, key);
  for (const [key, text] of everySentence(translation, [1, 3, 'x'])) {
    assert.doesNotMatch(text, /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/, key);
    assert.doesNotMatch(text, /undefined|NaN/, key);
    assert.notEqual(text.trim(), '', key);
  }
}
