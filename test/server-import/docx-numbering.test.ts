import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../demo/server/import/docx/docx-document.js';
import { abstractList, level, list, numbered, numberProperties, paragraph, plain, run, startOverride, styled, wordFile, type WordParts } from './word-file.js';

function read(parts: WordParts) {
  const document = readDocx(wordFile(parts));
  assert.ok(document);
  return document;
}

const textsOf = (parts: WordParts) => read(parts).lines.map(({ text }) => text);

const article = (more = '') => level(0, 'chineseCountingThousand', '第%1条', more);

describe('the numbers that Word keeps apart from the text', () => {
  it('are put back, counted over paragraphs that have none', () => {
    const document = read({
      body: plain('公园办法') + numbered('公园每天开门。', 1) + plain('节日也开。') + numbered('本办法即日施行。', 1),
      numbering: abstractList(0, article()) + list(1, 0),
    });
    assert.deepEqual(document.lines.map(({ text }) => text), ['公园办法', '第一条 公园每天开门。', '节日也开。', '第二条 本办法即日施行。']);
    assert.deepEqual(document.numbering, [{ pattern: '第%1条', count: 2, first: '第一条', last: '第二条' }]);
    assert.deepEqual(document.notes, []);
  });

  it('begin again below a higher level, except where the level says never', () => {
    const levels = [
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      level(2, 'chineseCounting', '（%3）'),
    ];
    const body = [[0, '总则'], [1, '甲：'], [2, '一'], [2, '二'], [0, '附则'], [1, '乙：'], [2, '三']] as const;
    assert.deepEqual(
      textsOf({ body: body.map(([depth, text]) => numbered(text, 1, depth)).join(''), numbering: abstractList(0, ...levels) + list(1, 0) }),
      ['第一章 总则', '第一条 甲：', '（一）一', '（二）二', '第二章 附则', '第二条 乙：', '（一）三'],
    );
  });

  it('begin again only below the level that is named', () => {
    const levels = [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '（%3）', '<w:lvlRestart w:val="1"/>')];
    const body = [0, 1, 2, 1, 2, 0, 2].map((depth) => numbered('甲', 1, depth)).join('');
    assert.deepEqual(
      textsOf({ body, numbering: abstractList(0, ...levels) + list(1, 0) }),
      ['1 甲', '1.1 甲', '（1）甲', '1.2 甲', '（2）甲', '2 甲', '（1）甲'],
    );
  });

  it('go on through two lists of one definition, and begin at the start that a list sets for itself', () => {
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3) + numbered('戊', 1);
    const numbering = abstractList(0, article()) + list(1, 0) + list(2, 0) + list(3, 0, startOverride(0, 7));
    assert.deepEqual(textsOf({ body, numbering }), ['第一条 甲', '第二条 乙', '第七条 丙', '第八条 丁', '第九条 戊']);
  });

  it('take the format that a list sets for one level', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1．')}</w:lvlOverride>`;
    const body = numbered('甲', 1) + numbered('乙', 2);
    assert.deepEqual(textsOf({ body, numbering: abstractList(0, article()) + list(1, 0) + list(2, 0, override) }), ['第一条 甲', '2．乙']);
  });

  it('come from the style of the paragraph and the level that names it, and from the style it is based on', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="Article"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="Article indented"/><w:basedOn w:val="2"/></w:style>`;
    const levels = [
      level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="1"/>'),
      level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/><w:pStyle w:val="2"/>'),
    ];
    const { lines } = read({ body: styled('总则', '1') + styled('甲', '2') + styled('乙', '3'), styles, numbering: abstractList(0, ...levels) + list(1, 0) });
    assert.deepEqual(lines.map(({ text, hashes }) => [text, hashes]), [['第一章 总则', 2], ['第一条 甲', 0], ['第二条 乙', 0]]);
  });

  it('come from a list style', () => {
    const styles = '<w:style w:type="numbering" w:styleId="laws"><w:name w:val="Laws"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `${abstractList(0, '<w:numStyleLink w:val="laws"/>')}${abstractList(1, '<w:styleLink w:val="laws"/>', article())}${list(1, 0)}${list(2, 1)}`;
    assert.deepEqual(textsOf({ body: numbered('甲', 1) + numbered('乙', 2), styles, numbering }), ['第一条 甲', '第二条 乙']);
  });

  it('stay away where a paragraph takes the number of its style off', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Article"/><w:pPr>${numberProperties(1)}</w:pPr></w:style>`;
    const body = styled('甲', '2') + styled('又甲', '2', numberProperties(0)) + styled('乙', '2');
    assert.deepEqual(textsOf({ body, styles, numbering: abstractList(0, article()) + list(1, 0) }), ['第一条 甲', '又甲', '第二条 乙']);
  });

  it('are counted for a paragraph without words but not for one that is deleted', () => {
    const gone = paragraph(`<w:del>${run('删').replaceAll('w:t', 'w:delText')}</w:del>`, `${numberProperties(1)}<w:rPr><w:del w:id="1"/></w:rPr>`);
    const body = numbered('甲', 1) + paragraph('', numberProperties(1)) + gone + numbered('丙', 1);
    assert.deepEqual(textsOf({ body, numbering: abstractList(0, article()) + list(1, 0) }), ['第一条 甲', '第二条', '第三条 丙']);
  });

  it('are Arabic where a level is for legal numbering, and Arabic with a word in the report where the format is unknown', () => {
    const levels = [level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'), level(2, 'hindiVowels', '%3）')];
    const document = read({ body: [0, 1, 2].map((depth) => numbered('甲', 1, depth)).join(''), numbering: abstractList(0, ...levels) + list(1, 0) });
    assert.deepEqual(document.lines.map(({ text }) => text), ['一、甲', '1.1 甲', '1）甲']);
    assert.deepEqual(document.notes, [{ line: 3, text: 'hindiVowels：1）甲', why: 'number-format' }]);
  });

  it('are none for a bullet, which the report names', () => {
    const document = read({ body: numbered('甲', 1), numbering: abstractList(0, level(0, 'bullet', '\uf0b7')) + list(1, 0) });
    assert.deepEqual([document.lines[0]?.text, document.notes], ['甲', [{ line: 1, text: '甲', why: 'bullet' }]]);
  });
});
