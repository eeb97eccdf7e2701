import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mask, maskedText, tellsOfPerson } from '../../demo/server/rules/masked-text.js';
import { adviceOn, findPersonalData } from '../../demo/server/rules/personal-data.js';
import { impersonal, namedMail, personalDataCases } from '../support/personal-data-cases.js';

const own = ['0555-12345', '0555-6200011'];
const finds = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what tells of a person', () => {
  for (const [kind, texts] of personalDataCases) {
    it(`is a number or address of the kind ${kind} however people write it: found whole, starred, and refused until it is starred`, () => {
      for (const text of texts) {
        assert.deepEqual(finds(`请看${text}。`), [[kind, text]], text);
        const sentence = `请看${text}，谢谢。`;
        const masked = maskedText(sentence, own);
        assert.ok(tellsOfPerson(sentence, own) && !tellsOfPerson(masked, own), text);
        assert.match(masked, /^请看.*\*+.*，谢谢。$/, text);
        assert.deepEqual(adviceOn(sentence, []), kind === 'plate' ? [] : [kind], text);
      }
    });
  }

  it('is an address with a name before the sign', () => {
    for (const text of namedMail) assert.deepEqual([findPersonalData(text).map(({ kind, end }) => [kind, end]), maskedText(text, own).includes('三')], [[['email', text.length]], false]);
  });

  it('is not seen in other numbers and words, which stay as they are', () => {
    for (const text of impersonal) assert.deepEqual([finds(text), maskedText(text, own), tellsOfPerson(text, own)], [[], text, false], text);
  });

  it('is found behind digits that are none of it, and behind signs that take two places', () => {
    assert.deepEqual(finds('3 11010519491231002X，502 13812345678'), [['id-number', '11010519491231002X'], ['phone', '13812345678']]);
    assert.deepEqual(finds('😀13812345678'), [['phone', '13812345678']]);
  });

  it('is starred until nothing of it is left, whatever stands side by side', () => {
    const pieces = [...personalDataCases.flatMap(([, texts]) => texts), ...impersonal.slice(0, 20), 'a@b.c@d.e', ' ', '-', '3'];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647) % pieces.length;
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: 6 }, () => pieces[next()]).join(round % 2 === 0 ? '' : ' ');
      assert.ok(!tellsOfPerson(maskedText(text, own), own), text);
    }
  });

  it('is none when it is the agency’s own number, in whatever way it is written', () => {
    for (const text of ['打0555-6200011', '打(0555) 6200011', '打０５５５－６２０００１１', '打0555-12345']) assert.deepEqual(mask(text, own), { text, found: [] });
    assert.equal(maskedText('打0555-6200011或0555-6200012', own), '打0555-6200011或0555-****');
  });

  it('is stars with as much left as tells two apart', () => {
    for (const [text, masked] of [
      ['打13900001234', '打139****1234'], ['打139\u00a00000\u00a01234。', '打139****1234。'], ['打+86 139 0000 1234', '打139****1234'], ['021-62001234', '021-****'], ['（0556）6200011', '0556-****'], ['豫Ａ·12345的车', '豫Ａ*****的车'], ['abc＠qq.com', 'a***＠qq.com'],
    ] as const) assert.equal(maskedText(text, own), masked);
  });
});
