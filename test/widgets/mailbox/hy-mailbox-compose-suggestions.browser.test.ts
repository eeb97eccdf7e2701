import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { KnowledgeRatings } from '../../../src/client/index.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { publishQuestion, readQuestion } from '../../support/knowledge.js';
import { openForm } from '../../support/letter-form.js';
import { Network, failing, offline, slow } from '../../support/network.js';
import { announced, focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const title = '和平路东段路灯不亮';
const found = '这些答复也许有用（2条）';
const lamps = '路灯不亮，找谁修';

const asked = (network: Network) => network.count('POST', '/knowledge-suggestions');
const unfolds = (page: Page, name: string) => page.press(name);
const field = (page: Page, name: string) => elementsBelow(page.place).find((each) => each.getAttribute('name') === name) as HTMLInputElement;

describe('hy-mailbox-compose, public answers while somebody writes', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await publishQuestion(server);
    await publishQuestion(server, 'wet-lamps', { question: '路灯不亮还漏电，怎么办', answer: '不要碰。马上打0555-12345。', source: { title: '《照明规范》第三条', href: null } });
  });
  after(() => server.close());
  beforeEach(() => setViewport({ width: 375, height: 740 }));
  afterEach(async () => {
    localStorage.clear();
    await setViewport({ width: 800, height: 600 });
  });

  /** The form with a title, and one line of answers below it. */
  async function titled(network = new Network(), attributes = ''): Promise<Page> {
    const page = await openForm(server, { network, attributes });
    await page.fill('标题', title);
    return page;
  }

  /** How the first question was rated, once it was. */
  async function counted(): Promise<KnowledgeRatings> {
    const { ratings } = await readQuestion(server);
    return ratings.useful > 0 ? ratings : counted();
  }

  it('come below the title with source and date, are told once, and move neither focus nor what is below', async () => {
    const page = await openForm(server);
    await page.fill('标题', '和平路东');
    await until(() => elementsBelow(page.place).some((each) => each.matches('.suggestions')), () => 'No place is kept.');
    const top = () => field(page, '/body').getBoundingClientRect().top;
    const before = top();
    await page.fill('标题', title);
    await page.sees(found);
    expect(top()).to.equal(before);
    expect(focused()).to.equal(field(page, '/title'));
    await page.hears('有2条公开的答复也许有用，在标题后面。');
    await unfolds(page, found);
    await page.sees('写的文字不保存。', lamps, '云河市城市管理局 · 3月1日起', '依据：《云河市城市照明管理办法》第十四条', '依据：《照明规范》第三条');
    await page.isAccessible();
    await page.fill('标题', `${title}，灯杆也歪了`);
    expect(announced()).not.to.match(/有1条/);
  });

  it('solve the matter: it is counted, no letter is sent, what was written is gone from the device and can still be taken up', async () => {
    const page = await openForm(server);
    const solved = page.events('hy-question-solved');
    await page.fill('标题', title);
    await page.fill('正文', '从菜市场到东门有六盏。');
    await page.sees('已保存在本机', found);
    await unfolds(page, found);
    await unfolds(page, lamps);
    await page.sees('打0555-12345，说清路名和灯杆编号。');
    await page.press('解决了，不写了');
    await page.focusIsOn('heading', '这封信没有寄出');
    await page.sees(`“${lamps}”解决了问题，已记下。`);
    await page.isAccessible();
    expect(solved).to.deep.equal([{ kind: 'knowledge', id: 'street-lamps' }]);
    expect(await counted()).to.deep.equal({ useful: 1, notUseful: 0, solved: 1 });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('huiying:draft'))).to.deep.equal([]);
    expect(await server.rows('letter')).to.deep.equal([]);
    await page.press('接着写信');
    await page.focusIsOn('textbox', '标题');
    expect([field(page, '/title').value, field(page, '/body').value]).to.deep.equal([title, '从菜市场到东门有六盏。']);
    await page.sees('已保存在本机');
  });

  it('go away when the writer goes on, focus goes back to the field, and the same ones do not come again', async () => {
    const network = new Network();
    const page = await titled(network);
    await page.sees(found);
    await unfolds(page, found);
    await unfolds(page, lamps);
    await page.press('继续写信');
    await page.seesNoMore(found);
    expect(focused()).to.equal(field(page, '/title'));
    const before = asked(network);
    await page.fill('标题', `${title}了`);
    await until(() => asked(network) > before, () => 'Nothing was asked.');
    expect(page.text).not.to.include('这些答复也许有用');
  });

  it('are asked for with title and beginning of the text alone, once a pause, never in an address', async () => {
    const network = new Network();
    const page = await openForm(server, { network });
    await page.press(/^投诉/, 'radio');
    await page.fill('姓名', '张秘密');
    await page.fill('手机号', '13912345678');
    for (const end of [4, 5, 6, 7, 8]) await page.fill('标题', title.slice(0, end));
    await page.fill('标题', title);
    await page.sees(found);
    expect(asked(network)).to.equal(1);
    const [request] = network.requests.filter(({ url }) => url.endsWith('/knowledge-suggestions'));
    expect(JSON.parse(String(request?.init.body))).to.deep.equal({ title, body: '' });
    expect(network.requests.filter(({ url }) => decodeURIComponent(url).includes('路灯'))).to.deep.equal([]);
  });

  it('wait until a word is composed', async () => {
    const network = new Network();
    const page = await openForm(server, { network });
    const input = field(page, '/title');
    input.focus();
    input.value = title;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await page.sees('已保存在本机');
    expect(asked(network)).to.equal(0);
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await page.sees(found);
  });

  it('are not asked for by a report, by a short title, or where the page wants none', async () => {
    const network = new Network();
    const page = await openForm(server, { network });
    await page.press(/^举报/, 'radio');
    await page.fill('标题', title);
    await page.sees('已保存在本机');
    expect(asked(network)).to.equal(0);
    localStorage.clear();
    const none = await openForm(server, { network, attributes: 'suggestions-hidden' });
    await none.fill('标题', title);
    await none.sees('已保存在本机');
    expect(elementsBelow(none.place).some((each) => each.matches('.suggestions'))).to.equal(false);
    expect(asked(network)).to.equal(0);
  });

  for (const [why, broken] of [['the network is down', offline], ['the server is full', failing(503)], ['too many were asked for', failing(429)], ['it is not offered', failing(404)]] as const) {
    it(`stay silent when ${why}, and do not ask again at once`, async () => {
      const network = new Network();
      const page = await openForm(server, { network });
      network.become(broken);
      await page.fill('标题', title);
      await until(() => asked(network) === 1, () => 'Nothing was asked.');
      await page.fill('标题', `${title}了`);
      await page.fill('正文', '从菜市场到东门有六盏。');
      await page.sees('已保存在本机');
      expect(asked(network)).to.equal(1);
      expect(elementsBelow(page.place).filter((each) => each.matches('[role="alert"], .suggestions > *'))).to.deep.equal([]);
    });
  }

  it('do not move what is being written when they come late', async () => {
    const network = new Network();
    const page = await openForm(server, { network });
    network.become(slow(1500));
    await page.fill('标题', title);
    const body = await page.field('正文');
    body.focus();
    const { top } = body.getBoundingClientRect();
    await page.sees(found);
    expect(body.getBoundingClientRect().top).to.equal(top);
    expect(focused()).to.equal(body);
  });

  it('stand open at the side where there is room', async () => {
    await setViewport({ width: 1280, height: 900 });
    const page = await titled();
    await page.sees(found, lamps, '云河市城市管理局 · 3月1日起');
    const box = elementsBelow(page.place).find((each) => each.matches('.suggestions'))!.getBoundingClientRect();
    expect(box.left).to.be.greaterThan(field(page, '/title').getBoundingClientRect().right);
    expect(page.place.scrollWidth).to.be.at.most(1280);
    await page.isAccessible();
  });

  for (const attributes of ['mode="elder"', 'theme="dark"', 'lang="en"']) {
    it(`fit a phone: ${attributes}`, async () => {
      await setViewport({ width: 320, height: 700 });
      const page = await openForm(server, { attributes });
      if (attributes.includes('elder')) {
        await page.press(/^咨询/, 'radio');
        await page.press('下一步');
        await page.press('下一步');
      }
      await page.fill(attributes.includes('en') ? 'Title' : '标题', title);
      const words = attributes.includes('lang') ? 'Perhaps useful: 2 answers' : found;
      await page.sees(words);
      await unfolds(page, words);
      await unfolds(page, lamps);
      expect(page.place.scrollWidth).to.be.at.most(320);
      await page.isAccessible();
    });
  }

  it('are reached and used with the keyboard', async () => {
    const page = await titled();
    await page.sees(found);
    await sendKeys({ press: 'Tab' });
    expect(focused().textContent).to.equal(found);
    await sendKeys({ press: 'Enter' });
    await page.sees(lamps);
    await sendKeys({ press: 'Tab' });
    expect(focused().textContent).to.equal(lamps);
    await sendKeys({ press: 'Enter' });
    for (const name of ['看全文（新窗口）', '解决了，不写了']) {
      await sendKeys({ press: 'Tab' });
      expect(focused().textContent).to.equal(name);
    }
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '这封信没有寄出');
  });
});
