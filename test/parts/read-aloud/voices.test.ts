import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAloudEn } from '../../../src/parts/read-aloud/read-aloud-en.js';
import { readAloudZh } from '../../../src/parts/read-aloud/read-aloud-zh.js';
import { sentencesOf, voiceFor } from '../../../src/parts/read-aloud/voices.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const voice = (lang: string, localService = true): { lang: string; localService: boolean } => ({ lang, localService });
const text = '这封信只给承办的人看。';

describe('the voice that reads', () => {
  it('works on the device: one that sends the text away is not taken', () => {
    assert.equal(voiceFor(text, [voice('zh-CN', false)]), undefined);
    assert.equal(voiceFor(text, [voice('zh-CN', false), voice('zh-TW')])?.lang, 'zh-TW');
  });

  it('speaks the language of the text, however a system spells it', () => {
    for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn-Hans-CN', 'ZH-TW']) assert.equal(voiceFor(text, [voice('en-US'), voice(lang)])?.lang, lang);
    assert.equal(voiceFor(text, [voice('en-US'), voice('zha')]), undefined);
    assert.equal(voiceFor('Who can see this', [voice('zh-CN'), voice('en_GB')])?.lang, 'en_GB');
  });

  it('is of the mainland where there are several', () => {
    assert.equal(voiceFor(text, [voice('zh-HK'), voice('zh_TW'), voice('zh_CN')])?.lang, 'zh_CN');
  });
});

describe('what is read', () => {
  it('is given a sentence at a time, and nothing of it is lost', () => {
    assert.deepEqual(sentencesOf(['一句。两句！', '', ' 没有句号\n下一行；还有 ', '。']), ['一句。', '两句！', '没有句号', '下一行；', '还有']);
  });
});

describe('the words of reading aloud', () => {
  it('keep the voice of the house, and are all there in English', () => {
    assertHouseVoice(readAloudZh);
    assertComplete(readAloudEn, readAloudZh);
    assertButtonLabels(readAloudZh, ['readAloud.notice', 'readAloud.answer', 'readAloud.stop']);
  });
});
