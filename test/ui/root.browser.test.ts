import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { mount } from '../support/page.js';
import '../core/test-reader.js';

/** Places that take their width from what they hold. */
const places: Readonly<Record<string, string>> = {
  'a table cell': '<table><tr><td><a href="#">栏目</a></td><td>{}</td></tr></table>',
  'a float': '<div style="float: left">{}</div>',
  'an inline block': '<div style="display: inline-block">{}</div>',
  'a row': '<div style="display: flex">{}</div>',
  'a centred column': '<div style="display: flex; flex-direction: column; align-items: center">{}</div>',
  'a centred grid': '<div style="display: grid; justify-items: center">{}</div>',
};

describe('the box inside an element', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [place, markup] of Object.entries(places)) {
    it(`has a width in ${place}, on a wide screen and on a phone`, async () => {
      for (const [width, least] of [[1280, 500], [375, 240]] as const) {
        await setViewport({ width, height: 700 });
        const page = mount(markup.replace('{}', '<test-reader></test-reader>'));
        await page.sees('这里还没有接通。');
        expect(page.element('test-reader').getBoundingClientRect().width).to.be.within(least, width);
        if (place !== 'a table cell') expect(document.documentElement.scrollWidth).to.equal(width);
      }
    });
  }
});
