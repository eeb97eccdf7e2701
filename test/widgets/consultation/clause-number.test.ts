import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineEntry } from '../../../src/client/index.js';
import { chapterOf, clauseIdOf, lastClauseNumber } from '../../../src/widgets/consultation/clause-number.js';

function heading(id: string, level: OutlineEntry['level'], first: string | null, last: string | null, chapterId = id): OutlineEntry {
  return { id, level, label: '', title: '', chapterId, firstClauseId: first, lastClauseId: last, clauseCount: 0 };
}

describe('the number of an article as it is typed', () => {
  it('is understood in figures, with or without its words', () => {
    for (const typed of ['12', ' 12 ', '第12条', '第 12 条', '12条', '第12', '012', '１２', '第１２条']) assert.equal(clauseIdOf(typed), 'art-12', typed);
  });

  it('is understood in Chinese numerals', () => {
    const numerals = { 第十二条: 'art-12', 一百零三: 'art-103', 第一千二百六十条: 'art-1260', 二十: 'art-20', 两百: 'art-200', 第十二条之一: 'art-12-1' };
    for (const [typed, id] of Object.entries(numerals)) assert.equal(clauseIdOf(typed), id, typed);
  });

  it('names a paragraph in a text without articles', () => {
    assert.equal(clauseIdOf('第3段', 'para'), 'para-3');
  });

  it('may name an inserted article', () => {
    for (const typed of ['12-1', '12 - 1', '12之1', '第12条之1', '第12之1条', '１２－１', '１２之１']) assert.equal(clauseIdOf(typed), 'art-12-1', typed);
  });

  it('is none where no figure stands, or too much', () => {
    for (const typed of ['', ' ', '第条', '公园', '12-', '12-1-1', '12.5', '-12', '123456', '12和13', 'art-12']) assert.equal(clauseIdOf(typed), undefined, typed);
  });
});

describe('the chapter of an article', () => {
  const outline = [
    heading('part-1', 'part', 'art-1', 'art-20', 'ch-1'),
    heading('ch-1', 'chapter', 'art-1', 'art-12-2'),
    heading('ch-2', 'chapter', 'art-13', 'art-20'),
    heading('sec-1', 'section', 'art-13', 'art-15', 'ch-2'),
    heading('ch-3', 'chapter', null, null),
    heading('ch-4', 'chapter', 'art-21', 'art-21'),
  ];

  it('is the innermost one that holds it, not the part’s first', () => {
    assert.equal(chapterOf('art-1', outline), 'ch-1');
    assert.equal(chapterOf('art-14', outline), 'ch-2');
    assert.equal(chapterOf('art-20', outline), 'ch-2');
    assert.equal(chapterOf('art-21', outline), 'ch-4');
  });

  it('holds inserted articles after the one they follow', () => {
    assert.equal(chapterOf('art-12', outline), 'ch-1');
    assert.equal(chapterOf('art-12-1', outline), 'ch-1');
    assert.equal(chapterOf('art-12-2', outline), 'ch-1');
  });

  it('is none for an article beyond the last, or without headings', () => {
    assert.equal(chapterOf('art-22', outline), undefined);
    assert.equal(chapterOf('art-1', []), undefined);
  });

  it('gives the number of the last article, inserted ones aside', () => {
    assert.equal(lastClauseNumber(outline, 24), 21);
    assert.equal(lastClauseNumber([heading('ch-1', 'chapter', 'art-1', 'art-12-2')], 14), 12);
    assert.equal(lastClauseNumber([], 5), 5);
  });
});
