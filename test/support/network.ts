/** A network that misbehaves: each wraps `fetch` and is handed to `createClient` in its place. Nothing else is ever faked. */

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const real: Fetch = (url, init) => globalThis.fetch(url, init);

/** No connection: fails as a browser does. */
export const offline: Fetch = (_url, init) => (init.signal?.aborted ? Promise.reject(reasonOf(init.signal)) : Promise.reject(new TypeError('Failed to fetch')));

/** Every answer comes this many milliseconds later; the request leaves at once. */
export function slow(milliseconds: number, through: Fetch = real): Fetch {
  return async (url, init) => {
    const response = await through(url, init);
    await delay(milliseconds, init.signal);
    return response;
  };
}

/** Something between page and server answers in the server's place, as proxies do: with a status and no problem that could be read. */
export function failing(status: number): Fetch {
  return (_url, init) => (init.signal?.aborted ? Promise.reject(reasonOf(init.signal)) : Promise.resolve(new Response('', { status })));
}

/** The request arrives and is handled, its answer is lost: the case that keys are for. */
export function answerLost(through: Fetch = real): Fetch {
  return async (url, init) => {
    await through(url, init);
    throw new TypeError('Failed to fetch');
  };
}

/** Another try under the same key is still being handled: the contract's answer where the database is held by somebody else. */
export const stillHandled: Fetch = () => Promise.resolve(Response.json(
  { type: 'urn:huiying:problem:in-progress', title: '正在处理，请稍等。', status: 409 },
  { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
));

/** The server's own disk is full: the contract's answer, with whom to call. */
export const outOfOrder: Fetch = () => Promise.resolve(Response.json(
  { type: 'urn:huiying:problem:unavailable', title: '系统有故障，现在办不了。', detail: '文字还在，没有丢失。请过几分钟再试，急事可打0555-6200022。', status: 503, phone: '0555-6200022' },
  { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '300' } },
));

/** Under the key of each submission another text arrives first. */
export function keyTaken(through: Fetch = real): Fetch {
  return async (url, init) => {
    if (init.method === 'POST' && typeof init.body === 'string') await through(url, { ...init, body: init.body.replace(/"reason":"[^"]*"/, '"reason":"写在前面的。"') });
    return through(url, init);
  };
}

/** A network that changes under way, and remembers what was sent through it. */
export class Network {
  readonly requests: { readonly method: string; readonly url: string; readonly init: RequestInit }[] = [];
  #now: Fetch;

  constructor(first: Fetch = real) {
    this.#now = first;
  }

  get fetch(): Fetch {
    return (url, init) => {
      this.requests.push({ method: init.method ?? 'GET', url, init });
      return this.#now(url, init);
    };
  }

  /** From here on: `offline`, `slow(…)`, `failing(…)`, or nothing for the real one. */
  become(next: Fetch = real): void {
    this.#now = next;
  }

  /** How many requests of a method went to addresses that end so. */
  count(method: string, ending: string): number {
    return this.requests.filter((request) => request.method === method && new URL(request.url, location.href).pathname.endsWith(ending)).length;
  }
}

function delay(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    });
  });
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError');
}
