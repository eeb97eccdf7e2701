import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeOpinion, changedWording, chooseOpinion, clauseText, emptySubmission, hasText, isEmptyOpinion, removeOpinion, submissionText, toSubmission } from '../../../src/widgets/consultation/submission-values.js';
import { clause, consultation, form, opinion, typed } from './examples.js';

const fifth = opinion({ clauseId: 'art-5', label: '第五条', reason: '座椅多一点好。' });
const whole = opinion({ clauseId: null, label: '', original: '', reason: '' });

describe('choosing what to speak of', () => {
  it('takes the place of an untouched opinion on the whole text', () => {
    const values = chooseOpinion(emptySubmission, clause);
    assert.deepEqual(values.items.map((item) => item.clauseId), ['art-3']);
    assert.equal(values.items[0]?.original, '公园每天五时三十分开门，二十二时关门。');
    assert.equal(values.active, 0);
  });

  it('leaves an opinion on the whole text that was written', () => {
    const values = chooseOpinion(typed([{ ...whole, reason: '写得清楚。' }]), clause);
    assert.deepEqual(values.items.map((item) => item.clauseId), [null, 'art-3']);
    assert.equal(values.active, 1);
  });

  it('goes back to the opinion there is, with its words', () => {
    const values = chooseOpinion(typed([opinion(), fifth], { active: 1 }), clause);
    assert.equal(values.active, 0);
    assert.equal(values.items.length, 2);
    assert.equal(values.items[0]?.reason, opinion().reason);
  });

  it('may turn to the whole text again', () => {
    const values = chooseOpinion(typed([opinion()]), null);
    assert.deepEqual([values.items.length, values.active, values.items[1]?.clauseId], [2, 1, null]);
  });

  it('writes the items of an article a line each', () => {
    const blocks = [{ ...clause.blocks[0]!, text: '下列行为：' }, { ...clause.blocks[0]!, label: '（一）', text: '摆摊；' }];
    assert.equal(clauseText({ ...clause, blocks }), '下列行为：\n（一）摆摊；');
  });
});

describe('taking an opinion away', () => {
  it('keeps the open one open', () => {
    const values = typed([opinion(), fifth, { ...whole, reason: '好。' }], { active: 2 });
    assert.equal(removeOpinion(values, 0).items[removeOpinion(values, 0).active]?.reason, '好。');
    assert.equal(removeOpinion({ ...values, active: 0 }, 2).active, 0);
  });

  it('opens the neighbour of the one that went', () => {
    const values = typed([opinion(), fifth], { active: 1 });
    assert.equal(removeOpinion(values, 1).items[removeOpinion(values, 1).active]?.clauseId, 'art-3');
  });

  it('leaves an empty one on the whole text when none is left', () => {
    assert.deepEqual(removeOpinion(typed([opinion()]), 0).items, emptySubmission.items);
  });
});

describe('what counts as written', () => {
  it('is a reason, a changed wording or a position', () => {
    assert.ok(isEmptyOpinion(opinion({ reason: ' \n' })));
    assert.ok(isEmptyOpinion(opinion({ reason: '', suggestedText: opinion().original })));
    assert.ok(!isEmptyOpinion(opinion({ reason: '', position: 'support' })));
    assert.ok(!isEmptyOpinion(opinion({ reason: '', suggestedText: '公园不关门。' })));
  });

  it('is a name as well', () => {
    assert.ok(!hasText(emptySubmission));
    assert.ok(hasText(typed([whole], { identity: { name: '陈先生' } })));
    assert.ok(!hasText(typed([whole], { identity: { name: '' } })));
  });

  it('is no wording that differs by a space at its ends', () => {
    assert.equal(changedWording(opinion({ suggestedText: ` ${opinion().original}\n` })), undefined);
    assert.equal(changedWording(opinion({ suggestedText: '公园不关门。' })), '公园不关门。');
  });

  it('changes in one opinion only', () => {
    const { items } = changeOpinion(typed([opinion(), fifth]), 1, { reason: '座椅要有靠背。' });
    assert.deepEqual(items?.map((item) => item.reason), [opinion().reason, '座椅要有靠背。']);
  });
});

describe('what goes over the wire', () => {
  it('is what was typed, under the versions of the form', () => {
    const values = typed([opinion({ position: 'amend', suggestedText: '公园每天五时开门。' }), fifth], { identity: { name: '陈先生', phone: ' ' }, publish: true });
    assert.deepEqual(toSubmission(values, form), {
      draftId: 'river-parks-1',
      openedAt: form.openedAt,
      items: [
        { clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门。', reason: '我下夜班十点多才到家。' },
        { clauseId: 'art-5', reason: '座椅多一点好。' },
      ],
      identity: { name: '陈先生' },
      publicationConsent: { given: true, version: '2026-01' },
      privacyNoticeVersion: '2026-01',
    });
  });

  it('holds no consent that was not given', () => {
    assert.equal(toSubmission(typed(), form).publicationConsent.given, false);
  });

  it('leaves out a wording that is the draft’s own', () => {
    assert.ok(!('suggestedText' in toSubmission(typed([opinion({ suggestedText: opinion().original })]), form).items[0]!));
  });
});

describe('the opinions as text', () => {
  it('has the title and what was written, each with its article', () => {
    const text = submissionText(typed([whole, opinion({ suggestedText: '公园每天五时开门。' }), fifth]), consultation);
    assert.equal(text, '云河市公园管理条例\n\n第三条\n公园每天五时开门。\n我下夜班十点多才到家。\n\n第五条\n座椅多一点好。');
  });
});
