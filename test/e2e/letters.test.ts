import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { createClient, createStaffClient, newKey, type LetterDraft, type LetterReceipt, type LetterStatus } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { Clocks } from './clocks.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

type Account = '拟稿员' | '签发人' | '城管局' | '园林局';

const citizens = () => createClient({ baseUrl: `${site.url}/v1` });

const complaint: LetterDraft = {
  category: 'complaint', recipientId: null, title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，有六盏不亮。', identity: { name: '张明', phone: '13900001234' },
  publicationConsent: { given: true, version: '2026-01' }, privacyNoticeVersion: '2026-01', readingNotesVersion: '2026-01',
};

const write = (draft: LetterDraft = complaint): Promise<LetterReceipt> => citizens().letters.create('leaders', draft, { key: newKey() });
const look = ({ number, code }: LetterReceipt): Promise<LetterStatus> => citizens().letters.lookUp({ number, code });

/** An official with this letter open. */
async function opens(account: Account, { number }: LetterReceipt, size = { width: 1280, height: 900 }): Promise<Citizen> {
  const { value: { items: [letter] } } = await createStaffClient({ baseUrl: `${site.url}/v1`, token: 'yunhe-demo-drafter' }).letters.list({ q: number });
  const official = await Citizen.sitsDown(await browser.createBrowserContext(), size);
  await official.opens(`${site.url}/staff/#/letters/${letter?.id ?? ''}`, '登录');
  await official.presses(`用${account}登录`);
  await official.sees(number);
  return official;
}

async function chooses(official: Citizen, label: string, value: string): Promise<void> {
  await ((await official.finds(label)) as unknown as ElementHandle<HTMLSelectElement>).select(value);
}

async function takes(official: Citizen, step: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
  await official.presses(step, 'radio');
  await fill();
  await official.presses('办理');
  await official.sees(`已办：${step}。`);
}

const leaves = async (official: Citizen) => {
  assert.deepEqual(official.complaints.filter((words) => !/the server responded with a status of/.test(words)), []);
  await official.page.browserContext().close();
};

async function isAccessible(official: Citizen): Promise<void> {
  await official.page.evaluate(axe.source);
  const { violations, passes } = (await official.page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')) as AxeResults;
  assert.deepEqual(violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`), []);
  assert.ok(passes.length > 10, 'a checker that sees nothing finds nothing');
}

test('a letter goes over a wrong department, an extension and a dissatisfied writer to a signed answer (J3)', async () => {
  const receipt = await write();
  const desk = await opens('拟稿员', receipt);
  await desk.sees('张*', '139****1234', '写信人同意隐去个人信息后公开');
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'parks'));

  const parks = await opens('园林局', receipt);
  await takes(parks, '退回', () => parks.writes('内部说明', '和平路的路灯归城管局。'));
  await leaves(parks);

  await desk.page.reload();
  await desk.presses('用拟稿员登录');
  await desk.sees('内部：和平路的路灯归城管局。');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));

  const city = await opens('城管局', receipt);
  await takes(city, '签收');
  await desk.page.reload();
  await desk.presses('用拟稿员登录');
  await takes(desk, '延期', async () => {
    await desk.writes('延长几个工作日', '5');
    await desk.writes('给写信人的话', '电缆要更换，材料在路上。');
  });
  await leaves(desk);
  const { events, unit } = await look(receipt);
  assert.deepEqual([unit, events[0]?.note], ['云河市城市管理局', '电缆要更换，材料在路上。']);

  await city.page.reload();
  await city.presses('用城管局登录');
  await answers(city, receipt, '六盏路灯已经换好。');
  await citizens().letters.change({ number: receipt.number, code: receipt.code, change: { kind: 'rate', rating: 'dissatisfied', text: '修好两天又灭了两盏。' } }, { key: newKey() });
  await city.page.reload();
  await city.presses('用城管局登录');
  await city.sees('评价：不满意，修好两天又灭了两盏。', '不满意，再次办理');
  await answers(city, receipt, '又换了两盏，并检查了整段电缆。');
  await leaves(city);
  const end = await citizens().letters.change({ number: receipt.number, code: receipt.code, change: { kind: 'rate', rating: 'fairly-satisfied' } }, { key: newKey() });
  assert.deepEqual(end.answers.map(({ text, rating }) => [text, rating]), [['六盏路灯已经换好。', 'dissatisfied'], ['又换了两盏，并检查了整段电缆。', 'fairly-satisfied']]);
});

/** Drafted by the department, signed by somebody else. */
async function answers(city: Citizen, receipt: LetterReceipt, text: string): Promise<void> {
  await city.writes('答复', text);
  await city.presses('保存答复');
  await city.sees('答复已保存，等着审核。');
  await city.presses('通过拟稿');
  await city.sees('拟稿已通过。');
  const signer = await opens('签发人', receipt);
  await signer.presses('签发并答复写信人');
  await signer.sees('已答复');
  await leaves(signer);
  assert.equal((await look(receipt)).answers.at(-1)?.text, text);
}

test('a letter becomes public without its writer, who reads the wording first and takes consent back (J6)', async () => {
  const receipt = await write({ ...complaint, body: '路灯不亮，有事打13900001234。' });
  const desk = await opens('拟稿员', receipt);
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  const city = await opens('城管局', receipt);
  await takes(city, '签收');
  await answers(city, receipt, '六盏路灯已经换好。');
  await leaves(city);

  await desk.page.reload();
  await desk.presses('用拟稿员登录');
  assert.equal(await desk.reads('公开的正文'), '路灯不亮，有事打139****1234。');
  await desk.presses('保存公开的文字');
  await desk.sees('公开的文字已保存，等着审核。');
  await desk.presses('通过拟稿');
  await desk.sees('拟稿已通过。');
  const signer = await opens('签发人', receipt);
  await signer.presses('签发，按期公开');
  await signer.sees('写信人在这之前可以看，也可以不同意。');
  const { publication } = await look(receipt);
  assert.deepEqual([publication?.body, publication?.permalink], ['路灯不亮，有事打139****1234。', null]);

  new Clocks(site).passOnServer(3 * 86_400_000);
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

test('a report does not go to the department that it is about, and the desk is told why (J4)', async () => {
  const receipt = await write({ ...complaint, category: 'report', aboutUnitId: 'parks', publicationConsent: { given: false, version: '2026-01' } });
  const desk = await opens('拟稿员', receipt);
  await desk.sees('举报信不公开', '云河市园林绿化局');
  await takes(desk, '受理');
  await desk.presses('转办', 'radio');
  await chooses(desk, '转给哪个单位', 'parks');
  await desk.presses('办理');
  await desk.sees('举报信不能转给被举报的单位。');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  await leaves(desk);
});

test('a faulty step is told at its field, and what two people do at once is told to the second', async () => {
  const receipt = await write();
  const desk = await opens('拟稿员', receipt);
  await desk.presses('不予受理', 'radio');
  await desk.presses('办理');
  await desk.sees('请选择不予受理的原因。');
  const other = await opens('签发人', receipt);
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
    const desk = await opens('拟稿员', receipt, { width, height: 900 });
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
