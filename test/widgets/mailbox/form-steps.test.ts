import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstUnfinished, formSteps, lastStep, problemsIn, stepOf } from '../../../src/widgets/mailbox/form-steps.js';

const problems = (...pointers: readonly string[]): ReadonlyMap<string, string> => new Map(pointers.map((pointer) => [pointer, '…']));

describe('the steps of a letter form', () => {
  it('are four, each with the fields that are asked in it', () => {
    assert.deepEqual(formSteps.length, 4);
    for (const [step, pointers] of [['/category'], ['/recipientId', '/aboutUnitId', '/place'], ['/title', '/body', '/uploads', '/uploads/0', '/onBehalfOf/name'], ['/identity/phone', '/publicationConsent/given']].entries()) {
      for (const pointer of pointers) assert.equal(stepOf(pointer), step, pointer);
    }
  });

  it('take what has no field of its own to the end', () => {
    for (const pointer of ['/privacyNoticeVersion', '', '/bodyguard']) assert.equal(stepOf(pointer), lastStep);
  });

  it('are gone on with at the first that is not finished, and at the last when all are', () => {
    assert.equal(firstUnfinished(problems('/identity/name', '/title')), 2);
    assert.equal(firstUnfinished(problems('/category', '/title')), 0);
    assert.equal(firstUnfinished(problems()), lastStep);
  });

  it('each have their own errors', () => {
    assert.deepEqual([...problemsIn(2, problems('/category', '/title', '/body', '/identity/name')).keys()], ['/title', '/body']);
  });
});
