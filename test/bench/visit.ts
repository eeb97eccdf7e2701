/** One visit: a page opened cold on a slow device and network, as a citizen would open it. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { ReceiptQuery } from '../../src/contract/models.js';

export type Goal = 'box' | 'button' | 'clause' | 'receipts' | 'opinions' | 'fields' | 'letters' | 'figures' | 'questions';

export interface VisitPlan {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /**
   * What the citizen waits for: a box to write in, the button that opens it, the first clause, the kept receipts, the twentieth opinion, fields for
   * number and code, the twentieth letter, the totals of the last table, the tenth question.
   */
  readonly goal: Goal;
  /** What the twentieth opinion says. */
  readonly words?: string;
  /** What is looked up once there are fields for it. */
  readonly receipt?: ReceiptQuery | undefined;
}

interface SeenRequest {
  readonly path: string;
  /** Milliseconds since navigation started. */
  readonly startTime: number;
  /** The body as it came over the wire. */
  readonly bytes: number;
  /** With headers. */
  readonly transferred: number;
}

export interface Visit {
  /** Milliseconds from the start of navigation. */
  readonly usableAt: number;
  readonly shift: number;
  readonly requests: readonly SeenRequest[];
  /** Bytes on the JavaScript heap after a collection, before typing. */
  readonly heap: number;
  /** Milliseconds from each key to the frame that shows it; none where there is no box. */
  readonly keys: readonly number[];
  /** Milliseconds of the main thread for one key. */
  readonly work: number | undefined;
  /** Milliseconds from the press that looks a letter up to its timeline; undefined where none is. */
  readonly foundAfter: number | undefined;
}

/** 1.6 Mbit/s down, 750 kbit/s up, in bytes a second; 150 ms. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const cpuSlowdown = 4;

/** Milliseconds: a peer that draws a thousand opinions at once takes most of a minute, more where others use the machine; the protocol waits 180 s. */
const givesUpAfter = 170_000;
const afterUsable = 1000;
const betweenKeys = 100;

/** Thirty keys. */
const typed = '希望把开放时间延长到晚上九点半，下班以后也能带老人孩子去走走';

const probe = await readFile(new URL('./probe.js', import.meta.url), 'utf8');

export async function visit(browser: Browser, plan: VisitPlan): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(givesUpAfter);
    const session = await slowDown(page, plan);
    await page.evaluateOnNewDocument(`globalThis.benchGoal = ${JSON.stringify(plan.goal)};\nglobalThis.benchWords = ${JSON.stringify(plan.words ?? '')};\n${probe}`);
    await page.goto(plan.url, { waitUntil: 'domcontentloaded' });
    const usableAt = await inTime(page.evaluate('benchProbe.usable') as Promise<number>, plan);
    await wait(afterUsable + 100);
    await page.waitForNetworkIdle({ idleTime: 300 });
    const { requests, shift } = (await page.evaluate(`benchProbe.collect(${usableAt})`)) as Pick<Visit, 'requests' | 'shift'>;
    const heap = await heapSize(session);
    const typing = plan.goal === 'box' || plan.goal === 'button' ? await type(page, session, plan.goal) : { keys: [], work: undefined };
    const foundAfter = plan.receipt && await lookUp(page, session, plan.receipt);
    return { usableAt, shift, requests, heap, foundAfter, ...typing };
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page, { width, height }: VisitPlan): Promise<CDPSession> {
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

async function inTime<T>(waited: Promise<T>, { url, goal }: VisitPlan): Promise<T> {
  const stop = new AbortController();
  const late = wait(givesUpAfter, undefined, { signal: stop.signal }).then(() => { throw new Error(`${url} did not reach its ${goal} in time.`); });
  try {
    return await Promise.race([waited, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}

async function heapSize(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function type(page: Page, session: CDPSession, goal: Goal): Promise<Pick<Visit, 'keys' | 'work'>> {
  if (goal === 'button') {
    await page.evaluate('benchProbe.pressGo()');
    await page.waitForFunction('benchProbe.boxIsOpen()');
    await page.waitForNetworkIdle({ idleTime: 300 });
  }
  await page.evaluate('benchProbe.focusBox()');
  await wait(betweenKeys);
  const before = await taskMilliseconds(session);
  for (const text of typed) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    await wait(betweenKeys);
  }
  const work = (await taskMilliseconds(session) - before) / typed.length;
  const { keys, text } = (await page.evaluate('benchProbe.typed()')) as { keys: number[]; text: string };
  if (text !== typed) throw new Error(`The box holds “${text}” instead of what was typed.`);
  return { keys, work };
}

/** By keys, as from a receipt on paper. */
async function lookUp(page: Page, session: CDPSession, { number, code }: ReceiptQuery): Promise<number> {
  for (const [name, text] of Object.entries({ number, code })) {
    await page.evaluate(`benchProbe.focusField(${JSON.stringify(name)})`);
    await session.send('Input.insertText', { text });
    await wait(betweenKeys);
  }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  return await page.evaluate('benchProbe.found()') as number;
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
