import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import type { SubmissionReceipt } from '../../../src/client/index.js';
import { keepReceipt } from '../../../src/parts/receipt/kept-receipts.js';
import { deviceKnows, haveDeviceAlone } from '../../core/shared-device.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, failing, offline } from '../../support/network.js';
import { mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { HeldNetwork } from '../../core/held-network.js';
import { fileOpinions, lookUp, mountLookup, openFound } from './lookup-page.js';

haveDeviceAlone();

const groups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
const wrong = (code: string): string => (code.startsWith('7') ? '8' : '7') + code.slice(1);

/** Everything in the page's markup but what is seen as text. */
const attributesOf = (page: Page): string => elementsBelow(page.place).flatMap((element) => [...element.attributes]).map(({ value }) => value).join('\n');

describe('hy-receipt-lookup', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    receipt = await fileOpinions(server);
  });
  afterEach(async () => {
    deviceHasNetwork(true);
    await server.close();
  });

  it('asks for number and code from HTML alone, and says what to do when the code is lost', async () => {
    const page = mountLookup(server);
    await page.sees('查询意见', '用编号和查询码，可查每条结果。', '查询码（不是短信验证码）', '把回执粘贴到这里（可不填）', '忘了查询码，请拨打0555-12345。');
    expect(page.names('button')).to.deep.equal(['查询']);
    expect(page.text).not.to.contain('窗口：');
  });

  it('shows each opinion in order with its state, its date, what it says and when its outcome is expected', async () => {
    const page = await openFound(server, receipt);
    await page.sees('查到2条意见', '云河市公园管理条例', groups(receipt.number), '2026-11-22 14:30');
    await page.sees('已收到，工作人员看过后公开', '11月22日14:30', '12月20日18:00截止，截止后逐条研究。');
    expect(page.names('heading')).to.deep.equal(['查到2条意见', '针对第三条', '针对全文']);
    expect(page.all('article').map((article) => article.textContent)).to.have.length(2);
    await page.sees('建议修改', '公园不关门。', '下班晚。', '写得清楚。');
    await until(() => page.text.includes('公布采纳情况'), () => page.text);
    const [link] = page.all('link', '云河市公园管理条例') as HTMLAnchorElement[];
    expect(new URL(link!.href).pathname).to.equal('/consultations/river-parks');
  });

  it('promises no publication that the writer did not agree to', async () => {
    const page = await openFound(server, await fileOpinions(server, { consent: false, items: [{ clauseId: null, reason: '不必公开。' }] }));
    await page.sees('查到1条意见', '已收到，不公开，同样会研究');
  });

  it('says that each opinion is being studied once the consultation has closed', async () => {
    await server.setClock('2026-12-21T09:00:00+08:00');
    const page = await openFound(server, receipt);
    await page.sees('正在逐条研究');
    expect(page.has('button', /修改/)).to.equal(false);
  });

  it('reads number and code as people type them', async () => {
    const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const page = mountLookup(server);
    await lookUp(page, { number: ` ${groups(receipt.number)} `, code: fullWidth(receipt.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')) });
    await page.sees('查到2条意见');
  });

  it('fills both fields from a pasted receipt, and says so', async () => {
    const page = mountLookup(server);
    await page.fill(/把回执粘贴到这里/, `意见已收到，谢谢参与\n编号 ${groups(receipt.number)}\n查询码 ${groups(receipt.code)}\n征求意见 云河市公园管理条例`);
    await page.sees('已填好编号和查询码。');
    await page.hears('已填好编号和查询码。');
    expect([(await page.field('编号')).value, (await page.field(/^查询码/)).value]).to.deep.equal([groups(receipt.number), groups(receipt.code)]);
    await page.press('查询');
    await page.sees('查到2条意见');
  });

  it('fills both fields when a receipt is pasted into one of them', async () => {
    const page = mountLookup(server);
    await page.fill('编号', `编号 ${groups(receipt.number)}查询码 ${groups(receipt.code)}`);
    await page.sees('已填好编号和查询码。');
    expect([(await page.field('编号')).value, (await page.field(/^查询码/)).value]).to.deep.equal([groups(receipt.number), groups(receipt.code)]);
  });

  it('says what is still missing from what was pasted', async () => {
    const page = mountLookup(server);
    await page.fill(/把回执粘贴到这里/, `编号 ${receipt.number}`);
    await page.sees('已填好编号，还缺查询码。');
    await page.fill(/把回执粘贴到这里/, `查询码 ${receipt.code}`);
    await page.sees('已填好查询码，还缺编号。');
    await page.fill(/把回执粘贴到这里/, '今天天气好');
    await page.sees('这里没有找到编号和查询码，请核对。');
    await page.fill(/把回执粘贴到这里/, '');
    await page.seesNoMore('请核对');
  });

  it('fills both fields from a receipt that is kept on this device, with one press', async () => {
    keepReceipt(receipt);
    const page = mountLookup(server);
    await page.press(`填入${groups(receipt.number)}`);
    expect([(await page.field('编号')).value, (await page.field(/^查询码/)).value]).to.deep.equal([groups(receipt.number), groups(receipt.code)]);
    await page.press('查询');
    await page.sees('查到2条意见');
  });

  it('offers no kept receipt on a shared device, and keeps nothing there or anywhere', async () => {
    keepReceipt(receipt);
    const page = mountLookup(server, { attributes: 'mode="kiosk"' });
    await page.button('查询');
    expect(page.has('button', /^填入/)).to.equal(false);
    localStorage.removeItem('huiying:receipts:1');
    await lookUp(page, receipt);
    await page.sees('查到2条意见');
    expect(deviceKnows(receipt.number) || deviceKnows(receipt.code)).to.equal(false);
  });

  it('sends the code in the body of a POST alone: neither address, attributes, storage nor event know it', async () => {
    const network = new Network();
    const page = mountLookup(server, { network });
    const told = page.events('hy-receipt-looked-up');
    await page.fill('编号', receipt.number);
    await page.fill(/^查询码/, receipt.code);
    expect(attributesOf(page)).not.to.contain(receipt.code);
    await page.press('查询');
    await page.sees('查到2条意见');
    await until(() => told.length === 1, () => 'The page was not told.');
    expect(told).to.deep.equal([null]);
    const knowing = network.requests.filter(({ url, init }) => [url, String(init.body)].some((text) => text.includes(receipt.code)));
    expect(knowing.map(({ method, url }) => [method, url.replace(/^.*\/v1/, '')])).to.deep.equal([['POST', '/receipts/lookup']]);
    expect(attributesOf(page)).not.to.contain(receipt.code);
    expect([location.href, page.text].some((text) => text.includes(receipt.code))).to.equal(false);
    expect(deviceKnows(receipt.code)).to.equal(false);
  });

  it('says what is missing, at the fields, and has the first take the focus', async () => {
    const page = mountLookup(server);
    await page.press('查询');
    await page.focusIsOn('textbox', '编号');
    await page.sees('请填编号', '请填查询码');
    expect(page.has('group', '有2处需要修改')).to.equal(true);
    await page.fill('编号', receipt.number);
    await page.seesNoMore('请填编号');
    await page.press('查询');
    await page.focusIsOn('textbox', '查询码（不是短信验证码）');
  });

  it('shows at its field what the server refuses', async () => {
    const page = mountLookup(server);
    await lookUp(page, { number: '1'.repeat(41), code: receipt.code });
    const field = await page.focusIsOn('textbox', '编号');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says alike that number or code is not right, and keeps what was typed', async () => {
    const page = mountLookup(server);
    for (const [number, code] of [[receipt.number, wrong(receipt.code)], ['261122000000', receipt.code]] as const) {
      await lookUp(page, { number, code });
      await page.sees('编号或查询码不对，请核对。', '窗口：云河市滨水路1号');
      expect((await page.field('编号')).value).to.equal(number);
    }
    await lookUp(page, receipt);
    await page.sees('查到2条意见');
  });

  it('says how long to wait after too many tries', async () => {
    const { rateLimits } = demoConfig;
    await server.configure({ rateLimits: { ...rateLimits, lookup: { ...rateLimits.lookup, free: 1, firstSeconds: 600, numberCeilingSeconds: 600 } } });
    const page = mountLookup(server);
    await lookUp(page, { ...receipt, code: wrong(receipt.code) });
    await page.sees('编号或查询码不对，请核对。');
    await page.press('查询');
    await page.sees('试的次数太多，请10分钟后再试。');
  });

  it('says that the network is down, and finds it when it is back', async () => {
    const network = new Network();
    const page = mountLookup(server, { network });
    await page.sees('忘了查询码');
    network.become(offline);
    await lookUp(page, receipt);
    await page.sees('网络断了。填的内容还在，联网后再查。');
    network.become();
    await page.press('查询');
    await page.sees('查到2条意见');
  });

  it('says when maintenance ends, and what to do when the server is out of order', async () => {
    const network = new Network();
    const page = mountLookup(server, { network });
    await page.sees('忘了查询码');
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await lookUp(page, receipt);
    await page.sees('正在维护，预计', '18:00恢复。');
    network.become(failing(500));
    await page.press('查询');
    await page.sees('暂时打不开。请稍后再试，或拨打0555-12345。');
  });

  it('asks once when the button is pressed twice, and says that it is looking', async () => {
    const held = new HeldNetwork();
    const network = new Network();
    const page = mountLookup(server, { network });
    await page.sees('忘了查询码');
    network.become(held.fetch);
    await lookUp(page, receipt);
    await page.hears('正在查询，请稍等。');
    (await page.button('正在查询，请稍等。')).click();
    held.release();
    network.become();
    await page.sees('查到2条意见');
    expect(network.count('POST', '/receipts/lookup')).to.equal(1);
  });

  it('stops asking when it leaves the page', async () => {
    const held = new HeldNetwork();
    const network = new Network();
    const page = mountLookup(server, { network });
    await page.sees('忘了查询码');
    network.become(held.fetch);
    await lookUp(page, receipt);
    await until(() => held.held.length === 1, () => 'Nothing was asked.');
    page.place.remove();
    expect(held.held[0]?.signal?.aborted).to.equal(true);
    expect(document.querySelector('[data-huiying-announcer]')).to.equal(null);
  });

  it('begins anew for another receipt, with empty fields', async () => {
    const other = await fileOpinions(server, { items: [{ clauseId: 'art-5', reason: '座椅多一点好。' }] });
    const page = await openFound(server, receipt);
    await page.press('查另一份');
    const field = (await page.focusIsOn('textbox', '编号')) as HTMLInputElement;
    expect([field.value, (await page.field(/^查询码/)).value]).to.deep.equal(['', '']);
    await lookUp(page, other);
    await page.sees('查到1条意见', '针对第五条');
  });

  it('is the same whether its server was named before or after it was connected', async () => {
    const page = mount('<hy-receipt-lookup></hy-receipt-lookup>');
    await page.sees('这里还没有接通。请联系网站管理员。');
    page.element('hy-receipt-lookup').baseUrl = server.baseUrl;
    await lookUp(page, receipt);
    await page.sees('查到2条意见');
    const early = document.createElement('hy-receipt-lookup');
    early.baseUrl = server.baseUrl;
    const second = mount('');
    second.place.append(early);
    await lookUp(second, receipt);
    await second.sees('查到2条意见');
  });

  it('forgets number, code and result when it is given another server', async () => {
    const page = await openFound(server, receipt);
    page.element('hy-receipt-lookup').baseUrl = server.otherOriginBaseUrl;
    await page.seesNoMore('查到2条意见');
    expect([(await page.field('编号')).value, (await page.field(/^查询码/)).value]).to.deep.equal(['', '']);
  });
});
