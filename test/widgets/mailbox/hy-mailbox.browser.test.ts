import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/widgets/mailbox/hy-mailbox.js';
import { letterNumber, send, writeLetter } from '../../support/letter-form.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline } from '../../support/network.js';
import { focused, mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { covers, lamps, publishThree } from './letters-page.js';

function mountMailbox(server: Server, { network, attributes = '' }: { readonly network?: Network; readonly attributes?: string } = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-mailbox ${address} mailbox-id="leaders" ${attributes}><p>请打<a href="tel:0555-12345">0555-12345</a></p></hy-mailbox>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

describe('hy-mailbox', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await publishThree(server);
  });
  after(() => server.close());
  afterEach(() => {
    localStorage.clear();
    return setViewport({ width: 800, height: 600 });
  });

  it('shows the title of the mailbox, its views and the letter form, from HTML alone', async () => {
    const page = mountMailbox(server);
    await page.find('heading', '领导信箱');
    await page.find('textbox', '正文');
    expect(page.names('tab').slice(0, 3)).to.deep.equal(['写信', '查进度', '看答复']);
    expect((await page.find('tab', '写信')).getAttribute('aria-selected')).to.equal('true');
  });

  it('opens the view that a link of the page names, also when it is there already', async () => {
    history.replaceState(null, '', '#mailbox-tracking');
    const page = mountMailbox(server);
    await page.find('textbox', '查询码（不是短信验证码）');
    expect((await page.find('tab', '查进度')).getAttribute('aria-selected')).to.equal('true');
    location.hash = '#mailbox-letters';
    await page.find('link', lamps.title);
    location.hash = '#mailbox-nothing';
    expect((await page.find('tab', '看答复')).getAttribute('aria-selected')).to.equal('true');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('goes from view to view and back with Back, and to the letters that were opened between', async () => {
    const page = mountMailbox(server);
    await page.press('查进度', 'tab');
    await page.find('textbox', '编号');
    expect(location.hash).to.equal('#mailbox-tracking');
    await page.press('看答复', 'tab');
    await page.press(covers.title, 'link');
    await page.focusIsOn('heading', covers.title);
    history.back();
    await page.focusIsOn('link', covers.title);
    expect(location.hash).to.equal('#mailbox-letters');
    history.back();
    await page.find('textbox', '编号');
    await page.focusIsOn('tab', '查进度');
    history.back();
    await page.find('textbox', '正文');
    expect(location.hash).to.equal('');
    history.go(3);
    await page.sees('井盖已经加固。');
    expect((await page.find('tab', '看答复')).getAttribute('aria-selected')).to.equal('true');
    history.go(-3);
    await page.find('textbox', '正文');
  });

  it('makes one step for Back of a walk along the tabs with arrow keys', async () => {
    const page = mountMailbox(server);
    (await page.find('tab', '写信')).focus();
    for (const name of ['查进度', '看答复', '办理情况']) {
      await sendKeys({ press: 'ArrowRight' });
      await page.focusIsOn('tab', name);
    }
    expect(location.hash).to.equal('#mailbox-statistics');
    history.back();
    await page.focusIsOn('tab', '写信');
  });

  it('keeps a letter closed that was left for another view, and focus on the view that was chosen', async () => {
    const page = mountMailbox(server, { attributes: 'view="letters"' });
    await page.press(covers.title, 'link');
    await page.focusIsOn('heading', covers.title);
    await page.press('查进度', 'tab');
    await page.find('textbox', '编号');
    history.back();
    await page.sees('井盖已经加固。');
    history.back();
    await page.find('link', lamps.title);
    expect((await page.find('tab', '看答复')).getAttribute('aria-selected')).to.equal('true');
  });

  it('reads the mailbox once, and nothing of a view that nobody looks at', async () => {
    const network = new Network();
    const page = mountMailbox(server, { network });
    await page.find('textbox', '正文');
    expect(network.count('GET', '/mailboxes/leaders')).to.equal(1);
    expect(network.count('GET', '/published-letters')).to.equal(0);
  });

  it('keeps what was typed while the citizen looks at other views', async () => {
    const page = mountMailbox(server);
    await page.fill('正文', '菜市场到东门有六盏灯不亮。');
    await page.press('看答复', 'tab');
    await page.find('link', lamps.title);
    expect(page.has('textbox', '正文')).to.equal(false);
    await page.press('查进度', 'tab');
    await page.fill('编号', '2611');
    await page.press('写信', 'tab');
    expect((await page.field('正文')).value).to.equal('菜市场到东门有六盏灯不亮。');
    await page.press('查进度', 'tab');
    expect((await page.field('编号')).value).to.equal('2611');
  });

  it('offers the way to a letter that was just sent, with its number filled in', async () => {
    const page = mountMailbox(server);
    const sent = page.events('hy-letter-sent');
    await page.find('textbox', '正文');
    await writeLetter(page);
    await send(page);
    await page.focusIsOn('heading', '信已收到');
    const number = await letterNumber(page);
    expect(sent).to.deep.equal([{ number }]);
    await page.press('查这封信');
    await page.focusIsOn('tabpanel', '查进度');
    expect((await page.field('编号')).value.replace(/\s/g, '')).to.equal(number);
    expect((await page.field(/^查询码/)).value).to.equal('');
    await page.press('写信', 'tab');
    await page.sees('信已收到');
  });

  it('begins with the view that the page names, and with a public letter where it names one', async () => {
    const tracking = mountMailbox(server, { attributes: 'view="tracking"' });
    await tracking.find('textbox', '编号');
    const [row] = (await server.rows('letter_publication')).filter(({ published }) => String(published).includes(covers.title));
    const page = mountMailbox(server, { attributes: `published-letter-id="${String(row?.['public_id'])}"` });
    await page.sees('井盖已经加固。');
    expect((await page.find('tab', '看答复')).getAttribute('aria-selected')).to.equal('true');
  });

  it('hides the views that the agency does not want, whatever is asked for', async () => {
    const page = mountMailbox(server, { attributes: 'letters-hidden statistics-hidden view="letters"' });
    await page.find('textbox', '正文');
    expect(page.names('tab')).to.deep.equal(['写信', '查进度']);
  });

  it('has its views behind tabs, one tab stop, arrows that go round', async () => {
    const page = mountMailbox(server, { attributes: 'statistics-hidden' });
    const first = await page.find('tab', '写信');
    first.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await page.focusIsOn('tab', '看答复');
    await page.find('link', lamps.title);
    await sendKeys({ press: 'ArrowRight' });
    await page.focusIsOn('tab', '写信');
    expect(page.all('tab').filter((tab) => tab.tabIndex === 0)).to.have.length(1);
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(500));
    const page = mountMailbox(server, { network });
    await page.sees('暂时打不开。', '0555-12345');
    network.become();
    await page.press('再试一次');
    await page.find('heading', '领导信箱');
    await page.find('textbox', '正文');
  });

  it('opens by itself when the network comes back', async () => {
    deviceHasNetwork(false);
    const network = new Network(offline);
    const page = mountMailbox(server, { network });
    await page.sees('网络断了。');
    network.become();
    deviceHasNetwork(true);
    await page.find('textbox', '正文');
  });

  it('says that the mailbox is not there', async () => {
    const page = mountMailbox(server);
    await page.find('heading', '领导信箱');
    page.element('hy-mailbox').mailboxId = 'nobody';
    await page.sees('这里没有这项内容，可能已经撤下。');
  });

  it('reads as soon as the page has said which server, view and mailbox', async () => {
    const page = mount('<hy-mailbox></hy-mailbox>');
    const mailbox = page.element('hy-mailbox');
    mailbox.baseUrl = server.baseUrl;
    mailbox.view = 'letters';
    mailbox.mailboxId = 'leaders';
    await page.find('link', lamps.title);
    await page.find('heading', '领导信箱');
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"', 'view="tracking"', 'view="letters"', 'view="statistics"']) {
    it(`is accessible: ${attributes || 'as it is'}`, async () => {
      const page = mountMailbox(server, { attributes });
      await page.find('heading', '领导信箱');
      await until(() => (['textbox', 'radio', 'select'] as const).some((role) => page.all(role).length > 0), () => page.text);
      await page.isAccessible();
    });
  }

  it('stands its views in a grid on a screen of 320 pixels, and needs no scrolling to the side', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const view of ['compose', 'tracking', 'letters', 'statistics']) {
      const page = mountMailbox(server, { attributes: `view="${view}"` });
      await until(() => (['textbox', 'select'] as const).some((role) => page.all(role).length > 0), () => page.text);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      page.place.remove();
    }
  });

  it('leaves focus where it is when it opens', async () => {
    const page = mountMailbox(server);
    await page.find('textbox', '正文');
    expect(focused()).to.equal(document.body);
  });
});
