import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClauseText } from '../../src/contract/models.js';
import { clauseContinuations } from '../../demo/server/rules/clause-continuation.js';
import { withOrigins } from '../../demo/server/rules/clause-origins.js';
import { draftTextErrors } from '../../demo/server/rules/draft-text.js';

type Origin = ClauseText['continues'][number];

function clause(number: number, text: string, origins: [number, Origin['how']][] = [], chapterId = 'ch-1'): ClauseText {
  const id = `art-${String(number)}`;
  return {
    id, chapterId, headingId: null, label: `第${String(number)}条`, title: '', blocks: [{ id: `${id}-p1`, kind: 'paragraph', label: '', text }],
    continues: origins.map(([from, how]) => ({ clauseId: `art-${String(from)}`, how })),
  };
}

/** In short: how each clause of the first text came to the last, and where it stands there. */
function ways(...texts: ClauseText[][]): Record<string, string> {
  const found = clauseContinuations(texts.map((clauses, index) => ({ version: index + 1, clauses })));
  return Object.fromEntries([...found].map(([id, { how, clauses }]) => [id, [how, ...clauses.map(({ clauseId }) => clauseId)].join(' ')]));
}

describe('what became of a clause', () => {
  it('tells a clause that is the same from one that says something else, whatever stands between the words', () => {
    assert.deepEqual(
      ways([clause(1, '公园每天开门。'), clause(2, '二十二时关门。')], [clause(1, '公园 每天\n开门。', [[1, 'kept']]), clause(2, '二十三时关门。', [[2, 'kept']])]),
      { 'art-1': 'kept art-1', 'art-2': 'changed art-2' },
    );
  });

  it('does not call a clause changed that only has another number', () => {
    assert.deepEqual(ways([clause(1, '公园每天开门。')], [clause(1, '新的一条。'), clause(2, '公园每天开门。', [[1, 'kept']])]), { 'art-1': 'kept art-2' });
  });

  it('finds a clause that was moved, to another number or another chapter', () => {
    assert.deepEqual(
      ways([clause(1, '甲。'), clause(2, '乙。')], [clause(2, '乙。', [[2, 'moved']], 'ch-2'), clause(5, '甲，再说一句。', [[1, 'moved']])]),
      { 'art-1': 'moved art-5', 'art-2': 'moved art-2' },
    );
  });

  it('names all the clauses of one that was split, in the order of the text', () => {
    assert.deepEqual(ways([clause(1, '甲。乙。')], [clause(3, '乙。', [[1, 'split']]), clause(1, '甲。', [[1, 'split']])]), { 'art-1': 'split art-3 art-1' });
  });

  it('says for each of several clauses that they were merged', () => {
    assert.deepEqual(
      ways([clause(1, '甲。'), clause(2, '乙。')], [clause(1, '甲。乙。', [[1, 'merged'], [2, 'merged']])]),
      { 'art-1': 'merged art-1', 'art-2': 'merged art-1' },
    );
  });

  it('says that a clause was deleted when nothing comes from it', () => {
    assert.deepEqual(ways([clause(1, '甲。')], [clause(1, '完全不同的一条。')]), { 'art-1': 'deleted' });
  });

  it('follows a clause through the versions between', () => {
    const first = [clause(1, '甲。乙。'), clause(2, '丙。'), clause(3, '丁。'), clause(4, '戊。')];
    const second = [clause(1, '甲。', [[1, 'split']]), clause(2, '乙。', [[1, 'split']]), clause(3, '丙。', [[2, 'moved']]), clause(4, '丁。', [[3, 'kept']])];
    const third = [clause(1, '甲。', [[1, 'kept']]), clause(2, '丙。', [[3, 'moved']]), clause(3, '乙。丁。', [[2, 'merged'], [4, 'merged']])];
    assert.deepEqual(ways(first, second, third), { 'art-1': 'split art-1 art-3', 'art-2': 'kept art-2', 'art-3': 'merged art-3', 'art-4': 'deleted' });
    assert.deepEqual(ways(second, third), { 'art-1': 'kept art-1', 'art-2': 'merged art-3', 'art-3': 'moved art-2', 'art-4': 'merged art-3' });
  });

  it('calls a clause changed when the other half of a split was deleted later', () => {
    const second = [clause(1, '甲。', [[1, 'split']]), clause(2, '乙。', [[1, 'split']])];
    assert.deepEqual(ways([clause(1, '甲。乙。')], second, [clause(1, '甲。', [[1, 'kept']])]), { 'art-1': 'changed art-1' });
  });

  it('has nothing to say where there is only one version', () => {
    assert.deepEqual(ways([clause(1, '甲。')]), {});
    assert.deepEqual(ways(), {});
  });

  it('names the newest version and the number that the clause has there', () => {
    const [way] = clauseContinuations([{ version: 2, clauses: [clause(1, '甲。')] }, { version: 3, clauses: [clause(4, '甲。', [[1, 'moved']])] }]).values();
    assert.deepEqual(way, { draftVersion: 3, how: 'moved', clauses: [{ clauseId: 'art-4', label: '第4条' }] });
  });

  it('is told of a clause that all of a long text come from', () => {
    const after = Array.from({ length: 5000 }, (_, index) => clause(index + 1, `第${String(index)}件事。`, Array.from({ length: 50 }, () => [1, 'split'])));
    assert.equal(ways([clause(1, '甲。')], after)['art-1']?.split(' ').length, 5001);
  });

  it('keeps its pace with a code of 1260 articles in three versions', () => {
    const articles = Array.from({ length: 1260 }, (_, index) => clause(index + 1, `第${String(index)}件事应当这样办。`));
    const kept = articles.map((each, index) => ({ ...each, continues: [{ clauseId: `art-${String(index + 1)}`, how: 'kept' as const }] }));
    const start = performance.now();
    assert.deepEqual(new Set(Object.values(ways(articles, kept, kept)).map((way) => way.split(' ')[0])), new Set(['kept']));
    assert.ok(performance.now() - start < 2000, 'no step looks through the whole text for each clause');
  });
});

describe('what a new version may say about where it comes from', () => {
  it('names each clause once, and only such as there were', () => {
    const found = (...origins: [number, Origin['how']][]) =>
      draftTextErrors({ title: '条例', preamble: [], outline: [], clauses: [clause(1, '甲。', origins)] }, new Set(['art-1', 'art-2'])).map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(found([1, 'merged'], [2, 'merged']), []);
    assert.deepEqual(found([1, 'merged'], [2, 'merged'], [1, 'kept']), ['/clauses/0/continues/2/clauseId duplicate']);
    assert.deepEqual(found([3, 'kept']), ['/clauses/0/continues/0/clauseId not-found']);
  });
});

describe('where a clause seems to come from', () => {
  const before = [clause(1, '公园每天五时三十分开门，二十二时关门。'), clause(2, '公园入口要写明开放时间和电话。'), clause(3, '每二百米设一处座椅，有靠背。')];
  const origins = (...clauses: ClauseText[]) => withOrigins(before, clauses).map(({ continues }) => continues.map(({ clauseId, how }) => `${clauseId} ${how}`).join());

  it('takes the same number with the same or a similar text as the same clause', () => {
    assert.deepEqual(origins(clause(1, '公园每天五时三十分开门，二十三时关门。'), clause(2, '公园入口要写明开放时间和电话。')), ['art-1 kept', 'art-2 kept']);
  });

  it('takes the same text under another number as moved, and the number that it left as free', () => {
    assert.deepEqual(
      origins(clause(1, '公园每天五时三十分开门，二十二时关门。'), clause(2, '每二百米设一处座椅，有靠背。'), clause(3, '公园入口要写明开放时间和电话。')),
      ['art-1 kept', 'art-3 moved', 'art-2 moved'],
    );
  });

  it('leaves a clause alone that is new under an old number', () => {
    assert.deepEqual(origins(clause(3, '遛狗要牵绳。')), ['']);
  });

  it('leaves everything as staff wrote it when they name a single origin', () => {
    assert.deepEqual(origins(clause(1, '公园每天五时三十分开门，二十二时关门。'), clause(2, '甲。', [[3, 'moved']])), ['', 'art-3 moved']);
  });
});
