import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { tabList, tabPanel } from '../../src/ui/tabs.js';
import { mount } from '../support/page.js';

const tabs = [{ name: 'draft', label: '草案内容' }, { name: 'notice', label: '征集公告' }, { name: 'explanation', label: '起草说明' }] as const;
type Name = (typeof tabs)[number]['name'];

/** Tabs that do what they are told, as an element does. */
function open(direction: 'ltr' | 'rtl' = 'ltr'): HTMLElement {
  const { place } = mount('');
  place.dir = direction;
  const draw = (current: Name): void => {
    render(html`<button>前</button>${tabList({ label: '这次征求意见的内容', tabs, current, onChoose: draw })}${tabs.map(({ name, label }) => tabPanel(name, current, html`<p>${label}的内容 <a href="#x">链接</a></p>`))}`, place);
  };
  draw('draft');
  return place;
}

const selected = (place: HTMLElement): string[] => [...place.querySelectorAll('[aria-selected="true"]')].map((tab) => tab.textContent ?? '');
const shown = (place: HTMLElement): string[] => [...place.querySelectorAll('[role="tabpanel"]:not([hidden])')].map((panel) => panel.id);
const focused = (): string => document.activeElement?.textContent ?? '';

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('views behind tabs', () => {
  it('are one stop for the tab key, then the view', async () => {
    const place = open();
    place.querySelector('button')?.focus();
    await press('Tab');
    expect(focused()).to.equal('草案内容');
    await press('Tab');
    expect(focused()).to.equal('链接');
  });

  it('turn with the arrow keys, round and round', async () => {
    const place = open();
    place.querySelector<HTMLElement>('[role="tab"]')?.focus();
    await press('ArrowRight');
    expect([focused(), selected(place), shown(place)]).to.deep.equal(['征集公告', ['征集公告'], ['panel-notice']]);
    await press('ArrowRight', 'ArrowRight');
    expect([focused(), selected(place)]).to.deep.equal(['草案内容', ['草案内容']]);
    await press('ArrowLeft');
    expect([focused(), selected(place)]).to.deep.equal(['起草说明', ['起草说明']]);
  });

  it('go to their ends with Home and End', async () => {
    const place = open();
    place.querySelector<HTMLElement>('[role="tab"]')?.focus();
    await press('End');
    expect(selected(place)).to.deep.equal(['起草说明']);
    await press('Home');
    expect([focused(), selected(place)]).to.deep.equal(['草案内容', ['草案内容']]);
  });

  it('turn the other way where text runs from right to left', async () => {
    const place = open('rtl');
    place.querySelector<HTMLElement>('[role="tab"]')?.focus();
    await press('ArrowLeft');
    expect(selected(place)).to.deep.equal(['征集公告']);
  });

  it('leave all other keys to the page', async () => {
    const place = open();
    place.querySelector<HTMLElement>('[role="tab"]')?.focus();
    await press('a', 'ArrowDown');
    expect([focused(), selected(place)]).to.deep.equal(['草案内容', ['草案内容']]);
  });

  it('turn when they are pressed', async () => {
    const place = open();
    place.querySelectorAll<HTMLElement>('[role="tab"]')[2]?.click();
    expect([selected(place), shown(place)]).to.deep.equal([['起草说明'], ['panel-explanation']]);
  });

  it('tell assistive technology which view belongs to which tab', async () => {
    const place = open();
    await expect(place).to.be.accessible();
    for (const tab of place.querySelectorAll('[role="tab"]')) {
      const panel = place.querySelector(`#${tab.getAttribute('aria-controls') ?? ''}`);
      expect(panel?.getAttribute('aria-labelledby')).to.equal(tab.id);
    }
  });
});
