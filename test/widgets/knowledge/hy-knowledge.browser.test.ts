import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { publishQuestion, readQuestion } from '../../support/knowledge.js';
import { Network, failing, offline, slow } from '../../support/network.js';
import { focused, mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import '../../../src/widgets/knowledge/hy-knowledge.js';

function knowledge(server: Server, attributes = '', network?: Network): Page {
  const markup = `<hy-knowledge ${network ? '' : `base-url="${server.baseUrl}"`} ${attributes}><a href="/plain">网页版</a></hy-knowledge>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

const [lamp, card, dogs] = ['路灯不亮，找谁修', '老人优待证在哪里办', '哪些公园可以遛狗'] as const;
const questions = (page: Page) => page.names('link').filter((name) => [lamp, card, dogs].some((each) => each === name));

async function rated(page: Page, name: string): Promise<boolean> {
  return (await page.find('button', name)).getAttribute('aria-pressed') === 'true';
}

describe('hy-knowledge', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await publishQuestion(server);
    await publishQuestion(server, 'senior-card', { question: card, answer: '带身份证到街道服务窗口。', unitId: 'justice', source: { title: '《优待办法》第五条', href: null } });
    await publishQuestion(server, 'park-dogs', { question: dogs, answer: '东湖公园有遛狗区。', unitId: 'parks' });
  });
  after(() => server.close());
  afterEach(async () => {
    localStorage.clear();
    await setViewport({ width: 800, height: 600 });
  });

  it('shows every question with its department and the day since when it holds, from HTML alone', async () => {
    const page = knowledge(server);
    await page.sees('共3条。', lamp, '云河市城市管理局 · 3月1日起', card, dogs);
    const link = await page.find('link', lamp);
    expect((link as HTMLAnchorElement).href).to.equal(new URL('/knowledge/street-lamps', new URL(server.baseUrl, location.href)).href);
  });

  it('finds what comes near to the reader’s own words, tells how many, and leaves focus where it is', async () => {
    const page = knowledge(server);
    await page.sees('共3条。');
    await page.fill('想问什么', '路灯坏了');
    await sendKeys({ press: 'Enter' });
    await page.sees('找到1条，最接近的在前。');
    await page.hears('找到1条');
    expect(questions(page)).to.deep.equal([lamp]);
    expect(focused().localName).to.equal('input');
    await page.fill('想问什么', '量子力学');
    await page.press('查找');
    await page.sees('截至11月22日，没有这样的问答。请换个说法再找。');
  });

  it('shows one department’s questions, chosen by the reader or by the page', async () => {
    const page = knowledge(server);
    await page.sees('共3条。');
    const select = (await page.find('select', '答复部门')) as HTMLSelectElement;
    select.value = 'parks';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.press('查找');
    await page.sees('共1条。');
    expect(questions(page)).to.deep.equal([dogs]);
    const fixed = knowledge(server, 'unit-id="justice"');
    await fixed.sees('共1条。', card);
    expect(fixed.has('select', '答复部门')).to.equal(false);
  });

  it('keeps the choice of the department in its place, and as it was made, while questions are read', async () => {
    const network = new Network(slow(60_000));
    await knowledge(server, '', network).find('select', '答复部门');
    network.become();
    const page = knowledge(server, '', network);
    await page.sees('共3条。');
    const select = (await page.find('select', '答复部门')) as HTMLSelectElement;
    select.value = 'parks';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    network.become(slow(60_000));
    await page.press('查找');
    await page.sees('正在打开…');
    expect(await page.find('select', '答复部门')).to.equal(select);
    expect(select.value).to.equal('parks');
  });

  it('opens one with the keyboard, with its source and date, and leads back to where it was opened', async () => {
    const page = knowledge(server);
    const link = await page.find('link', lamp);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', lamp);
    await page.sees('打0555-12345，说清路名和灯杆编号。', '依据', '生效日期', '3月1日', '答复部门', '云河市城市管理局', '更新日期');
    const source = await page.find('link', '《云河市城市照明管理办法》第十四条');
    expect((source as HTMLAnchorElement).pathname).to.equal('/rules/lamps');
    await page.press('回到列表');
    await page.focusIsOn('link', lamp);
  });

  it('closes a question with Back, on the page and at the same place, and opens it again with Forward', async () => {
    const page = knowledge(server);
    page.place.style.paddingBlock = '1500px';
    (await page.find('link', card)).scrollIntoView({ block: 'center' });
    const top = (await page.find('link', card)).getBoundingClientRect().top;
    await page.press(card, 'link');
    await page.focusIsOn('heading', card);
    expect(location.hash).to.equal('#question-senior-card');
    history.back();
    const link = await page.focusIsOn('link', card);
    expect(link.getBoundingClientRect().top).to.be.closeTo(top, 1);
    history.forward();
    await page.focusIsOn('heading', card);
    await page.press('回到列表');
    await page.focusIsOn('link', card);
    await until(() => location.hash === '', () => location.hash);
  });

  it('leaves alone what the page itself calls so', async () => {
    const page = knowledge(server);
    const own = document.createElement('h2');
    own.id = 'question-senior-card';
    page.place.before(own);
    location.hash = '#question-senior-card';
    await page.find('link', lamp);
    expect(page.has('button', /全部问答|回到列表/)).to.equal(false);
    history.back();
    await page.press(card, 'link');
    await page.focusIsOn('heading', card);
    own.remove();
  });

  it('shows one question from the start, and leads to the list', async () => {
    const page = knowledge(server, 'knowledge-id="senior-card"');
    await page.sees(card, '带身份证到街道服务窗口。', '《优待办法》第五条');
    await page.press('看全部问答');
    await page.sees('共3条。');
  });

  it('counts once that an answer was useful, lets the reader take it back, and knows it after a reload', async () => {
    const page = knowledge(server, 'knowledge-id="park-dogs"');
    await page.press('有用');
    await page.sees('已记下。');
    expect((await readQuestion(server, 'park-dogs')).ratings.useful).to.equal(1);
    expect(await rated(page, '有用')).to.equal(true);
    await page.press('没用');
    await until(() => page.all('button', '没用')[0]?.getAttribute('aria-pressed') === 'true', () => page.text);
    page.place.remove();
    const again = knowledge(server, 'knowledge-id="park-dogs"');
    expect(await rated(again, '没用')).to.equal(true);
    await again.press('没用');
    await again.sees('已取消。');
    expect((await readQuestion(server, 'park-dogs')).ratings).to.deep.equal({ useful: 0, notUseful: 0, solved: 0 });
  });

  it('keeps nothing on a shared device', async () => {
    const page = knowledge(server, 'knowledge-id="park-dogs" mode="kiosk"');
    await page.press('有用');
    await page.sees('已记下。');
    expect(localStorage.length).to.equal(0);
  });

  it('says when a rating was not noted', async () => {
    const network = new Network();
    const page = knowledge(server, 'knowledge-id="park-dogs"', network);
    await page.find('button', '有用');
    network.become(offline);
    await page.press('没用');
    await page.sees('没有记下。请稍后再试。');
    network.become(failing(429));
    await page.press('没用');
    await page.sees('点得太快。请60秒后再试。');
  });

  it('shows how answers were rated only where the agency wants it', async () => {
    const own = await startServer({ config: { knowledge: { ...demoConfig.knowledge, ratingsPublic: true } } });
    await publishQuestion(own);
    await knowledge(own, 'knowledge-id="street-lamps"').sees('0次有用，0次没用');
    await own.close();
  });

  it('leads to the letter form, and leaves it to the page when the page wants to', async () => {
    const page = knowledge(server, 'knowledge-id="street-lamps" mailbox-href="/mailbox"');
    const link = await page.find('link', '没解决？写信');
    expect(link.getAttribute('href')).to.equal('/mailbox');
    const wanted = page.events('hy-letter-wanted');
    page.place.addEventListener('hy-letter-wanted', (event) => { event.preventDefault(); });
    link.click();
    expect(wanted).to.deep.equal([{ knowledgeId: 'street-lamps' }]);
    const none = knowledge(server);
    await none.sees('共3条。');
    expect(none.has('link', '没解决？写信')).to.equal(false);
    const hostile = knowledge(server, 'mailbox-href="javascript:alert(1)"');
    expect((await hostile.find('link', '没解决？写信')).getAttribute('href')).to.equal('#');
  });

  it('gives whoever was not helped the department’s phone where the page has no letter form, again after a reload, and not to others', async () => {
    const page = knowledge(server, 'knowledge-id="street-lamps"');
    await page.press('有用');
    await page.sees('已记下。');
    expect(page.text).not.to.contain('没解决？');
    await page.press('没用');
    await page.sees('没解决？请打0555-6200033。');
    expect((await page.find('link', '0555-6200033') as HTMLAnchorElement).href).to.equal('tel:05556200033');
    await page.isAccessible();
    page.place.remove();
    const again = knowledge(server, 'knowledge-id="street-lamps"');
    await again.sees('没解决？请打0555-6200033。');
    await again.press('没用');
    await until(() => !again.text.includes('没解决？'), () => again.text);
    const own = await startServer({ config: { agency: { ...demoConfig.agency, departments: demoConfig.agency.departments.map(({ id, name }) => ({ id, name })) } } });
    await publishQuestion(own);
    const other = knowledge(own, 'knowledge-id="street-lamps"');
    await other.press('没用');
    await other.sees('没解决？请打0555-12345。');
    await own.close();
  });

  it('shows more and moves focus to the first new one; keeps what it has when more cannot be read', async () => {
    const network = new Network();
    const page = knowledge(server, 'limit="2"', network);
    await page.find('button', '再看一些');
    network.become(offline);
    await page.press('再看一些');
    await page.sees('连不上服务器。');
    expect(questions(page)).to.have.length(2);
    network.become();
    await page.press('再看一些');
    await until(() => questions(page).length === 3, () => page.text);
    expect(focused().textContent).to.equal(questions(page)[2]);
  });

  it('says that an answer is being looked through again', async () => {
    const own = await startServer();
    await publishQuestion(own);
    await own.setClock('2027-03-02T09:00:00+08:00');
    const page = knowledge(own);
    await page.sees('正在复核');
    await page.press(lamp, 'link');
    await page.sees('正在复核，有变化会在这里更新。');
    await page.isAccessible();
    await own.close();
  });

  it('says with its date that nothing is there, that there is no such question, that it is not offered', async () => {
    const own = await startServer();
    await knowledge(own).sees('截至11月22日，还没有公开的问答。');
    await knowledge(own, 'knowledge-id="nothing"').sees('这里没有这项内容，可能已经撤下。', '网页版');
    await own.configure({ agency: { ...demoConfig.agency, modules: [] } });
    await knowledge(own).sees('本站还没有开通这项服务。请拨打0555-12345。', '网页版');
    await own.close();
  });

  it('tells that it opens, what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const waiting = knowledge(server, '', new Network(slow(60_000)));
    await waiting.sees('正在打开…');
    const network = new Network(failing(503));
    const page = knowledge(server, '', network);
    await page.sees('正在维护，请稍后再来。', '网页版');
    network.become();
    await page.press('再试一次');
    await page.sees('共3条。');
  });

  it('hides the search where the page wants a few questions only', async () => {
    const page = knowledge(server, 'search-hidden');
    await page.sees('共3条。');
    expect(page.has('textbox', '想问什么')).to.equal(false);
  });

  it('speaks English where the page asks for it', async () => {
    const page = knowledge(server, 'lang="en"');
    await page.sees('3 questions.', 'What would you like to know?');
    await page.press(lamp, 'link');
    await page.sees('Was this answer useful?', 'In force since');
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'knowledge-id="street-lamps" mailbox-href="/mailbox"', 'knowledge-id="street-lamps" mode="elder"', 'knowledge-id="nothing"']) {
    it(`is accessible: ${attributes || 'as it is'}`, async () => {
      const page = knowledge(server, attributes);
      await page.sees(attributes.includes('nothing') ? '这里没有这项内容' : lamp);
      await page.isAccessible();
    });
  }

  for (const attributes of ['', 'knowledge-id="street-lamps"', 'mode="elder" knowledge-id="street-lamps"']) {
    it(`fits a screen of 320 pixels: ${attributes || 'the list'}`, async () => {
      await setViewport({ width: 320, height: 700 });
      const page = knowledge(server, attributes);
      await page.sees(lamp);
      expect(page.place.scrollWidth).to.be.at.most(320);
    });
  }
});
