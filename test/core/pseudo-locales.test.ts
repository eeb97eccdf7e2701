import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pseudo } from '../../src/core/pseudo-locales.js';

const source = {
  'box.title': '我的意见',
  'box.submit': (count: number) => `提交${count}条意见`,
} as const;

describe('the pseudo-locales', () => {
  it('show the key of each message', () => {
    const keys = pseudo('x-keys', source);
    assert.equal(keys['box.title'], 'box.title');
    assert.equal(keys['box.submit'](3), 'box.submit');
  });

  it('make each text half as long again and keep its values', () => {
    const long = pseudo('x-long', source);
    assert.equal(long['box.title'], '［我的意见～～］');
    assert.equal(long['box.submit'](3), '［提交3条意见～～～］');
  });

  it('have every key of their source and no other', () => {
    for (const language of ['x-keys', 'x-long'] as const) assert.deepEqual(Object.keys(pseudo(language, source)), Object.keys(source));
  });
});
