import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { deviceKnows, haveDeviceAlone } from '../../core/shared-device.js';
import { HeldNetwork } from '../../core/held-network.js';
import { TestLetter } from '../../support/letters.js';
import { Network, failing, offline } from '../../support/network.js';
import { mount, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { lookUp, mountTracking, openLetter } from './tracking-page.js';

haveDeviceAlone();

const groups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ');
const lookups = '/letters/lookup';

describe('hy-mailbox-tracking, finding a letter', () => {
  let server: Server;
  let letter: TestLetter;
  beforeEach(async () => {
    server = await startServer();
    letter = await TestLetter.write(server);
  });
  afterEach(() => server.close());

  it('shows the letter from HTML alone, and has its title take the focus', async () => {
    const page = mountTracking(server);
    await page.sees('查信件进度', '用编号和查询码，可查进度和答复。', '忘了查询码，请拨打0555-12345。');
    expect((await page.find('link', '0555-12345')).getAttribute('href')).to.equal('tel:055512345');
    await lookUp(page, letter.receipt);
    await page.focusIsOn('heading', '和平路东段路灯不亮');
    await page.sees('已收到，等着受理。', '预计12月11日前答复。', groups(letter.receipt.number), '投诉', '领导信箱', '有疑问，请拨打0555-12345。');
    await page.find('link', '0555-12345');
  });

  it('takes number and code in the spelling of the receipt, and a whole receipt pasted anywhere', async () => {
    const { number, code } = letter.receipt;
    const page = mountTracking(server);
    await page.fill('编号', `信已收到 编号 ${groups(number)} 查询码 ${groups(code).toLowerCase()}（不是短信验证码）`);
    await page.sees('已填好编号和查询码。');
    await page.press('查询');
    await page.focusIsOn('heading', '和平路东段路灯不亮');
  });

  it('fills both fields from the receipt of a letter that is kept on this device, and from no other', async () => {
    localStorage.setItem('huiying:receipts:1', JSON.stringify([letter.receipt, { number: '261122000000', code: '0000000000000000', items: [], nextSteps: [] }]));
    const page = mountTracking(server);
    await page.button('查询');
    expect(page.names('button').filter((name) => name.startsWith('填入'))).to.deep.equal([`填入${groups(letter.receipt.number)}`]);
    await page.press(/^填入/);
    await page.press('查询');
    await page.focusIsOn('heading', '和平路东段路灯不亮');
  });

  it('offers no kept receipt on a shared device, and keeps nothing on any', async () => {
    const own = await TestLetter.write(server, { title: '只在这里出现的标题' });
    localStorage.setItem('huiying:receipts:1', JSON.stringify([own.receipt]));
    const page = mountTracking(server, { attributes: 'mode="kiosk"' });
    await page.button('查询');
    expect(page.has('button', /^填入/)).to.equal(false);
    localStorage.removeItem('huiying:receipts:1');
    await lookUp(page, own.receipt);
    await page.focusIsOn('heading', '只在这里出现的标题');
    page.place.remove();
    expect(deviceKnows(own.receipt.number) || deviceKnows(own.receipt.code) || deviceKnows('只在这里出现的标题')).to.equal(false);
  });

  it('sends the code in the body of a POST alone: neither address, storage nor event know it', async () => {
    const network = new Network();
    const page = mountTracking(server, { network });
    const told = page.events('hy-letter-looked-up');
    await lookUp(page, letter.receipt);
    await until(() => told.length === 1, () => 'The page was not told.');
    expect(told).to.deep.equal([null]);
    const knowing = network.requests.filter(({ url, init }) => [url, String(init.body)].some((text) => text.includes(letter.receipt.code)));
    expect(knowing.map(({ method, url }) => [method, url.replace(/^.*\/v1/, '')])).to.deep.equal([['POST', lookups]]);
    expect([location.href, page.text].some((text) => text.includes(letter.receipt.code))).to.equal(false);
    expect(deviceKnows(letter.receipt.code)).to.equal(false);
  });

  it('says what is missing at the fields, and what the server refuses', async () => {
    const page = mountTracking(server);
    await page.press('查询');
    await page.focusIsOn('textbox', '编号');
    await page.sees('请填编号', '请填查询码');
    await lookUp(page, { number: '1'.repeat(41), code: letter.receipt.code });
    const field = await page.focusIsOn('textbox', '编号');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says alike that number or code is not right, and how long to wait after too many tries', async () => {
    const { rateLimits } = demoConfig;
    await server.configure({ rateLimits: { ...rateLimits, lookup: { ...rateLimits.lookup, free: 2, firstSeconds: 600, numberCeilingSeconds: 600 } } });
    const page = mountTracking(server);
    for (const wrong of [{ ...letter.receipt, code: '0000000000000000' }, { ...letter.receipt, number: '261122000000' }]) {
      await lookUp(page, wrong);
      await page.sees('编号或查询码不对，请核对。', '窗口：云河市滨水路1号');
      expect((await page.field('编号')).value).to.equal(wrong.number);
    }
    await page.press('查询');
    await page.sees('试的次数太多，请10分钟后再试。');
  });

  it('says that the network is down, when maintenance ends, and what to do when the server is out of order', async () => {
    const network = new Network();
    const page = mountTracking(server, { network });
    await page.sees('忘了查询码');
    network.become(offline);
    await lookUp(page, letter.receipt);
    await page.sees('网络断了。填的内容还在，联网后再查。');
    network.become(failing(500));
    await page.press('查询');
    await page.sees('暂时打不开。请稍后再试，或拨打0555-12345。');
    network.become();
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await page.press('查询');
    await page.sees('正在维护，预计', '18:00恢复。');
    await server.configure({ maintenance: null });
    await page.press('查询');
    await page.focusIsOn('heading', '和平路东段路灯不亮');
  });

  it('asks once when the button is pressed twice, and stops asking when it leaves the page', async () => {
    const held = new HeldNetwork();
    const network = new Network();
    const page = mountTracking(server, { network });
    await page.sees('忘了查询码');
    network.become(held.fetch);
    await lookUp(page, letter.receipt);
    await page.hears('正在查询，请稍等。');
    expect(page.element('hy-mailbox-tracking').matches(':state(sending)')).to.equal(true);
    (await page.button('正在查询，请稍等。')).click();
    await until(() => held.held.length > 0, () => 'Nothing was asked.');
    page.place.remove();
    expect(held.held.map(({ signal }) => signal?.aborted)).to.deep.equal([true]);
    expect(network.count('POST', lookups)).to.equal(1);
  });

  it('begins anew for another letter, and forgets the first', async () => {
    const other = await TestLetter.write(server, { category: 'report', title: '停车场收费不开发票', consent: false });
    const page = await openLetter(server, letter);
    expect(page.element('hy-mailbox-tracking').matches(':state(found)')).to.equal(true);
    await page.press('查另一封');
    const field = (await page.focusIsOn('textbox', '编号')) as HTMLInputElement;
    expect([field.value, (await page.field(/^查询码/)).value]).to.deep.equal(['', '']);
    expect(page.text).not.to.contain('路灯');
    await lookUp(page, other.receipt);
    await page.focusIsOn('heading', '停车场收费不开发票');
    await page.press('看这封信');
    await page.sees('这类信不公开');
    await page.button('撤回这封信');
    expect(page.has('group', '答复后，可以公开这封信吗')).to.equal(false);
  });

  it('is the same whether its server was named before or after it was connected, and forgets all with another', async () => {
    const page = mount('<hy-mailbox-tracking></hy-mailbox-tracking>');
    await page.sees('这里还没有接通。请联系网站管理员。');
    const element = page.element('hy-mailbox-tracking');
    element.baseUrl = server.baseUrl;
    await lookUp(page, letter.receipt);
    await page.focusIsOn('heading', '和平路东段路灯不亮');
    element.baseUrl = server.otherOriginBaseUrl;
    await page.seesNoMore('和平路东段路灯不亮');
    expect((await page.field('编号')).value).to.equal('');
  });
});
