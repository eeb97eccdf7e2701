import { expect } from '@open-wc/testing';
import { mount, until } from '../support/page.js';
import '../../src/parts/receipt/hy-receipt.js';

const chinese = '这台设备上没有记下回执。';
const english = 'No receipts are kept on this device.';
const fetchedEnglish = (): boolean => performance.getEntriesByType('resource').some(({ name }) => name.includes('receipt-messages-en'));

describe('the language of an element', () => {
  beforeEach(() => { localStorage.clear(); });

  it('is Chinese on a page that calls itself English by mistake', async () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    await mount('<hy-receipt></hy-receipt>').sees(chinese);
    document.documentElement.lang = before;
  });

  it('costs nothing until somebody asks for another one', async () => {
    const page = mount('<hy-receipt></hy-receipt>');
    await page.sees(chinese);
    expect(fetchedEnglish()).to.equal(false);
    page.element('hy-receipt').lang = 'en';
    await page.sees(english);
    expect(fetchedEnglish()).to.equal(true);
  });

  it('is told to screen readers around the words', async () => {
    const page = mount('<hy-receipt lang="en"></hy-receipt>');
    await page.sees(english);
    const around = (): string | null | undefined => page.element('hy-receipt').shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
    expect(around()).to.equal('en');
    page.element('hy-receipt').lang = '';
    await page.sees(chinese);
    expect(around()).to.equal('zh-CN');
  });

  it('is the last one that was asked for, however quickly it changed', async () => {
    const page = mount('<hy-receipt></hy-receipt>');
    const element = page.element('hy-receipt');
    for (const lang of ['en', 'x-keys', 'x-long', 'en', 'zh', 'en']) element.lang = lang;
    await page.sees(english);
    for (const lang of ['x-keys', 'en', 'zh-CN']) element.lang = lang;
    await page.sees(chinese);
  });

  it('is never written onto the element, which belongs to the page', async () => {
    const page = mount('<hy-receipt></hy-receipt>');
    await page.sees(chinese);
    expect(page.element('hy-receipt').hasAttribute('lang')).to.equal(false);
  });

  it('may show keys or long words for tests', async () => {
    await mount('<hy-receipt lang="x-keys"></hy-receipt>').sees('receipt.kept.none');
    await mount('<hy-receipt lang="x-long"></hy-receipt>').sees(`［${chinese}～～～～～～］`);
  });

  it('is handed down by the nearest element that has one, through shadow roots', async () => {
    const page = mount('<hy-provider lang="en"><div id="place"></div></hy-provider>');
    const shadow = page.place.querySelector('#place')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<hy-receipt></hy-receipt><hy-receipt lang="zh-CN"></hy-receipt>';
    const words = (index: number): string => shadow.querySelectorAll('hy-receipt')[index]?.shadowRoot?.textContent ?? '';
    await until(() => words(0).includes(english), () => words(0));
    expect(words(1)).to.contain(chinese);
    page.element('hy-provider').lang = 'zh';
    await until(() => words(0).includes(chinese), () => words(0));
  });

  it('is not changed for those inside by an element that names one we do not speak', async () => {
    const page = mount('<hy-provider lang="en"><hy-provider lang="fr"><hy-receipt></hy-receipt></hy-provider></hy-provider>');
    await page.sees(english);
  });

  it('is not changed for those inside by an element whose lang is empty', async () => {
    const page = mount('<hy-provider lang="en"><hy-provider lang=""><hy-receipt></hy-receipt></hy-provider></hy-provider>');
    await page.sees(english);
  });
});
