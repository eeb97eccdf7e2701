import { expect } from '@open-wc/testing';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { failing, Network, offline } from '../../support/network.js';
import type { Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { openLetter } from './tracking-page.js';

haveDeviceAlone();

describe('hy-mailbox-tracking, files of an answer', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(() => server.close());

  /** Answered with these files. */
  async function answeredWith(...names: readonly string[]): Promise<TestLetter> {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    const uploads = [];
    for (const name of names) uploads.push(await letter.file(name));
    await letter.answer(undefined, uploads);
    return letter;
  }

  /** Names of the lists of files. */
  const lists = (page: Page) => [...page.element('hy-mailbox-tracking').renderRoot.querySelectorAll('.attached')].map((list) => list.getAttribute('aria-label'));

  /** The file comes, and is handed to the system. */
  async function downloads(page: Page, name: string): Promise<void> {
    await page.press(name);
    await page.sees('已下载。');
  }

  it('are listed below the answer with their size, and downloaded one by one, with the code in no address', async () => {
    const letter = await answeredWith('电缆检测报告.pdf', '施工计划.pdf');
    const network = new Network();
    const page = await openLetter(server, letter, { network });
    await page.sees('电缆检测报告.pdf 1KB', '施工计划.pdf 1KB');
    expect(lists(page)).to.deep.equal(['答复的附件']);
    (await page.button('下载电缆检测报告.pdf')).focus();
    await downloads(page, '下载电缆检测报告.pdf');
    await page.hears('已下载。');
    await page.focusIsOn('button', '下载电缆检测报告.pdf');
    const sent = network.requests.find(({ url }) => url.endsWith('/letters/attachments'));
    expect(sent?.method).to.equal('POST');
    expect(String(sent?.init.body)).to.contain(letter.receipt.code);
    for (const { url } of network.requests) expect(url).to.not.contain(letter.receipt.code);
    await page.isAccessible();
  });

  it('are fetched from a server of another origin as well', async () => {
    const letter = await answeredWith('电缆检测报告.pdf');
    const page = await openLetter({ ...server, baseUrl: server.otherOriginBaseUrl }, letter);
    await downloads(page, '下载电缆检测报告.pdf');
  });

  it('say that they are being checked, and can be tried again until they are', async () => {
    await server.scan('later');
    const page = await openLetter(server, await answeredWith('电缆检测报告.pdf'));
    await page.sees('正在安全检查，检查完就能下载。');
    await page.isAccessible();
    await page.press('再试一次：电缆检测报告.pdf');
    await page.sees('还在安全检查，请过几分钟再试。');
    await server.scan('clean');
    await downloads(page, '再试一次：电缆检测报告.pdf');
  });

  it('say that they did not pass their check, and whom to call', async () => {
    await server.scan('later');
    const letter = await answeredWith('电缆检测报告.pdf');
    await server.scan('blocked');
    const page = await openLetter(server, letter);
    await page.sees('没有通过安全检查，不能下载。需要这份材料，请拨打0555-12345。');
    expect(page.has('button', /电缆检测报告/)).to.equal(false);
    await page.isAccessible();
  });

  it('say in words why they did not come, and come when they are tried again', async () => {
    const network = new Network();
    const page = await openLetter(server, await answeredWith('电缆检测报告.pdf'), { network });
    await page.button('下载电缆检测报告.pdf');
    network.become(offline);
    await page.press('下载电缆检测报告.pdf');
    await page.sees('网络断了，没有下载。联网后再试。');
    await page.hears('网络断了，没有下载。联网后再试。');
    await page.isAccessible();
    network.become(failing(500));
    await page.press('再试一次：电缆检测报告.pdf');
    await page.sees('没有下载成。请再试一次。');
    network.become();
    await downloads(page, '再试一次：电缆检测报告.pdf');
  });

  it('that a correction took away stand beside the words from before', async () => {
    const letter = await answeredWith('旧表.pdf', '路口.pdf');
    const { answers: [answer] } = await letter.look();
    await letter.correct('六盏路灯已经换好，附上新表。', '附了旧表。', [answer?.attachments[1]?.id ?? '', await letter.file('新表.pdf')]);
    const page = await openLetter(server, letter);
    await page.sees('路口.pdf', '新表.pdf');
    expect(page.text).to.not.contain('旧表.pdf');
    await page.press('更正前的答复');
    expect(lists(page)).to.deep.equal(['答复的附件', '更正前的附件']);
    await downloads(page, '下载旧表.pdf');
    await page.isAccessible();
  });

  it('are named to their writer as the public will read them', async () => {
    const letter = await answeredWith('13900001234的回函.pdf');
    await letter.publish('有六盏不亮。');
    const page = await openLetter(server, letter);
    await page.sees('公开后大家看到的', '139＊＊＊＊1234的回函.pdf');
  });
});
