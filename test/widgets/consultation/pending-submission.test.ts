import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prepareSubmission, sentAsWritten } from '../../../src/widgets/consultation/pending-submission.js';
import { form, opinion, typed } from './examples.js';

const values = typed([opinion()], { identity: { name: '陈先生' }, publish: true });

describe('a submission on its way', () => {
  it('has a key of its own', () => {
    const [first, second] = [prepareSubmission(values, form), prepareSubmission(values, form)];
    assert.match(first.key, /^[0-9a-f-]{36}$/);
    assert.notEqual(first.key, second.key);
    assert.deepEqual(first.body, second.body);
  });

  it('is what stands in the form until the citizen goes on writing', () => {
    const pending = prepareSubmission(values, form);
    assert.ok(sentAsWritten(values, pending, form));
    assert.ok(!sentAsWritten({ ...values, items: [opinion({ reason: '后来写的。' })] }, pending, form));
    assert.ok(!sentAsWritten({ ...values, items: [...values.items, opinion({ clauseId: 'art-5' })] }, pending, form));
    assert.ok(!sentAsWritten({ ...values, identity: { name: '陈女士' } }, pending, form));
  });

  it('stays the same when only another item is opened', () => {
    assert.ok(sentAsWritten({ ...values, active: 1 }, prepareSubmission(values, form), form));
  });

  it('stays the same after it was kept on the device and read again', () => {
    const pending = prepareSubmission(values, form);
    assert.ok(sentAsWritten(JSON.parse(JSON.stringify(values)) as typeof values, JSON.parse(JSON.stringify(pending)) as typeof pending, form));
  });

  it('stays the same when the form was read anew', () => {
    assert.ok(sentAsWritten(values, prepareSubmission(values, form), { ...form, openedAt: 'later' }));
  });

  it('is not what stands there once consent to publication was given or taken back', () => {
    assert.ok(!sentAsWritten({ ...values, publish: false }, prepareSubmission(values, form), form));
  });
});
