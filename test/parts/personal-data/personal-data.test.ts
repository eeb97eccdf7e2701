import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonalData, type PersonalDataKind } from '../../../src/parts/personal-data/personal-data.js';
import { impersonal, namedMail, personalDataCases, type PersonalDataCase } from '../../support/personal-data-cases.js';

const finds = (text: string): [PersonalDataKind, string][] => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('personal data in a text', () => {
  const kinds: Readonly<Record<PersonalDataCase, PersonalDataKind>> = { phone: 'phone', 'id-number': 'id', 'bank-card': 'bank', plate: 'plate', email: 'email' };

  for (const [kind, texts] of personalDataCases) {
    it(`is found whole, and nothing beside it, however people write the kind ${kind}`, () => {
      for (const text of texts) assert.deepEqual(finds(`请看${text}。`), [[kinds[kind], text]], text);
    });
  }

  it('is an address with a name before the sign', () => {
    for (const text of namedMail) assert.deepEqual(findPersonalData(text).map(({ kind, end }) => [kind, end]), [['email', text.length]]);
  });

  it('is not seen in other numbers and words', () => {
    for (const text of impersonal) assert.deepEqual(finds(text), [], text);
  });

  it('is found behind digits that are none of it', () => {
    assert.deepEqual(finds('3 11010519491231002X，502 13812345678'), [['id', '11010519491231002X'], ['phone', '13812345678']]);
  });
});

describe('an e-mail address in a text', () => {
  it('ends with a text that was made to keep the device busy', () => {
    assert.equal(finds(`${'a'.repeat(64)}@yunhe.example`).length, 1);
    for (const text of [`${'a'.repeat(65)}@yunhe.example`, 'a.'.repeat(200_000), 'a@'.repeat(200_000), '9 '.repeat(200_000), '9-'.repeat(200_000), '豫a'.repeat(200_000)]) assert.deepEqual(finds(text), []);
  });
});

describe('several finds', () => {
  it('come in the order of the text, each once', () => {
    assert.deepEqual(finds('卡4111111111111111，身份证11010519491231002X，电话13812345678，邮箱a@b.cn'), [
      ['bank', '4111111111111111'],
      ['id', '11010519491231002X'],
      ['phone', '13812345678'],
      ['email', 'a@b.cn'],
    ]);
  });

  it('keep their places after an emoji', () => {
    assert.deepEqual(finds('😀13812345678'), [['phone', '13812345678']]);
  });
});
