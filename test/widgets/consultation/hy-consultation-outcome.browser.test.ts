import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { elementsBelow } from '../../support/accessible-names.js';
import { Network, failing } from '../../support/network.js';
import { publishOutcome, say } from '../../support/opinions.js';
import { until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { mountWidget, type WidgetMounting } from '../../support/widgets.js';
import '../../../src/widgets/consultation/hy-consultation-outcome.js';

const outcome = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation-outcome', { inside: '<a href="/plain">网页版</a>', ...mounting });

describe('hy-consultation-outcome', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    const [a = '', b = '', c = '', d = ''] = await say(server, [
      { clauseId: 'art-3', reason: '下夜班的人想去河边走走。' }, { clauseId: 'art-3', reason: '晚上十点太早。', consent: false },
      { clauseId: 'art-5', reason: '座椅多一点。' }, { clauseId: null, reason: '不要让人遛狗。' },
    ]);
    await server.setClock('2026-12-21T09:00:00+08:00');
    await publishOutcome(server, [
      { opinionIds: [a, b], clauseId: 'art-3', point: '希望晚一点关门。', outcome: 'adopted', reason: '沿河六处公园改为二十三时关门。', newText: '公园每天五时三十分开门，二十三时关门。' },
      { opinionIds: [c], clauseId: 'art-5', point: '多设座椅。', outcome: 'further-study', reason: '预算定下来后再定数量。' },
      { opinionIds: [d], clauseId: null, point: '全面禁止遛狗。', outcome: 'not-adopted', reason: '划定时间和区域，比全面禁止更容易做到。' },
    ]);
    await server.publish({ like: 'old-estates' });
  });
  after(() => server.close());
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('says how many took part, how many were adopted, and each point with its reason, from HTML alone', async () => {
    const page = outcome(server);
    await page.sees('收到4份、4条意见', '希望晚一点关门。', '2条意见', '沿河六处公园改为二十三时关门。', '现在写作', '公园每天五时三十分开门，二十三时关门。', '另行研究', '云河市司法局，12月21日公布');
    const figures = elementsBelow(page.place).filter((element) => element.matches('.figures dd')).map((element) => element.textContent);
    expect(figures).to.deep.equal(['2条', '0条', '1条', '1条']);
  });

  it('puts the whole text first and then the order of the draft', async () => {
    const page = outcome(server);
    await until(() => page.all('article').length === 3, () => page.text);
    expect(page.names('article')).to.deep.equal(['全面禁止遛狗。', '希望晚一点关门。', '多设座椅。']);
  });

  it('shows the summary with its emphasis, cleaned', async () => {
    const page = outcome(server);
    await until(() => elementsBelow(page.place).some((element) => element.matches('.rich strong')), () => page.text);
    await page.sees('收到意见后逐条研究');
  });

  it('shows one kind alone, and says so when there is none', async () => {
    const page = outcome(server);
    (await page.find('radio', '采纳')).click();
    await until(() => page.all('article').length === 1, () => page.text);
    (await page.find('radio', '部分采纳')).click();
    await page.sees('没有这一类意见。');
    (await page.find('radio', '全部')).click();
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('says with its date when the outcome is expected', async () => {
    await outcome(server, { id: 'old-estates' }).sees('还没有公布采纳情况，预计');
  });

  it('says that there is no such consultation', async () => {
    await outcome(server, { id: 'nowhere' }).sees('这里没有这项内容，可能已经撤下。', '网页版');
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(500));
    const page = outcome(server, { network });
    await page.sees('暂时打不开。请稍后再试。', '网页版');
    network.become();
    await page.press('再试一次');
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('stops reading when it is taken off the page', async () => {
    const network = new Network(() => new Promise<Response>(() => undefined));
    const page = outcome(server, { network });
    await until(() => network.requests.length > 0, () => 'Nothing was read.');
    page.element('hy-consultation-outcome').remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('speaks English where the page asks for it', async () => {
    await outcome(server, { attributes: 'lang="en"' }).sees('4 opinions came in 4 submissions', 'Further study');
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"']) {
    it(`is accessible: ${attributes || 'as it is'}`, async () => {
      const page = outcome(server, { attributes });
      await page.sees('多设座椅。');
      await page.isAccessible();
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = outcome(server);
    await page.sees('多设座椅。');
    expect(page.place.scrollWidth).to.be.at.most(320);
    await page.isAccessible();
  });
});
