import { expect } from '@open-wc/testing';
import { riverParks } from '../../../demo/server/seed/river-parks.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Network, failing, offline } from '../../support/network.js';
import { publishOpinions, publishOutcome, say } from '../../support/opinions.js';
import { focused, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { addVersion } from '../../support/staff.js';
import { mountWidget, type WidgetMounting } from '../../support/widgets.js';
import '../../../src/widgets/consultation/hy-consultation-comments.js';

const comments = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation-comments', { inside: '<a href="/plain">网页版</a>', ...mounting });

const night = { clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门，二十三时关门。', reason: '我下夜班十点多才到家，想去河边走一圈。' } as const;
const seats = { clauseId: 'art-5', reason: '老人走一段就要歇，座椅多一点好。' } as const;
const whole = { clauseId: null, position: 'support', reason: '写得清楚，赞成。' } as const;

describe('hy-consultation-comments', () => {
  let server: Server;
  let ids: string[];
  before(async () => {
    server = await startServer();
    await server.publish({ like: 'river-parks', content: { visibility: { comments: 'live', positionCounts: false, agreement: true } } });
    ids = await say(server, [night, seats, whole, night, { clauseId: 'art-2', reason: '这一条还没有人看过。' }]);
    await publishOpinions(server, [ids[0], ids[3]].map(String));
    await server.setClock(1);
    await publishOpinions(server, ids.slice(1, 3));
  });
  after(() => server.close());
  afterEach(() => {
    localStorage.clear();
    return setViewport({ width: 800, height: 600 });
  });

  it('shows what was published, those of one wording as one, from HTML alone', async () => {
    const page = comments(server);
    await page.sees('截至11月22日，公开了4条意见，内容相同的合并成3条。', '建议改成', '公园每天五时开门，二十三时关门。', '我下夜班十点多才到家', '2份意见内容相同', '11月22日收到', '针对全文');
    expect(page.all('article')).to.have.length(3);
    expect(page.text).not.to.include('还没有人看过');
  });

  it('names the clause, the position, and links to the permanent page of each', async () => {
    const page = comments(server);
    const link = await page.find('link', '第三条');
    // Two said the same in the same second: either stands for both.
    const host = new URL(server.baseUrl, location.href);
    expect([ids[0], ids[3]].map((id) => new URL(`/consultations/river-parks/comments/${id ?? ''}`, host).href)).to.include((link as HTMLAnchorElement).href);
    await page.sees('建议修改');
  });

  it('shows one clause alone, and all again', async () => {
    const page = comments(server, { attributes: 'clause-id="art-5"' });
    await page.sees('只看针对第五条的意见', '座椅多一点好');
    expect(page.all('article')).to.have.length(1);
    await page.press('看全部');
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('lets the reader choose a clause by its number, in Chinese or in digits, and says how when it is none', async () => {
    const page = comments(server);
    await page.press('只看一部分');
    await page.fill('第几条', '甲');
    await page.press('看这一条');
    await page.sees('请填条号，如12');
    await page.fill('第几条', '三');
    await page.press('看这一条');
    await page.sees('只看针对第三条的意见');
  });

  it('shows what fits the choice, and says so when nothing does', async () => {
    const page = comments(server);
    await page.press('只看一部分');
    (await page.find('radio', '赞成')).click();
    await until(() => page.all('article').length === 1, () => page.text);
    (await page.find('radio', '不赞成')).click();
    await page.sees('没有符合条件的意见。');
    await page.press('看全部');
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('puts the oldest first when asked to', async () => {
    const page = comments(server);
    await page.press('只看一部分');
    (await page.find('radio', '早的在前')).click();
    await until(() => page.all('article')[0]?.textContent.includes('第三条'), () => page.text);
  });

  it('counts agreement once a device, lets it be taken back, and remembers it', async () => {
    const page = comments(server, { attributes: 'clause-id="art-5"' });
    const button = await page.find('button', '赞同');
    button.click();
    await page.find('button', '赞同（1）');
    await page.sees('已赞同。再按一次可以取消。');
    expect((await server.rows('agreement'))).to.have.length(1);
    const again = comments(server, { attributes: 'clause-id="art-5"' });
    const kept = await again.find('button', '赞同（1）');
    expect(kept.getAttribute('aria-pressed')).to.equal('true');
    kept.click();
    await again.sees('已取消赞同。');
    await again.find('button', '赞同');
    expect(await server.rows('agreement')).to.have.length(0);
  });

  it('keeps nothing of it on a shared device', async () => {
    const page = comments(server, { attributes: 'clause-id="art-5" mode="kiosk"' });
    (await page.find('button', '赞同')).click();
    await page.find('button', '赞同（1）');
    expect(localStorage.length).to.equal(0);
    (await page.find('button', '赞同（1）')).click();
    await page.sees('已取消赞同。');
  });

  it('says so when agreement did not arrive, and counts nothing', async () => {
    const network = new Network();
    const page = comments(server, { attributes: 'clause-id="art-5"', network });
    const button = await page.find('button', '赞同');
    network.become(offline);
    button.click();
    await page.sees('没有成功。请再试一次。');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('takes a report once, with the keyboard, and moves focus there and back', async () => {
    const page = comments(server, { attributes: 'clause-id="art-5"' });
    const report = await page.find('button', '举报');
    report.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused().matches('input[type="radio"]'), () => `Focus is on ${focused().localName}.`);
    await page.press('提交举报');
    await page.sees('请选一项原因');
    (await page.find('radio', '含个人信息')).click();
    const send = await page.find('button', '提交举报');
    send.click();
    send.click();
    await page.sees('举报已收到，工作人员会看。');
    expect(await server.rows('opinion_report')).to.have.length(1);
    await until(() => focused().textContent === '举报', () => `Focus is on ${focused().textContent}.`);
  });

  it('closes the report without sending it', async () => {
    const page = comments(server, { attributes: 'clause-id="art-3"' });
    await page.press('举报');
    await page.press('不举报了');
    await until(() => focused().textContent === '举报', () => `Focus is on ${focused().textContent}.`);
    expect(page.has('radio', '含个人信息')).to.equal(false);
  });

  it('shows one opinion by itself and leads to all', async () => {
    const page = comments(server, { attributes: `comment-id="${ids[2] ?? ''}"` });
    await page.sees('写得清楚，赞成。');
    expect(page.all('article')).to.have.length(1);
    await page.press('看全部意见');
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('says that an opinion is no longer there', async () => {
    await comments(server, { attributes: 'comment-id="000000000000"' }).sees('这里没有这项内容，可能已经撤下。', '网页版');
  });

  it('shows twenty at first, more on demand, and moves focus to the first new one', async () => {
    const other = await startServer();
    await other.publish();
    await publishOpinions(other, await say(other, Array.from({ length: 23 }, (_, index) => ({ clauseId: 'art-1', reason: `第${index + 1}个人的看法。` }))));
    const page = comments(other);
    await until(() => page.all('article').length === 20, () => page.text);
    await page.press('再看20条');
    await until(() => page.all('article').length === 23, () => page.text);
    expect(focused().id).to.equal(page.all('article')[20]?.getAttribute('aria-labelledby'));
    expect(page.has('button', '再看20条')).to.equal(false);
    await other.close();
  });

  it('says with its date that nothing is public yet', async () => {
    const other = await startServer();
    await other.publish();
    await comments(other).sees('截至11月22日，还没有公开的意见。');
    await other.close();
  });

  it('says when opinions become public, or that they will not', async () => {
    const other = await startServer();
    await other.publish({ content: { visibility: { comments: 'after-closing', positionCounts: false, agreement: false } } });
    await other.publish({ like: 'night-noise', content: { visibility: { comments: 'never', positionCounts: false, agreement: false } } });
    await comments(other).sees('意见在截止后公开。截止时间是12月20日18:00。');
    await comments(other, { id: 'night-noise' }).sees('这次不公开意见原文。研究后公布采纳情况。');
    await other.close();
  });

  it('tells of an opinion on an earlier draft what became of its clause', async () => {
    const other = await startServer();
    await other.publish();
    await publishOpinions(other, await say(other, [{ clauseId: 'art-1', reason: '第一条要写得更清楚。' }]));
    const [first] = riverParks.draft.clauses;
    await addVersion(other, { firstClause: `${first?.blocks[0]?.text ?? ''}夜间也是一样。` });
    await comments(other).sees('说的是旧稿，第2稿的第一条已有修改。');
    await other.close();
  });

  it('shows what was decided about each', async () => {
    const other = await startServer();
    await other.publish();
    const [first = '', second = ''] = await say(other, [night, seats]);
    await publishOpinions(other, [first, second]);
    await other.setClock('2026-12-21T09:00:00+08:00');
    await publishOutcome(other, [
      { opinionIds: [first], clauseId: 'art-3', point: '晚一点关门', outcome: 'adopted', reason: '沿河六处公园改为二十三时关门。' },
      { opinionIds: [second], clauseId: 'art-5', point: '多设座椅', outcome: 'further-study', reason: '预算定下来后再定数量。' },
    ]);
    const page = comments(other);
    await page.sees('采纳', '沿河六处公园改为二十三时关门。', '另行研究', '预算定下来后再定数量。');
    expect(page.has('button', '赞同')).to.equal(false);
    await other.close();
  });

  it('says what is wrong, keeps the page’s own words, and opens on another try', async () => {
    const network = new Network(failing(500));
    const page = comments(server, { network });
    await page.sees('暂时打不开。请稍后再试。', '网页版');
    network.become();
    await page.press('再试一次');
    await until(() => page.all('article').length === 3, () => page.text);
  });

  it('stops reading when it is taken off the page', async () => {
    const network = new Network(() => new Promise<Response>(() => undefined));
    const page = comments(server, { network });
    await until(() => network.requests.length > 0, () => 'Nothing was read.');
    page.element('hy-consultation-comments').remove();
    expect(network.requests.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('speaks English where the page asks for it', async () => {
    await comments(server, { attributes: 'lang="en"' }).sees('published by 22 November', 'Suggested wording', '2 opinions say the same');
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"']) {
    it(`is accessible, with a report begun: ${attributes || 'as it is'}`, async () => {
      const page = comments(server, { attributes: `clause-id="art-5" ${attributes}` });
      await page.press('举报');
      await page.sees('为什么举报这条意见');
      await page.isAccessible();
    });
  }

  it('fits a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = comments(server);
    await page.sees('写得清楚，赞成。');
    await page.press('只看一部分');
    expect(page.place.scrollWidth).to.be.at.most(320);
    await page.isAccessible();
  });
});
