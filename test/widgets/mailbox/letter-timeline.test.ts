import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LetterEvent, LetterStatus } from '../../../src/client/index.js';
import { letterSteps, type LetterStep } from '../../../src/widgets/mailbox/letter-timeline.js';
import { answered, event, handled } from './examples.js';

const stepsOf = (events: readonly LetterEvent[], answers: LetterStatus['answers'] = []): LetterStep[] => letterSteps({ events: [...events], answers });
const [answer] = answered.answers;
if (!answer) throw new Error('The example has no answer.');

describe('the steps of a letter', () => {
  it('come as the server tells them, the newest first', () => {
    assert.deepEqual(letterSteps(handled).map(({ kind, unit }) => [kind, unit]), [
      ['signed-in', '云河市城市管理局'], ['transferred', '云河市城市管理局'], ['accepted', undefined], ['received', undefined],
    ]);
  });

  it('name the day of the answer where it is new, and not at each step', () => {
    assert.deepEqual(letterSteps(handled).map(({ answerBy }) => answerBy), [undefined, undefined, undefined, '2026-12-11']);
    const [extended, signedIn] = stepsOf([event({ kind: 'extended', answerBy: '2026-12-18', note: '等材料。' }), event({ kind: 'signed-in' }), event({ kind: 'received' })]);
    assert.deepEqual([extended?.answerBy, extended?.note, signedIn?.answerBy], ['2026-12-18', '等材料。', undefined]);
  });

  it('name it again after a pause only when it was put off by the pause', () => {
    const asked = event({ kind: 'supplement-asked', answerBy: null, note: '路灯的编号' });
    const late = stepsOf([event({ kind: 'supplemented', answerBy: '2026-12-15', note: '东12号。' }), asked, event({ kind: 'received' })]);
    assert.deepEqual(late.map(({ answerBy }) => answerBy), ['2026-12-15', undefined, '2026-12-11']);
    const same = stepsOf([event({ kind: 'supplemented' }), asked, event({ kind: 'received' })]);
    assert.equal(same[0]?.answerBy, undefined);
  });

  it('say who sent a letter back, although nobody has it afterwards', () => {
    const [back] = stepsOf([event({ kind: 'sent-back', unit: null }), event({ kind: 'transferred', unit: '云河市园林绿化局' }), event({ kind: 'received', unit: null })]);
    assert.equal(back?.unit, '云河市园林绿化局');
  });

  it('name the department that helps, and do not take it for the one that sends the letter back', () => {
    const steps = stepsOf([
      event({ kind: 'sent-back', unit: null }), event({ kind: 'contributed', unit: '云河市司法局' }), event({ kind: 'co-handled', unit: '云河市司法局' }), event({ kind: 'reassigned', unit: '云河市园林绿化局' }),
      event({ kind: 'transferred', unit: '云河市城市管理局' }), event({ kind: 'received', unit: null }),
    ]);
    assert.deepEqual(steps.map(({ unit }) => unit), ['云河市园林绿化局', '云河市司法局', '云河市司法局', '云河市园林绿化局', '云河市城市管理局', undefined]);
  });

  it('give each rating the answer that was there', () => {
    const first = { ...answer, rating: 'dissatisfied' as const, ratingReason: '又灭了两盏。' };
    const second = { ...answer, id: '1'.repeat(16), at: '2026-12-04T10:00:00+08:00', rating: 'satisfied' as const, ratingReason: '' };
    const steps = stepsOf([
      event({ kind: 'rated', at: '2026-12-05T08:00:00+08:00' }),
      event({ kind: 'answered', at: second.at }),
      event({ kind: 'reopened', at: '2026-12-01T08:00:00+08:00', note: '又灭了两盏。' }),
      event({ kind: 'answered', at: first.at }),
    ], [first, second]);
    assert.deepEqual(steps.map(({ kind, rating, note }) => [kind, rating, note]), [
      ['rated', 'satisfied', ''], ['answered', undefined, ''], ['reopened', 'dissatisfied', '又灭了两盏。'], ['answered', undefined, ''],
    ]);
  });

  it('show why somebody was dissatisfied the last time, although nothing is handled again', () => {
    const [rated] = stepsOf([event({ kind: 'rated', at: '2026-12-05T08:00:00+08:00' })], [{ ...answer, rating: 'very-dissatisfied', ratingReason: '还是没有修。' }]);
    assert.deepEqual([rated?.rating, rated?.note], ['very-dissatisfied', '还是没有修。']);
  });

  it('tell the writer’s own from the agency’s', () => {
    const steps = stepsOf([event({ kind: 'withdrawn' }), event({ kind: 'consent-withdrawn' }), event({ kind: 'urged' }), event({ kind: 'supplemented' }), event({ kind: 'received' })]);
    assert.deepEqual(steps.map(({ own }) => own), [true, true, false, true, false]);
  });
});
