import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LetterForm } from '../../../src/client/index.js';
import { checkLetter, letterFindingOf } from '../../../src/widgets/mailbox/check-letter.js';
import { emptyLetter, hasText, letterText, prepareLetter, sentAsWritten, toLetter, type LetterValues } from '../../../src/widgets/mailbox/letter-draft.js';
import { letterSentZh } from '../../../src/widgets/mailbox/messages/letter-sent-zh.js';
import { letterForm as form } from '../../client/examples.js';
import { speak } from '../../core/speak.js';
import { unseen } from '../../support/unseen.js';

const t = speak(letterSentZh);
const written: LetterValues = {
  ...emptyLetter, category: 'complaint', title: '和平路东段路灯不亮', body: '六盏灯不亮。', identity: { name: '张明', phone: '13900001234' }, publish: true,
};
const says = (change: Partial<LetterValues>, of: LetterForm = form): Record<string, string> =>
  Object.fromEntries([...checkLetter({ ...written, ...change }, of)].map(([pointer, finding]) => [pointer, finding(t)]));
const upload = { id: '0123456789abcdef', name: '信.jpg', mediaType: 'image/jpeg', bytes: 10, state: 'ready', stateReason: null, expiresAt: '2026-11-29T14:30:00+08:00' } as const;

describe('a letter before it is sent', () => {
  it('has nothing wrong with it once it says what it is about, has a title, a text and a writer', () => {
    assert.deepEqual(says({}), {});
  });

  it('is told all that is missing, in the order of the page', () => {
    assert.deepEqual([...checkLetter(emptyLetter, form)].map(([pointer, finding]) => [pointer, finding(t)]), [
      ['/category', '请选择这封信想说什么'],
      ['/title', '请写标题，5到30个字'],
      ['/body', '请写正文，或拍照上传手写信'],
      ['/identity/name', '请填姓名'],
      ['/identity/phone', '请填手机号'],
    ]);
  });

  it('takes what cannot be seen for nothing, as the server does', () => {
    for (const text of unseen) {
      assert.deepEqual(says({ title: text, body: text, place: text, identity: { name: text, phone: text } }), {
        '/title': '请写标题，5到30个字', '/body': '请写正文，或拍照上传手写信', '/identity/name': '请填姓名', '/identity/phone': '请填手机号',
      }, JSON.stringify(text));
      assert.equal(toLetter({ ...written, place: text }, form, 'complaint').place, undefined);
    }
    assert.deepEqual(says({ title: `${'字'.repeat(30)}${' '.repeat(20)}` }), {});
  });

  it('may be a photographed letter, where files are taken', () => {
    assert.deepEqual(says({ body: ' ', files: [upload] }), {});
    assert.deepEqual(says({ body: ' ' }, { ...form, attachments: null }), { '/body': '请写正文' });
  });

  it('counts as the server does, in code points', () => {
    assert.deepEqual(says({ title: '😀'.repeat(30), body: '😀'.repeat(2000), place: '😀'.repeat(60) }), {});
    assert.deepEqual(says({ title: '字'.repeat(31), body: '字'.repeat(2003), place: '字'.repeat(61) }), {
      '/title': '请写标题，5到30个字', '/body': '正文多了3字，请缩短', '/place': '地点多了1字，请缩短',
    });
    assert.deepEqual(says({ title: ' 路灯不亮 ' }), { '/title': '请写标题，5到30个字' });
  });

  it('says who it is for whole, or not at all', () => {
    assert.deepEqual(says({ onBehalfOf: { name: '王芳', relation: '' } }), { '/onBehalfOf/relation': '请填和写信人的关系' });
    assert.deepEqual(says({ onBehalfOf: { name: ' ', relation: '母亲' } }), { '/onBehalfOf/name': '请填这个人的姓名' });
    assert.deepEqual(says({ onBehalfOf: { name: '王芳', relation: '母亲' } }), {});
  });

  it('is told when all of it together is too much, in bytes', () => {
    assert.deepEqual(says({ body: '字'.repeat(400) }, { ...form, limits: { ...form.limits, maxBodyBytes: 1000 } }), { '/body': '内容太长，请分两封寄。' });
  });

  it('says in the server’s own words what the server alone can know', () => {
    const error = { pointer: '/recipientId', code: 'not-allowed', message: '举报信不转给被举报单位，请选“请帮我转交”。' } as const;
    assert.equal(letterFindingOf(error, written, form)(t), error.message);
    assert.equal(letterFindingOf({ pointer: '/body', code: 'too-long', message: '', limit: 4 }, written, form)(t), '正文多了2字，请缩短');
    assert.equal(letterFindingOf({ pointer: '/uploads/0', code: 'not-found', message: '' }, written, form)(t), '附件没有收到，请重新添加。');
  });
});

describe('a letter on its way', () => {
  it('holds what was written and nothing that was left empty', () => {
    assert.deepEqual(toLetter({ ...written, place: ' ' }, form, 'complaint'), {
      category: 'complaint', recipientId: null, title: '和平路东段路灯不亮', body: '六盏灯不亮。', identity: { name: '张明', phone: '13900001234' },
      publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
    });
  });

  it('is never public where its kind is not, whatever was ticked before', () => {
    assert.equal(toLetter({ ...written, category: 'report' }, form, 'report').publicationConsent.given, false);
  });

  it('names the department it is about only in a report', () => {
    assert.equal(toLetter({ ...written, aboutUnitId: 'parks' }, form, 'complaint').aboutUnitId, undefined);
    assert.equal(toLetter({ ...written, category: 'report', aboutUnitId: 'parks' }, form, 'report').aboutUnitId, 'parks');
  });

  it('is passed on by the agency when whom it was written to is not in the list any more', () => {
    assert.equal(toLetter({ ...written, recipientId: 'mayor' }, form, 'complaint').recipientId, 'mayor');
    assert.equal(toLetter({ ...written, recipientId: 'retired' }, form, 'complaint').recipientId, null);
  });

  it('has a key of its own, and is what stands in the form until the citizen goes on writing', () => {
    const pending = prepareLetter(written, form, 'complaint');
    assert.match(pending.key, /^[0-9a-f-]{36}$/);
    assert.ok(sentAsWritten(JSON.parse(JSON.stringify(written)) as LetterValues, JSON.parse(JSON.stringify(pending)) as typeof pending, form));
    assert.ok(sentAsWritten(written, pending, { ...form, readingNotes: { ...form.readingNotes, version: '2027-01' } }));
    for (const change of [{ body: '后来写的。' }, { category: 'help' }, { recipientId: 'mayor' }, { publish: false }, { files: [upload] }] satisfies Partial<LetterValues>[]) {
      assert.ok(!sentAsWritten({ ...written, ...change }, pending, form), JSON.stringify(change));
    }
  });
});

describe('an unfinished letter', () => {
  it('is worth keeping from the first choice on', () => {
    assert.equal(hasText(emptyLetter), false);
    assert.equal(hasText({ ...emptyLetter, category: 'thanks' }), true);
    assert.equal(hasText({ ...emptyLetter, onBehalfOf: { name: '王芳', relation: '' } }), true);
  });

  it('can be carried off as text', () => {
    assert.equal(letterText({ ...written, place: '菜市场门口' }, { title: '领导信箱' }), '领导信箱\n\n和平路东段路灯不亮\n\n菜市场门口\n\n六盏灯不亮。');
  });
});
