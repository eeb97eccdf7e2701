import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LetterChangeKind } from '../../../src/client/index.js';
import { trackingChangesZh } from '../../../src/widgets/mailbox/messages/tracking-changes-zh.js';
import { checkChange, cleared, emptyChanges, findingsOf, isSame, isTouched, toChange, type ChangeValues, type Findings } from '../../../src/widgets/mailbox/tracking-values.js';
import { speak } from '../../core/speak.js';
import { unseen } from '../../support/unseen.js';
import { handled } from './examples.js';

const t = speak(trackingChangesZh);
const said = (findings: Findings): unknown => Object.fromEntries([...findings].map(([pointer, say]) => [pointer, say(t)]));
const checked = (kind: LetterChangeKind, change: Partial<ChangeValues> = {}): unknown => said(checkChange(kind, { ...emptyChanges, ...change }, handled));
const sent = (kind: LetterChangeKind, change: Partial<ChangeValues> = {}): unknown => toChange(kind, { ...emptyChanges, ...change }, '2026-01');
const file = { id: 'f'.repeat(32), name: '路灯.jpg', mediaType: 'image/jpeg', bytes: 1, state: 'ready', stateReason: null, expiresAt: '2026-11-23T14:30:00+08:00' } as unknown as ChangeValues['files'][number];

describe('what the writer of a letter sends after it', () => {
  it('needs words or a file for a supplement', () => {
    assert.deepEqual(checked('supplement'), { '/supplement/text': '请写下要补充的情况，或添加附件' });
    for (const supplement of unseen) {
      assert.deepEqual(checked('supplement', { supplement }), checked('supplement'));
      assert.deepEqual(sent('supplement', { supplement, files: [file] }), { kind: 'supplement', uploads: [file.id] });
    }
    assert.deepEqual(checked('supplement', { files: [file] }), {});
    assert.deepEqual(sent('supplement', { supplement: ' 东12号。\n', files: [file] }), { kind: 'supplement', text: '东12号。', uploads: [file.id] });
  });

  it('needs a choice, and a reason of whoever is dissatisfied', () => {
    assert.deepEqual(checked('rate'), { '/rate/rating': '请选一项' });
    assert.deepEqual(checked('rate', { rating: 'very-dissatisfied', dissatisfaction: ' ' }), { '/rate/text': '请说说哪里不满意' });
    assert.deepEqual(checked('rate', { rating: 'satisfied' }), {});
    assert.deepEqual(sent('rate', { rating: 'dissatisfied', dissatisfaction: '又灭了。' }), { kind: 'rate', rating: 'dissatisfied', text: '又灭了。' });
  });

  it('sends no reason that belonged to another choice', () => {
    assert.deepEqual(sent('rate', { rating: 'satisfied', dissatisfaction: '又灭了。' }), { kind: 'rate', rating: 'satisfied' });
  });

  it('needs words to ask again, and a choice that is another one', () => {
    assert.deepEqual(checked('ask-again', { question: '' }), { '/ask-again/text': '请写下还想问什么' });
    assert.deepEqual(checked('consent'), { '/consent/consent': '选择没有变' });
    assert.deepEqual(checked('consent', { consent: true }), { '/consent/consent': '选择没有变' });
    assert.deepEqual(checked('consent', { consent: false }), {});
    assert.deepEqual(sent('consent', { consent: false }), { kind: 'consent', consent: { given: false, version: '2026-01' } });
  });

  it('withdraws without a word', () => {
    assert.deepEqual(checked('withdraw'), {});
    assert.deepEqual(sent('withdraw', { withdrawing: true }), { kind: 'withdraw' });
  });

  it('knows what would be lost, and empties one form alone', () => {
    const values: ChangeValues = { ...emptyChanges, supplement: '东12号。', question: '什么时候修', withdrawing: true };
    assert.deepEqual((['supplement', 'rate', 'ask-again', 'consent', 'withdraw'] as const).filter((kind) => isTouched(kind, values)), ['supplement', 'ask-again']);
    assert.deepEqual({ ...values, ...cleared('ask-again') }, { ...values, question: undefined });
  });

  it('tells what was sent from what was written on', () => {
    const before = toChange('supplement', { ...emptyChanges, supplement: '东12号。' }, '2026-01');
    assert.equal(isSame(before, toChange('supplement', { ...emptyChanges, supplement: '东12号。 ' }, '2026-01')), true);
    assert.equal(isSame(before, toChange('supplement', { ...emptyChanges, supplement: '东12号和13号。' }, '2026-01')), false);
    assert.equal(isSame(before, toChange('supplement', { ...emptyChanges, supplement: '东12号。', files: [file] }, '2026-01')), false);
  });
});

describe('what the server refuses', () => {
  it('stands at its field, lengths in our words, all else in the server’s', () => {
    const errors = [
      { pointer: '/change/text', code: 'too-long' as const, limit: 5, message: '' },
      { pointer: '/change/uploads/0', code: 'not-found' as const, message: '附件不在了。' },
    ];
    assert.deepEqual(said(findingsOf(errors, 'supplement', { ...emptyChanges, supplement: '一二三四五六七' })), { '/supplement/text': '多了2字，请缩短到5字以内', '/supplement/uploads': '附件不在了。' });
    assert.deepEqual(said(findingsOf([{ pointer: '/change/consent/version', code: 'not-allowed', message: '公开说明有更新，请再看一遍。' }], 'consent', emptyChanges)), { '/consent/consent': '公开说明有更新，请再看一遍。' });
  });
});
