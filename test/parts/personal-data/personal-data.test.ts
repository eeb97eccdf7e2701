import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPersonalData, type PersonalDataKind } from '../../../src/parts/personal-data/personal-data.js';

const finds = (text: string): [PersonalDataKind, string][] => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

/** 17 places with their check character after GB 11643-1999. */
function withCheckCharacter(places: string): string {
  const sum = [...places].reduce((total, place, index) => total + Number(place) * (2 ** (17 - index) % 11), 0);
  return `${places}${'10X98765432'.charAt(sum % 11)}`;
}

describe('a phone number in a text', () => {
  it('is found however people write it', () => {
    const ways = ['13812345678', '138 1234 5678', '138-1234-5678', '138－1234－5678', '138—1234—5678', '19912345678', '１３８１２３４５６７８'];
    for (const number of ways) assert.deepEqual(finds(`请打${number}找我。`), [['phone', number]], number);
  });

  it('is found behind the country’s code', () => {
    for (const text of ['+86 13812345678', '+86-13812345678', '+8613812345678', '8613812345678', '008613812345678']) assert.deepEqual(finds(`请打${text}`).map(([kind]) => kind), ['phone'], text);
  });

  it('is not seen in other numbers', () => {
    const others = ['国务院令第716号', '云政发〔2026〕13号', '2026年11月22日', '2026-11-22 14:30', '0555-6200022', '12345', '1381234567', '12812345678', '订单202611221381234567899', '13.8亿元', '138平方米', '邮编138001', '第1380条'];
    for (const text of others) assert.deepEqual(finds(text), [], text);
  });
});

describe('an identity card number in a text', () => {
  const number = '11010519491231002X';

  it('is found with either form of its last character, and in full-width signs', () => {
    assert.equal(withCheckCharacter('11010519491231002'), number);
    for (const written of [number, number.toLowerCase(), '１１０１０５１９４９１２３１００２Ｘ', withCheckCharacter('33010619900307451')]) assert.deepEqual(finds(`身份证号${written}，请核对`), [['id', written]], written);
  });

  it('is not seen where the check character is wrong', () => {
    assert.deepEqual(finds('身份证110105194912310021'), []);
  });

  it('is not seen in a longer number', () => {
    assert.deepEqual(finds(`0${number}`), []);
    assert.deepEqual(finds(`${withCheckCharacter('33010619900307451')}0`), []);
  });

  it('is not seen in an order number whose last figure fits by chance, since nobody was born in that month', () => {
    const order = withCheckCharacter('20261122143055123');
    assert.deepEqual(finds(`订单号${order}`), []);
  });
});

describe('a bank card number in a text', () => {
  it('is found when Luhn’s sum is right', () => {
    for (const card of ['4111111111111111', '6222 0212 3456 7894', '5500-0000-0000-0004', '６２２２０２１２３４５６７８９４']) assert.deepEqual(finds(`卡号${card}。`), [['bank', card]], card);
  });

  it('is not seen when the sum is wrong, the number too short or too long', () => {
    for (const number of ['4111111111111112', '411111111111111', '41111111111111111110']) assert.deepEqual(finds(`单号${number}`), [], number);
  });

  it('is not seen where no card begins so', () => {
    assert.deepEqual(finds('单号9111111111111111'), []);
    assert.deepEqual(finds('单号2026112214305512'), []);
  });
});

describe('an e-mail address in a text', () => {
  it('is found between Chinese characters, with either at-sign', () => {
    assert.deepEqual(finds('发到zhang.san+gov@mail.example.cn吧'), [['email', 'zhang.san+gov@mail.example.cn']]);
    assert.deepEqual(finds('邮箱lisi＠qq.com。'), [['email', 'lisi＠qq.com']]);
  });

  it('is not seen in a lone at-sign or a name on a platform', () => {
    for (const text of ['@云河发布', '单价5@个', 'a@b']) assert.deepEqual(finds(text), [], text);
  });

  it('ends with a text that was made to keep the device busy', () => {
    assert.equal(finds(`${'a'.repeat(64)}@yunhe.example`).length, 1);
    for (const text of [`${'a'.repeat(65)}@yunhe.example`, 'a.'.repeat(200_000), 'a@'.repeat(200_000)]) assert.deepEqual(finds(text), []);
  });

  it('keeps the digits before its at-sign to itself', () => {
    assert.deepEqual(finds('13812345678@139.com'), [['email', '13812345678@139.com']]);
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

  it('are none in an ordinary opinion', () => {
    assert.deepEqual(finds('第12条第2款改为“每天5:30开门，22:00关门”。参照《民法典》第1024条和国办发〔2019〕35号，2026年12月20日前完成，预算1380.5万元。'), []);
  });
});
