import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseText, DraftText, OutlineHeading } from '../../src/contract/models.js';
import { parseNumeral } from '../../demo/server/import/chinese-numerals.js';
import { readSource } from '../../demo/server/import/read-source.js';
import { readLaw } from '../../demo/server/import/law-text.js';
import { lawNames, lawSource, skipLaws } from './law-folder.js';
import { abstractList, level, list, numbered, numberProperties, plain, startOverride, styled, wordFile } from './word-file.js';

const levels: OutlineHeading['level'][] = ['part', 'subpart', 'chapter', 'section'];
const units = { part: '编', subpart: '分编', chapter: '章', section: '节' };
const never = '<w:lvlRestart w:val="0"/>';

/** Headings, articles and items in one list, as a drafter sets them up; articles count through the whole law. */
function wordLevels(articleFormat: string): string {
  const headings = levels.map((name, index) => {
    const more = `${name === 'section' ? '' : never}<w:pStyle w:val="H${String(index)}"/>`;
    return level(index, 'chineseCountingThousand', `第%${String(index + 1)}${units[name]}`, more);
  });
  return abstractList(0, ...headings, level(4, articleFormat, '第%5条', never), level(5, 'chineseCounting', '（%6）'), level(6, 'decimal', '%7.'));
}

const styles = levels.map((_, index) => `<w:style w:type="paragraph" w:styleId="H${String(index)}"><w:name w:val="heading ${String(index + 1)}"/>`
  + `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${String(index)}"/></w:pPr></w:style>`).join('')
  + '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';

/** Heading paragraphs. Where parts and chapters begin anew the drafter has chosen "restart at 1", which makes a list of its own. */
class WordHeadings {
  lists = list(1, 0);
  #lists = 1;
  #last = new Map<string, number>();

  paragraph({ level: name, label, title }: OutlineHeading): string {
    const index = levels.indexOf(name);
    const style = `H${String(index)}`;
    if (label === '') return styled(title, style, numberProperties(0));
    const number = parseNumeral(label.slice(1).replace(units[name], '')) ?? 0;
    const restarts = name !== 'section' && number === 1 && this.#last.has(name);
    this.#last.set(name, number);
    if (!restarts) return styled(title, style);
    this.#lists += 1;
    this.lists += list(this.#lists, 0, startOverride(index, 1));
    return styled(title, style, numberProperties(this.#lists, index));
  }
}

/** Word begins items anew after each article; after a second paragraph they stand as typed. */
function clauseParagraphs({ title, blocks }: ClauseText): string {
  const name = title === '' ? '' : `【${title}】`;
  const [first] = blocks;
  let paragraphs = 0;
  const body = blocks.map((block) => {
    if (block.kind === 'paragraph') paragraphs += 1;
    if (block === first && block.kind === 'paragraph') return numbered(name + block.text, 1, 4);
    if (block.kind === 'item' && paragraphs <= 1) return numbered(block.text, 1, 5);
    return plain(block.label + block.text);
  });
  return (first?.kind === 'paragraph' ? '' : numbered(name, 1, 4)) + body.join('');
}

function wordLaw({ title, preamble, outline, clauses }: DraftText, articleFormat: string): Uint8Array {
  let shown = 0;
  const written = new WordHeadings();
  const body = clauses.map((clause) => {
    const until = Math.max(shown, outline.findIndex(({ id }) => id === clause.headingId) + 1);
    const headings = outline.slice(shown, until).map((heading) => written.paragraph(heading)).join('');
    shown = until;
    return headings + clauseParagraphs(clause);
  });
  const head = styled(title, 'T') + preamble.map(plain).join('');
  const rest = outline.slice(shown).map((heading) => written.paragraph(heading));
  return wordFile({ body: [head, ...body, ...rest].join(''), styles, numbering: wordLevels(articleFormat) + written.lists });
}

/** 零 and 〇 are one numeral to a reader. */
const comparable = (label: string) => label.replaceAll('〇', '零').replaceAll('(', '（').replaceAll(')', '）');

const shapeOf = ({ title, preamble, outline, clauses }: DraftText) => ({
  title, preamble,
  outline: outline.map(({ id, level: name, title: words, chapterId }) => ({ id, level: name, title: words, chapterId })),
  clauses: clauses.map(({ id, headingId, chapterId, title: words, blocks }) => ({
    id, headingId, chapterId, title: words, blocks: blocks.map((block) => ({ ...block, label: comparable(block.label) })),
  })),
});

describe('real laws whose numbers Word keeps apart from the text', { skip: skipLaws }, () => {
  for (const name of lawNames) {
    it(`${name} comes back from its Word file with the same articles`, () => {
      const { text } = readLaw(lawSource(name));
      const reading = readSource(wordLaw(text, 'chineseCountingThousand'), `${name}.docx`);
      assert.ok('document' in reading);
      const back = readLaw(reading.document.lines);
      assert.deepEqual(shapeOf(back.text), shapeOf(text));
      assert.deepEqual(back.text.clauses.map(({ label }) => comparable(label)), text.clauses.map(({ label }) => label));
      const articles = reading.document.numbering.find(({ pattern }) => pattern === '第%5条');
      assert.equal(articles?.count, text.clauses.length);
      assert.equal(comparable(articles.last), text.clauses.at(-1)?.label);
      assert.deepEqual(reading.document.notes, []);
    });
  }

  for (const format of ['chineseCounting', 'ideographDigital', 'decimal']) {
    it(`sports-law-2022 comes back in ${format} with the same articles under other labels`, () => {
      const { text } = readLaw(lawSource('sports-law-2022'));
      const reading = readSource(wordLaw(text, format), 'law.docx');
      assert.ok('document' in reading);
      assert.deepEqual(shapeOf(readLaw(reading.document.lines).text), shapeOf(text));
    });
  }
});
