import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundWords } from '../../../src/widgets/consultation/found-words.js';

/** The found pieces in brackets. */
const marked = (text: string, words: string): string => foundWords(text, words).map((piece, index) => (index % 2 ? `[${piece}]` : piece)).join('');

test('marks every place of every word', () => {
  assert.equal(marked('规范公园的建设，公园免费开放。', '公园 开放'), '规范[公园]的建设，[公园]免费[开放]。');
});

test('marks a word whatever its case and width, and leaves the text as it is', () => {
  assert.equal(marked('按ＧＢ 50420执行', 'gb　５０４２０'), '按[ＧＢ] [50420]执行');
});

test('takes signs of a pattern for what they are', () => {
  const signs = '$()*+,-./?[\\]^{|}';
  assert.equal(marked(`甲${signs}乙`, signs), `甲[${signs}]乙`);
  for (const sign of signs) assert.equal(marked(`甲${sign}乙`, sign), `甲[${sign}]乙`);
});

test('loses no sign where folding makes three of one', () => {
  assert.equal(marked('㈠公园，㈡绿地', '公园'), '㈠[公园]，㈡绿地');
  assert.equal(marked('㈠公园', '(一)'), '㈠公园');
});

test('marks nothing that is not there', () => {
  assert.equal(marked('公园免费开放。', '座椅'), '公园免费开放。');
});
