import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser.js';
import { ChildSite } from './child-site.js';
import { answerHeld, answerLost, Network, proxyRefuses, type Fate } from './lost-answers.js';
import { openSite, type Filed, type Records, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
let mortal: ChildSite;
const networks: Network[] = [];
before(async () => { [browser, site, mortal] = await Promise.all([openBrowser(), openSite(), ChildSite.open()]); });
after(async () => {
  await browser.close();
  for (const network of networks) network.close();
  await Promise.all([site.close(), mortal.close()]);
});

interface Visit {
  readonly citizen: Citizen;
  readonly network: Network;
  /** The submissions that this visit has led to. */
  readonly filed: () => Filed[];
}

/** A citizen with an opinion on the whole text, ready to be sent; the page is the box alone. */
async function writesAnOpinion({ url, records }: { readonly url: string; readonly records: Records }): Promise<Visit> {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  const network = await Network.before(url);
  networks.push(network);
  const before = records.submissions().length;
  await citizen.opens(`${network.url}/embed/comment-box.html`, '意见');
  await citizen.writes('意见', '椅子多一点，走累了能歇。');
  return { citizen, network, filed: () => records.submissions().slice(before) };
}

/** One row, and the citizen has its number. */
async function heldOnce({ citizen, filed }: Visit): Promise<void> {
  const { number } = await citizen.receipt();
  assert.deepEqual(filed().map((row) => row.number), [number]);
  await citizen.page.browserContext().close();
}

test('two presses without a pause file one submission', async () => {
  const visit = await writesAnOpinion(site);
  const button = await visit.citizen.finds('提交意见', 'button');
  await button.scrollIntoView();
  await button.click({ count: 2 });
  await heldOnce(visit);
  assert.equal(visit.network.keys.length, 1);
});

test('Enter in a field and a press at once file one submission', async () => {
  const visit = await writesAnOpinion(site);
  const { citizen, network } = visit;
  await citizen.unfolds('留下姓名或联系方式（可不填）');
  await citizen.writes('姓名（可不填）', '陈女士');
  const button = await citizen.finds('提交意见', 'button');
  await Promise.all([citizen.page.keyboard.press('Enter'), button.evaluate((element) => { element.click(); })]);
  await heldOnce(visit);
  assert.equal(network.keys.length, 1);
});

test('an answer that is lost once is asked for again by itself', async () => {
  const visit = await writesAnOpinion(site);
  visit.network.next(answerLost);
  await visit.citizen.presses('提交意见');
  await heldOnce(visit);
  assert.equal(visit.network.keys.length, 2);
  assert.equal(new Set(visit.network.keys).size, 1, 'under the same key');
});

test('when every answer is lost the citizen is told that nothing is known, presses again and gets the receipt of the first', async () => {
  const visit = await writesAnOpinion(site);
  const { citizen, network, filed } = visit;
  network.next(answerLost, answerLost, answerLost);
  await citizen.presses('提交意见');
  await citizen.sees('还不知道有没有收到。再按一次，不会重复。');
  const [first] = filed();
  await citizen.presses('再提交一次');
  await heldOnce(visit);
  assert.equal(filed()[0]?.number, first?.number);
  assert.equal(new Set(network.keys).size, 1);
});

test('a page that is loaded anew while its submission is under way repeats it and files nothing twice', async () => {
  const visit = await writesAnOpinion(site);
  const { citizen, network, filed } = visit;
  const { fate, heard } = answerHeld();
  network.next(fate);
  await citizen.presses('提交意见');
  await heard;
  const [first] = filed();
  await citizen.page.reload();
  await citizen.sees('上次写的还在，已放回来。', '还不知道有没有收到。再按一次，不会重复。');
  await citizen.presses('再提交一次');
  await heldOnce(visit);
  assert.equal(filed()[0]?.number, first?.number);
});

test('a proxy that answers 503 twice delays the receipt and nothing else', async () => {
  const visit = await writesAnOpinion(site);
  visit.network.next(proxyRefuses(503), proxyRefuses(503));
  await visit.citizen.presses('提交意见');
  await heldOnce(visit);
  assert.equal(visit.network.keys.length, 3);
});

test('a proxy that goes on answering 503 leaves the text and the button, and the next press files it once', async () => {
  const visit = await writesAnOpinion(site);
  const { citizen, network, filed } = visit;
  network.next(proxyRefuses(503), proxyRefuses(503), proxyRefuses(503));
  await citizen.presses('提交意见');
  await citizen.sees('还不知道有没有收到。再按一次，不会重复。');
  assert.deepEqual(filed(), []);
  await citizen.presses('提交意见');
  await heldOnce(visit);
});

/** When the server dies, seen from the request. */
const deaths: Readonly<Record<string, Fate>> = {
  'once it had filed the submission': {
    answers: async (exchange) => {
      await mortal.kill();
      exchange.lose();
    },
  },
  'as the request came in': {
    leaves: async (exchange) => {
      await exchange.pass();
      await mortal.kill();
    },
  },
};

for (const [moment, death] of Object.entries(deaths)) {
  test(`a server that is killed ${moment} and started again holds it once`, async () => {
    const visit = await writesAnOpinion(mortal);
    const { citizen, network, filed } = visit;
    network.next(death);
    await citizen.presses('提交意见');
    await citizen.sees('还不知道有没有收到。再按一次，不会重复。');
    const committed = filed();
    await mortal.start();
    await citizen.presses('再提交一次');
    await heldOnce(visit);
    if (committed[0]) assert.equal(filed()[0]?.number, committed[0].number);
    assert.equal(new Set(network.keys).size, 1);
  });
}
