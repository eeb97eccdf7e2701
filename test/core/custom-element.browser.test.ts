import { expect } from '@open-wc/testing';
import { customElement } from '../../src/core/custom-element.js';
import { mount } from '../support/page.js';
import { warningsDuring } from '../support/warnings.js';
import '../../src/parts/receipt/hy-receipt.js';
import '../../src/widgets/consultation/hy-comment-box.js';

describe('a library that is loaded twice', () => {
  it('keeps the first definition and warns once, however often it comes', async () => {
    const first = customElements.get('hy-receipt');
    const define = (): void => { customElement('hy-receipt')(class extends HTMLElement {}); };
    const said = await warningsDuring(() => {
      define();
      define();
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<hy-receipt>');
    expect(customElements.get('hy-receipt')).to.equal(first);
  });

  it('does not stop the scripts of the page when its files are read a second time', async () => {
    const again = `${new URL('../../src/parts/receipt/hy-receipt.ts', import.meta.url).pathname}?again`;
    const { HyReceipt } = (await import(again)) as { HyReceipt: CustomElementConstructor };
    expect(HyReceipt).not.to.equal(customElements.get('hy-receipt'));
    await mount('<hy-comment-box></hy-comment-box>').sees('这里还没有接通。');
  });
});

describe('the same element twice on a page', () => {
  it('works in each place, with ids that do not meet', async () => {
    const page = mount('<hy-comment-box></hy-comment-box><hy-comment-box lang="en"></hy-comment-box>');
    await page.sees('这里还没有接通。', 'Nothing is connected here yet.');
    await page.isAccessible();
  });

  it('takes nothing from its neighbour but what the provider says', async () => {
    const page = mount('<hy-comment-box theme="dark"></hy-comment-box><hy-comment-box></hy-comment-box>');
    await page.sees('这里还没有接通。');
    const colours = [...page.place.querySelectorAll('hy-comment-box')].map((element) => getComputedStyle(element.shadowRoot!.querySelector('.root')!).color);
    expect(colours).to.deep.equal(['rgb(233, 236, 240)', 'rgb(27, 32, 40)']);
  });
});
