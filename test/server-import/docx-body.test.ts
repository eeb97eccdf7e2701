import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../demo/server/import/docx/docx-document.js';
import { readLaw } from '../../demo/server/import/law-text.js';
import { abstractList, level, list, numbered, paragraph, plain, run, styled, wordFile, type WordParts } from './word-file.js';

function read(parts: WordParts) {
  const document = readDocx(wordFile(parts));
  assert.ok(document);
  return document;
}

const lawList = abstractList(0, level(0, 'chineseCounting', '第%1条')) + list(1, 0);
const deleted = (text: string) => `<w:del w:id="9" w:author="x">${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;
const inserted = (text: string) => `<w:ins w:id="8" w:author="x">${run(text)}</w:ins>`;

describe('a Word file', () => {
  it('is read with its tracked changes accepted, and the report says which', () => {
    const body = paragraph(run('公园') + deleted('每周') + inserted('每天') + run('开门。'))
      + paragraph(`<w:moveFrom w:id="1">${run('搬走')}</w:moveFrom><w:moveTo w:id="2">${run('搬来')}</w:moveTo>`);
    const { lines, notes } = read({ body });
    assert.deepEqual(lines.map(({ text }) => text), ['公园每天开门。', '搬来']);
    assert.deepEqual(notes.map(({ line, text, why }) => [line, why, text]), [
      [1, 'tracked-change', '删除：每周'], [1, 'tracked-change', '插入：每天'], [2, 'tracked-change', '删除：搬走'], [2, 'tracked-change', '插入：搬来'],
    ]);
  });

  it('joins two paragraphs whose break is deleted, even when the second is the last before a table', () => {
    const body = paragraph(run('公园'), '<w:rPr><w:del w:id="1"/></w:rPr>') + plain('开门。')
      + paragraph(run('结尾'), '<w:rPr><w:del w:id="2"/></w:rPr>') + `<w:tbl><w:tr><w:tc>${plain('甲')}</w:tc><w:tc>${plain('乙')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(read({ body }).lines.map(({ text }) => text), ['公园开门。', '结尾', '| 甲 | 乙 |']);
  });

  it('gives lines for line breaks, words of links and fields, and no words of field codes', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:hyperlink>${run('丙')}</w:hyperlink>${field}${run('2026年')}`);
    assert.deepEqual(read({ body }).lines.map(({ line, text }) => [line, text]), [[1, '甲'], [2, '乙丙2026年']]);
  });

  it('leaves footnotes, comments, pictures, text boxes and hidden words out and reports each with its place', () => {
    const picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="公园平面图"/></wp:inline></w:drawing></w:r>';
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${plain('内部资料')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
      + `<mc:Fallback><w:pict><w:txbxContent>${plain('内部资料')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = plain('公园办法') + numbered('', 1).replace('</w:p>', `${run('公园每天开门。')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`)
      + paragraph(picture) + paragraph(box) + paragraph(run('看得见') + run('看不见', '<w:vanish/>'));
    const { lines, notes } = read({ body, numbering: lawList, footnotes: `<w:footnote w:id="2">${plain('节日除外。')}</w:footnote>` });
    assert.deepEqual(lines.map(({ line, text }) => [line, text]), [[1, '公园办法'], [2, '第一条 公园每天开门。'], [5, '看得见']]);
    assert.deepEqual(notes.map(({ line, why, text }) => [line, why, text]), [
      [2, 'note', '在“第一条 公园每天开门…”处：节日除外。'],
      [2, 'comment', '在“第一条 公园每天开门…”处：'],
      [3, 'picture', '公园平面图'],
      [4, 'text-box', '内部资料'],
      [5, 'hidden', '在“看得见…”处：看不见'],
    ]);
  });

  it('keeps a table as rows of text and takes the paragraphs of a table that only holds articles', () => {
    const cell = (...contents: string[]) => `<w:tc>${contents.join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = plain('公园办法')
      + `<w:tbl>${row(cell(numbered('甲。', 1), numbered('乙：', 1)))}</w:tbl>`
      + `<w:tbl>${row(cell(plain('季节')), cell(plain('开门')))}${row(cell(plain('夏')), cell(plain('五时'), plain('三十分')))}</w:tbl>`;
    const { lines } = read({ body, numbering: lawList });
    assert.deepEqual(lines.map(({ text }) => text), ['公园办法', '第一条 甲。', '第二条 乙：', '| 季节 | 开门 |', '| 夏 | 五时 三十分 |']);
    assert.deepEqual(readLaw(lines).report.map(({ line, why }) => [line, why]), [[4, 'table'], [5, 'table']]);
  });

  it('leaves its table of contents out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${plain('第一章 总则')}</w:sdtContent></w:sdt>`;
    const { lines, notes } = read({ body: `${styled('第一章 总则 1', 'T')}${gallery}${plain('第一章 总则')}`, styles });
    assert.deepEqual(lines.map(({ line, text }) => [line, text]), [[2, '第一章 总则']]);
    assert.deepEqual(notes.map(({ why }) => why), ['contents-list', 'contents-list']);
  });

  it('whose article quotes in its first words is no quotation when Word has numbered it', () => {
    const body = plain('公园办法') + numbered('甲。', 1) + numbered('所称公园，是指绿地。', 1) + plain('第九条所称绿地，另行公布。') + numbered('规定期限的，从其规定。', 1);
    const { text, report } = readLaw(read({ body, numbering: lawList }).lines);
    assert.deepEqual(text.clauses.map(({ id, blocks }) => [id, blocks.length]), [['art-1', 1], ['art-2', 2], ['art-3', 1]]);
    assert.deepEqual(report.map(({ why }) => why), ['article-quoted']);
  });

  it('that begins with 附件 has its title below', () => {
    const { text, report } = readLaw(read({ body: plain('附件1') + plain('公园办法') + numbered('甲。', 1), numbering: lawList }).lines);
    assert.deepEqual([text.title, text.preamble, report.map(({ why }) => why)], ['公园办法', [], ['annex-mark']]);
  });
});
