/** A network that loses, holds or replaces what a page sends to one address: at the level of the browser, beneath the page. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Paused = Protocol.Fetch.RequestPausedEvent;

/** What happens to a request; `leaves` is asked before it goes out, `answers` once the server's answer is back. */
export interface Fate {
  readonly leaves?: (network: Network, paused: Paused) => Promise<void>;
  readonly answers?: (network: Network, paused: Paused) => Promise<void>;
}

export class Network {
  /** Keys of the submissions that set out, in order. */
  readonly keys: string[] = [];
  #fates: Fate[] = [];

  private constructor(private readonly session: CDPSession) {}

  /** Between a page and the address that takes submissions; without fates everything passes. */
  static async of(page: Page): Promise<Network> {
    const session = await page.createCDPSession();
    const network = new Network(session);
    const urlPattern = '*/submissions';
    session.on('Fetch.requestPaused', (paused) => void network.#onPaused(paused));
    await session.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Request' }, { urlPattern, requestStage: 'Response' }] });
    return network;
  }

  /** The next requests meet these, one each. */
  next(...fates: Fate[]): void {
    this.#fates = fates;
  }

  async pass({ requestId }: Paused): Promise<void> {
    await this.session.send('Fetch.continueRequest', { requestId });
  }

  async lose({ requestId }: Paused): Promise<void> {
    await this.session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
  }

  /** A proxy answers in the server's place. */
  async refuse({ requestId }: Paused, responseCode: number): Promise<void> {
    await this.session.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders: [{ name: 'Content-Type', value: 'text/html' }], body: '' });
  }

  #current: Fate | undefined;

  async #onPaused(paused: Paused): Promise<void> {
    const isAnswer = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    if (!isAnswer) {
      this.#current = this.#fates.shift();
      this.keys.push(paused.request.headers['Idempotency-Key'] ?? '');
    }
    const act = isAnswer ? this.#current?.answers : this.#current?.leaves;
    // The page may have gone in the meantime, and its request with it.
    await (act ? act(this, paused) : this.pass(paused)).catch(() => undefined);
  }
}

/** The server has it, the page never hears. */
export const answerLost: Fate = { answers: (network, paused) => network.lose(paused) };

export const proxyRefuses = (status: number): Fate => ({ leaves: (network, paused) => network.refuse(paused, status) });

/** Never comes back; `heard` is kept when the server has answered. */
export function answerHeld(): { fate: Fate; heard: Promise<void> } {
  let tell = (): void => undefined;
  const heard = new Promise<void>((resolve) => { tell = resolve; });
  return { fate: { answers: async () => { tell(); } }, heard };
}
