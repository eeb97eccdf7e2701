import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedPairs, contentPairs, rankAnswers, type PairHit } from '../../demo/server/rules/answer-ranking.js';

/** Answers by the pairs of their title and of their text. */
function hitsOf(answers: Readonly<Record<string, readonly [string, string]>>, asked: readonly string[]): PairHit[] {
  return Object.entries(answers).flatMap(([id, [title, text]]) => {
    const titled = contentPairs(title);
    return [...new Set([...titled, ...contentPairs(text)])].filter((pair) => asked.includes(pair)).map((pair) => ({ kind: 'knowledge' as const, id, pair, inTitle: titled.includes(pair) }));
  });
}

const answers = {
  lamps: ['路灯不亮，找谁修', '说清路名和灯杆编号。'],
  card: ['老人优待证在哪里办', '带身份证到街道服务窗口。'],
  dogs: ['哪些公园可以遛狗', '东湖公园有遛狗区。'],
} as const;

function near(title: string, body = ''): string[] {
  const asked = askedPairs({ title, body });
  return rankAnswers(hitsOf(answers, [...asked.title, ...asked.text]), new Map(), asked).map(({ id }) => id);
}

describe('an answer that comes near', () => {
  it('shares two pairs of characters with what was written, one of them in its title', () => {
    assert.deepEqual(near('和平路东段路灯不亮'), ['lamps']);
    assert.deepEqual(near('母亲的优待证怎样办', '她满六十五岁，身份证在外地。'), ['card']);
    assert.deepEqual(near('夜市摊位怎样申请'), []);
  });

  it('is not near by one word that it happens to share', () => {
    assert.deepEqual(near('老人在人民广场旁边摔倒受伤'), []);
    assert.deepEqual(near('说清路名以后还是没有人来'), [], 'what stands in its text alone');
  });

  it('is near by one word where a title has hardly more', () => {
    assert.deepEqual(near('路灯坏了'), ['lamps']);
  });

  it('counts the title of a letter more than its text, and what is rare more than what is everywhere', () => {
    const asked = { title: ['路灯', '灯杆'], text: ['公园', '园遛'] };
    const hits: PairHit[] = [
      { kind: 'knowledge', id: 'text', pair: '公园', inTitle: true }, { kind: 'knowledge', id: 'text', pair: '园遛', inTitle: true },
      { kind: 'knowledge', id: 'title', pair: '路灯', inTitle: true }, { kind: 'knowledge', id: 'title', pair: '灯杆', inTitle: true },
      { kind: 'letter', id: 'letter', pair: '路灯', inTitle: true }, { kind: 'letter', id: 'letter', pair: '灯杆', inTitle: true },
    ];
    assert.deepEqual(rankAnswers(hits, new Map(), asked).map(({ id }) => id), ['title', 'letter', 'text']);
    const common = new Map([['路灯', 900], ['灯杆', 900]]);
    assert.deepEqual(rankAnswers(hits, common, asked).map(({ id }) => id), ['text', 'title', 'letter']);
  });

  it('says nothing by words that only ask', () => {
    assert.deepEqual(contentPairs('请问在哪里，我怎么办？'), []);
  });
});
