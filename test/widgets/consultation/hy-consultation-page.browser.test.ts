import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { elementsBelow } from '../../support/accessible-names.js';
import { deviceClockGoesOn, readerComesBack, deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline, slow, type Fetch } from '../../support/network.js';
import { focused, mount, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { formsAreThere, mountWidget, openChapters, type WidgetMounting } from '../../support/widgets.js';

const consultation = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation', mounting);

/** A server that somebody broke into: its explanation carries whatever markup might run. */
const hostile: Fetch = async (url, init) => {
  const response = await fetch(url, init);
  if (!url.endsWith('/consultations/river-parks')) return response;
  const content = (await response.json()) as Record<string, unknown>;
  const explanation = `<p>先看<strong>这里</strong></p><script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><svg onload="window.ran = 3"></svg>
    <a href="javascript:window.ran = 4">点一下</a><a href="https://yunhe.example/a">附件</a><form action="/x"><button>提交</button></form><p style="position:fixed" id="title" onclick="window.ran = 5">后看这里</p>`;
  return Response.json({ ...content, explanation }, { headers: response.headers });
};

describe('hy-consultation, what a reader sees', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    await server.publish({ like: 'night-noise' });
  });
  after(() => server.close());

  it('shows title, organ, state, key points and questions from HTML alone', async () => {
    const page = consultation(server);
    await page.find('heading', '《云河市公园管理条例》（征求意见稿）');
    await page.sees('公开征求意见', '云河市司法局', '先看要点，再说意见。', '沿河公园早晨五点半开门', '这次特别想听', '晚上十点关门，早了还是晚了？', '第一条');
    await page.sees('云河市司法局立法处');
    expect((await page.find('link', '0555-6200022')).getAttribute('href')).to.equal('tel:0555-6200022');
    expect(page.element('hy-consultation').matches(':state(open)')).to.equal(true);
  });

  it('says why the period is short', async () => {
    await consultation(server, { id: 'night-noise' }).sees('本次征求意见20天。原因：原规定将在下月底失效');
  });

  it('says what is wrong and opens when the reader tries again', async () => {
    const network = new Network(failing(500));
    const page = consultation(server, { network, inside: '<a href="/plain">网页版</a>' });
    await page.sees('暂时打不开。请稍后再试。', '网页版');
    network.become();
    await page.press('再试一次');
    await page.find('heading', '《云河市公园管理条例》（征求意见稿）');
  });

  it('stops reading when it is taken off the page', async () => {
    const network = new Network(() => new Promise<Response>(() => undefined));
    const page = consultation(server, { network });
    await until(() => network.requests.length > 0, () => 'Nothing was read.');
    page.element('hy-consultation').remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('moves focus to the key points, the draft and the box where the three buttons say so', async () => {
    const page = consultation(server);
    await page.press('看要点');
    await page.focusIsOn('heading', '要点');
    await page.press('看草案');
    await page.focusIsOn('tabpanel', '草案内容');
    await formsAreThere(page);
    await page.press('提意见');
    await until(() => focused().textContent === '针对全文', () => `Focus is on ${focused().localName}.`);
  });

  it('moves focus to the box as soon as it is there, for somebody who asked before', async () => {
    const network = new Network((url, init) => (url.endsWith('/form') ? slow(1500)(url, init) : fetch(url, init)));
    const page = consultation(server, { network });
    await page.press('提意见');
    await page.sees('针对全文');
    await until(() => focused().textContent === '针对全文', () => `Focus is on ${focused().localName}.`);
  });

  it('moves focus to the box also where the draft beside it comes later', async () => {
    const network = new Network((url, init) => (url.endsWith('/draft') ? slow(1500)(url, init) : fetch(url, init)));
    const page = consultation(server, { network });
    await formsAreThere(page);
    await page.press('提意见');
    await until(() => focused().textContent === '针对全文', () => `Focus is on ${focused().localName}.`);
  });

  it('has its views behind tabs, one tab stop, arrows that go round, Home and End', async () => {
    const page = consultation(server);
    const tabs = async (): Promise<string[]> => {
      await page.find('tab', '草案内容');
      return page.all('tab').map((tab) => `${tab.textContent} ${tab.getAttribute('aria-selected') ?? ''} ${tab.tabIndex}`);
    };
    const others = ['起草说明 false -1', '我要提意见 false -1', '意见公开 false -1', '采纳情况 false -1'];
    expect(await tabs()).to.deep.equal(['征集公告 false -1', '草案内容 true 0', ...others]);
    (await page.find('tab', '草案内容')).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await page.focusIsOn('tab', '征集公告');
    await page.find('tabpanel', '征集公告');
    expect(await tabs()).to.deep.equal(['征集公告 true 0', '草案内容 false -1', ...others]);
    await sendKeys({ press: 'ArrowLeft' });
    await page.focusIsOn('tab', '采纳情况');
    await page.sees('还没有公布采纳情况，预计2027年1月31日前公布。');
    await sendKeys({ press: 'ArrowRight' });
    await page.focusIsOn('tab', '征集公告');
    await sendKeys({ press: 'End' });
    await page.focusIsOn('tab', '采纳情况');
    await sendKeys({ press: 'Home' });
    await page.focusIsOn('tab', '征集公告');
    expect(page.all('tabpanel').map(({ id }) => id)).to.deep.equal(['panel-notice']);
  });

  it('goes back from view to view with Back, to where the reader was', async () => {
    const page = consultation(server);
    await page.press('征集公告', 'tab');
    await page.find('tabpanel', '征集公告');
    expect(location.hash).to.equal('#consultation-notice');
    await page.press('起草说明', 'tab');
    await page.find('tabpanel', '起草说明');
    history.back();
    await page.find('tabpanel', '征集公告');
    await page.focusIsOn('tab', '征集公告');
    history.back();
    await page.find('tabpanel', '草案内容');
    await page.focusIsOn('tab', '草案内容');
    history.go(2);
    await page.find('tabpanel', '起草说明');
    (await page.find('button', '看草案')).focus();
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('tabpanel', '草案内容');
    history.back();
    await page.find('tabpanel', '起草说明');
    await page.focusIsOn('button', '看草案');
  });

  it('opens the view that a link of the page names', async () => {
    history.replaceState(null, '', '#consultation-notice');
    await consultation(server).find('tabpanel', '征集公告');
  });

  it('offers the box alone to who knows what to say, and keeps what was written there', async () => {
    const page = consultation(server);
    await page.press('我要提意见', 'tab');
    await page.find('tabpanel', '我要提意见');
    await page.fill('意见', '夜里灯要亮。');
    expect(page.has('article', /^第/)).to.equal(false);
    await page.press('草案内容', 'tab');
    await page.find('article', '第一条');
    await page.press('我要提意见', 'tab');
    expect((await page.find('textbox', '意见') as HTMLTextAreaElement).value).to.equal('夜里灯要亮。');
  });

  it('begins with the view that its attribute names', async () => {
    const page = consultation(server, { attributes: 'view="notice"' });
    await page.sees('征集部门', '征求意见时间', '2026-11-10 09:00 – 2026-12-20 18:00', '寄信', 'lifa@yunhe.example', '联系单位', '附件', '178KB');
    const file = await page.find('link', '起草说明（全文）');
    expect(file.getAttribute('href')).to.equal('/files/river-parks-note.pdf');
  });

  it('shows the explanation with its emphasis and lists', async () => {
    const page = consultation(server);
    await page.press('起草说明', 'tab');
    await page.sees('全市有公园一百零六处');
    await until(() => elementsBelow(page.place).some((element) => element.matches('.rich strong') && element.textContent === '坐的地方少。'), () => page.text);
    expect(elementsBelow(page.place).filter((element) => element.matches('.rich li'))).to.have.length(3);
  });

  it('still shows the explanation when the reader comes back to it', async () => {
    const page = consultation(server);
    await page.press('起草说明', 'tab');
    await page.sees('坐的地方少。');
    await until(() => elementsBelow(page.place).some((element) => element.matches('.rich strong')), () => page.text);
    await page.press('征集公告', 'tab');
    await page.seesNoMore('坐的地方少。');
    await page.press('起草说明', 'tab');
    await page.sees('坐的地方少。');
  });

  it('shows what it read when the network has gone, since when, and what is new once it is back', async () => {
    const network = new Network();
    const page = consultation(server, { network });
    await page.sees('正在征求意见，还剩28天', '第一条');
    network.become(offline);
    deviceHasNetwork(false);
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await page.sees('网络断了。这是');
    expect(page.text).to.match(/网络断了。这是\d\d:\d\d的内容。/).and.contain('第一条');
    await page.isAccessible();
    network.become();
    deviceHasNetwork(true);
    await page.seesNoMore('网络断了');
  });

  it('does not read the form of the box anew when the reader comes back: it counts from when it was opened', async () => {
    const network = new Network();
    const page = consultation(server, { network });
    await formsAreThere(page);
    const back = deviceClockGoesOn(60);
    readerComesBack();
    back();
    await until(() => network.count('GET', '/consultations/river-parks') === 2, () => 'The consultation was not read anew.');
    expect(network.count('GET', '/form')).to.equal(1);
  });

  it('lets nothing of a hostile explanation run, and shows its text', async () => {
    const page = consultation(server, { network: new Network(hostile), attributes: 'view="explanation"' });
    await until(() => elementsBelow(page.place).some((element) => element.matches('.rich strong')), () => page.text);
    await page.sees('先看这里', '后看这里', '点一下');
    const rich = elementsBelow(page.place).filter((element) => element.closest('.rich'));
    for (const element of rich) element instanceof HTMLElement && element.click === HTMLElement.prototype.click && !element.matches('a[href^="https:"]') && element.click();
    expect(Reflect.get(window, 'ran')).to.equal(undefined);
    expect(rich.filter((element) => element.matches('script, img, svg, form, button, [style], [id], [onclick], [href^="javascript"]'))).to.deep.equal([]);
    expect((await page.find('link', '附件')).getAttribute('rel')).to.equal('nofollow noopener ugc');
  });

  it('speaks English around the Chinese text', async () => {
    const page = consultation(server, { attributes: 'lang="en"' });
    await page.sees('Public consultation', 'Open for comment, 28 days left', 'Key points', '沿河公园早晨五点半开门', 'Contents');
    await page.press('Comment');
    await page.sees('My opinion', 'On the whole text', 'Send opinion');
  });

  it('gives every id once in each root, with two consultations on a page', async () => {
    const page = mount(['river-parks', 'night-noise'].map((id) => `<hy-consultation base-url="${server.baseUrl}" consultation-id="${id}"></hy-consultation>`).join(''));
    await openChapters(page, 20);
    await formsAreThere(page, 2);
    const roots = elementsBelow(page.place).flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of roots) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size, root.host.localName).to.equal(ids.length);
    }
  });

  it('keeps two consultations on a page apart', async () => {
    const page = mount(['river-parks', 'night-noise'].map((id) => `<hy-consultation base-url="${server.baseUrl}" consultation-id="${id}"></hy-consultation>`).join(''));
    await openChapters(page, 20);
    await formsAreThere(page, 2);
    await page.press('对第十二条提意见');
    await until(() => focused().textContent === '针对第十二条', () => page.text);
    await page.fill('理由', '只说公园。');
    const hosts = [...page.place.querySelectorAll('hy-consultation')];
    expect(hosts.map((host) => elementsBelow(host.shadowRoot!).filter((element) => element.matches('.clause.active')).length)).to.deep.equal([1, 0]);
    await page.fill('理由', '');
  });
});

describe('hy-consultation, as it stands', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(() => server.close());

  const states: readonly (readonly [string, string, string, boolean])[] = [
    ['before it opens', '2026-11-09T08:00:00+08:00', '11月10日09:00开始征求意见', false],
    ['while it is open', '2026-11-22T14:30:00+08:00', '正在征求意见，还剩28天', true],
    ['on its last day', '2026-12-20T09:00:00+08:00', '正在征求意见，今天18:00截止', true],
    ['in its last hour', '2026-12-20T17:29:30+08:00', '还有31分钟截止，现在提交来得及。', true],
    ['in the grace period', '2026-12-20T18:10:00+08:00', '已于12月20日18:00截止', false],
    ['after closing', '2026-12-22T09:00:00+08:00', '正在逐条研究，预计2027年1月31日前公布采纳情况。', false],
  ];
  for (const [when, clock, words, open] of states) {
    it(`says how it stands ${when}, and offers to comment ${open ? 'there' : 'nowhere'}`, async () => {
      await server.publish();
      await server.setClock(clock);
      const page = consultation(server);
      await page.sees(words, '第一条');
      expect(page.has('button', '提意见')).to.equal(open);
      expect(page.has('button', '对第一条提意见')).to.equal(open);
      expect(page.element('hy-consultation').matches(':state(open)')).to.equal(open);
    });
  }

  it('says why it is paused, until when, and whom to call', async () => {
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044' } });
    const page = consultation(server, { id: 'bus-routes' });
    await page.sees('暂停接收。原因：线路图有一处标错。', '急事请打0555-6200044。', '第一段');
    expect(page.has('button', '提意见')).to.equal(false);
  });
});
