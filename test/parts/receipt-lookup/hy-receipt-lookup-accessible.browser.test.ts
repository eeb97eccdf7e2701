import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SubmissionReceipt } from '../../../src/client/index.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { Network, failing } from '../../support/network.js';
import { focused, sizeLoopErrors } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { fileOpinions, lookUp, mountLookup, openFound } from './lookup-page.js';

haveDeviceAlone();

describe('hy-receipt-lookup, for everybody', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  before(async () => {
    server = await startServer();
    await server.publish();
    receipt = await fileOpinions(server);
  });
  after(() => server.close());

  it('passes the accessibility rules empty, with errors, refused, and found', async () => {
    const page = mountLookup(server);
    await page.sees('忘了查询码');
    await page.isAccessible();
    await page.press('查询');
    await page.sees('请填编号');
    await page.isAccessible();
    await page.fill(/把回执粘贴到这里/, '今天天气好');
    await lookUp(page, { ...receipt, number: '261122000000' });
    await page.sees('编号或查询码不对，请核对。');
    await page.isAccessible();
    await lookUp(page, receipt);
    await page.sees('查到2条意见');
    await page.isAccessible();
  });

  it('passes them when the server is out of order', async () => {
    const page = mountLookup(server, { network: new Network(failing(500)) });
    await lookUp(page, receipt);
    await page.sees('暂时打不开。');
    await page.isAccessible();
  });

  for (const attributes of ['theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"']) {
    it(`passes them with ${attributes}`, async () => {
      const page = await openFound(server, receipt, { attributes });
      await page.isAccessible();
      await page.press(/查另一份|Look up another/);
      await page.press(/^(?:查询|Look up)$/);
      await page.find('group', /有2处需要修改|2 places need a change/);
      await page.isAccessible();
    });
  }

  it('speaks English where it is asked to', async () => {
    const page = await openFound(server, receipt, { attributes: 'lang="en"' });
    await page.sees('2 opinions found', 'On 第三条', 'On the whole text', 'Received; public after staff have read it');
  });

  it('can be walked from the first field to the result and back by keyboard alone', async () => {
    const page = mountLookup(server);
    const address = location.href;
    await page.button('查询');
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 20 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent ?? ''}`).to.equal(true);
    };
    await tabTo(() => focused().getAttribute('name') === '/number');
    await sendKeys({ type: receipt.number });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: receipt.code });
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '查到2条意见');
    expect(location.href).to.equal(address);
    await tabTo(() => focused().textContent?.trim() === '查另一份');
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('textbox', '编号');
  });

  it('needs no scrolling to the side on a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const page = mountLookup(server);
      await page.button('查询');
      const fits = (): boolean => document.documentElement.scrollWidth <= 320;
      expect(fits()).to.equal(true);
      await lookUp(page, receipt);
      await page.sees('查到2条意见');
      expect(fits()).to.equal(true);
      expect(sizeLoopErrors()).to.equal(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
