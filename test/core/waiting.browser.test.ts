import { expect } from '@open-wc/testing';
import { Network } from '../support/network.js';
import { mount, until } from '../support/page.js';
import { startServer, type Server } from '../support/server.js';
import { HeldNetwork } from './held-network.js';
import './test-reader.js';

/** The platform's timers, which pass only when told to; those of less than 300 ms run as ever. */
class HeldTimers {
  readonly #set = window.setTimeout;
  readonly #clear = window.clearTimeout;
  readonly #waiting = new Map<number, { readonly after: number; readonly run: () => void }>();
  #next = 1e9;

  hold(): void {
    const set = (run: () => void, after = 0): number => {
      if (after < 300) return Number(this.#set.call(window, run, after));
      this.#waiting.set(this.#next += 1, { after, run });
      return this.#next;
    };
    window.setTimeout = set as unknown as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => { if (!this.#waiting.delete(id)) this.#clear.call(window, id); }) as typeof window.clearTimeout;
  }

  /** Has everything happen that was to happen by then, in milliseconds from the beginning. */
  passTo(milliseconds: number): void {
    for (const [id, { after, run }] of this.#waiting) {
      if (after > milliseconds) continue;
      this.#waiting.delete(id);
      run();
    }
  }

  release(): void {
    window.setTimeout = this.#set;
    window.clearTimeout = this.#clear;
  }
}

describe('waiting for an answer', () => {
  let server: Server;
  const timers = new HeldTimers();
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  afterEach(() => { timers.release(); });

  const reader = '<test-reader consultation-id="river-parks"></test-reader>';

  it('is said in words after a while, and given up when the answer comes', async () => {
    const held = new HeldNetwork();
    const page = mount(reader, { network: new Network(held.fetch), baseUrl: server.baseUrl });
    await page.sees('正在打开…');
    held.release();
    await page.sees('云河市公园管理条例');
    expect(page.text).not.to.contain('正在打开');
  });

  it('is silent at first, then says that it is opening, then that the network is slow', async () => {
    const held = new HeldNetwork();
    timers.hold();
    const page = mount(reader, { network: new Network(held.fetch), baseUrl: server.baseUrl });
    await until(() => held.held.length === 1, () => 'Nothing was asked.');
    timers.passTo(399);
    await page.element('test-reader').updateComplete;
    expect(page.text).to.equal('');
    timers.passTo(400);
    await page.sees('正在打开…');
    timers.passTo(7999);
    await page.element('test-reader').updateComplete;
    expect(page.text).to.contain('正在打开…');
    timers.passTo(8000);
    await page.sees('网络较慢，还在打开。');
    await page.isAccessible();
    held.release();
    await page.sees('云河市公园管理条例');
  });
});
