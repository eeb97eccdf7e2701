import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countWritten, isWritten, oneLine, writtenLine } from '../../src/contract/written.js';
import { unseen } from '../support/unseen.js';

describe('what is written in a text', () => {
  it('is what can be seen of it', () => {
    for (const text of unseen) assert.deepEqual([isWritten(text), countWritten(text), writtenLine(text)], [false, 0, ''], JSON.stringify(text));
    for (const text of ['。', '👨‍👩‍👧', '\u200b字', '𠮷', '\ue000', 'e\u0301', '1\ufe0f\u20e3']) assert.equal(isWritten(text), true, text);
    assert.deepEqual(['路 灯', '\u200b路\u200b灯\u3164', 'e\u0301', '👨‍👩‍👧'].map(countWritten), [2, 2, 1, 3]);
  });

  it('is one line, where what breaks it is a blank and nothing turns its direction', () => {
    assert.equal(oneLine(' 路灯\u202e不亮\u0007\n\n请\u2066看\u2069\u2028看 '), '路灯不亮 请看 看');
    assert.equal(writtenLine(), '');
  });
});
