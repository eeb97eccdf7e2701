import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adoptLetter } from '../../../src/widgets/mailbox/adopted-letter.js';
import { emptyLetter, type LetterValues } from '../../../src/widgets/mailbox/letter-draft.js';

const adopt = (typed: Record<string, string>, values: LetterValues = emptyLetter) => adoptLetter(values, new Map(Object.entries(typed)));

test('takes over every field that the page may have', () => {
  assert.deepEqual(adopt({
    category: 'help', recipientId: 'mayor', aboutUnitId: 'parks', place: '门口', title: '灯不亮', body: '六盏。', onBehalfName: '王秀兰', onBehalfRelation: '邻居', name: '张明', phone: '139', consent: 'yes',
  }), {
    category: 'help', recipientId: 'mayor', aboutUnitId: 'parks', place: '门口', title: '灯不亮', body: '六盏。', files: [], onBehalfOf: { name: '王秀兰', relation: '邻居' },
    identity: { name: '张明', phone: '139' }, publish: true,
  });
});

test('takes consent only where it was ticked, no category that there is not, and no field it does not know', () => {
  assert.deepEqual(adopt({ category: 'gossip', title: '灯不亮', openedAt: 'x', key: 'y', files: 'z' }), { ...emptyLetter, title: '灯不亮' });
});

test('keeps who writes, and nothing of another letter', () => {
  const saved: LetterValues = { ...emptyLetter, category: 'thanks', title: '上次的信', body: '上次写的。', identity: { name: '张明', phone: '139' }, publish: true };
  assert.deepEqual(adopt({ body: '刚写的。', phone: '138' }, saved), { ...emptyLetter, body: '刚写的。', identity: { name: '张明', phone: '138' } });
});
