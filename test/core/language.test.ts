import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseLanguage } from '../../src/core/language.js';

describe('the language of an element', () => {
  it('is Chinese when nobody says anything', () => {
    assert.equal(chooseLanguage(null, undefined), 'zh');
  });

  it('is the element’s own before the provider’s', () => {
    assert.equal(chooseLanguage('en', 'zh'), 'en');
    assert.equal(chooseLanguage('zh-CN', 'en'), 'zh');
    assert.equal(chooseLanguage(null, 'en'), 'en');
  });

  it('understands regions, scripts and capital letters', () => {
    for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-hant-HK', 'ZH']) assert.equal(chooseLanguage(tag, 'en'), 'zh', tag);
    for (const tag of ['en', 'en-GB', 'EN-us']) assert.equal(chooseLanguage(tag, undefined), 'en', tag);
  });

  it('asks the provider, then falls back to Chinese, for a language it does not speak', () => {
    assert.equal(chooseLanguage('fr', 'en'), 'en');
    assert.equal(chooseLanguage('', 'en'), 'en');
    assert.equal(chooseLanguage('fr', 'de'), 'zh');
    assert.equal(chooseLanguage('english', undefined), 'zh');
  });

  it('knows the two languages of stories and tests', () => {
    assert.equal(chooseLanguage('x-keys', 'en'), 'x-keys');
    assert.equal(chooseLanguage(null, 'X-LONG'), 'x-long');
  });
});
