import { expect } from '@open-wc/testing';
import { select } from '../../support/letter-form.js';
import { TestLetter } from '../../support/letters.js';
import { Network, failing, offline, slow, type Fetch } from '../../support/network.js';
import { focused, mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { bins, covers, lamps, mountLetters, publishThree } from './letters-page.js';

const titles = (page: Page) => page.names('heading');
const shows = (page: Page, ...expected: readonly string[]) => until(() => titles(page).join() === expected.join(), () => `${titles(page).join()} ${page.text}`);

describe('hy-mailbox-letters', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await publishThree(server);
  });
  after(() => server.close());

  it('shows what was answered last first, from HTML alone', async () => {
    const page = mountLetters(server);
    await page.sees('截至11月29日，公开了3封来信的答复。', '投诉', '云河市城市管理局', '11月24日答复', '非常满意');
    await shows(page, lamps.title, covers.title, bins.title);
  });

  it('finds letters by words, and all again', async () => {
    const page = mountLetters(server);
    await page.sees('公开了3封');
    await page.fill('查找词语', '井盖');
    await page.press('查找');
    await page.sees('找到1封。');
    await page.hears('找到1封。');
    expect(titles(page)).to.deep.equal([covers.title]);
    await page.press('看全部');
    await shows(page, lamps.title, covers.title, bins.title);
    await page.focusIsOn('textbox', '查找词语');
    expect((await page.field('查找词语')).value).to.equal('');
  });

  it('finds one character, and several words in any of title, letter and answer', async () => {
    const page = mountLetters(server);
    await page.fill('查找词语', '灯');
    await page.press('查找');
    await shows(page, lamps.title);
    await page.fill('查找词语', '垃圾桶 加了三个');
    await page.press('查找');
    await shows(page, bins.title);
  });

  it('finds letters by department, kind and time', async () => {
    const page = mountLetters(server);
    await page.sees('公开了3封');
    await page.press('按部门、类别、时间找');
    await select(page, '来信类别', '求助');
    await page.press('查找');
    await shows(page, covers.title);
    await select(page, '来信类别', '全部');
    await select(page, '答复部门', '云河市园林绿化局');
    await page.press('查找');
    await page.sees('截至11月29日，没有符合条件的来信。请换个词，或少选几项。');
    await select(page, '答复部门', '云河市城市管理局');
    await select(page, '答复时间', '最近一个月');
    await page.press('查找');
    await shows(page, lamps.title, covers.title, bins.title);
    const last = (await page.find('select', '答复时间')) as HTMLSelectElement;
    expect(last.selectedOptions[0]?.text).to.equal('最近一个月');
  });

  it('shows one department or kind alone where the page asks for it, and says what is chosen', async () => {
    const page = mountLetters(server, { attributes: 'category="help"' });
    await shows(page, covers.title);
    const kind = (await page.find('select', '来信类别')) as HTMLSelectElement;
    expect(kind.selectedOptions[0]?.text).to.equal('求助');
  });

  it('says at the field when the words are too many, and asks nobody', async () => {
    const network = new Network();
    const page = mountLetters(server, { network });
    await page.sees('公开了3封');
    const before = network.requests.length;
    await page.fill('查找词语', '长'.repeat(61));
    await page.press('查找');
    await page.sees('词语太长，请缩短到60字以内');
    await page.focusIsOn('textbox', '查找词语');
    expect(network.requests.length).to.equal(before);
  });

  it('opens a letter in place with its four facts, and goes back to what opened it', async () => {
    const page = mountLetters(server);
    const opened = page.events('hy-letter-opened');
    await page.press(lamps.title, 'link');
    await page.focusIsOn('heading', lamps.title);
    await page.sees('受理日期', '答复日期', '答复部门', '答复内容', lamps.body, '六盏路灯已经换好。', '当晚全部亮灯。', '写信人评价：非常满意', '来信日期');
    expect(opened).to.have.length(1);
    expect(page.has('textbox', '查找词语')).to.equal(false);
    await page.press('回到列表');
    await page.focusIsOn('link', lamps.title);
    await shows(page, lamps.title, covers.title, bins.title);
  });

  it('shows the facts at once and the text when it has come', async () => {
    const network = new Network();
    const page = mountLetters(server, { network });
    await page.find('link', covers.title);
    network.become(slow(1000));
    await page.press(covers.title, 'link');
    await page.focusIsOn('heading', covers.title);
    await page.sees('答复部门');
    expect(page.text).not.to.include('井盖已经加固。');
    await page.sees('正在打开…', '井盖已经加固。');
  });

  it('leaves a press that asks for a window of its own to the browser', async () => {
    const page = mountLetters(server);
    const link = (await page.find('link', bins.title)) as HTMLAnchorElement;
    expect(new URL(link.href).pathname).to.match(/^\/letters\/[0-9a-z]{12}$/);
    let prevented: boolean | undefined;
    page.place.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    }, { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(prevented).to.equal(false);
    expect(page.has('button', '回到列表')).to.equal(false);
  });

  it('shows one letter where the page names it, and leads to all', async () => {
    const [row] = (await server.rows('letter_publication')).filter(({ published }) => String(published).includes(bins.title));
    const page = mountLetters(server, { attributes: `published-letter-id="${String(row?.['public_id'])}"` });
    await page.sees(bins.body, '已经加了三个垃圾桶。');
    expect(page.all('heading', bins.title)).to.have.length(1);
    expect(focused()).to.equal(document.body);
    await page.press('看全部答复');
    await shows(page, lamps.title, covers.title, bins.title);
    await until(() => focused().textContent?.startsWith('截至'), () => focused().outerHTML);
  });

  it('says of a letter that is no longer public that it is not there, and leads back', async () => {
    const page = mountLetters(server, { attributes: 'published-letter-id="000000000000"' });
    await page.sees('这里没有这项内容，可能已经撤下。', '网页版');
    await page.press('看全部答复');
    await shows(page, lamps.title, covers.title, bins.title);
  });

  it('takes a letter out of the list as soon as its writer no longer agrees', async () => {
    const own = await startServer();
    const letter = await TestLetter.published(own, lamps);
    await own.setClock(4 * 24 * 60);
    const page = mountLetters(own);
    await page.sees('公开了1封');
    await letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } });
    page.element('hy-mailbox-letters').refresh();
    await page.sees('截至11月26日，还没有公开的答复。');
    await page.fill('查找词语', '路灯');
    await page.press('查找');
    await page.sees('没有符合条件的来信');
    await own.close();
  });

  it('closes the letter with Back, on the page and at the same place, and opens it again with Forward', async () => {
    const page = mountLetters(server);
    page.place.style.paddingBlock = '1500px';
    (await page.find('link', covers.title)).scrollIntoView({ block: 'center' });
    const top = (await page.find('link', covers.title)).getBoundingClientRect().top;
    await page.press(covers.title, 'link');
    await page.focusIsOn('heading', covers.title);
    expect(location.hash).to.match(/^#letter-[0-9a-z]{12}$/);
    history.back();
    const link = await page.focusIsOn('link', covers.title);
    expect(link.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(location.hash).to.equal('');
    history.forward();
    await page.focusIsOn('heading', covers.title);
    await page.sees('井盖已经加固。');
    history.back();
    await page.focusIsOn('link', covers.title);
  });

  it('leaves no step behind when the letter is closed by its button', async () => {
    const page = mountLetters(server);
    await page.press(covers.title, 'link');
    const { length } = history;
    await page.press('回到列表');
    await page.focusIsOn('link', covers.title);
    await until(() => location.hash === '', () => location.hash);
    await page.press(bins.title, 'link');
    await page.focusIsOn('heading', bins.title);
    expect(history.length).to.equal(length);
  });

  it('opens the letter that the address names, and another place of the page leaves it open', async () => {
    const first = mountLetters(server);
    await first.press(bins.title, 'link');
    const { hash } = location;
    first.place.remove();
    const page = mountLetters(server);
    await page.sees('已经加了三个垃圾桶。');
    expect(focused()).to.equal(document.body);
    location.hash = '#content';
    await until(() => location.hash === '#content', () => location.hash);
    expect(page.all('heading', bins.title)).to.have.length(1);
    location.hash = hash;
    await page.press('看全部答复');
    await shows(page, lamps.title, covers.title, bins.title);
    expect(location.hash).to.equal('');
  });

  it('opens one letter in one list, where the page has two', async () => {
    const [first, second] = [mountLetters(server), mountLetters(server)];
    await second.press(covers.title, 'link');
    await second.focusIsOn('heading', covers.title);
    await first.find('link', covers.title);
    expect(first.has('button', '回到列表')).to.equal(false);
    history.back();
    await second.focusIsOn('link', covers.title);
  });

  for (const [name, attributes, hash] of [['the agency says so', 'address-kept', ''], ['a router of the page lives there', '', '#/letters']] as const) {
    it(`leaves the address alone where ${name}`, async () => {
      if (hash) history.replaceState(null, '', hash);
      const page = mount(`<hy-provider base-url="${server.baseUrl}" ${attributes}><hy-mailbox-letters></hy-mailbox-letters></hy-provider>`);
      const { href } = location;
      const { length } = history;
      await page.press(covers.title, 'link');
      await page.focusIsOn('heading', covers.title);
      await page.press('回到列表');
      await page.focusIsOn('link', covers.title);
      expect([location.href, history.length]).to.deep.equal([href, length]);
    });
  }

  it('copies the link of the letter that is open', async () => {
    const page = mountLetters(server);
    await page.press(bins.title, 'link');
    await page.press('复制链接');
    await until(() => /链接已复制|这里复制不了。链接是http/.test(page.text), () => page.text);
  });

  it('says with its date that there is nothing yet', async () => {
    const own = await startServer();
    await mountLetters(own).sees('截至11月22日，还没有公开的答复。');
    await own.close();
  });

  it('shows more, moves focus to the first new one, and keeps what it has when more cannot be read', async () => {
    const twoAtOnce: Fetch = (url, init) => fetch(url.includes('/published-letters') ? `${url}${url.includes('?') ? '&' : '?'}limit=2` : url, init);
    const network = new Network(twoAtOnce);
    const page = mountLetters(server, { network });
    await shows(page, lamps.title, covers.title);
    network.become(offline);
    await page.press('再看20封');
    await page.sees('连不上服务器。');
    await shows(page, lamps.title, covers.title);
    network.become(twoAtOnce);
    await page.press('再看20封');
    await shows(page, lamps.title, covers.title, bins.title);
    await page.focusIsOn('link', bins.title);
    expect(page.has('button', '再看20封')).to.equal(false);
    await page.press(bins.title, 'link');
    await page.press('回到列表');
    await page.focusIsOn('link', bins.title);
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(503));
    const page = mountLetters(server, { network });
    await page.sees('正在维护，请稍后再来。', '网页版');
    network.become();
    await page.press('再试一次');
    await shows(page, lamps.title, covers.title, bins.title);
  });

  it('keeps what it has while the network is gone, and says from when it is', async () => {
    const network = new Network();
    const page = mountLetters(server, { network });
    await page.find('link', lamps.title);
    network.become(offline);
    page.element('hy-mailbox-letters').refresh();
    await page.sees('新内容暂时打不开。这是');
    expect(titles(page)).to.have.length(3);
  });

  it('says that it is asked too often', async () => {
    await mountLetters(server, { network: new Network(failing(429)) }).sees('打开得太快。');
  });

  it('stops reading when it is taken off the page', async () => {
    const network = new Network(() => new Promise<Response>(() => undefined));
    const page = mountLetters(server, { network });
    await until(() => network.requests.length > 0, () => 'Nothing was read.');
    page.element('hy-mailbox-letters').remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('follows what the page sets later', async () => {
    const page = mountLetters(server);
    await shows(page, lamps.title, covers.title, bins.title);
    page.element('hy-mailbox-letters').category = 'suggestion';
    await shows(page, bins.title);
  });
});
