import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { elementsBelow } from '../support/accessible-names.js';
import { focused, mount, until, type Page } from '../support/page.js';
import { startServer, type Server } from '../support/server.js';
import '../../src/widgets/consultation/index.js';

const explanation = `<p>上位法见<a href="https://flk.law.example/parks">国家法规库</a>，也可以看<a href="https://${location.hostname}/consultations/river-parks">本页</a>。</p>`;

describe('a link to another site', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish({ content: { explanation } });
  });
  after(() => server.close());

  /** Where a click would have led, in place of leaving the test. */
  const left: string[] = [];
  const catchAll = (event: Event): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) left.push(link.href);
    event.preventDefault();
  };
  beforeEach(() => {
    left.length = 0;
    window.addEventListener('click', catchAll);
  });
  afterEach(() => { window.removeEventListener('click', catchAll); });

  async function open(attributes = '', provider = ''): Promise<Page> {
    const page = mount(`<hy-provider base-url="${server.baseUrl}" ${provider}><hy-consultation consultation-id="river-parks" view="explanation" ${attributes}></hy-consultation></hy-provider>`);
    await page.find('link', '国家法规库');
    return page;
  }
  const dialog = (page: Page): Promise<HTMLDialogElement> => until(() => elementsBelow(page.place).find((element): element is HTMLDialogElement => element.matches('dialog[open]')), () => 'Nobody asked.');
  const isGone = (page: Page): Promise<boolean> => until(() => !elementsBelow(page.place).some((element) => element.localName === 'dialog'), () => 'The question is still there.');

  it('is followed only after the reader was told where it leads', async () => {
    const page = await open();
    await page.press('国家法规库', 'link');
    await dialog(page);
    await page.sees('即将离开本站，前往flk.law.example。');
    await page.isAccessible();
    expect(left).to.deep.equal([]);
    await page.press('继续前往');
    expect(left).to.deep.equal(['https://flk.law.example/parks']);
    await isGone(page);
  });

  it('is left where it is when the reader stays, or presses Escape, and focus is on the link again', async () => {
    const page = await open();
    const link = await page.find('link', '国家法规库');
    link.focus();
    link.click();
    await dialog(page);
    await page.press('留在本站');
    await isGone(page);
    expect(focused()).to.equal(link);
    link.click();
    await dialog(page);
    await sendKeys({ press: 'Escape' });
    await isGone(page);
    expect(left).to.deep.equal([]);
  });

  it('asks nothing for the site itself, for a domain that the agency trusts, and for another tab', async () => {
    const page = await open('', 'trusted-domains="gov.cn, law.example"');
    await page.press('国家法规库', 'link');
    await page.press('本页', 'link');
    const strange = await open();
    (await strange.find('link', '国家法规库')).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(left.map((address) => new URL(address).pathname)).to.deep.equal(['/parks', '/consultations/river-parks', '/parks']);
  });

  it('leaves the links of the page alone that stand inside the tag', async () => {
    const page = mount(`<hy-consultation base-url="${server.baseUrl}" consultation-id="nowhere"><a href="https://elsewhere.example/">别处</a></hy-consultation>`);
    await page.press('别处', 'link');
    expect(left).to.deep.equal(['https://elsewhere.example/']);
  });

  it('says so in English too', async () => {
    const page = await open('lang="en"');
    await page.press('国家法规库', 'link');
    await page.sees('You are about to leave this site for flk.law.example.', 'Stay here');
  });
});
