import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { addClause, openBox, stored } from '../../support/comment-box.js';
import { Network, answerLost, failing, offline } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const pdf = (name = '座椅图纸.pdf', text = '座椅'): File => new File([`%PDF-1.4\n% ${text}\ntrailer<<>>\n%%EOF\n`], name, { type: 'application/pdf' });

const control = (page: Page): Promise<HTMLInputElement> =>
  until(() => elementsBelow(page.place).find((element): element is HTMLInputElement => element.matches('input[type=file]')), () => `There is no field for files. ${page.text}`);

async function choose(page: Page, ...files: readonly File[]): Promise<void> {
  const input = await control(page);
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const openFiles = (page: Page): Promise<void> => page.press('附件（可不填）');

const isUpload = (url: string): boolean => url.includes('/uploads?');

describe('hy-comment-box, with files', () => {
  let server: Server;
  let network: Network;
  let page: Page;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    network = new Network();
    page = await openBox(server, { network });
    await page.fill('意见', '座椅太少，附了一张图。');
  });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  it('says what may be sent, sends it while the citizen writes, and files it with the opinion', async () => {
    await openFiles(page);
    await page.sees('最多3个，每个不超过10MB。可以传图片、PDF和Word文件。');
    expect((await control(page)).accept).to.include('image/jpeg');
    await choose(page, pdf());
    await page.sees('座椅图纸.pdf', '已添加', '附件（1个）');
    await page.hears('已添加座椅图纸.pdf。');
    await page.isAccessible();
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    const [upload] = await server.rows('upload');
    const [opinion] = await server.rows('opinion');
    expect([upload?.['owner'], upload?.['name']]).to.deep.equal([opinion?.['id'], '座椅图纸.pdf']);
  });

  it('keeps each opinion with files of its own', async () => {
    await openFiles(page);
    await choose(page, pdf('全文.pdf'));
    await page.sees('已添加');
    await addClause(page, '三', '第三条');
    await page.fill('理由', '晚一点关门。');
    await page.seesNoMore('全文.pdf');
    await choose(page, pdf('第三条.pdf'));
    await page.sees('第三条.pdf', '已添加');
    await page.press('提交2条意见');
    await page.sees('2条意见已收到');
    const opinions = await server.rows('opinion');
    const uploads = await server.rows('upload');
    const clauseOf = (name: string) => opinions.find(({ id }) => id === uploads.find((each) => each['name'] === name)?.['owner'])?.['clause_id'];
    expect([clauseOf('全文.pdf'), clauseOf('第三条.pdf')]).to.deep.equal([null, 'art-3']);
  });

  it('takes no more than the agency allows, and says so before a byte leaves', async () => {
    await openFiles(page);
    await choose(page, new File([new Uint8Array(10_485_761)], '大.pdf', { type: 'application/pdf' }));
    await page.sees('文件太大，最大10MB。');
    await choose(page, new File(['x'], '歌.mp3', { type: 'audio/mpeg' }));
    await page.sees('请传图片、PDF或Word文件。');
    await choose(page, new File([], '空.pdf', { type: 'application/pdf' }));
    await page.sees('文件里没有内容，请换一个。');
    await choose(page, new File(['x'], '照片.heic', { type: 'image/heic' }));
    await page.sees('这是HEIC格式的照片，请换成JPG再传。iPhone可在设置→相机→格式选“兼容性最佳”。截图再传也可以。');
    await choose(page, new File(['x'], '动图.gif', { type: 'image/gif' }));
    await page.sees('这是GIF图片，请存成JPG或PNG再传。截图再传也可以。');
    expect(network.count('POST', '/uploads')).to.equal(0);
    await choose(page, ...['一', '二', '三', '四'].map((name) => pdf(`${name}.pdf`, name)));
    await page.sees('四.pdf：最多3个附件，请先去掉几个。', '附件（3个）');
    await page.isAccessible();
    expect(await server.rows('upload')).to.have.length(3);
  });

  it('says what to do with a photo whose kind only the server sees', async () => {
    await openFiles(page);
    await choose(page, new File(['\0\0\0\x14ftypheic\0\0\0\0mif1'], '照片.jpg', { type: 'image/jpeg' }));
    await page.sees('这是HEIC格式的照片，请换成JPG再传。');
    expect(network.count('POST', '/uploads')).to.equal(1);
    expect(page.has('button', '再试一次，上传照片.jpg')).to.equal(false);
    await page.isAccessible();
  });

  it('says why the server took none, and offers no second try where that is no use', async () => {
    await openFiles(page);
    await choose(page, new File(['<script>'], '图.pdf', { type: 'application/pdf' }));
    await page.sees('请传图片、PDF或Word文件。');
    await page.hears('图.pdf：请传图片、PDF或Word文件。');
    expect(page.has('button', '再试一次，上传图.pdf')).to.equal(false);
    await page.press('提交意见');
    await page.sees('有附件没有传上去，请再试一次，或去掉。');
    expect(focused().matches('input[type=file]')).to.equal(true);
    await page.press('去掉图.pdf');
    await page.focusIsOn('file', '添加附件');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
  });

  it('keeps a file that could not leave, and sends it once when asked again', async () => {
    await openFiles(page);
    network.become(async (url, init) => (isUpload(url) ? answerLost()(url, init) : fetch(url, init)));
    await choose(page, pdf());
    await page.sees('没有传上去，网络断了。请再试一次。');
    await page.hears('座椅图纸.pdf：没有传上去，网络断了。请再试一次。');
    network.become();
    await page.press('再试一次，上传座椅图纸.pdf');
    await page.sees('已添加');
    // All tries went under one key.
    expect(await server.rows('upload')).to.have.length(1);
  });

  it('sends by itself what a lost network kept back, once there is one again, and leaves what was refused', async () => {
    await openFiles(page);
    network.become(async (url, init) => (isUpload(url) ? failing(500)(url, init) : fetch(url, init)));
    await choose(page, pdf('一.pdf', '一'));
    await page.sees('没有传上去。请再试一次。');
    network.become(offline);
    await choose(page, pdf('二.pdf', '二'));
    await page.sees('没有传上去，网络断了。请再试一次。');
    network.become();
    window.dispatchEvent(new Event('online'));
    await page.hears('已添加二.pdf。');
    await page.button('再试一次，上传一.pdf');
    expect(await server.rows('upload')).to.have.length(1);
  });

  it('says so when too much is sent, when the server is down, and without a network', async () => {
    await openFiles(page);
    network.become(async (url, init) => (isUpload(url) ? failing(500)(url, init) : fetch(url, init)));
    await choose(page, pdf());
    await page.sees('没有传上去。请再试一次。');
    await server.configure({ rateLimits: { ...demoConfig.rateLimits, upload: { capacity: 0, perMinute: 0.1 } } });
    network.become();
    await page.press('再试一次，上传座椅图纸.pdf');
    await page.sees('传得太快，请稍后再试。');
    await server.configure({ rateLimits: demoConfig.rateLimits });
    network.become(offline);
    await page.press('再试一次，上传座椅图纸.pdf');
    await page.sees('没有传上去，网络断了。请再试一次。');
    await page.isAccessible();
  });

  it('waits with the opinion until the file is there, and can be stopped', async () => {
    let answer = (): void => undefined;
    const gate = new Promise<void>((resolve) => { answer = resolve; });
    network.become(async (url, init) => {
      if (isUpload(url)) await Promise.race([gate, new Promise((_, reject) => { init.signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')); }); })]);
      return fetch(url, init);
    });
    await openFiles(page);
    await choose(page, pdf('一.pdf', '一'), pdf('二.pdf', '二'));
    await page.sees('正在上传，已传0%', '等着上传');
    await page.press('提交意见');
    await page.sees('附件还没有传完，传完再提交。');
    expect(await server.rows('submission')).to.have.length(0);
    await page.press('取消上传一.pdf');
    await page.seesNoMore('一.pdf');
    answer();
    await page.sees('二.pdf', '已添加');
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    expect((await server.rows('upload')).map(({ name }) => name)).to.deep.equal(['二.pdf']);
  });

  it('comes back with the draft after a reload', async () => {
    await openFiles(page);
    await choose(page, pdf());
    await page.sees('已添加');
    await until(() => stored(server).join().includes('座椅图纸.pdf'), () => 'The device does not have it.');
    page.place.remove();
    const again = await openBox(server, { network });
    await again.sees('附件（1个）', '座椅图纸.pdf', '已添加');
    await again.press('提交意见');
    await again.sees('意见已收到，谢谢参与');
    expect((await server.rows('upload'))[0]?.['owner']).to.be.a('string');
  });

  it('asks for a file again that the server has forgotten, and keeps the text', async () => {
    await openFiles(page);
    await choose(page, pdf());
    await page.sees('已添加');
    page.place.remove();
    await server.setClock(25 * 60);
    const again = await openBox(server, { network });
    await again.sees('座椅图纸.pdf', '已添加');
    await again.press('提交意见');
    await again.sees('附件放得太久，请重新添加。');
    expect(focused().matches('input[type=file]')).to.equal(true);
    expect((await again.field('意见')).value).to.equal('座椅太少，附了一张图。');
    await again.press('去掉座椅图纸.pdf');
    await choose(again, pdf());
    await again.sees('已添加');
    await again.press('提交意见');
    await again.sees('意见已收到，谢谢参与');
  });

  it('takes out a file that was used elsewhere, and says that it did not arrive', async () => {
    await openFiles(page);
    await choose(page, pdf());
    const draft = await until(() => stored(server).find((entry) => entry.includes('座椅图纸.pdf')), () => 'The device does not have it.');
    const [key = ''] = Object.keys(localStorage);
    await page.press('提交意见');
    await page.sees('意见已收到，谢谢参与');
    // As another window that was open at the same time would have it.
    localStorage.setItem(key, draft);
    page.place.remove();
    const other = await openBox(server, { network });
    await other.sees('座椅图纸.pdf');
    await other.press('提交意见');
    await other.sees('附件没有收到，请重新添加。');
    await other.seesNoMore('座椅图纸.pdf');
  });

  it('has no field where the agency takes no files', async () => {
    await server.configure({ uploads: { ...demoConfig.uploads, offered: { submission: null, letter: null } } });
    page.place.remove();
    const none = await openBox(server, { network });
    expect(none.text).not.to.include('附件');
  });

  it('says all of it in English too', async () => {
    page.place.remove();
    const english = await openBox(server, { network, attributes: 'lang="en"' });
    await english.press('Files (optional)');
    await english.sees('At most 3 files, each up to 10MB: pictures, PDF and Word documents.');
    await choose(english, pdf('plan.pdf'));
    await english.sees('plan.pdf', 'Added', '1 file');
    await choose(english, new File(['x'], 'song.mp3', { type: 'audio/mpeg' }));
    await english.sees('Please choose pictures, PDF or Word documents.');
  });
});
