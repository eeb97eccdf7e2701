import { setViewport } from '@web/test-runner-commands';
import { Network, failing } from '../../support/network.js';
import { focused, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { formsAreThere, mountWidget, openChapters, type WidgetMounting } from '../../support/widgets.js';

const consultation = (server: Server, mounting: WidgetMounting = {}) => mountWidget(server, 'hy-consultation', mounting);

describe('hy-consultation and its draft, by the accessibility rules', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044' } });
    await server.publish({ like: 'winter-heating' });
  });
  after(() => server.close());
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const theme of ['blue', 'red', 'dark', 'contrast']) {
    it(`passes in the ${theme} theme, with a clause chosen beside the text`, async () => {
      await setViewport({ width: 1400, height: 900 });
      const page = consultation(server, { attributes: `theme="${theme}"` });
      await openChapters(page, 12);
      await formsAreThere(page);
      await page.press('对第三条提意见');
      await until(() => focused().textContent === '针对第三条', () => page.text);
      await page.isAccessible();
    });
  }

  for (const view of ['notice', 'explanation']) {
    it(`passes with the ${view} open`, async () => {
      const page = consultation(server, { attributes: `view="${view}"` });
      await page.sees(view === 'notice' ? '征集部门' : '坐的地方少。');
      await page.isAccessible();
    });
  }

  for (const mode of ['elder', 'kiosk', 'elder kiosk']) {
    it(`passes in ${mode} mode`, async () => {
      const page = consultation(server, { attributes: `mode="${mode}"` });
      await openChapters(page, 12);
      await formsAreThere(page);
      await page.press('对第三条提意见');
      await until(() => focused().textContent === '针对第三条', () => page.text);
      await page.isAccessible();
    });
  }

  it('passes on a phone, with the box under its clause', async () => {
    await setViewport({ width: 375, height: 800 });
    const page = consultation(server);
    await openChapters(page, 12);
    await formsAreThere(page);
    await page.press('对第三条提意见');
    await until(() => focused().textContent === '针对第三条', () => page.text);
    await page.isAccessible();
  });

  it('passes when something was found, and when a number was wrong', async () => {
    const page = mountWidget(server, 'hy-consultation-draft');
    await page.fill('查找词语', '座椅');
    await page.press('查找');
    await page.sees('找到');
    await page.fill('跳到第几条', '99');
    await page.press('跳转');
    await page.sees('请填1到12之间的数');
    await page.isAccessible();
  });

  for (const [state, id] of [['announced', 'winter-heating'], ['paused', 'bus-routes']] as const) {
    it(`passes while it is ${state}`, async () => {
      const page = consultation(server, { id });
      await page.sees(...(state === 'paused' ? ['暂停接收。', '第一段'] : ['开始征求意见', '第一条']));
      await page.isAccessible();
    });
  }

  it('passes when it cannot be opened', async () => {
    const page = consultation(server, { network: new Network(failing(500)) });
    await page.sees('暂时打不开。');
    await page.isAccessible();
  });
});
