import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createClient, type SubmissionReceipt } from '../../../src/client/index.js';
import { HeldNetwork } from '../../core/held-network.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { deviceHasNetwork } from '../../support/device.js';
import { Network, answerLost, failing, offline } from '../../support/network.js';
import { focused, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { pause } from '../../support/staff.js';
import { fileOpinions, openFound } from './lookup-page.js';

haveDeviceAlone();

const afterClosing = '2026-12-20T19:00:00+08:00';
const address = '/receipts/consent';

describe('hy-receipt-lookup, whether opinions may be public', () => {
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
  const given = async (): Promise<boolean> => {
    const { number, code } = receipt;
    return (await createClient({ baseUrl: server.baseUrl }).receipts.lookUp({ number, code })).publicationConsent;
  };

  async function choose(page: Page, choice: '同意公开这些意见' | '不要公开'): Promise<void> {
    await page.button('保存选择');
    (page.all('radio', choice)[0] as HTMLInputElement).click();
  }

  /** Chooses against publication and saves. */
  async function takeBack(page: Page): Promise<void> {
    await choose(page, '不要公开');
    await page.press('保存选择');
  }

  it('shows the choice that stands, and what another one would do', async () => {
    const page = await open();
    await page.button('保存选择');
    await page.sees('能不能公开', '同意公开', '可以公开这些意见吗', '选“不要公开”，已公开的马上撤下，意见同样会研究。');
    expect(page.all('radio', '同意公开这些意见').map((radio) => (radio as HTMLInputElement).checked)).to.deep.equal([true]);
    expect(page.text).not.to.contain('以后不能再改为公开');
    await page.isAccessible();
  });

  it('takes consent back, says so, shows it, and gives it again', async () => {
    const page = await open();
    await takeBack(page);
    await page.sees('已保存：不要公开。意见同样会研究。', '已收到，不公开，同样会研究');
    await page.hears('已保存：不要公开。意见同样会研究。');
    await page.focusIsOn('button', '保存选择');
    expect(await given()).to.equal(false);
    await choose(page, '同意公开这些意见');
    await page.press('保存选择');
    await page.sees('已保存：可以公开。工作人员看过后公开。', '已收到，工作人员看过后公开');
    expect(await given()).to.equal(true);
  });

  it('takes it back after closing, says beforehand that this is final, and leaves nothing to choose', async () => {
    await server.setClock(afterClosing);
    const page = await open();
    await page.button('保存选择');
    await page.sees('已于12月20日18:00截止，不能再修改或撤回。', '征求意见已截止，以后不能再改为公开。');
    expect(page.names('button')).to.deep.equal(['保存选择', '查另一份']);
    await takeBack(page);
    await page.sees('已保存：不要公开。意见同样会研究。');
    expect(page.has('button', '保存选择')).to.equal(false);
    expect(focused().textContent).to.equal('已保存：不要公开。意见同样会研究。');
    await page.isAccessible();
  });

  it('offers nothing after closing to whoever did not agree', async () => {
    receipt = await fileOpinions(server, { consent: false });
    await server.setClock(afterClosing);
    const page = await open();
    await page.sees('能不能公开', '不要公开');
    expect(page.names('button')).to.deep.equal(['查另一份']);
  });

  it('offers nothing where everything was withdrawn', async () => {
    receipt = await fileOpinions(server, { items: [{ clauseId: null, reason: '算了。' }] });
    const page = await open();
    await page.press(/^撤回这条意见/);
    await page.press('撤回');
    await page.sees('已撤回针对全文的意见。');
    expect(page.names('button')).to.deep.equal(['查另一份']);
  });

  it('sends nothing when the choice is the one that stands', async () => {
    const page = await open();
    await page.press('保存选择');
    await page.sees('选择没有变。');
    expect(focused().getAttribute('name')).to.equal('/consent');
    await page.isAccessible();
    expect(network.count('POST', address)).to.equal(0);
  });

  it('saves once when the button is pressed twice', async () => {
    const page = await open();
    const held = new HeldNetwork();
    await choose(page, '不要公开');
    network.become(held.fetch);
    await page.press('保存选择');
    (await page.button('正在提交，请稍等。')).click();
    network.become();
    held.release();
    await page.sees('已保存：不要公开。');
    expect(network.count('POST', address)).to.equal(1);
  });

  it('says that the outcome is unknown, and sends the same once more under the same key', async () => {
    const page = await open();
    await choose(page, '不要公开');
    network.become(answerLost());
    await page.press('保存选择');
    await page.sees('还不知道有没有收到。再按一次，不会重复。');
    await page.isAccessible();
    expect(page.has('button', '查另一份'), 'what would be lost').to.equal(false);
    network.become();
    (page.all('radio', '同意公开这些意见')[0] as HTMLInputElement).click();
    await page.press('再提交一次');
    await page.sees('上一次的选择已保存。这一次的还没有，请再按一次。');
    expect(await given()).to.equal(false);
    const keys = network.requests.filter(({ url }) => url.endsWith(address)).map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('changes an opinion and the choice side by side, and shows both', async () => {
    const page = await open();
    await page.press(/^修改 针对第三条$/);
    await page.fill('理由', '改了一半。');
    await takeBack(page);
    await page.sees('已保存：不要公开。');
    expect((await page.field('理由')).value).to.equal('改了一半。');
    await page.press('保存修改');
    await page.sees('修改已保存。', '改了一半。', '已收到，不公开，同样会研究');
  });

  it('says what happened and what is safe when it closed meanwhile, is paused, in maintenance, out of order or offline', async () => {
    receipt = await fileOpinions(server, { consent: false });
    const page = await open();
    await choose(page, '同意公开这些意见');
    await pause(server, { reason: '附图有误，正在更正', phone: '0555-6200022' });
    await page.press('保存选择');
    await page.sees('暂停接收。原因：附图有误，正在更正。', '公开的选择没有变。');
    await pause(server, null);
    await server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } });
    await page.press('保存选择');
    await page.sees('18:00恢复。公开的选择没有变。');
    await server.configure({ maintenance: null });
    network.become(failing(404));
    await page.press('保存选择');
    await page.sees('没有提交成功。请再试一次。公开的选择没有变。');
    network.become(offline);
    deviceHasNetwork(false);
    await page.press('保存选择');
    await page.sees('网络断了。联网后再提交。公开的选择没有变。');
    deviceHasNetwork(true);
    network.become();
    await server.setClock(afterClosing);
    await page.press('保存选择');
    await page.sees('已于12月20日18:00截止。公开的选择没有变。', '还可以寄信或发邮件：');
    await page.isAccessible();
    expect(await given()).to.equal(false);
  });

  it('shows the text anew that has changed, before it is agreed to', async () => {
    receipt = await fileOpinions(server, { consent: false });
    const page = await open();
    await choose(page, '同意公开这些意见');
    await server.configure({ publicationConsent: { version: '2027-01', text: '同意公开这些意见，不公开姓名', note: '' } });
    await page.press('保存选择');
    await page.sees('公开说明有更新，请再看一遍。', '同意公开这些意见，不公开姓名');
    await page.press('保存选择');
    await page.sees('已保存：可以公开。');
  });

  it('says that the choice cannot be opened, and opens it when asked again', async () => {
    network.become((url, init) => (url.endsWith('/form') ? failing(404)(url, init) : fetch(url, init)));
    const page = await open();
    await page.sees('公开的选择暂时打不开。');
    await page.isAccessible();
    network.become();
    await page.press('再试一次');
    await page.button('保存选择');
  });

  it('is done by keyboard alone, in English', async () => {
    const page = await openFound(server, receipt, { network, attributes: 'lang="en"' });
    const save = await page.button('Save choice');
    (page.all('radio', '同意公开这些意见')[0] as HTMLInputElement).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(save);
    await sendKeys({ press: 'Enter' });
    await page.sees('Saved: they will not be published. They are studied all the same.', 'not to be published');
  });
});
