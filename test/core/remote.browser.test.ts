import { expect } from '@open-wc/testing';
import { deviceClockGoesOn, readerComesBack, deviceHasNetwork } from '../support/device.js';
import { Network, failing, offline } from '../support/network.js';
import { mount, until, type Page } from '../support/page.js';
import { startServer, type Server } from '../support/server.js';
import { HeldNetwork } from './held-network.js';
import './test-reader.js';

const reader = '<test-reader consultation-id="river-parks"><p>不能打开时，请打12345。</p></test-reader>';
const title = '云河市公园管理条例';

describe('what an element reads', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    await server.publish({ content: { id: 'river-parks-two', title: '云河市湿地条例' } });
  });
  after(() => server.close());

  const show = (network: Network, markup = reader): Page => mount(markup, { network, baseUrl: server.baseUrl });

  /** Reads, then reads anew: what a retry or a return to the page does. */
  async function readAgain(page: Page): Promise<void> {
    page.element('test-reader').consultation.refresh();
    await page.element('test-reader').updateComplete;
  }

  it('is shown once it is there', async () => {
    const network = new Network();
    await show(network).sees(title);
    expect(network.count('GET', '/consultations/river-parks')).to.equal(1);
  });

  it('is not asked for when the element leaves the page', async () => {
    const held = new HeldNetwork();
    const page = show(new Network(held.fetch));
    await until(() => held.held.length === 1, () => 'Nothing was asked.');
    page.place.remove();
    await until(() => held.held[0]?.signal?.aborted, () => 'The request went on.');
  });

  it('is read again when the element comes back, since it was stopped on the way', async () => {
    const held = new HeldNetwork();
    const network = new Network(held.fetch);
    const page = show(network);
    await until(() => held.held.length === 1, () => 'Nothing was asked.');
    const element = page.element('test-reader');
    const around = element.parentElement!;
    element.remove();
    network.become();
    around.append(element);
    await page.sees(title);
  });

  it('is not read again when the element only moves within the page', async () => {
    const network = new Network();
    const page = show(network);
    await page.sees(title);
    const element = page.element('test-reader');
    element.parentElement!.append(element);
    await element.updateComplete;
    await page.sees(title);
    expect(network.count('GET', '/consultations/river-parks')).to.equal(1);
  });

  it('stops when something else is to be read, and shows only that', async () => {
    const held = new HeldNetwork();
    const network = new Network(held.fetch);
    const page = show(network);
    await until(() => held.held.length === 1, () => 'Nothing was asked.');
    network.become();
    page.element('test-reader').consultationId = 'river-parks-two';
    await page.sees('云河市湿地条例');
    expect(held.held[0]?.signal?.aborted).to.equal(true);
    held.release();
    await page.element('test-reader').updateComplete;
    expect(page.text).not.to.contain(title);
  });

  it('stays while it is read anew', async () => {
    const held = new HeldNetwork();
    const network = new Network();
    const page = show(network);
    await page.sees(title);
    network.become(held.fetch);
    await readAgain(page);
    expect(page.text).to.contain(title).and.not.contain('正在打开');
    held.release();
    await page.sees(title);
  });

  it('stays when the network breaks, with the time at which it was read', async () => {
    const network = new Network();
    const page = show(network);
    await page.sees(title);
    network.become(offline);
    await readAgain(page);
    await page.sees('新内容暂时打不开。这是');
    deviceHasNetwork(false);
    await readAgain(page);
    await page.sees('网络断了。这是');
    expect(page.text).to.match(/网络断了。这是\d\d:\d\d的内容。/).and.contain(title);
    await page.isAccessible();
    network.become();
    deviceHasNetwork(true);
    await page.seesNoMore('网络断了');
    await page.sees(title);
  });

  it('is read by itself when the device is online again', async () => {
    deviceHasNetwork(false);
    const network = new Network(offline);
    const page = show(network);
    await page.sees('网络断了。联网后会自动打开。', '不能打开时，请打12345。');
    network.become();
    deviceHasNetwork(true);
    await page.sees(title);
  });

  it('is not read again by an online event after another problem, or when all is well', async () => {
    const network = new Network(failing(500));
    const page = show(network);
    await page.sees('暂时打不开。');
    const asked = network.count('GET', '/consultations/river-parks');
    window.dispatchEvent(new Event('online'));
    await page.element('test-reader').updateComplete;
    expect(network.count('GET', '/consultations/river-parks')).to.equal(asked);
  });

  it('is read anew when the reader comes back after a long time, and not after a short one', async () => {
    const network = new Network();
    const page = show(network);
    await page.sees(title);
    const asked = (): number => network.count('GET', '/consultations/river-parks');
    let back = deviceClockGoesOn(9);
    readerComesBack();
    back();
    expect(asked()).to.equal(1);
    back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    expect(asked()).to.equal(2);
    expect(page.text).to.contain(title);
  });

  it('stays with its time when the reader comes back without a network, and is read by itself when there is one', async () => {
    const network = new Network();
    const page = show(network);
    await page.sees(title);
    network.become(offline);
    deviceHasNetwork(false);
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await page.sees('网络断了。这是', title);
    network.become();
    deviceHasNetwork(true);
    await page.seesNoMore('网络断了');
    await page.sees(title);
  });

  it('opens when the reader tries again', async () => {
    const network = new Network(failing(500));
    const page = show(network);
    await page.sees('暂时打不开。请稍后再试，或拨打0555-12345。');
    await page.isAccessible();
    network.become();
    await page.press('再试一次');
    await page.sees(title);
    expect(page.text).not.to.contain('暂时打不开');
  });

  it('leaves no listener behind when the element has gone', async () => {
    const network = new Network(offline);
    const page = show(network);
    await page.sees('连不上服务器。');
    const asked = network.requests.length;
    page.place.remove();
    window.dispatchEvent(new Event('online'));
    const back = deviceClockGoesOn(60);
    readerComesBack();
    back();
    expect(network.requests.length).to.equal(asked);
  });
});
