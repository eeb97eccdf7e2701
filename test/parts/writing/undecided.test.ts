import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiProblem, type ProblemFacts, type ProblemKind } from '../../../src/client/index.js';
import { isUndecided } from '../../../src/parts/writing/undecided.js';

describe('the outcome of what was sent', () => {
  const undecided = (kind: ProblemKind, facts: ProblemFacts = {}, again = false): boolean => isUndecided(new ApiProblem(kind, facts), again);

  it('is open when the request may have arrived', () => {
    assert.ok(undecided('timeout', { sent: 'perhaps' }));
    assert.ok(undecided('offline', { sent: 'perhaps' }));
    assert.ok(undecided('in-progress', { sent: 'yes', status: 409 }));
  });

  it('is certain when nothing left the device, or the server refused', () => {
    assert.ok(!undecided('offline', { sent: 'no' }));
    assert.ok(!undecided('closed', { sent: 'yes', status: 409 }));
    assert.ok(!undecided('invalid-input', { sent: 'yes', status: 422 }));
  });

  it('stays open after an earlier try that may have arrived, until the server has looked for it', () => {
    assert.ok(undecided('offline', { sent: 'no' }, true));
    assert.ok(undecided('too-many-requests', { sent: 'yes', status: 429 }, true));
    assert.ok(undecided('too-large', { sent: 'yes', status: 413 }, true));
    assert.ok(undecided('unavailable', { sent: 'yes', status: 503 }, true));
    assert.ok(!undecided('closed', { sent: 'yes', status: 409 }, true));
    assert.ok(!undecided('invalid-input', { sent: 'yes', status: 422 }, true));
  });
});
