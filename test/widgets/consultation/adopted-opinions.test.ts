import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clause } from '../../../src/client/index.js';
import { adoptOpinions } from '../../../src/widgets/consultation/adopted-opinions.js';
import { emptySubmission, type SubmissionValues } from '../../../src/widgets/consultation/submission-values.js';

const clause = (id: string, label: string): Clause =>
  ({ id, label, title: '', chapterId: 'ch-1', headingId: null, publishedComments: 0, blocks: [{ id: `${id}-p1`, kind: 'paragraph', label: '', text: `${label}的正文。` }] });
const draft = [clause('art-3', '第三条'), clause('art-12', '第十二条')];
const read = (id: string) => Promise.resolve(draft.find((each) => each.id === id));
const adoptAll = (typed: Record<string, string>, files: Record<string, readonly File[]>, values: SubmissionValues = emptySubmission) =>
  adoptOpinions(values, { texts: new Map(Object.entries(typed)), files: new Map(Object.entries(files)) }, read);
const adopt = async (typed: Record<string, string>, values?: SubmissionValues) => (await adoptAll(typed, {}, values)).values;

test('takes over an opinion on the whole text', async () => {
  const { items, active } = await adopt({ reason: '写得清楚。' });
  assert.deepEqual(items, [{ clauseId: null, label: '', original: '', reason: '写得清楚。' }]);
  assert.equal(active, 0);
});

test('takes over several, each on its clause, in the order of the form', async () => {
  const { items } = await adopt({ clause: '第十二条', reason: '太严。', 'clause-2': '3', 'reason-2': '太松。', 'position-2': 'amend', 'suggestedText-2': '改一改。' });
  assert.deepEqual(items.map(({ clauseId, reason }) => [clauseId, reason]), [['art-12', '太严。'], ['art-3', '太松。']]);
  assert.equal(items[1]?.position, 'amend');
  assert.equal(items[1].suggestedText, '改一改。');
  assert.equal(items[0]?.original, '第十二条的正文。');
});

test('reads a clause as a person writes it', async () => {
  for (const typed of ['art-3', '3', '三', '第三条', '３']) assert.equal((await adopt({ clause: typed, reason: '看看。' })).items[0]?.clauseId, 'art-3', typed);
});

test('keeps a clause that the draft does not have as words before the reason', async () => {
  const { items } = await adopt({ clause: '第九十九条', reason: '没有这一条。' });
  assert.deepEqual(items.map(({ clauseId, reason }) => [clauseId, reason]), [[null, '第九十九条\n没有这一条。']]);
});

test('keeps it too when the draft cannot be read', async () => {
  const typed = { texts: new Map([['clause', '三'], ['reason', '断网时写的。']]), files: new Map() };
  const { values: { items } } = await adoptOpinions(emptySubmission, typed, () => Promise.reject(new TypeError('Failed to fetch')));
  assert.equal(items[0]?.reason, '三\n断网时写的。');
});

test('puts what was typed in front of the draft of the device, and loses neither', async () => {
  const saved: SubmissionValues = { ...emptySubmission, items: [{ clauseId: 'art-3', label: '第三条', original: '第三条的正文。', reason: '上次写的。' }], identity: { phone: '13900001234' } };
  const { items, identity } = await adopt({ clause: '12', reason: '刚写的。', name: '张明' }, saved);
  assert.deepEqual(items.map(({ clauseId, reason }) => [clauseId, reason]), [['art-12', '刚写的。'], ['art-3', '上次写的。']]);
  assert.deepEqual(identity, { phone: '13900001234', name: '张明' });
  const same = await adopt({ clause: '3', reason: '刚写的。' }, saved);
  assert.deepEqual(same.items.map(({ reason }) => reason), ['刚写的。\n上次写的。']);
});

test('takes consent only where it was ticked, and no field it does not know', async () => {
  assert.equal((await adopt({ reason: '看看。' })).publish, false);
  const { publish, identity } = await adopt({ reason: '看看。', consent: 'yes', openedAt: 'x', key: 'y', position: 'strange' });
  assert.equal(publish, true);
  assert.deepEqual(identity, {});
});

test('gives files to the clause of their opinion, also where nothing was written yet', async () => {
  const [gate, bench, map] = ['东门.jpg', '座椅.pdf', '地图.png'].map((name) => new File(['x'], name)) as [File, File, File];
  const { values, files } = await adoptAll({ clause: '第十二条', reason: '太严。', 'clause-2': '3', 'clause-3': '第九十九条' }, { files: [gate], 'files-2': [bench], 'files-3': [map] });
  assert.deepEqual(values.items.map(({ clauseId, reason }) => [clauseId, reason]), [['art-12', '太严。'], ['art-3', ''], [null, '第九十九条']]);
  assert.deepEqual([...files], [['', [map]], ['art-3', [bench]], ['art-12', [gate]]]);
});
