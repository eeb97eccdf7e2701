/** INTERRUPTIONS says how many there are (20), SEED which ones (printed), AWAY_HOURS how long a day without a network is (26). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import { createStaffClient } from '../../src/client/index.js';
import { inFirefox, openBrowser } from '../support/browser.js';
import { Clocks } from './clocks.js';
import { answerHeld, answerLost, Network, proxyRefuses, requestHeld, type Fate } from './lost-answers.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

const count = Number(process.env['INTERRUPTIONS'] ?? 20);
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const hour = 3_600_000;
const away = Number(process.env['AWAY_HOURS'] ?? 26) * hour;

let browser: Browser;
let site: Site;
let network: Network;
let clocks: Clocks;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  network = await Network.before(site.url);
  clocks = new Clocks(site);
  await staysOpen('river-parks');
});
after(async () => {
  await browser.close();
  network.close();
  await site.close();
});

/** As long as all those days without a network, and more. */
async function staysOpen(id: string): Promise<void> {
  const { consultations } = createStaffClient({ baseUrl: `${site.url}/v1`, token: demoStaffTokens.signer });
  const { etag, value: { content } } = await consultations.get(id);
  const closesAt = new Date(Date.parse(content.closesAt) + count * (away + hour)).toISOString();
  await consultations.changePeriod(id, { action: 'extend', closesAt, reason: '请更多人来说。' }, { etag });
}

/** The same numbers for the same seed. */
function dice(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const roll = dice(seed);
const oneOf = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
const times = (fate: Fate): Fate[] => Array.from({ length: 1 + roll(4) }, () => fate);

/** A citizen in front of one browser, who opens the page again whatever happens to it. */
class Writer {
  citizen!: Citizen;
  /** What stands, or should stand, in the box. */
  typed = '';

  constructor(private readonly context: BrowserContext) {}

  async opens(): Promise<void> {
    this.citizen = await Citizen.sitsDown(this.context);
    // A page that is killed says so; that is what it is killed for.
    this.citizen.page.on('error', () => undefined);
    await clocks.bind(this.citizen.page);
    await this.citizen.opens(`${network.url}/embed/comment-box.html`, '意见');
  }

  async writes(text: string): Promise<void> {
    const box = await this.citizen.finds('意见', 'textbox');
    await box.evaluate((area) => {
      area.focus();
      (area as HTMLTextAreaElement).setSelectionRange((area as HTMLTextAreaElement).value.length, (area as HTMLTextAreaElement).value.length);
    });
    await this.citizen.enters(text);
    this.typed += text;
  }

  /** Until the device has it: nothing saves what was typed in the moment in which a page is killed. */
  async isKept(): Promise<void> {
    await this.citizen.page.waitForFunction((text) => Object.values(localStorage).join().includes(text), { polling: 50 }, this.typed);
  }

  async findsAll(): Promise<void> {
    assert.equal(await this.citizen.reads('意见'), this.typed, 'what was typed is in the box');
  }

  async presses(clicks = 1): Promise<void> {
    const again = (await this.citizen.text()).includes('再提交一次') && roll(2) === 0;
    const button = await this.citizen.finds(again ? '再提交一次' : '提交意见', 'button');
    await button.scrollIntoView();
    await button.click({ count: clicks });
  }

  /** Waits until a press has come to something: the receipt, or words that say why not. */
  async hears(): Promise<'receipt' | 'words'> {
    const words = /还不知道有没有收到|没有提交成功|内容太长|提交得太快|正在维护|网络断了/;
    const end = Date.now() + 40_000;
    for (;;) {
      const text = await this.citizen.text();
      if (text.includes('已收到，谢谢参与')) return 'receipt';
      // While it is under way the button says so.
      if (words.test(text) && text.includes('\n提交意见\n')) return 'words';
      assert.ok(Date.now() < end, `The press came to nothing. ${text.replaceAll('\n', ' | ')}`);
      await this.citizen.page.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  /** Presses, and waits for what comes of it. */
  async sends(fates: readonly Fate[] = [], clicks = 1): Promise<boolean> {
    const earlier = network.keys.length;
    network.next(...fates);
    await this.presses(clicks);
    await network.hasKeys(earlier + 1);
    return (await this.hears()) === 'receipt';
  }
}

type Interruption = (writer: Writer) => Promise<void>;

/** What may happen to a page at any time. */
const toPage: Readonly<Record<string, Interruption>> = {
  'reload': async ({ citizen }) => { await citizen.page.reload(); },
  'tab killed': async (writer) => {
    await writer.isKept();
    const session = await writer.citizen.page.createCDPSession();
    const gone = new Promise((resolve) => { writer.citizen.page.once('error', resolve); });
    session.send('Page.crash').catch(() => undefined);
    await gone;
    await writer.opens();
  },
  'tab closed': async (writer) => {
    await writer.citizen.page.close();
    await writer.opens();
  },
  'away and back': async ({ citizen: { page } }) => {
    await page.goto(`${network.url}/privacy.html`);
    await page.goBack();
  },
  'a day without network': async ({ citizen: { page } }) => {
    await page.setOfflineMode(true);
    await clocks.pass(page, away);
    await page.setOfflineMode(false);
    if (roll(2) === 0) await page.reload();
  },
};

/** What may happen to a submission; true when the receipt is there nevertheless. */
const toSubmission: Readonly<Record<string, (writer: Writer) => Promise<boolean>>> = {
  '5xx of a proxy': (writer) => writer.sends(times(proxyRefuses(oneOf([500, 502, 503, 504])))),
  '413 of a proxy': (writer) => writer.sends([proxyRefuses(413)]),
  '429 of a proxy': (writer) => writer.sends(times(proxyRefuses(429))),
  'answer lost': (writer) => writer.sends(times(answerLost)),
  'request lost': (writer) => writer.sends(times({ leaves: (exchange) => { exchange.lose(); } })),
  'check expired': (writer) => {
    clocks.passOnServer(40 * 60_000);
    return writer.sends();
  },
  'pressed twice': (writer) => writer.sends([], 2),
  'pressed without network': async (writer) => {
    const { page } = writer.citizen;
    await page.setOfflineMode(true);
    await writer.presses();
    await writer.citizen.sees('网络断了。文字已保存在本机，联网后再提交。');
    await clocks.pass(page, away);
    await page.setOfflineMode(false);
    return false;
  },
};

/** A page's misfortune at the moment in which its submission is under way: before the server has it, or after. */
async function underWay(writer: Writer, misfortune: Interruption): Promise<boolean> {
  const { fate, heard } = roll(2) === 0 ? answerHeld() : requestHeld();
  network.next(fate);
  await writer.presses();
  await heard;
  await misfortune(writer);
  network.drop();
  return false;
}

/** All kinds equally often, in a random order. */
function* misfortunes(): Generator<string> {
  const kinds = [...Object.keys(toPage).flatMap((kind) => [`${kind}, writing`, `${kind}, sending`]), ...Object.keys(toSubmission)];
  for (;;) {
    const bag = [...kinds];
    while (bag.length > 0) yield bag.splice(roll(bag.length), 1)[0] as string;
  }
}

test(`${String(count)} interruptions lose nothing that was typed and file each opinion once`, { skip: inFirefox && 'kills tabs over the protocol of Chromium' }, async (context) => {
  context.diagnostic(`SEED=${String(seed)}`);
  const earlier = site.records.reasons();
  const kinds = misfortunes();
  const happened = new Map<string, number>();
  const written: string[] = [];
  let left = count;

  const next = (log: string[]): string => {
    const kind = kinds.next().value as string;
    left -= 1;
    log.push(kind);
    happened.set(kind, (happened.get(kind) ?? 0) + 1);
    return kind;
  };

  /** From the first word to the receipt. */
  async function writesAnOpinion(writer: Writer, log: string[]): Promise<void> {
    const parts = [`第${String(written.length + 1)}份意见。`, '椅子多一点，', '走累了能歇。'];
    written.push(parts.join(''));
    writer.typed = '';
    // Those of sending that were drawn too early wait for their moment.
    const waiting: string[] = [];
    for (const part of parts) {
      await writer.writes(part);
      const kind = left > 0 && roll(2) === 0 ? next(log) : undefined;
      const misfortune = kind?.endsWith(', writing') ? toPage[kind.replace(', writing', '')] : undefined;
      if (kind !== undefined && !misfortune) waiting.push(kind);
      await misfortune?.(writer);
      await writer.findsAll();
    }
    for (;;) {
      const kind = waiting.shift() ?? (left > 0 && roll(2) === 0 ? next(log) : undefined);
      const [name = '', moment] = kind?.split(', ') ?? [];
      const misfortune = toPage[name];
      if (misfortune && moment === 'writing') await misfortune(writer);
      else if (misfortune) await underWay(writer, misfortune);
      else if (await (toSubmission[name] ?? ((each: Writer) => each.sends()))(writer)) break;
      await writer.findsAll();
    }
    // What had no moment is still to come.
    for (const kind of waiting) {
      left += 1;
      happened.set(kind, (happened.get(kind) ?? 0) - 1);
    }
    const { number } = await writer.citizen.receipt();
    assert.ok(site.records.submissions().some((row) => row.number === number), 'the receipt is that of a submission');
    assert.equal(site.records.reasons().filter((reason) => reason === writer.typed).length, 1, 'the opinion is held once, and whole');
  }

  while (left > 0) {
    const device = await browser.createBrowserContext();
    const writer = new Writer(device);
    const log: string[] = [];
    try {
      await writer.opens();
      await writesAnOpinion(writer, log);
      if (left > 0 && roll(3) === 0) {
        await writer.citizen.presses('再提一条意见');
        await writesAnOpinion(writer, log);
      }
    } catch (error) {
      throw new Error(`SEED=${String(seed)}, opinion ${String(written.length)}, after: ${log.join('; ')}`, { cause: error });
    }
    await device.close();
  }
  assert.deepEqual(site.records.reasons().slice(earlier.length).sort(), [...written].sort(), 'nothing else was filed');
  context.diagnostic(`${String(written.length)} opinions; ${[...happened].map(([kind, often]) => `${kind} ${String(often)}`).join(', ')}`);
});
