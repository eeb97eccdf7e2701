import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Database from 'libsql';
import type { Browser } from 'puppeteer-core';
import { createClient, createStaffClient, newKey, type LetterStepDraft } from '../../src/client/index.js';
import { operations } from '../../src/contract/models.js';
import { openBrowser } from '../support/browser.js';
import { Clocks } from './clocks.js';
import { LetterDesk, sentLetter } from './letter-desk.js';
import { openSite, type Site } from './site.js';
import { Citizen, type Receipt } from './support.js';

/** What a citizen typed and what staff wrote: none of it is anybody else's. */
const secret = {
  name: '欧阳无名', phone: '13912345678', phoneInText: '13800001111', identityNumber: '11010519491231002X', unpublished: '家里的事只说给承办人听',
  fileName: '给欧某看的内部测算表',
  staffNote: '市长过问务必本周答复', contribution: '协办单位内部的看法', supplement: '补充的话不公开', dissatisfaction: '不满意的原因也不公开',
};

const lines: string[] = [];
const log = { info: (event: string, fields?: object) => { lines.push(`${event} ${JSON.stringify(fields)}`); }, error: (event: string, fields?: object) => { lines.push(`${event} ${JSON.stringify(fields)}`); } };

/** In a page, before any of its scripts: every event with a detail is written down. */
const listening = `{
  globalThis.heardEvents = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) heardEvents.push(event.type + ' ' + JSON.stringify(event.detail ?? null));
    return dispatchEvent.call(this, event);
  };
}`;

/** All that a page can keep on a device. */
const kept = `(async () => JSON.stringify([
  Object.entries(localStorage), Object.entries(sessionStorage), document.cookie,
  (await indexedDB.databases()).map(({ name }) => name), 'caches' in globalThis ? await caches.keys() : [],
]))()`;

let browser: Browser;
let site: Site;
let letters: LetterDesk;
let citizen: Citizen;
let receipt: Receipt;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite([], log)]);
  letters = new LetterDesk(browser, site);
});
after(async () => {
  await browser.close();
  await site.close();
});

const staff = (account: 'drafter' | 'signer' | 'city' | 'parks') => createStaffClient({ baseUrl: `${site.url}/v1`, token: `yunhe-demo-${account}` }).letters;

/** Each of them, and the query code as it is kept, shown and typed. */
function secretsIn(text: string, { number, code }: Receipt): string[] {
  const grouped = (joint: string) => code.match(/.{4}/g)?.join(joint) ?? code;
  const codes = [code, grouped(' '), grouped('-')].flatMap((each) => [each, each.toLowerCase(), encodeURIComponent(each)]);
  const all = [...Object.values(secret), number, ...codes];
  return all.filter((each) => text.includes(each) || text.includes(encodeURIComponent(each)));
}

async function stepsOf(id: string, ...taken: readonly (readonly ['drafter' | 'city' | 'parks', LetterStepDraft])[]): Promise<void> {
  for (const [account, step] of taken) await staff(account).step(id, step, { key: newKey(), etag: (await staff('drafter').get(id)).etag });
}

async function signed(id: string, decide: (account: 'city' | 'signer' | 'drafter', step: 'drafting' | 'sign-off', etag: string) => Promise<unknown>, drafter: 'city' | 'drafter'): Promise<void> {
  await decide(drafter, 'drafting', (await staff('drafter').get(id)).etag);
  await decide('signer', 'sign-off', (await staff('drafter').get(id)).etag);
}

const approve = (step: 'drafting' | 'sign-off') => ({ step, decision: 'approve', note: '' }) as const;

test('a letter with a telephone number and an identity number in it is written, followed, rated and corrected', async () => {
  citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.page.evaluateOnNewDocument(listening);
  await citizen.opens(`${site.url}/embed/mailbox-compose.html`, '检查一遍');
  await citizen.presses('投诉', 'radio');
  await citizen.writes('标题', '和平路东段路灯不亮');
  await citizen.writes('正文', `六盏灯不亮。${secret.unpublished}，电话${secret.phoneInText}，证号${secret.identityNumber}。`);
  await citizen.writes('姓名', secret.name);
  await citizen.writes('手机号', secret.phone);
  await citizen.presses('可以，隐去个人信息', 'checkbox');
  await citizen.presses('检查一遍');
  await citizen.focusIsOn('检查一遍');
  await citizen.presses('寄出');
  await citizen.focusIsOn('信已收到');
  receipt = await sentLetter(citizen);
  assert.ok(receipt.number && receipt.code);
  await leavesNothing();

  const id = (await staff('drafter').list({ q: receipt.number })).value.items[0]?.id ?? '';
  await stepsOf(id, ['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'city' }], ['drafter', { kind: 'co-handle', unitId: 'parks' }],
    ['parks', { kind: 'contribute', staffNote: secret.contribution }], ['city', { kind: 'sign-in' }], ['drafter', { kind: 'urge', staffNote: secret.staffNote }],
    ['city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }]);
  await letters.looksUp(citizen, receipt);
  await citizen.writes('补充的情况', secret.supplement);
  await citizen.presses('提交补充');
  await citizen.sees('已补充，接着办理。');
  await leavesNothing();

  const text = '六盏路灯11月28日换好。';
  const named = (name: string) => staff('city').upload(id, { name, content: new Blob(['%PDF-1.4\ntrailer<<>>\n%%EOF\n']) }, { key: newKey() });
  const attachments = [(await named(`${secret.phoneInText}的回函.pdf`)).id, (await named(`${secret.fileName}.pdf`)).id];
  await staff('city').saveAnswer(id, { text, attachments }, { etag: (await staff('drafter').get(id)).etag });
  await signed(id, (account, step, etag) => staff(account).decideAnswer(id, approve(step), { etag }), 'city');
  await letters.looksUp(citizen, receipt);
  await citizen.presses(`下载${secret.phoneInText}的回函.pdf`);
  await citizen.sees('已下载。');
  await citizen.presses('不满意', 'radio');
  await citizen.writes('请说说哪里不满意，会再办一次。', secret.dissatisfaction);
  await citizen.presses('提交评价');
  await citizen.sees('评价已收到，会再办一次。');
  await leavesNothing();

  const { value: { answers: [answer] }, etag } = await staff('drafter').get(id);
  await staff('city').saveCorrection(id, { answerId: answer?.id ?? '', text: '六盏路灯11月27日换好。', reason: '日期写错了。' }, { etag });
  await signed(id, (account, step, tag) => staff(account).decideCorrection(id, approve(step), { etag: tag }), 'city');
  const { etag: now, value: { publication } } = await staff('drafter').get(id);
  const [file] = publication?.attachments ?? [];
  await staff('drafter').savePublication(id, { title: '和平路东段路灯不亮', body: '六盏灯不亮。', answers: ['六盏路灯11月27日换好。'], attachments: [{ id: file?.id ?? '', name: file?.publicName ?? '' }] }, { etag: now });
  await signed(id, (account, step, tag) => staff(account).decidePublication(id, approve(step), { etag: tag }), 'drafter');
  new Clocks(site).passOnServer(3 * 86_400_000);
});

/** Of what was typed and of the code, the page has sent nothing in an address, said nothing in an event, and kept nothing. */
async function leavesNothing(): Promise<void> {
  const heard = (await citizen.page.evaluate('JSON.stringify(heardEvents)')) as string;
  assert.match(heard, /hy-letter-(?:sent|looked-up|changed)/, 'whoever hears nothing finds nothing');
  assert.deepEqual(secretsIn(heard, receipt).filter((each) => each !== receipt.number), [], 'in events');
  assert.deepEqual(secretsIn((await citizen.page.evaluate(kept)) as string, receipt), [], 'on the device');
  assert.ok(citizen.requested.some((url) => url.includes('/v1/')));
  assert.deepEqual(secretsIn(citizen.requested.join('\n'), receipt), [], 'in addresses');
  assert.deepEqual(secretsIn(citizen.page.url(), receipt), [], 'in the address of the page');
}

test('nothing of it stands in any public answer or page', async () => {
  const read = async (path: string) => (await fetch(`${site.url}${path}`)).text();
  const { items } = await createClient({ baseUrl: `${site.url}/v1` }).letters.published({ q: '路灯' });
  const publicId = items.find(({ title }) => title === '和平路东段路灯不亮')?.id ?? '';
  const page = await read(`/letters/${publicId}`);
  assert.match(page, /更正于.*日期写错了/);
  assert.match(page, /138＊＊＊＊1111的回函\.pdf/);
  const [, attachmentId = ''] = /attachments\/([0-9a-f]{16})"/.exec(page) ?? [];
  assert.ok((await fetch(`${site.url}/v1/published-letters/${publicId}/attachments/${attachmentId}`)).ok);
  const values: Record<string, string> = { consultationId: 'river-parks', mailboxId: 'leaders', publishedLetterId: publicId, attachmentId, year: '2026', clauseId: 'art-3', chapterId: 'ch-2', purpose: 'letter' };
  const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '0');
  const reads = Object.values(operations).filter(({ method }) => method === 'GET').map(({ path }) => `/v1${filled(path)}`);
  const pages = ['/', '/letters', `/letters/${publicId}`, `/letters?q=${encodeURIComponent('路灯')}`, '/consultations', '/consultations/river-parks'];
  for (const path of [...reads, ...pages]) assert.deepEqual(secretsIn(await read(path), receipt), [], path);
  for (const words of [secret.unpublished, secret.dissatisfaction, secret.phoneInText]) assert.match(await read(`/v1/published-letters?q=${encodeURIComponent(words)}`), /"total":0/, 'nor is it found');
});

test('nothing of it stands in the log or the audit, and neither code nor contact anywhere on the disk as it is', async () => {
  // The number names a letter to staff; it opens nothing.
  const unnamed = { ...receipt, number: 'no number' };
  assert.deepEqual(secretsIn(lines.join('\n'), unnamed), []);
  const reader = new Database(join(site.dataDir, 'huiying.db'), { readonly: true });
  const audit = reader.prepare('select actor, action, details from audit').all([]) as object[];
  reader.close();
  assert.match(JSON.stringify(audit), /letter-read.*letter-step|letter-step.*letter-read/);
  assert.deepEqual(secretsIn(JSON.stringify(audit), unnamed), []);
  for (const name of (await readdir(site.dataDir)).filter((each) => each.startsWith('huiying.db'))) {
    const bytes = await readFile(join(site.dataDir, name));
    for (const each of [receipt.code, secret.name, secret.phone]) assert.ok(!bytes.includes(each), `${each} stands in ${name}`);
  }
});
