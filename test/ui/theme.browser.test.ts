import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { contrast } from '../../src/ui/accent-check.js';
import { mount, until, type Page } from '../support/page.js';
import { warningsDuring } from '../support/warnings.js';
import '../core/test-reader.js';

type Theme = 'blue' | 'red' | 'dark' | 'contrast';

const inner = (page: Page): Element => page.element('test-reader').shadowRoot!.querySelector('.root')!;

/** What the browser makes of a colour of ours, mixed or not. */
function colour(page: Page, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--_${name})`;
  inner(page).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const ratio = (page: Page, above: string, ground: string): number => contrast(colour(page, above), colour(page, ground));

async function show(theme: string, style = ''): Promise<Page> {
  const page = mount(`<test-reader theme="${theme}" style="${style}"></test-reader>`);
  await page.sees('这里还没有接通。');
  return page;
}

/** The accent and what is derived from it, as the design's table has it. */
const table: Readonly<Record<Theme, readonly (readonly [string, string, number])[]>> = {
  blue: [['accent', 'surface', 7.2], ['on-accent', 'accent-hover', 9.8], ['text', 'accent-soft', 14.5], ['focus', 'surface', 10.4]],
  red: [['accent', 'surface', 7.5], ['on-accent', 'accent-hover', 10.0], ['text', 'accent-soft', 14.5], ['focus', 'surface', 10.4]],
  dark: [['accent', 'surface', 9.1], ['on-accent', 'accent-hover', 11.4], ['text', 'accent-soft', 11.9], ['focus', 'surface', 12.1]],
  contrast: [['accent', 'surface', 16.6], ['on-accent', 'accent-hover', 18.4], ['text', 'accent-soft', 21], ['focus', 'surface', 13.7]],
};

describe('the colours a reader sees', () => {
  for (const [theme, pairs] of Object.entries(table) as [Theme, (typeof table)[Theme]][]) {
    it(`have the contrast of the design’s table in ${theme}`, async () => {
      const page = await show(theme);
      const wrong = pairs.map(([above, ground, expected]) => [above, ground, expected, ratio(page, above, ground)] as const).filter(([, , expected, found]) => Math.abs(expected - found) > 0.15);
      expect(wrong.map(([above, ground, expected, found]) => `${above} on ${ground}: ${found.toFixed(2)} instead of ${expected}`)).to.deep.equal([]);
    });
  }

  it('follow an agency’s own accent in hover and soft ground, and stay readable', async () => {
    const page = await show('blue', '--hy-color-accent:#7a3e00');
    expect(colour(page, 'accent')).to.equal('rgb(122, 62, 0)');
    expect(ratio(page, 'on-accent', 'accent-hover')).to.be.greaterThan(ratio(page, 'on-accent', 'accent'));
    expect(ratio(page, 'text', 'accent-soft')).to.be.greaterThan(10);
  });

  it('are not the agency’s where a reader asked for the highest contrast', async () => {
    const page = await show('contrast', '--hy-color-accent:#777;--hy-color-surface:#fff;--hy-color-text:#888');
    expect(ratio(page, 'text', 'surface')).to.equal(21);
  });
});

describe('the colours of the system', () => {
  // Firefox's protocol does not let a test turn them.
  before(function chromiumOnly() {
    if (navigator.userAgent.includes('Firefox')) this.skip();
  });
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('are followed only where that was asked for', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    expect(getComputedStyle(inner(await show('auto'))).color).to.equal('rgb(233, 236, 240)');
    expect(getComputedStyle(inner(await show('blue'))).color).to.equal('rgb(27, 32, 40)');
    expect(getComputedStyle(inner(await show(''))).color).to.equal('rgb(27, 32, 40)');
  });

  it('are followed when they change while the page is open', async () => {
    await emulateMedia({ colorScheme: 'light' });
    const page = await show('auto');
    const now = (): string => getComputedStyle(inner(page)).color;
    expect(now()).to.equal('rgb(27, 32, 40)');
    await emulateMedia({ colorScheme: 'dark' });
    await until(() => now() === 'rgb(233, 236, 240)', () => `The words are ${now()}.`);
  });
});

describe('a theme that does not exist', () => {
  it('is blue, and is told to the web team on the console', async () => {
    const said = await warningsDuring(async () => {
      expect(inner(await show('green')).classList.contains('theme-blue')).to.equal(true);
    });
    expect(said.join()).to.contain('green').and.contain('contrast');
  });
});

describe('an accent that is too pale', () => {
  it('is told to the web team on the console, once', async () => {
    const said = await warningsDuring(async (heard) => {
      await show('blue', '--hy-color-accent:#9cc4f5');
      await show('blue', '--hy-color-accent:#9cc4f5');
      await until(() => heard.some((text) => text.includes('#9cc4f5')), () => heard.join('\n'));
      await show('blue', '--hy-color-accent:#0f56a6');
    });
    expect(said.filter((text) => text.includes('#9cc4f5')).length).to.be.within(1, 2);
    expect(said.join()).to.contain('4.5').and.not.contain('#0f56a6');
  });
});
