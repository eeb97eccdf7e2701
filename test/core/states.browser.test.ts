import { expect } from '@open-wc/testing';
import { openBox } from '../support/comment-box.js';
import { Network } from '../support/network.js';
import { mount, until } from '../support/page.js';
import { startServer, type Server } from '../support/server.js';
import { HeldNetwork } from './held-network.js';
import '../../src/widgets/consultation/hy-comment-box.js';

describe('a custom state', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());

  it('is none where nothing has happened', async () => {
    const page = mount('<hy-comment-box></hy-comment-box>');
    await page.sees('这里还没有接通。');
    expect(page.element('hy-comment-box').matches(':state(sending), :state(sent)')).to.equal(false);
  });

  it('tells the page’s style sheet what the element does, for as long as it does it', async () => {
    const held = new HeldNetwork();
    const network = new Network();
    const page = await openBox(server, { network });
    const box = page.element('hy-comment-box');
    const is = (state: string): boolean => box.matches(`:state(${state})`);
    await page.fill('意见', '写得清楚。');
    network.become(held.fetch);
    await page.press('提交意见');
    await until(() => is('sending'), () => 'It is not sending.');
    expect(is('sent')).to.equal(false);
    held.release();
    await page.sees('意见已收到');
    expect([is('sending'), is('sent')]).to.deep.equal([false, true]);
  });
});
