import { expect } from '@open-wc/testing';
import { announce } from '../../src/core/announcer.js';
import { announced, mount, until } from '../support/page.js';
import './test-reader.js';

const regions = (): Element[] => [...document.querySelectorAll('[data-huiying-announcer]')];
const hears = (text: string): Promise<unknown> => until(() => announced() === text, () => `“${announced()}” was read out instead of “${text}”.`);

describe('the live region', () => {
  it('is not on a page that has no element', () => {
    expect(regions()).to.deep.equal([]);
  });

  it('comes with the first element, once for all of them, and goes with the last', () => {
    const first = mount('<test-reader></test-reader>');
    expect(regions()).to.have.length(1);
    const second = mount('<test-reader></test-reader><test-reader></test-reader>');
    expect(regions()).to.have.length(1);
    first.place.remove();
    expect(regions()).to.have.length(1);
    second.place.remove();
    expect(regions()).to.deep.equal([]);
  });

  it('comes back with the next element', () => {
    mount('<test-reader></test-reader>').place.remove();
    mount('<test-reader></test-reader>');
    expect(regions()).to.have.length(1);
  });

  it('stands in the page itself as a polite status and takes no room', () => {
    mount('<test-reader></test-reader>');
    const [host] = regions();
    expect(host?.parentElement).to.equal(document.body);
    expect(host?.shadowRoot?.querySelector('[role="status"]')?.textContent).to.equal('');
    expect(getComputedStyle(host!).position).to.equal('absolute');
    expect(host?.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('says a sentence without moving focus', async () => {
    const page = mount('<button>按</button><test-reader></test-reader>');
    page.place.querySelector('button')?.focus();
    announce('已清空。');
    await hears('已清空。');
    expect(document.activeElement?.textContent).to.equal('按');
  });

  it('is emptied before it says the same sentence again, so that it is read out twice', async () => {
    mount('<test-reader></test-reader>');
    announce('已复制');
    await hears('已复制');
    announce('已复制');
    expect(announced()).to.equal('');
    await hears('已复制');
  });

  it('says only the last of several sentences', async () => {
    mount('<test-reader></test-reader>');
    announce('正在提交，请稍等。');
    announce('有2处需要修改');
    await hears('有2处需要修改');
  });

  it('stays away when something is said after the last element has gone', () => {
    mount('<test-reader></test-reader>').place.remove();
    announce('有2处需要修改');
    const left = regions();
    for (const region of left) region.remove();
    expect(left).to.deep.equal([]);
  });
});
