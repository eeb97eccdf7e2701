import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/client/index.js';
import { Network } from '../../support/network.js';
import { mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import '../../core/test-reader.js';
import '../../../src/widgets/consultation/hy-comment-box.js';

const title = '云河市公园管理条例';
const light = 'rgb(27, 32, 40)';
const dark = 'rgb(233, 236, 240)';

const box = (element: Element): CSSStyleDeclaration => getComputedStyle(element.shadowRoot!.querySelector('.root > .page')!);
const colourOf = (page: Page, index = 0): string => box(page.place.querySelectorAll('test-reader')[index]!).color;
const sizeOf = (page: Page): string => box(page.element('test-reader')).fontSize;
const becomes = (read: () => string, wanted: string): Promise<unknown> => until(() => read() === wanted, () => `It is ${read()} and not ${wanted}.`);

describe('hy-provider', () => {
  let server: Server;
  let other: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    other = await startServer();
    await other.publish({ content: { title: '云山市公园管理条例' } });
  });
  after(async () => {
    await server.close();
    await other.close();
  });

  const reader = '<test-reader consultation-id="river-parks"></test-reader>';

  it('says for all elements inside it where the server answers', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}"><section>${reader}</section><hy-comment-box consultation-id="river-parks"></hy-comment-box></hy-provider>`);
    await page.sees(title, '我的意见');
  });

  it('reaches elements inside other elements’ shadow roots', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}" theme="dark"><div id="outer"></div></hy-provider>`);
    const outer = page.place.querySelector('#outer')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<div id="inner"></div>';
    outer.querySelector('#inner')!.attachShadow({ mode: 'open' }).innerHTML = reader;
    await page.sees(title);
    expect(box(page.element('test-reader')).color).to.equal(dark);
  });

  it('gives way to what an element says itself', async () => {
    const own = `<test-reader base-url="${other.baseUrl}" theme="blue" mode="kiosk" lang="zh" consultation-id="river-parks"></test-reader>`;
    const page = mount(`<hy-provider base-url="${server.baseUrl}" theme="dark" mode="elder" lang="en">${own}</hy-provider>`);
    await page.sees('云山市公园管理条例');
    expect([colourOf(page), sizeOf(page)]).to.deep.equal([light, '16px']);
  });

  it('gives way to a nearer one, which hands on what it does not say itself', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}" theme="dark"><hy-provider mode="elder">${reader}</hy-provider></hy-provider>`);
    await page.sees(title);
    expect([colourOf(page), sizeOf(page)]).to.deep.equal([dark, '20px']);
  });

  it('may change its colours and its mode at run time', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}">${reader}</hy-provider>`);
    await page.sees(title);
    const provider = page.element('hy-provider');
    expect([colourOf(page), sizeOf(page)]).to.deep.equal([light, '16px']);
    provider.theme = 'dark';
    await becomes(() => colourOf(page), dark);
    provider.setAttribute('theme', 'contrast');
    await becomes(() => colourOf(page), 'rgb(255, 255, 255)');
    provider.mode = 'elder kiosk';
    await becomes(() => sizeOf(page), '20px');
    provider.removeAttribute('theme');
    await becomes(() => colourOf(page), light);
  });

  it('may move to another server at run time', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}">${reader}</hy-provider>`);
    await page.sees(title);
    page.element('hy-provider').baseUrl = other.baseUrl;
    await page.sees('云山市公园管理条例');
    expect(page.text).not.to.contain(title);
  });

  it('works the same when a script sets its properties before it is connected', async () => {
    const page = mount('');
    const provider = document.createElement('hy-provider');
    Object.assign(provider, { baseUrl: server.baseUrl, theme: 'dark', mode: 'elder' });
    provider.innerHTML = reader;
    page.place.append(provider);
    await page.sees(title);
    expect([colourOf(page), sizeOf(page)]).to.deep.equal([dark, '20px']);
  });

  it('takes an application’s own client before its address', async () => {
    const network = new Network();
    const page = mount(`<hy-provider base-url="${other.baseUrl}">${reader}</hy-provider>`);
    page.element('hy-provider').ownClient = createClient({ baseUrl: server.baseUrl, fetch: network.fetch });
    await page.sees(title);
    expect(network.count('GET', '/consultations/river-parks')).to.equal(1);
  });

  it('speaks to one server through one client, so that elements share its clock', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}">${reader}${reader}</hy-provider><test-reader base-url="${server.baseUrl}"></test-reader>`);
    await page.sees(title);
    const clients = new Set([...page.place.querySelectorAll('test-reader')].map(({ client }) => client));
    expect(clients.size).to.equal(1);
  });

  it('does not stand in the way of the page’s layout', async () => {
    const page = mount('<div id="grid"><hy-provider><p>一</p><p>二</p></hy-provider></div>');
    const grid = page.place.querySelector<HTMLElement>('#grid')!;
    grid.style.cssText = 'display:grid;grid-template-columns:1fr 1fr';
    await page.sees('一');
    const [one, two] = [...grid.querySelectorAll('p')].map((each) => each.getBoundingClientRect().top);
    expect(one).to.equal(two);
  });

  it('is forgotten by an element that is moved out of it', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}" theme="dark">${reader}</hy-provider>`);
    await page.sees(title);
    page.place.append(page.element('test-reader'));
    await becomes(() => colourOf(page), light);
  });

  it('ignores a colour theme that does not exist', async () => {
    const page = mount(`<hy-provider base-url="${server.baseUrl}" theme="pink">${reader}</hy-provider>`);
    await page.sees(title);
    expect(colourOf(page)).to.equal(light);
  });
});
