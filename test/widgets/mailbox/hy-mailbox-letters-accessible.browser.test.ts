import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Network, failing } from '../../support/network.js';
import { focused, sizeLoopErrors } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { covers, lamps, mountLetters, publishThree } from './letters-page.js';

describe('hy-mailbox-letters, for everybody', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await publishThree(server);
  });
  after(() => server.close());

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"', 'category="help"']) {
    it(`passes the accessibility rules with the list and with a letter: ${attributes || 'as it is'}`, async () => {
      const page = mountLetters(server, { attributes });
      await page.find('link', covers.title);
      await page.isAccessible();
      await page.press(covers.title, 'link');
      await page.sees('井盖已经加固。');
      await page.isAccessible();
    });
  }

  it('passes them with nothing found, with a wrong field, and out of order', async () => {
    const network = new Network();
    const page = mountLetters(server, { network });
    await page.fill('查找词语', '斑马鱼');
    await page.press('查找');
    await page.sees('没有符合条件的来信');
    await page.isAccessible();
    await page.fill('查找词语', '长'.repeat(61));
    await page.press('查找');
    await page.sees('词语太长');
    await page.isAccessible();
    network.become(failing(500));
    await page.fill('查找词语', '路灯');
    await page.press('查找');
    await page.sees('暂时打不开。');
    await page.isAccessible();
  });

  it('speaks English where it is asked to', async () => {
    const page = mountLetters(server, { attributes: 'lang="en"' });
    await page.sees('Letters published with their answers by 29 November: 3.', 'Answered 24 November', 'Complaint');
    await page.press(lamps.title, 'link');
    await page.sees('Taken up', 'Answered by', 'The answer', 'Back to the list');
  });

  it('can be walked from the words over a letter and back by keyboard alone', async () => {
    const page = mountLetters(server);
    await page.find('link', lamps.title);
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 30 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent ?? ''}`).to.equal(true);
    };
    await tabTo(() => focused().getAttribute('name') === 'words');
    await sendKeys({ type: '路灯' });
    await sendKeys({ press: 'Enter' });
    await page.sees('找到1封。');
    await tabTo(() => focused().textContent === lamps.title);
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', lamps.title);
    await page.sees('当晚全部亮灯。');
    await tabTo(() => focused().textContent?.trim() === '回到列表');
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('link', lamps.title);
  });

  it('needs no scrolling to the side on a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const attributes of ['category="help"', 'category="help" mode="elder"']) {
        const page = mountLetters(server, { attributes });
        await page.find('link', covers.title);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        await page.press(covers.title, 'link');
        await page.sees('井盖已经加固。');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        await page.press('回到列表');
        await page.focusIsOn('link', covers.title);
        page.place.remove();
      }
      expect(sizeLoopErrors()).to.equal(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
