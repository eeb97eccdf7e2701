import { expect } from '@open-wc/testing';
import { solve } from '../../src/core/proof-of-work.js';
import type { Challenge } from '../../src/client/index.js';

const address = (path: string): string => new URL(path, import.meta.url).href;

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const salt = '5d0c1b7e93a84f2660d1aabb?expires=1795330200&purpose=submission&subject=river-parks&';

/** A challenge as the server makes it, with a number that is known here. */
async function challengeOf(number: number, maxNumber = number): Promise<Challenge> {
  return { algorithm: 'SHA-256', challenge: await sha256(`${salt}${number}`), salt, maxNumber, signature: 'a'.repeat(64), expiresAt: '2026-11-22T14:50:00+08:00' };
}

/** Takes so long that nothing here waits for it. */
const endless: Challenge = { algorithm: 'SHA-256', challenge: '0'.repeat(64), salt, maxNumber: 2 ** 40, signature: 'a'.repeat(64), expiresAt: '2026-11-22T14:50:00+08:00' };

interface Report {
  readonly answer?: string;
  readonly error?: string;
  /** The page did the sum on its own thread. */
  readonly here: boolean;
  readonly violations: string[];
}

/** Does a sum on a page of this origin that has a policy. */
async function onPage(given: Challenge, policy = ''): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.src = address('./fixtures/blank.html');
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = `
    const violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const { solve } = await import(${JSON.stringify(address('../../src/core/proof-of-work.ts'))});
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = ${JSON.stringify(policy)};
    if (meta.content) document.head.append(meta);
    const said = await solve(${JSON.stringify(given)}, new AbortController().signal).then((answer) => ({ answer }), (error) => ({ error: String(error) }));
    // What the page has imported is not fetched again; what only a worker has imported is.
    const search = ${JSON.stringify(address('../../src/core/proof-search.ts'))};
    const fetched = () => performance.getEntriesByName(search).length;
    const before = fetched();
    await import(search);
    const here = fetched() === before;
    parent.postMessage({ ...said, here, violations }, '*');`;
  const told = new Promise<Report>((resolve) => {
    window.addEventListener('message', ({ source, data }) => { if (source === frame.contentWindow) resolve(data as Report); });
  });
  page.body.append(script);
  const report = await told;
  frame.remove();
  return report;
}

const opened = (answer = ''): unknown => JSON.parse(atob(answer));

describe('the sum of the security check', () => {
  it('is done in a worker, and answered as altcha does', async () => {
    const given = await challengeOf(4711, 20_000);
    const { answer, here, violations } = await onPage(given);
    const { algorithm, challenge, signature } = given;
    expect(opened(answer)).to.deep.equal({ algorithm, challenge, number: 4711, salt, signature });
    expect(here).to.equal(false);
    expect(violations).to.deep.equal([]);
  });

  it('starts its worker under Trusted Types without a violation', async () => {
    const { answer, here, violations } = await onPage(await challengeOf(12, 50), "require-trusted-types-for 'script'; trusted-types huiying; worker-src 'self'");
    expect((opened(answer) as { number: number }).number).to.equal(12);
    expect(here).to.equal(false);
    expect(violations).to.deep.equal([]);
  });

  it('is done on the page where its policy lets no worker start', async () => {
    const { answer, here } = await onPage(await challengeOf(900, 2000), "worker-src 'none'");
    expect((opened(answer) as { number: number }).number).to.equal(900);
    expect(here).to.equal(true);
  });

  it('is done on the page where its policy knows another name for policies', async function notEverywhere() {
    if (!('trustedTypes' in globalThis)) this.skip();
    const { answer, here } = await onPage(await challengeOf(900, 2000), "require-trusted-types-for 'script'; trusted-types another; worker-src 'self'");
    expect((opened(answer) as { number: number }).number).to.equal(900);
    expect(here).to.equal(true);
  });

  it('leaves the page free for everything else while it is done there', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; }, 1);
    const { Worker } = window;
    try {
      Reflect.deleteProperty(window, 'Worker');
      await solve(await challengeOf(60_000), new AbortController().signal);
    } finally {
      window.Worker = Worker;
      clearInterval(timer);
    }
    expect(turns).to.be.greaterThan(3);
  });

  it('finds the first and the last number, and says when there is none', async () => {
    const { signal } = new AbortController();
    expect((opened(await solve(await challengeOf(0, 10), signal)) as { number: number }).number).to.equal(0);
    expect((opened(await solve(await challengeOf(10), signal)) as { number: number }).number).to.equal(10);
    const error: unknown = await solve({ ...endless, maxNumber: 10 }, signal).catch((reason: unknown) => reason);
    expect(String(error)).to.contain('no answer');
  });

  for (const place of ['worker', 'page'] as const) {
    it(`ends as soon as nobody wants it any more, in a ${place}`, async () => {
      const { Worker } = window;
      const abort = new AbortController();
      try {
        if (place === 'page') Reflect.deleteProperty(window, 'Worker');
        const ended = solve(endless, abort.signal).then(() => 'answered', (reason: unknown) => reason);
        await new Promise(requestAnimationFrame);
        abort.abort();
        expect(await ended).to.equal(abort.signal.reason);
      } finally {
        window.Worker = Worker;
      }
    });
  }
});
