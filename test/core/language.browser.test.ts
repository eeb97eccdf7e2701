import { expect } from '@open-wc/testing';
import { mount, until } from '../support/page.js';
import './test-reader.js';

const chinese = '这里还没有接通。请联系网站管理员。';
const english = 'Nothing is connected here yet. Please tell the site’s administrator.';
const fetchedEnglish = (): boolean => performance.getEntriesByType('resource').some(({ name }) => name.includes('/ui/messages/en'));

describe('the language of an element', () => {
  it('is Chinese on a page that calls itself English by mistake', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    await mount('<test-reader></test-reader>').sees(chinese);
    document.documentElement.lang = before;
  });

  it('costs nothing until somebody asks for another one', async () => {
    const page = mount('<test-reader></test-reader>');
    await page.sees(chinese);
    expect(fetchedEnglish()).to.equal(false);
    page.element('test-reader').lang = 'en';
    await page.sees(english);
    expect(fetchedEnglish()).to.equal(true);
  });

  it('is told to screen readers around the words', async () => {
    const page = mount('<test-reader lang="en"></test-reader>');
    await page.sees(english);
    const around = (): string | null | undefined => page.element('test-reader').shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
    expect(around()).to.equal('en');
    page.element('test-reader').lang = '';
    await page.sees(chinese);
    expect(around()).to.equal('zh-CN');
  });

  it('is the last one that was asked for, however quickly it changed', async () => {
    const page = mount('<test-reader></test-reader>');
    const element = page.element('test-reader');
    for (const lang of ['en', 'x-keys', 'x-long', 'en', 'zh', 'en']) element.lang = lang;
    await page.sees(english);
    for (const lang of ['x-keys', 'en', 'zh-CN']) element.lang = lang;
    await page.sees(chinese);
  });

  it('is never written onto the element, which belongs to the page', async () => {
    const page = mount('<test-reader></test-reader>');
    await page.sees(chinese);
    expect(page.element('test-reader').hasAttribute('lang')).to.equal(false);
  });

  it('may show keys or long words for tests', async () => {
    await mount('<test-reader lang="x-keys"></test-reader>').sees('state.unconfigured');
    await mount('<test-reader lang="x-long"></test-reader>').sees(`［${chinese}～～～～～～～～～］`);
  });

  it('is handed down by the nearest element that has one, through shadow roots', async () => {
    const page = mount('<hy-provider lang="en"><div id="place"></div></hy-provider>');
    const shadow = page.place.querySelector('#place')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<test-reader></test-reader><test-reader lang="zh-CN"></test-reader>';
    const words = (index: number): string => shadow.querySelectorAll('test-reader')[index]?.shadowRoot?.textContent ?? '';
    await until(() => words(0).includes(english), () => words(0));
    expect(words(1)).to.contain(chinese);
    page.element('hy-provider').lang = 'zh';
    await until(() => words(0).includes(chinese), () => words(0));
  });

  it('is not changed for those inside by an element that names one we do not speak', async () => {
    const page = mount('<hy-provider lang="en"><hy-provider lang="fr"><test-reader></test-reader></hy-provider></hy-provider>');
    await page.sees(english);
  });

  it('is not changed for those inside by an element whose lang is empty', async () => {
    const page = mount('<hy-provider lang="en"><hy-provider lang=""><test-reader></test-reader></hy-provider></hy-provider>');
    await page.sees(english);
  });
});
