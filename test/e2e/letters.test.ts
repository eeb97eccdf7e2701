import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createClient, newKey, type LetterDraft, type LetterReceipt, type LetterStatus } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { Clocks } from './clocks.js';
import { chooses, isAccessible, leaves, LetterDesk, takes } from './letter-desk.js';
import { openSite, type Site } from './site.js';

let browser: Browser;
let site: Site;
let letters: LetterDesk;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  letters = new LetterDesk(browser, site);
});
after(async () => {
  await browser.close();
  await site.close();
});

const citizens = () => createClient({ baseUrl: `${site.url}/v1` });

const complaint: LetterDraft = {
  category: 'complaint', recipientId: null, title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，有六盏不亮。', identity: { name: '张明', phone: '13900001234' },
  publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
};

const write = (draft: LetterDraft = complaint): Promise<LetterReceipt> => citizens().letters.create('leaders', draft, { key: newKey() });
const look = ({ number, code }: LetterReceipt): Promise<LetterStatus> => citizens().letters.lookUp({ number, code });

test('a letter becomes public without its writer, who reads the wording first and takes consent back (J6)', async () => {
  const receipt = await write({ ...complaint, body: '路灯不亮，有事打13900001234。' });
  const desk = await letters.opens('拟稿员', receipt);
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  const city = await letters.opens('城管局', receipt);
  await takes(city, '签收');
  await letters.answers(city, receipt, '六盏路灯已经换好。');
  await leaves(city);

  await letters.opensAgain(desk, '拟稿员');
  assert.equal(await desk.reads('公开的正文'), '路灯不亮，有事打139****1234。');
  await letters.publishes(desk, receipt);
  const { publication } = await look(receipt);
  assert.deepEqual([publication?.body, publication?.permalink], ['路灯不亮，有事打139****1234。', null]);

  new Clocks(site).passOnServer(3 * 86_400_000);
  const signer = await letters.opens('签发人', receipt);
  await signer.opens(`${site.url}/letters`, '查找');
  await signer.presses('和平路东段路灯不亮', 'link');
  await signer.sees('受理日期', '答复部门', '云河市城市管理局的答复', '六盏路灯已经换好。', '139****1234');
  await isAccessible(signer);
  const { number, code } = receipt;
  await citizens().letters.change({ number, code, change: { kind: 'consent', consent: { given: false, version: '2026-01' } } }, { key: newKey() });
  await signer.opens(`${site.url}/letters`, '查找');
  // A browser may keep the list for some seconds, and asks when it is told to.
  await signer.page.reload();
  await signer.sees('还没有这样的来信。');
  await leaves(signer);
  await leaves(desk);
});

test('nothing is chosen beforehand, the usual step stands first, and what was done is not chosen once more', async () => {
  const receipt = await write();
  const desk = await letters.opens('拟稿员', receipt);
  const choices = () => desk.page.$$eval('form[aria-label="办理这封信"] input[type=radio]', (radios) => radios.map((radio) => `${radio.parentElement?.textContent ?? ''}${radio.checked ? '，选中' : ''}`));
  assert.deepEqual(await choices(), ['受理', '不予受理']);
  await desk.presses('办理');
  await desk.sees('请选怎样办。');
  await takes(desk, '受理');
  const next = await choices();
  assert.deepEqual([next[0], next.at(-1), next.filter((words) => words.includes('选中'))], ['转办', '不予受理', []]);
  await leaves(desk);
});

test('whoever signs reads the answer where it will stand, and a return has to say what to change', async () => {
  const receipt = await write();
  const desk = await letters.opens('拟稿员', receipt);
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  await desk.sees('写信人同意隐去个人信息后公开');
  const { number, code } = receipt;
  await citizens().letters.change({ number, code, change: { kind: 'consent', consent: { given: false, version: '2026-01' } } }, { key: newKey() });
  await letters.opensAgain(desk, '拟稿员');
  await desk.sees('写信人同意过，', '收回了');
  const city = await letters.opens('城管局', receipt);
  await takes(city, '签收');
  await city.writes('答复', '六盏路灯已经换好。');
  await city.presses('保存答复');
  await city.sees('答复已保存，等着审核。');
  await city.presses('通过拟稿');
  await city.sees('拟稿已通过。');
  for (const account of ['签发人', '拟稿员'] as const) {
    const reader = await letters.opens(account, receipt);
    await reader.sees('六盏路灯已经换好。', '签发：等着办');
    if (account === '签发人') {
      await reader.presses('退回签发');
      await reader.sees('退回请写明要改什么。');
    }
    await leaves(reader);
  }
  await leaves(city);
  await leaves(desk);
});

test('a faulty step is told at its field, and what two people do at once is told to the second', async () => {
  const receipt = await write();
  const desk = await letters.opens('拟稿员', receipt);
  await desk.presses('不予受理', 'radio');
  await desk.presses('办理');
  await desk.sees('请选择不予受理的原因。');
  const other = await letters.opens('签发人', receipt);
  await takes(other, '受理');
  await leaves(other);
  await chooses(desk, '不予受理的原因', 'petition');
  await desk.presses('办理');
  await desk.sees('情况刚有变化，请再看一遍。', '已受理');
  await leaves(desk);
});

test('a checker finds nothing in list and letter, wide and narrow, and nothing has to be scrolled sideways', async () => {
  const receipt = await write();
  for (const width of [1280, 320]) {
    const desk = await letters.opens('拟稿员', receipt, { width, height: 900 });
    await isAccessible(desk);
    assert.equal(await desk.overflow(), 0);
    await desk.presses('回到全部来信', 'link');
    await desk.writes('词语或编号', receipt.number.match(/.{4}/g)?.join(' ') ?? '');
    await desk.presses('查找');
    await desk.sees('共1封。', receipt.number);
    await isAccessible(desk);
    assert.equal(await desk.overflow(), 0);
    await leaves(desk);
  }
});
