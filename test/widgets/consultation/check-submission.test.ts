import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationForm, FieldError } from '../../../src/client/index.js';
import { checkSubmission, findingOf } from '../../../src/widgets/consultation/check-submission.js';
import { sendingZh } from '../../../src/widgets/consultation/messages/sending-zh.js';
import type { OpinionValues, SubmissionValues } from '../../../src/widgets/consultation/submission-values.js';
import { speak } from '../../core/speak.js';
import { unseen } from '../../support/unseen.js';
import { form, opinion, typed } from './examples.js';

const t = speak(sendingZh);
const says = (values: SubmissionValues, change: Partial<ConsultationForm> = {}): Record<string, string> =>
  Object.fromEntries([...checkSubmission(values, { ...form, ...change })].map(([pointer, finding]) => [pointer, finding(t)]));
const saysOf = (...items: OpinionValues[]): Record<string, string> => says(typed(items));
const identity = (values: SubmissionValues['identity'], change: Partial<ConsultationForm> = {}): Record<string, string> => says(typed([opinion()], { identity: values }), change);

const required = (name: 'name' | 'phone' | 'email'): ConsultationForm['identityFields'][number] => ({ name, required: true, maxLength: 50, purpose: '' });
const optional = (name: 'name' | 'phone' | 'email' | 'organisation'): ConsultationForm['identityFields'][number] => ({ ...required('name'), name, required: false });

describe('an opinion before it is sent', () => {
  it('has nothing wrong with it when there is a reason or a wording', () => {
    assert.deepEqual(saysOf(opinion()), {});
    assert.deepEqual(saysOf(opinion({ reason: '', suggestedText: '公园每天五时开门。' })), {});
    assert.deepEqual(saysOf(opinion({ clauseId: null, label: '', original: '', reason: '写得清楚。' })), {});
  });

  it('needs words, and names the article that has none', () => {
    assert.deepEqual(saysOf(opinion({ reason: '' })), { '/items/0/reason': '请写下对第三条的意见' });
    assert.deepEqual(saysOf(opinion(), opinion({ clauseId: 'art-5', label: '第五条', reason: ' \n　' })), { '/items/1/reason': '请写下对第五条的意见' });
    assert.deepEqual(saysOf(opinion({ clauseId: null, label: '', original: '', reason: '' })), { '/items/0/reason': '请写下对全文的意见' });
  });

  it('needs more than a position, or a wording that is the draft’s own', () => {
    assert.deepEqual(saysOf(opinion({ reason: '', position: 'oppose' })), { '/items/0/reason': '请写下对第三条的意见' });
    assert.deepEqual(saysOf(opinion({ reason: '', suggestedText: `${opinion().original}\n` })), { '/items/0/reason': '请写下对第三条的意见' });
  });

  it('needs a reason where the wording was emptied, as the server does', () => {
    assert.deepEqual(saysOf(opinion({ reason: '', suggestedText: '' })), { '/items/0/reason': '请写下对第三条的意见' });
  });

  it('takes what cannot be seen for nothing, as the server does', () => {
    for (const text of unseen) {
      assert.deepEqual(saysOf(opinion({ reason: text, suggestedText: text })), { '/items/0/reason': '请写下对第三条的意见' }, JSON.stringify(text));
      assert.deepEqual(identity({ name: text }, { identityFields: [required('name')] }), { '/identity/name': '请填姓名' });
    }
  });

  it('may be as long as the form says, counted as the server counts', () => {
    assert.deepEqual(saysOf(opinion({ reason: '😀'.repeat(2000) })), {});
    assert.deepEqual(saysOf(opinion({ reason: '字'.repeat(2030) })), { '/items/0/reason': '理由多了30字，请缩短' });
    assert.deepEqual(saysOf(opinion({ suggestedText: '😀'.repeat(4001) })), { '/items/0/suggestedText': '这一条多了1字，请缩短' });
  });

  it('may stand beside as many others as the form takes', () => {
    const items = Array.from({ length: 21 }, (_, index) => opinion({ clauseId: `art-${index + 1}` }));
    assert.deepEqual(saysOf(...items.slice(1)), {});
    assert.deepEqual(saysOf(...items), { '/items': '一次最多提交20条，请先去掉几条' });
  });

  it('is told when all of it together is too much, in bytes', () => {
    const limits = { ...form.limits, maxBodyBytes: 2000 };
    assert.deepEqual(says(typed([opinion({ reason: '字'.repeat(400) })]), { limits }), {});
    assert.deepEqual(says(typed([opinion({ reason: '字'.repeat(700) })]), { limits }), { '/items/0/reason': '内容太长，请分两次提交。' });
  });
});

describe('who writes', () => {
  it('may stay unknown where the form does not ask', () => {
    assert.deepEqual(identity({}), {});
    assert.deepEqual(identity({ name: ' ', phone: '' }), {});
  });

  it('is asked for by name', () => {
    assert.deepEqual(identity({ name: ' ' }, { identityFields: [required('name'), required('phone')] }), { '/identity/name': '请填姓名', '/identity/phone': '请填手机号' });
  });

  it('may give a mobile number or a landline, however it is written', () => {
    for (const phone of ['13812345678', '138 1234 5678', '138-1234-5678', '１３８１２３４５６７８', '+86 138 1234 5678', '＋86 13812345678', '0555-6200022', '(0555)6200022', '（0555）6200022', '6200022']) assert.deepEqual(identity({ phone }), {}, phone);
  });

  it('is told how many figures of the mobile number are missing', () => {
    assert.deepEqual(identity({ phone: '1381234567' }), { '/identity/phone': '手机号少了1位' });
    assert.deepEqual(identity({ phone: '138 1234' }), { '/identity/phone': '手机号少了4位' });
  });

  it('is told that a number has too many figures, or is none', () => {
    for (const phone of ['138123456789', '12345', '一三八', 'abc1234567']) assert.deepEqual(identity({ phone }), { '/identity/phone': '请核对：手机号11位，座机加区号' }, phone);
  });

  it('is told what an address for mail has', () => {
    const change = { identityFields: [optional('email')] };
    assert.deepEqual(identity({ email: 'a@b.cn' }, change), {});
    for (const email of ['a.b.cn', '@b.cn', 'a@', 'a b@c.cn']) assert.deepEqual(identity({ email }, change), { '/identity/email': '邮箱里要有@，请核对' }, email);
  });

  it('is told how long a field may be', () => {
    assert.deepEqual(identity({ name: '张'.repeat(51) }), { '/identity/name': '姓名最多50字' });
    assert.deepEqual(identity({ name: '𠮷'.repeat(50) }), {});
  });

  it('may choose between two fields', () => {
    const change: Partial<ConsultationForm> = { identityFields: [optional('phone'), optional('email')], requireOneOf: [['phone', 'email']] };
    assert.deepEqual(identity({}, change), { '/identity/phone': '请填手机号，或改填邮箱' });
    assert.deepEqual(identity({ email: 'a@b.cn' }, change), {});
  });

  it('may choose among three fields, as the server lets them', () => {
    const change: Partial<ConsultationForm> = { identityFields: [optional('phone'), optional('email'), optional('organisation')], requireOneOf: [['phone', 'email', 'organisation']] };
    assert.deepEqual(identity({ organisation: '云河市公交公司' }, change), {});
    assert.deepEqual(Object.keys(identity({}, change)), ['/identity/phone']);
  });
});

describe('what the server refuses', () => {
  const error = (change: Partial<FieldError>): FieldError => ({ pointer: '/items/0/reason', code: 'required', message: '服务器的话。', ...change });
  const values = typed([opinion({ reason: '字'.repeat(2030), suggestedText: '字'.repeat(4010) })]);

  it('is said in our words where we have some', () => {
    assert.equal(findingOf(error({}), values)(t), '请写下对第三条的意见');
    assert.equal(findingOf(error({ code: 'too-long', limit: 2000 }), values)(t), '理由多了30字，请缩短');
    assert.equal(findingOf(error({ pointer: '/items/0/suggestedText', code: 'too-long', limit: 4000 }), values)(t), '这一条多了10字，请缩短');
  });

  it('is said in the server’s own words elsewhere', () => {
    assert.equal(findingOf(error({ pointer: '/identity/phone' }), values)(t), '服务器的话。');
    assert.equal(findingOf(error({ pointer: '/items/7/reason' }), values)(t), '服务器的话。');
  });
});
