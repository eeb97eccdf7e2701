import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumeral } from '../../demo/server/import/chinese-numerals.js';
import { readLaw } from '../../demo/server/import/law-text.js';
import { knownCounts, lawNames, lawSource, skipLaws } from './law-folder.js';
import { assertNothingLost } from './whole-text.js';

describe('real laws', { skip: skipLaws }, () => {
  it('are all there', () => {
    assert.deepEqual([...lawNames].sort(), Object.keys(knownCounts).sort());
  });

  for (const name of lawNames) {
    it(`${name} is read with all its articles and no text is lost`, () => {
      const source = lawSource(name);
      const reading = readLaw(source);
      const { clauses, outline, title } = reading.text;
      const numbers = clauses.map((_, index) => index + 1);

      assert.equal(clauses.length, knownCounts[name]);
      assert.deepEqual(clauses.map(({ id }) => id), numbers.map((number) => `art-${String(number)}`));
      assert.deepEqual(clauses.map(({ label }) => label), numbers.map((number) => `第${formatNumeral(number)}条`));
      assert.equal(source.startsWith(`# ${title}\n`), true);
      assertNothingLost(source, reading);
      assert.deepEqual(reading.report.filter(({ why }) => why !== 'repeated' && why !== 'empty-heading'), []);

      const outlineIds = outline.map(({ id }) => id);
      const blockIds = clauses.flatMap(({ blocks }) => blocks.map(({ id }) => id));
      assert.equal(new Set(outlineIds).size, outlineIds.length);
      assert.equal(new Set(blockIds).size, blockIds.length);
      assert.deepEqual(outlineIds.filter((id) => !/^[a-z0-9-]{1,60}$/.test(id)), []);
      assert.deepEqual(blockIds.filter((id) => !/^art-[0-9-]+-p[0-9]+(-i[0-9]+(-m[0-9]+)?)?$/.test(id)), []);

      const units = new Set(clauses.map(({ chapterId }) => chapterId));
      assert.deepEqual(outline.filter(({ chapterId }) => !units.has(chapterId)), []);
      assert.deepEqual(clauses.filter(({ chapterId, headingId }) => !outlineIds.includes(chapterId) || !outlineIds.includes(headingId ?? '')), []);
    });
  }

  it('give the Civil Code its parts, subparts, chapters and sections', () => {
    const { outline } = readLaw(lawSource('civil-code-2020')).text;
    const count = (level: string) => outline.filter((heading) => heading.level === level).length;
    assert.deepEqual(
      outline.filter(({ level }) => level === 'part').map(({ title }) => title),
      ['总则', '物权编', '合同编', '人格权编', '婚姻家庭编', '继承编', '侵权责任编', '附则'],
    );
    assert.equal(count('subpart'), lawSource('civil-code-2020').match(/^#+ 第.{1,3}分编/gm)?.length);
    assert.equal(count('chapter'), lawSource('civil-code-2020').match(/^#+ 第.{1,4}章/gm)?.length);
    assert.equal(count('section'), lawSource('civil-code-2020').match(/^#+ 第.{1,4}节/gm)?.length);
  });
});
