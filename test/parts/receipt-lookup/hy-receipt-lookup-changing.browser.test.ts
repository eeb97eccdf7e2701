import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SubmissionReceipt } from '../../../src/client/index.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { HeldNetwork } from '../../core/held-network.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, answerLost, failing, offline } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { pause } from '../../support/staff.js';
import { fileOpinions, openFound } from './lookup-page.js';

haveDeviceAlone();

const amend = /^修改 针对第三条$/;
const withdraw = /^撤回这条意见 针对第三条$/;
const changes = '/receipts/changes';

const keysOf = (network: Network): (string | null)[] => network.requests.filter(({ url }) => url.endsWith(changes)).map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));

describe('hy-receipt-lookup, changing an opinion', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  let network: Network;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    receipt = await fileOpinions(server);
    network = new Network();
  });
  afterEach(async () => {
    deviceHasNetwork(true);
    await server.close();
  });

  const open = (): Promise<Page> => openFound(server, receipt, { network });
  const opinions = async (): Promise<unknown[]> => (await server.rows('opinion')).map(({ reason }) => reason);

  /** Opens the opinion on the third article and writes another reason. */
  async function write(reason: string): Promise<Page> {
    const page = await open();
    await page.press(amend);
    await page.fill('理由', reason);
    return page;
  }

  it('says until when, and offers it at each opinion', async () => {
    const page = await open();
    await page.sees('12月20日18:00前可以修改或撤回。');
    await page.button(amend);
    await page.button('保存选择');
    expect(page.names('button')).to.deep.equal(['修改 针对第三条', '撤回这条意见 针对第三条', '修改 针对全文', '撤回这条意见 针对全文', '保存选择', '查另一份']);
  });

  it('opens position, wording and reason in place, and has the first take the focus', async () => {
    const page = await open();
    await page.press(amend);
    await page.focusIsOn('radio', '建议修改');
    expect((await page.field('建议改成')).value).to.equal('公园不关门。');
    expect((await page.field('理由')).value).to.equal('下班晚。');
    expect((page.all('radio', '建议修改')[0] as HTMLInputElement).checked).to.equal(true);
    expect(page.has('button', '查另一份'), 'what would be lost').to.equal(false);
  });

  it('saves what was changed, shows it, says so, and goes back to the button', async () => {
    const page = await write('我下夜班十点多才到家。');
    await page.press('保存修改');
    await page.focusIsOn('button', amend);
    await page.sees('修改已保存。', '我下夜班十点多才到家。');
    await page.hears('修改已保存。');
    expect(await opinions()).to.include('我下夜班十点多才到家。');
    expect(network.count('POST', changes)).to.equal(1);
  });

  it('takes a wording away that was emptied', async () => {
    const page = await open();
    await page.press(amend);
    await page.fill('建议改成', '');
    await page.press('保存修改');
    await page.sees('修改已保存。');
    expect(page.text).not.to.contain('公园不关门。');
  });

  it('sends nothing when nothing was changed, or nothing is left', async () => {
    const page = await open();
    await page.press(amend);
    await page.press('保存修改');
    await page.focusIsOn('textbox', '理由');
    await page.sees('内容没有变。');
    await page.fill('建议改成', '');
    await page.fill('理由', '');
    await page.press('保存修改');
    await page.sees('请写下意见');
    expect(network.count('POST', changes)).to.equal(0);
  });

  it('leaves the opinion as it was, and goes back to the button', async () => {
    const page = await open();
    await page.press(amend);
    await page.focusIsOn('radio', '建议修改');
    await page.press('不改了');
    await page.focusIsOn('button', amend);
    expect(page.has('button', '放回来')).to.equal(false);
    await page.press(amend);
    await page.fill('理由', '写到一半。');
    await page.press('不改了');
    await page.focusIsOn('button', '放回来');
    expect(page.text).to.contain('下班晚。').and.not.to.contain('写到一半。');
    expect(await opinions()).to.include('下班晚。');
  });

  it('withdraws only when it was asked again, in place', async () => {
    const page = await open();
    await page.press(withdraw);
    await page.sees('撤回后不再研究，也不公开，不能恢复。');
    await until(() => focused().textContent?.startsWith('撤回后'), () => `Focus is on ${focused().localName}.`);
    await page.press('不撤回');
    await page.focusIsOn('button', withdraw);
    await page.press(withdraw);
    await page.press('撤回');
    await page.focusIsOn('heading', '针对第三条');
    await page.sees('已撤回', '已撤回针对第三条的意见。');
    await page.hears('已撤回针对第三条的意见。');
    expect(page.names('button')).to.deep.equal(['修改 针对全文', '撤回这条意见 针对全文', '保存选择', '查另一份']);
    expect((await server.rows('opinion')).map(({ state }) => state)).to.include('withdrawn');
  });

  it('changes one opinion while another is open, and keeps what stands in that', async () => {
    const page = await write('第三条还没改完。');
    await page.press(/^修改 针对全文$/);
    await page.fill('意见', '写得更清楚了。');
    const [, whole] = page.all('button', '保存修改');
    whole!.click();
    await page.sees('修改已保存。');
    expect((await page.field('理由')).value).to.equal('第三条还没改完。');
    expect(await opinions()).to.deep.equal(['下班晚。', '写得更清楚了。']);
  });

  it('saves once when the button is pressed twice, and says that it is on its way', async () => {
    const page = await write('按了两下。');
    const held = new HeldNetwork();
    network.become(held.fetch);
    await page.press('保存修改');
    (await page.button('正在提交，请稍等。')).click();
    network.become();
    held.release();
    await page.sees('修改已保存。');
    expect(network.count('POST', changes)).to.equal(1);
  });

  it('says that the outcome is unknown, and sends the same once more under the same key', async () => {
    const page = await write('路上丢了回音。');
    network.become(answerLost());
    await page.press('保存修改');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    expect(page.has('button', '不改了')).to.equal(false);
    network.become();
    await page.press('再提交一次');
    await page.sees('修改已保存。');
    expect(new Set(keysOf(network)).size).to.equal(1);
  });

  it('keeps what was written on while the outcome was unknown', async () => {
    const page = await write('先写的。');
    network.become(answerLost());
    await page.press('保存修改');
    await page.sees('还不知道有没有收到。');
    await page.fill('理由', '后写的。');
    network.become();
    await page.press('再提交一次');
    await page.sees('上一次提交的内容已保存。后来写的还在，还没有保存。');
    expect((await page.field('理由')).value).to.equal('后写的。');
    expect(await opinions()).to.include('先写的。');
    await page.press('保存修改');
    await page.sees('修改已保存。');
    expect([(await opinions()).includes('后写的。'), new Set(keysOf(network)).size]).to.deep.equal([true, 2]);
  });

  it('withdraws once when its first answer was lost', async () => {
    const page = await open();
    await page.press(withdraw);
    network.become(answerLost());
    await page.press('撤回');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    network.become();
    await page.press('再提交一次');
    await page.sees('已撤回针对第三条的意见。');
    expect(new Set(keysOf(network)).size).to.equal(1);
  });

  it('keeps the text when it closed meanwhile, and names other ways', async () => {
    const page = await write('来晚了。');
    await server.setClock('2026-12-20T19:00:00+08:00');
    await page.press('保存修改');
    await page.sees('已于12月20日18:00截止。文字还在，没有丢失。', '还可以寄信或发邮件：', '也可以拨打0555-6200022。');
    expect((await page.field('理由')).value).to.equal('来晚了。');
    await page.button('复制文字');
    await page.isAccessible();
    await page.press('不改了');
    await page.focusIsOn('heading', '针对第三条');
  });

  it('says that a withdrawal came too late', async () => {
    const page = await open();
    await page.press(withdraw);
    await server.setClock('2026-12-20T19:00:00+08:00');
    await page.press('撤回');
    await page.sees('已于12月20日18:00截止。这条意见没有撤回。');
    expect((await server.rows('opinion')).map(({ state }) => state)).not.to.include('withdrawn');
  });

  it('shows at its field what the server refuses, and saves it once mended', async () => {
    const page = await write('写得很长很长。');
    await server.configure({ limits: { maxItems: 20, maxReasonLength: 4, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 } });
    await page.press('保存修改');
    await page.focusIsOn('textbox', '理由');
    await page.sees('多了3字，请缩短到4字以内');
    await page.isAccessible();
    await page.fill('理由', '写短了');
    await page.press('保存修改');
    await page.sees('修改已保存。');
  });

  it('says what happened, what is safe and what to do when it is paused, in maintenance, or out of order', async () => {
    const page = await write('中间出了事。');
    await pause(server, { reason: '附图有误，正在更正', phone: '0555-6200022' });
    await page.press('保存修改');
    await page.sees('暂停接收。原因：附图有误，正在更正。', '文字还在，没有丢失。');
    await pause(server, null);
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await page.press('保存修改');
    await page.sees('18:00恢复。文字还在，没有丢失。');
    await server.configure({ maintenance: null });
    network.become(failing(404));
    await page.press('保存修改');
    await page.sees('没有提交成功。请再试一次。文字还在，没有丢失。');
    network.become();
    await page.press('保存修改');
    await page.sees('修改已保存。');
  });

  it('says that the network is down when the device knows it', async () => {
    const page = await write('在隧道里。');
    network.become(offline);
    deviceHasNetwork(false);
    await page.press('保存修改');
    await page.sees('网络断了。联网后再提交。文字还在，没有丢失。');
    deviceHasNetwork(true);
    network.become();
    await page.press('保存修改');
    await page.sees('修改已保存。');
  });

  it('keeps an open opinion open when the time is up', async () => {
    const page = await write('正在写。');
    await server.setClock('2026-12-20T18:00:01+08:00');
    page.element('hy-receipt-lookup').requestUpdate();
    await page.element('hy-receipt-lookup').updateComplete;
    expect((await page.field('理由')).value).to.equal('正在写。');
  });

  it('passes the accessibility rules while an opinion is changed, withdrawn, and undecided', async () => {
    const page = await write('测一测。');
    await page.press(/^撤回这条意见 针对全文$/);
    await page.sees('撤回后不再研究');
    await page.isAccessible();
    network.become(answerLost());
    await page.press('保存修改');
    await page.sees('还不知道有没有收到。');
    await page.isAccessible();
  });

  it('is done by keyboard alone', async () => {
    const page = await open();
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 20 && !page.all('button', name).includes(focused()); presses += 1) await sendKeys({ press: 'Tab' });
      expect(page.all('button', name)).to.include(focused());
    };
    await page.button(amend);
    await tabTo(amend);
    await sendKeys({ press: 'Enter' });
    await until(() => focused().matches('input, textarea'), () => `Focus is on ${focused().localName}.`);
    for (let presses = 0; presses < 5 && !focused().getAttribute('name')?.endsWith('/reason'); presses += 1) await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Later, please.' });
    await tabTo(/^保存修改$/);
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('button', amend);
    await page.sees('Later, please.');
    await tabTo(withdraw);
    await sendKeys({ press: 'Enter' });
    await tabTo(/^撤回$/);
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '针对第三条');
    await page.sees('已撤回针对第三条的意见。');
  });
});
