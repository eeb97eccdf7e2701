/** A network that loses, holds or replaces what a page sends to one address: a proxy between browser and server, the same to every browser. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a submission may take to set out, in milliseconds: nothing waits so long unless it fails. */
const patience = 40_000;

/** What happens to a request; `leaves` is asked before it goes on to the server, `answers` once the server's answer is back. */
export interface Fate {
  readonly leaves?: (exchange: Exchange) => void | Promise<void>;
  readonly answers?: (exchange: Exchange) => void | Promise<void>;
}

/** A request and what becomes of it. */
export class Exchange {
  constructor(private readonly target: string, private readonly incoming: IncomingMessage, private readonly outgoing: ServerResponse, private readonly fate: Fate = {}) {}

  /** Lets it go on to the server, and the answer back; done when the whole request has left. */
  async pass(): Promise<void> {
    const { method, headers, url = '/' } = this.incoming;
    const onward = request(new URL(url, this.target), { method, headers: { ...headers, connection: 'close' }, agent: false }, (answer) => {
      if (this.fate.answers) {
        answer.resume();
        void this.fate.answers(this);
        return;
      }
      // A browser repeats by itself what was lost on a connection that it had used before; so it gets a new one each time.
      this.outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      answer.pipe(this.outgoing);
    });
    onward.once('error', () => { this.lose(); });
    this.incoming.pipe(onward);
    await once(onward, 'finish').catch(() => undefined);
  }

  lose(): void {
    this.outgoing.destroy();
  }

  /** A proxy answers in the server's place. */
  refuse(status: number): void {
    this.outgoing.writeHead(status, { 'content-type': 'text/html', connection: 'close' }).end();
  }
}

export class Network {
  /** Keys of the submissions that set out, in order. */
  readonly keys: string[] = [];
  url = '';
  readonly #server: Server;
  #fates: Fate[] = [];
  /** Told when a submission sets out. */
  #set: (() => void)[] = [];

  private constructor(target: string) {
    this.#server = createServer((incoming, outgoing) => {
      const takesSubmissions = incoming.method === 'POST' && (incoming.url ?? '').endsWith('/submissions');
      if (takesSubmissions) {
        this.keys.push(String(incoming.headers['idempotency-key'] ?? ''));
        for (const tell of this.#set.splice(0)) tell();
      }
      const fate = takesSubmissions ? this.#fates.shift() : undefined;
      const exchange = new Exchange(target, incoming, outgoing, fate);
      if (fate?.leaves) void fate.leaves(exchange);
      else void exchange.pass();
    });
  }

  /** Before a server: whoever asks `url` gets its answers; without fates everything passes. */
  static async before(target: string): Promise<Network> {
    const network = new Network(target);
    network.#server.listen(0, '127.0.0.1');
    await once(network.#server, 'listening');
    network.url = `http://127.0.0.1:${String((network.#server.address() as AddressInfo).port)}`;
    return network;
  }

  /** The next requests meet these, one each. */
  next(...fates: Fate[]): void {
    this.#fates = fates;
  }

  /** Whatever has not happened yet does not. */
  drop(): void {
    this.#fates = [];
  }

  /** Waits until so many submissions have set out. */
  async hasKeys(count: number): Promise<void> {
    while (this.keys.length < count) {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => { reject(new Error('No submission set out.')); }, patience);
        this.#set.push(() => { clearTimeout(late); resolve(); });
      });
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** The server has it, the page never hears. */
export const answerLost: Fate = { answers: (exchange) => { exchange.lose(); } };

export const proxyRefuses = (status: number): Fate => ({ leaves: (exchange) => { exchange.refuse(status); } });

/** Never comes back; `heard` is kept when the server has answered. */
export function answerHeld(): { fate: Fate; heard: Promise<void> } {
  let tell = (): void => undefined;
  const heard = new Promise<void>((resolve) => { tell = resolve; });
  return { fate: { answers: () => { tell(); } }, heard };
}

/** Gets no further than the proxy; `heard` is kept when it has come so far. */
export function requestHeld(): { fate: Fate; heard: Promise<void> } {
  let tell = (): void => undefined;
  const heard = new Promise<void>((resolve) => { tell = resolve; });
  return { fate: { leaves: () => { tell(); } }, heard };
}
