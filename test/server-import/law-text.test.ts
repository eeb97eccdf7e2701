import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseText, DraftText } from '../../src/contract/models.js';
import { readLaw } from '../../demo/server/import/law-text.js';
import { assertNothingLost } from './whole-text.js';

function clauseOf(text: DraftText, id: string): ClauseText {
  const found = text.clauses.find((clause) => clause.id === id);
  assert.ok(found, `${id} is missing among ${text.clauses.map((clause) => clause.id).join(' ')}`);
  return found;
}

const blocksOf = (text: DraftText, id: string) => clauseOf(text, id).blocks.map((block) => [block.id, block.label, block.text]);
const outlineOf = (text: DraftText) => text.outline.map(({ id, label, title, chapterId }) => [id, label, title, chapterId]);
const reasonsOf = (reading: ReturnType<typeof readLaw>) => reading.report.map(({ line, why }) => [line, why]);

describe('articles', () => {
  it('are split into paragraphs, items and subitems with ids a lawyer would cite', () => {
    const { text, report } = readLaw(`# 河道管理办法
第一条 河道分为下列几类：
（一）主河道：
1. 通航的；
2．不通航的；
(二)支流。
前款所称支流，由市水务局公布。
（一）名单每年更新；
（二）更新前听取意见。`);
    assert.deepEqual(blocksOf(text, 'art-1'), [
      ['art-1-p1', '', '河道分为下列几类：'],
      ['art-1-p1-i1', '（一）', '主河道：'],
      ['art-1-p1-i1-m1', '1.', '通航的；'],
      ['art-1-p1-i1-m2', '2．', '不通航的；'],
      ['art-1-p1-i2', '(二)', '支流。'],
      ['art-1-p2', '', '前款所称支流，由市水务局公布。'],
      ['art-1-p2-i1', '（一）', '名单每年更新；'],
      ['art-1-p2-i2', '（二）', '更新前听取意见。'],
    ]);
    assert.deepEqual(report, []);
  });

  it('inserted with 之 keep their place in the row', () => {
    const { text, report } = readLaw('第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第二条 丁。');
    assert.deepEqual(text.clauses.map(({ id, label }) => [id, label]), [
      ['art-1', '第一条'], ['art-1-1', '第一条之一'], ['art-1-2', '第一条之二'], ['art-2', '第二条'],
    ]);
    assert.deepEqual(report, []);
  });

  it('may carry a short title in 【】 but not in （）', () => {
    const { text } = readLaw('第一条【目的】为了方便出行，制定本办法。\n第二条 （适用范围）本市适用本办法。\n第三条');
    assert.deepEqual([clauseOf(text, 'art-1').title, clauseOf(text, 'art-2').title], ['目的', '']);
    assert.deepEqual(blocksOf(text, 'art-2'), [['art-2-p1', '', '（适用范围）本市适用本办法。']]);
    assert.deepEqual(blocksOf(text, 'art-3'), [['art-3-p1', '', '']]);
  });

  it('may begin without a space or on the line after their label', () => {
    const { text, report } = readLaw('第一条为了行人安全，制定本办法。\n第二条　以人为本。\n第三条\n　　路灯应当常亮。');
    assert.deepEqual(text.clauses.map(({ blocks }) => blocks[0]?.text), ['为了行人安全，制定本办法。', '以人为本。', '路灯应当常亮。']);
    assert.deepEqual(report, []);
  });

  it('are not made of 第三人, nor of a number in the middle of a sentence', () => {
    const { text } = readLaw('第一条 甲。\n第三人提出异议的，应当答复。\n违反第二条规定的，责令改正。\n第二条 乙。');
    assert.equal(clauseOf(text, 'art-1').blocks.length, 3);
    assert.equal(text.clauses.length, 2);
  });

  it('are not made of a paragraph that begins by quoting another article, and the place is reported', () => {
    const reading = readLaw(`第一条 甲。
第二条第一款规定的期限，自收到之日起算。
第九条、第十条的规定同样适用。
第二条 乙。
第一条 所列情形除外。
第三条 丙。`);
    assert.deepEqual(reading.text.clauses.map(({ id, blocks }) => [id, blocks.length]), [['art-1', 3], ['art-2', 2], ['art-3', 1]]);
    assert.deepEqual(reasonsOf(reading), [[2, 'article-quoted'], [3, 'article-quoted'], [5, 'article-number-repeated']]);
  });

  it('are kept when numbers are missing, and the gap is reported', () => {
    const reading = readLaw('第三条 甲。\n第四条 乙。\n第七条 丙。');
    assert.deepEqual(reading.text.clauses.map(({ id }) => id), ['art-3', 'art-4', 'art-7']);
    assert.deepEqual(reasonsOf(reading), [[1, 'article-number-gap'], [3, 'article-number-gap']]);
  });

  it('with items that skip or repeat a number stay unique and are reported', () => {
    const reading = readLaw('第一条 下列物品：\n（一）甲；\n（三）乙；\n（三）丙。');
    assert.deepEqual(blocksOf(reading.text, 'art-1').map(([id]) => id), ['art-1-p1', 'art-1-p1-i1', 'art-1-p1-i3', 'art-1-p1-i4']);
    assert.deepEqual(reasonsOf(reading), [[3, 'item-number'], [4, 'item-number']]);
  });
});

describe('headings', () => {
  it('are told by their word, not by the number of #', () => {
    const { text } = readLaw(`# 水法典
# 总则
## 第一章  基 本
第一条 甲。
# 用水编
## 第一分编 通 则
### 第一章  一般规定
#### 第一节 定 额
第二条 乙。
### 第二章 计量
第三条 丙。
# 附则
第四条 丁。`);
    assert.deepEqual(outlineOf(text), [
      ['part-1', '', '总则', 'part-1-ch-1'],
      ['part-1-ch-1', '第一章', '基本', 'part-1-ch-1'],
      ['part-2', '', '用水编', 'part-2-sub-1-ch-1'],
      ['part-2-sub-1', '第一分编', '通则', 'part-2-sub-1-ch-1'],
      ['part-2-sub-1-ch-1', '第一章', '一般规定', 'part-2-sub-1-ch-1'],
      ['part-2-sub-1-ch-1-sec-1', '第一节', '定额', 'part-2-sub-1-ch-1'],
      ['part-2-sub-1-ch-2', '第二章', '计量', 'part-2-sub-1-ch-2'],
      ['part-3', '', '附则', 'part-3'],
    ]);
    const { chapterId, headingId } = clauseOf(text, 'art-2');
    assert.deepEqual([chapterId, headingId], ['part-2-sub-1-ch-1', 'part-2-sub-1-ch-1-sec-1']);
    assert.equal(clauseOf(text, 'art-4').chapterId, 'part-3');
  });

  it('stand on lines of their own in plain text, after a table of contents that is left out', () => {
    const source = '路灯办法\n（征求意见稿）\n目　录\n第一章 总则\n第二章 附 则\n第一章 总则\n第一条 甲。\n第二章 附 则\n第二条 乙。\n第一章规定的事项，另行公布。';
    const reading = readLaw(source);
    assert.deepEqual(outlineOf(reading.text), [['ch-1', '第一章', '总则', 'ch-1'], ['ch-2', '第二章', '附则', 'ch-2']]);
    assert.deepEqual(reading.text.preamble, ['（征求意见稿）']);
    assert.equal(clauseOf(reading.text, 'art-2').blocks.length, 2);
    assert.deepEqual(reasonsOf(reading), [[3, 'contents-list'], [4, 'contents-list'], [5, 'contents-list']]);
    assertNothingLost(source, reading);
  });

  it('may be missing: then all articles are one unit', () => {
    const { text } = readLaw('停车办法\n第一条 甲。\n第二条 乙。');
    assert.deepEqual(text.outline, []);
    assert.deepEqual(text.clauses.map(({ chapterId, headingId }) => [chapterId, headingId]), [['text', null], ['text', null]]);
  });

  it('may come after the first articles, which stay a unit of their own', () => {
    const { text } = readLaw('第一条 甲。\n第一章 乙\n第二条 丙。');
    assert.deepEqual(text.clauses.map(({ chapterId }) => chapterId), ['text', 'ch-1']);
  });

  it('that repeat a number get an id of their own and are reported', () => {
    const reading = readLaw('第一章 甲\n第一条 一。\n第三章 乙\n第二条 二。\n第三章 丙\n第三条 三。');
    assert.deepEqual(reading.text.outline.map(({ id }) => id), ['ch-1', 'ch-3', 'ch-3-2']);
    assert.deepEqual(reasonsOf(reading), [[3, 'heading-number'], [5, 'heading-number']]);
  });

  it('take their title from the next line when their own has none', () => {
    const { text } = readLaw('第一章\n总 则\n第一条 甲。');
    assert.deepEqual(outlineOf(text), [['ch-1', '第一章', '总则', 'ch-1']]);
  });
});

describe('what surrounds the articles', () => {
  it('keeps the history before the first heading as preamble and drops comments', () => {
    const { text } = readLaw('# 《公园条例》（草案）\n\n2026年1月1日 通过　\n<!-- INFO END -->\n## 第一章 总则\n第一条 甲。');
    assert.equal(text.title, '公园条例');
    assert.deepEqual(text.preamble, ['（草案）', '2026年1月1日 通过']);
  });

  it('keeps a repeated title and its dates once', () => {
    const reading = readLaw('# 水法典\n# 总则\n1月1日 施行\n第一条 甲。\n# 水法典\n# 附则\n1月1日  施行\n第二条 乙。');
    assert.deepEqual(reading.text.preamble, ['1月1日 施行']);
    assert.equal(clauseOf(reading.text, 'art-1').blocks.length, 1);
    assert.deepEqual(reasonsOf(reading), [[5, 'repeated'], [7, 'repeated']]);
  });

  it('keeps an annex as paragraphs that can be spoken of', () => {
    const reading = readLaw('第一条 甲。\n附件：\n滨河公园 6000平方米\n湖心公园 9000平方米');
    assert.deepEqual(reading.text.clauses.map(({ id, label, chapterId }) => [id, label, chapterId]), [
      ['art-1', '第一条', 'text'], ['para-1', '第一段', 'ch-1'], ['para-2', '第二段', 'ch-1'],
    ]);
    assert.deepEqual(reasonsOf(reading), [[2, 'heading-without-number'], [3, 'text-outside-article'], [4, 'text-outside-article']]);
  });

  it('is nothing at all for an empty text', () => {
    assert.deepEqual(readLaw(' \n\n'), { text: { title: '', preamble: [], outline: [], clauses: [] }, report: [] });
  });
});

describe('a text without articles', () => {
  it('makes each paragraph a clause and leaves its marks as they stand', () => {
    const source = '关于公交改线的决定\n为了方便上学，作如下决定。\n一、增开早班车。\n（一）六时首发。\n第五条线路不变。';
    const reading = readLaw(source);
    assert.deepEqual(reading.text.clauses.map(({ id, label, blocks }) => [id, label, blocks[0]?.id, blocks[0]?.text]), [
      ['para-1', '第一段', 'para-1-p1', '为了方便上学，作如下决定。'],
      ['para-2', '第二段', 'para-2-p1', '一、增开早班车。'],
      ['para-3', '第三段', 'para-3-p1', '（一）六时首发。'],
      ['para-4', '第四段', 'para-4-p1', '第五条线路不变。'],
    ]);
    assertNothingLost(source, reading);
  });

  it('keeps Markdown headings as chapters and sections', () => {
    const { text } = readLaw('# 决定\n## 一、增开\n六时首发。\n### （一）周末\n七时首发。');
    assert.deepEqual(text.outline.map(({ id, title }) => [id, title]), [['ch-1', '一、增开'], ['ch-1-sec-1', '（一）周末']]);
    assert.deepEqual(text.clauses.map(({ headingId }) => headingId), ['ch-1', 'ch-1-sec-1']);
  });
});
