import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { createClient, createStaffClient, newKey, type OpinionDraft, type SubmissionReceipt } from '../../src/client/index.js';
import { inFirefox, openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const desk = { width: 1280, height: 900 };
type Account = '拟稿员' | '签发人';

const citizens = () => createClient({ baseUrl: `${site.url}/v1` });
const drafter = () => createStaffClient({ baseUrl: `${site.url}/v1`, token: 'yunhe-demo-drafter' });

/** Files opinions as a citizen's page does. */
async function say(id: string, items: OpinionDraft[], { consent = true, name = '张明' } = {}): Promise<SubmissionReceipt> {
  const form = await citizens().consultations.form(id);
  return citizens().submissions.create(id, {
    draftId: form.draftId, openedAt: form.openedAt, items, identity: { name, phone: '13900001234' },
    publicationConsent: { given: consent, version: form.publicationConsent.version }, privacyNoticeVersion: form.privacyNotice.version,
  }, { key: newKey() });
}

/** Somebody of the staff in front of the page. */
async function sitsDown(size = desk): Promise<Citizen> {
  const official = await Citizen.sitsDown(await browser.createBrowserContext(), size);
  await official.opens(`${site.url}/staff/`, '登录');
  return official;
}

async function signsIn(official: Citizen, account: Account): Promise<void> {
  await official.presses(`用${account}登录`);
  await official.finds('退出', 'button');
}

async function at(path: string, account: Account = '拟稿员', size = desk): Promise<Citizen> {
  const official = await sitsDown(size);
  await signsIn(official, account);
  await goes(official, path);
  return official;
}

async function goes(official: Citizen, path: string): Promise<void> {
  await official.page.evaluate(`location.hash = '#/consultations/${path}'`);
}

async function chooses(official: Citizen, label: string, value: string): Promise<void> {
  await ((await official.finds(label)) as unknown as ElementHandle<HTMLSelectElement>).select(value);
}

/** Replaces what stands in a field, as pasting does. */
async function sets(official: Citizen, label: string, value: string): Promise<void> {
  await (await official.finds(label)).evaluate((control, text) => {
    (control as HTMLInputElement).value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

const closes = (official: Citizen) => official.page.browserContext().close();

/** Everything but refusals by the server, which a browser writes down as well. */
const complaints = (official: Citizen) => official.complaints.filter((words) => !/the server responded with a status of|ERR_INTERNET_DISCONNECTED/.test(words));

async function isAccessible(official: Citizen): Promise<void> {
  await official.page.evaluate(axe.source);
  const { violations, passes } = (await official.page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')) as AxeResults;
  assert.deepEqual(violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`), []);
  assert.ok(passes.length > 10, 'a checker that sees nothing finds nothing');
}

test('an official publishes an opinion with a phone number blotted out, and everybody reads the rest', async () => {
  const { number } = await say('river-parks', [{ clauseId: 'art-3', reason: '开门早一点，我的电话是13900001234。' }]);
  const official = await at('river-parks/opinions');
  await official.writes('词语或编号', number);
  await official.presses('查找');
  await official.sees('共1条，列出1条。', '好像有电话号码', '139****1234');
  await official.presses(`打开第三条，编号${number}`);
  await sets(official, '公开的理由', '开门早一点，我的电话是（略）。');
  await official.sees('〔删去：13900001234〕〔新增：（略）〕');
  await official.presses('公开', 'radio');
  await official.presses('保存决定');
  await official.sees('已保存：已公开。');
  const { items } = await citizens().comments.list('river-parks', { clauseId: 'art-3' });
  assert.ok(items.some(({ reason }) => reason === '开门早一点，我的电话是（略）。'));
  const [held] = site.records.submissions().filter((each) => each.number === number);
  assert.deepEqual(site.records.opinions(held?.id ?? '').map(({ reason }) => reason), ['开门早一点，我的电话是13900001234。'], 'the original is kept');

  await official.presses('看公开的样子', 'link');
  await official.sees('开门早一点，我的电话是（略）。');
  assert.deepEqual(complaints(official), []);
  await closes(official);
});

test('an official who decides on words that were changed meanwhile is shown the new ones, and keeps what was typed', async () => {
  const { number, code } = await say('river-parks', [{ clauseId: 'art-4', reason: '入口写上电话13900001234。' }]);
  const official = await at('river-parks/opinions');
  await official.writes('词语或编号', number);
  await official.presses('查找');
  await official.presses(`打开第四条，编号${number}`);
  await sets(official, '公开的理由', '入口写上电话（略）。');
  const { items: [item] } = await citizens().receipts.lookUp({ number, code });
  await citizens().receipts.change({ number, code, changes: [{ id: item?.id ?? '', kind: 'amend', reason: '入口写上电话13900001234，字要大。' }] }, { key: newKey() });
  await official.presses('公开', 'radio');
  await official.presses('保存决定');
  await official.sees('写的人刚改过，请再看一遍。', '上面是现在的文字，写的都在。', '理由的原文（刚改过）', '入口写上电话13900001234，字要大。');
  assert.equal(await official.reads('公开的理由'), '入口写上电话（略）。');
  assert.ok((await citizens().comments.list('river-parks', { clauseId: 'art-4' })).items.every(({ reason }) => !reason.includes('入口写上电话')), 'nothing is public yet');
  await isAccessible(official);
  await sets(official, '公开的理由', '入口写上电话（略），字要大。');
  await official.presses('保存决定');
  await official.sees('已保存：已公开。');
  assert.ok((await citizens().comments.list('river-parks', { clauseId: 'art-4' })).items.some(({ reason }) => reason === '入口写上电话（略），字要大。'));
  assert.deepEqual(complaints(official), []);
  await closes(official);
});

test('an official gives a new query code at the counter, and reads what a reporter wrote', async () => {
  const { number, code } = await say('river-parks', [{ clauseId: 'art-5', reason: '座椅要有靠背和扶手，门牌88号旁边也放一把。' }]);
  const { items: [item] } = await citizens().receipts.lookUp({ number, code });
  const { value: { items: [record] } } = await drafter().opinions.list('river-parks', { q: number });
  await drafter().opinions.moderate('river-parks', { decisions: [{ id: item?.id ?? '', version: record?.version ?? '', decision: 'publish', reasonCode: null, note: '' }] }, { key: newKey() });
  await citizens().comments.report('river-parks', item?.id ?? '', { reason: 'personal-data', note: '写了我家的门牌。' }, { key: newKey() });
  const official = await at('river-parks/opinions');
  await official.writes('词语或编号', number);
  await official.presses('查找');
  await official.presses(`打开第五条，编号${number}`);
  await official.sees('含个人信息：写了我家的门牌。');
  await official.unfolds('查询码丢了');
  await official.presses('给一个新的查询码');
  await official.sees('理由至少2字。');
  await official.writes('怎样核对了是本人', '本人到窗口，核对了身份证。');
  await official.presses('给一个新的查询码');
  await official.sees('请抄给本人');
  await isAccessible(official);
  const shown = await official.page.$$eval('.panel .code', (codes) => codes.map(({ textContent }) => textContent));
  assert.equal(shown[0]?.replaceAll(' ', ''), number);
  await assert.rejects(citizens().receipts.lookUp({ number, code }), { kind: 'receipt-unknown' });
  assert.equal((await citizens().receipts.lookUp({ number, code: shown[1] ?? '' })).number, number);
  assert.deepEqual(complaints(official), []);
  await closes(official);
});

test('an official withholds an opinion, and its writer reads the reason under the receipt', async () => {
  const { number, code } = await say('river-parks', [{ clauseId: 'art-2', reason: '公交车太少。' }]);
  const official = await at('river-parks/opinions');
  await official.writes('词语或编号', number);
  await official.presses('查找');
  await official.presses(`打开第二条，编号${number}`);
  await official.presses('保存决定');
  await official.sees('请重新选择审核决定。');
  await official.presses('不公开', 'radio');
  await official.writes('备注（可不填）', '已转交通局。');
  await official.presses('保存决定');
  await official.sees('请选择原因，写的人会看到。');
  assert.equal(await official.reads('备注（可不填）'), '已转交通局。');
  await chooses(official, '原因', 'off-topic');
  await official.presses('保存决定');
  await official.sees('已保存：不公开。');
  await closes(official);

  const writer = await Citizen.sitsDown(await browser.createBrowserContext());
  await writer.opens(`${site.url}/embed/receipt-lookup.html`, '查询');
  await writer.writes('编号', number);
  await writer.writes('查询码（不是短信验证码）', code);
  await writer.presses('查询');
  await writer.sees('说的是另一件事，已经转给能办的单位，这里不公开。');
  await closes(writer);
});

test('opinions are held together with one reason, and one without consent stops the publication of all by its number', async () => {
  for (const reason of ['豆腐摊早上六点出摊。', '卖豆腐摊位太少。', '豆腐摊要有水。']) await say('street-markets', [{ clauseId: null, reason }]);
  const { number } = await say('street-markets', [{ clauseId: null, reason: '豆腐摊写得清楚。' }], { consent: false });
  const official = await at('street-markets/opinions');
  await official.writes('词语或编号', '豆腐摊');
  await official.presses('查找');
  await official.sees('共4条，列出4条。');
  await official.presses('选中列出的全部意见', 'checkbox');
  await official.presses('公开', 'radio');
  await official.presses('对选中的4条办理');
  await official.sees(`全文，编号${number}：写的人没有同意公开，请改选别的办法。`);
  await official.presses('暂缓', 'radio');
  await official.presses('对选中的4条办理');
  await official.sees('请选择原因，写的人会看到。');
  await chooses(official, '原因', 'needs-checking');
  await official.presses('对选中的4条办理');
  await official.sees('4条已办：暂缓。');
  const { value: { items } } = await drafter().opinions.list('street-markets', { state: 'held', q: '豆腐摊' });
  assert.deepEqual(items.map(({ reasonCode }) => reasonCode), ['needs-checking', 'needs-checking', 'needs-checking', 'needs-checking']);
  await closes(official);
});

test('a signer extends the period with a reason, a drafter may not, and what is not possible now is told with what is', async () => {
  const official = await at('winter-heating');
  await official.finds('马上延期', 'button');
  const { closesAt } = await citizens().consultations.get('winter-heating');
  const later = new Date(Date.parse(closesAt) + 10 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);
  await sets(official, '新的截止时间', later);
  const reason = (await official.page.$('form[aria-label="改时间"] textarea'))!;
  await reason.focus();
  await official.enters('来信希望多留些时间。');
  await official.presses('马上延期');
  await official.sees('这个账号没有这项权限。写的都在。');
  assert.equal(await reason.evaluate((area) => area.value), '来信希望多留些时间。');

  await official.presses('退出');
  await signsIn(official, '签发人');
  await goes(official, 'winter-heating');
  await official.presses('重新征求', 'radio');
  await sets(official, '新的截止时间', later);
  await (await official.page.$('form[aria-label="改时间"] textarea'))!.focus();
  await official.enters('来信希望多留些时间。');
  await official.presses('马上重新征求');
  await official.sees('现在可以：提前开始、延期。写的都在。');
  await official.presses('延期', 'radio');
  await official.presses('马上延期');
  await official.sees('已延期。');
  const { periodChanges: [change] } = await citizens().consultations.get('winter-heating');
  assert.deepEqual([change?.action, change?.closesAt, change?.reason], ['extend', `${later}:00+08:00`, '来信希望多留些时间。']);
  await closes(official);
});

test('what a consultation says is changed, reviewed by two people and public after the second; a change in between is told at its field', async () => {
  const official = await at('night-noise');
  await official.unfolds('修改内容');
  await official.writes('特别想听的问题（可不填）', '\n几点以后算夜里？');
  const { value, etag } = await drafter().consultations.get('night-noise');
  await drafter().consultations.update('night-noise', { ...value.content, organ: '云河市生态环境局、云河市公安局' }, { etag });
  // Another form of the page finds it out first: what is being written here is still about the older text.
  const pause = (await official.page.$('form[aria-label="暂停接收"] input'))!;
  await pause.focus();
  await official.enters('系统搬迁');
  await official.presses('马上暂停接收');
  await official.sees('情况刚有变化，请再看一遍。');
  await pause.evaluate((input) => { input.value = ''; });
  await official.presses('保存内容');
  await official.sees('同事刚改成：云河市生态环境局、云河市公安局', '再按一次就以写的为准。');
  await sets(official, '征求意见单位', '云河市生态环境局、云河市公安局');
  await official.presses('保存内容');
  await official.sees('已保存，等着审核。');
  await official.presses('通过拟稿');
  await official.sees('拟稿：已通过，拟稿员（演示）');
  assert.equal((await citizens().consultations.get('night-noise')).organ, '云河市生态环境局', 'nothing is public before the last step');
  await official.presses('退出');
  await signsIn(official, '签发人');
  await official.presses('回到全部征求意见', 'link');
  await official.sees('内容等着审核');
  await goes(official, 'night-noise');
  await official.presses('签发并公布征求意见');
  await official.sees('签发已通过。');
  const { organ, focusQuestions } = await citizens().consultations.get('night-noise');
  assert.deepEqual([organ, focusQuestions.at(-1)], ['云河市生态环境局、云河市公安局', '几点以后算夜里？']);
  await closes(official);
});

test('receiving is paused with a reason and a phone number, and resumed', async () => {
  const official = await at('data-sharing');
  await official.finds('马上暂停接收', 'button');
  await official.presses('马上暂停接收');
  await official.sees('请填写理由。');
  const [reason] = await official.page.$$('form[aria-label="暂停接收"] input');
  await reason!.focus();
  await official.enters('网站检修。');
  await official.presses('马上暂停接收');
  await official.sees('已暂停接收。', '现在暂停。原因：网站检修。');
  assert.equal((await citizens().consultations.get('data-sharing')).pause?.reason, '网站检修。');
  await official.presses('恢复接收');
  await official.sees('已恢复接收。', '现在没有暂停。');
  assert.equal((await citizens().consultations.get('data-sharing')).pause, null);
  await closes(official);
});

test('a letter is entered by clause number, its receipt opens, and its contact details are read for a reason only', async () => {
  const official = await at('river-parks/record');
  await official.finds('录入', 'button');
  await official.writes('第几条', '99');
  await official.writes('意见或理由', '早晨五点半开门正好，来信人每天去打拳。');
  await official.writes('姓名（可不填）', '李秀兰');
  await official.writes('电话（可不填）', '13912345678');
  await sets(official, '什么时候收到的', '2020-01-01T10:00');
  await official.presses('录入');
  await official.sees('这一稿里没有这一条，请核对。');
  await sets(official, '第几条', '3');
  await official.sees('第三条：');
  await official.presses('录入');
  await official.sees('请核对收到时间，那时还没有开始征求意见。');
  assert.equal(await official.reads('意见或理由'), '早晨五点半开门正好，来信人每天去打拳。');
  const now = new Date(Date.now() + 8 * 3_600_000 - 60_000).toISOString().slice(0, 16);
  await sets(official, '什么时候收到的', now);
  await official.presses('录入');
  await official.sees('1条意见已录入', '查询码只显示一次。');
  await official.focusIsOn('1条意见已录入');
  const [, number = '', code = ''] = /编号\s+([\d\s]+?)\s+查询码（不是短信验证码）\s+([0-9A-Z\s]+?)\s+查询码只/.exec(await official.text()) ?? [];
  const found = await citizens().receipts.lookUp({ number, code });
  assert.deepEqual(found.items.map(({ clauseId, reason }) => [clauseId, reason]), [['art-3', '早晨五点半开门正好，来信人每天去打拳。']]);

  await goes(official, 'river-parks/opinions');
  const plain = number.replace(/\s/g, '');
  await official.writes('词语或编号', plain);
  await official.presses('查找');
  await official.sees('共1条，列出1条。', `来信，${plain}`, '姓名：李*');
  assert.ok(!(await official.text()).includes('13912345678'));
  await official.presses(`打开第三条，编号${plain}`);
  await official.unfolds('联系方式：姓名：李*，电话：139****5678');
  await official.presses('看联系方式');
  await official.sees('理由至少2字。');
  await official.writes('为什么要看', '信里的路名看不清，要打电话问。');
  await official.presses('看联系方式');
  await official.sees('姓名：李秀兰，电话：13912345678');
  await official.presses('收起');
  assert.ok(!(await official.text()).includes('13912345678'));
  assert.deepEqual(complaints(official), []);
  await closes(official);
});

test('a drafter writes the outcome, the same hand cannot sign it, a signer publishes, and the consultation is answered', async () => {
  const { value: { total } } = await drafter().opinions.list('old-estates');
  const official = await at('old-estates/outcome');
  await official.sees(`共${total}条意见，还有${total}条没有归组。`);
  await official.writes('总的说明', '意见都看了。\n\n保修电话会钉在门口。');
  await official.presses('加一组');
  await official.writes('意见要点', '保修电话要好找。');
  await official.writes('第几条', '9');
  await official.writes('理由', '已写进办法。');
  for (const [box] of [[0], [1]] as const) await (await official.page.$$('section[aria-labelledby="picker-title"] li input'))[box]!.click();
  await official.presses('放进去');
  await official.sees(`共${total}条意见，还有${total - 2}条没有归组。`);
  await official.presses('通过拟稿');
  await official.sees('有改动还没有保存。请先保存，再审核。');
  await official.presses('保存');
  await official.sees('已保存，等着审核。');

  const { value: draft } = await drafter().outcomes.get('old-estates');
  assert.deepEqual([draft.content.summary.replace(/\n/g, ''), draft.content.groups.map(({ clauseId, opinionIds }) => [clauseId, opinionIds.length]), draft.ungrouped],
    ['<p>意见都看了。</p><p>保修电话会钉在门口。</p>', [['art-9', 2]], total - 2]);

  await official.presses('通过拟稿');
  await official.sees('拟稿：已通过，拟稿员（演示）');
  await official.presses('签发并公布采纳情况');
  await official.sees('这个账号没有这项权限。写的都在。');
  await official.presses('退出');
  await signsIn(official, '签发人');
  await goes(official, 'old-estates/outcome');
  await official.presses('签发并公布采纳情况');
  await official.sees('还缺必须公布的内容。', `还有${total - 2}条意见没有归组。`);
  await official.presses('退回签发');
  await official.sees('退回请写明要改什么。');
  await official.writes('说明', '请全部归组。');
  await official.presses('退回签发');
  await official.sees('签发：已退回，签发人（演示）', '说明：请全部归组。', '拟稿：等着办');

  await official.presses('列出的全部选中');
  await official.presses('放进去');
  await official.sees(`共${total}条意见，都已归组。`);
  await official.presses('保存');
  await official.sees('已保存，等着审核。');
  await official.presses('通过拟稿');
  await official.sees('拟稿：已通过，签发人（演示）');
  await official.presses('签发并公布采纳情况');
  await official.sees('前面的步骤是本人办的，请换一位来签发。');
  await official.presses('退出');
  await signsIn(official, '拟稿员');
  await goes(official, 'old-estates/outcome');
  await official.finds('去掉这一组', 'button');
  await sets(official, '理由', '已写进办法第九条。');
  await official.presses('保存');
  await official.sees('已保存，等着审核。', '拟稿：等着办');
  await official.presses('通过拟稿');
  await official.sees('拟稿：已通过，拟稿员（演示）');
  await official.presses('退出');
  await signsIn(official, '签发人');
  await goes(official, 'old-estates/outcome');
  await official.presses('签发并公布采纳情况');
  await official.sees('签发已通过。', '已公布采纳情况');
  assert.equal((await citizens().consultations.get('old-estates')).status, 'answered');
  assert.deepEqual((await citizens().consultations.outcome('old-estates')).groups.map(({ label, point, count }) => [label, point, count]), [['第九条', '保修电话要好找。', total]]);
  await official.page.goto(`${site.url}/consultations/old-estates/outcome`);
  await official.sees('保修电话会钉在门口。');
  assert.deepEqual(complaints(official), []);
  await closes(official);
});

test('when two people save the same outcome, the second keeps what was typed, sees what the first saved, and decides which counts', async () => {
  const first = await at('school-meals/outcome');
  const second = await at('school-meals/outcome', '签发人');
  await first.finds('去掉这一组', 'button');
  await second.finds('去掉这一组', 'button');
  await sets(first, '总的说明', '第一位同事写的。');
  await first.presses('保存');
  await first.sees('已保存，等着审核。');
  await second.page.bringToFront();
  await sets(second, '总的说明', '第二位同事写的。');
  await second.presses('保存');
  await second.sees('情况刚有变化，请再看一遍。写的都在。', '同事保存的', '第一位同事写的。');
  assert.equal(await second.reads('总的说明'), '第二位同事写的。');
  await second.presses('以我写的为准，保存');
  await second.sees('已保存，等着审核。');
  assert.equal((await drafter().outcomes.get('school-meals')).value.content.summary, '<p>第二位同事写的。</p>');

  await first.page.bringToFront();
  await sets(first, '总的说明', '第一位同事又写了。');
  await first.presses('保存');
  await first.sees('第二位同事写的。');
  await first.presses('改用同事保存的');
  assert.equal(await first.reads('总的说明'), '第二位同事写的。');
  await closes(first);
  await closes(second);
});

test('whatever refuses, what was typed stays: no network, maintenance, a token that was taken away', async () => {
  const { config } = site.server.platform;
  const official = await at('school-meals/outcome');
  await official.finds('去掉这一组', 'button');
  await sets(official, '总的说明', '写了很久的说明。');
  const keeps = async (...words: string[]) => {
    await official.presses('保存');
    await official.sees(...words);
    assert.equal(await official.reads('总的说明'), '写了很久的说明。');
  };
  await official.page.setOfflineMode(true);
  await keeps('网络断了。写的都在。联网后再按一次。');
  await official.page.setOfflineMode(false);

  const { maintenance, staff } = config;
  try {
    Object.assign(config, { maintenance: { resumesAt: '2027-01-05T18:00:00+08:00' } });
    await keeps('正在维护，预计2027-01-05 18:00恢复。写的都在。');
    Object.assign(config, { maintenance, staff: [] });
    await keeps('令牌不对，或者已经停用。写的都在。', '请重新登录');
  } finally {
    Object.assign(config, { maintenance, staff });
  }
  await official.writes('令牌', 'yunhe-demo-drafter');
  await official.presses('登录');
  await official.finds('退出', 'button');
  // Another view and back: a view that was left keeps its text as well.
  await goes(official, 'school-meals/opinions');
  await official.sees('先到的在前');
  await goes(official, 'school-meals/outcome');
  assert.equal(await official.reads('总的说明'), '写了很久的说明。');
  await official.presses('保存');
  await official.sees('已保存，等着审核。');
  assert.equal((await drafter().outcomes.get('school-meals')).value.content.summary, '<p>写了很久的说明。</p>');
  await closes(official);
});

test('the token stays in memory, in the tab only when asked for, and never in an address', async () => {
  const official = await sitsDown();
  await official.writes('令牌', 'no-such-token');
  await official.presses('登录');
  await official.sees('令牌不对，或者已经停用。请核对后再试。');
  assert.equal((await official.focus()).name, '令牌');
  await sets(official, '令牌', 'yunhe-demo-drafter');
  await official.presses('登录');
  await official.finds('《云河市公园管理条例》', 'link');
  assert.deepEqual(await official.page.evaluate('[...Object.entries(sessionStorage), ...Object.entries(localStorage)]'), []);
  await official.page.reload();
  await official.presses('这个标签页刷新后也不用再登录', 'checkbox');
  await signsIn(official, '拟稿员');
  await official.page.reload();
  await official.finds('《云河市公园管理条例》', 'link');
  await official.presses('退出');
  await official.sees('工作人员登录');
  assert.deepEqual(await official.page.evaluate('Object.entries(sessionStorage)'), []);
  assert.deepEqual(official.requested.filter((address) => address.includes('yunhe-demo')), []);
  await closes(official);
});

test('all opinions are saved as a table without names', { skip: inFirefox && 'WebDriver BiDi has no folder for downloads' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-staff-'));
  const official = await at('night-noise/opinions');
  const session = await official.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: official.page.browserContext().id!, eventsEnabled: true });
  const saved = new Promise<void>((resolve) => { session.on('Browser.downloadProgress', ({ state }) => { if (state === 'completed') resolve(); }); });
  await official.presses('导出全部意见');
  await official.sees('表格已备好：night-noise-opinions.csv');
  await saved;
  const [name] = await readdir(folder);
  assert.equal(name, 'night-noise-opinions.csv');
  const text = await readFile(join(folder, name), 'utf8');
  const { value } = await drafter().opinions.export('night-noise');
  assert.equal(text, `\uFEFF${value.replace(/^\uFEFF/, '')}`);
  await closes(official);
  await rm(folder, { recursive: true, force: true });
});

/** Presses Tab until focus is on that name. */
async function tabsTo(official: Citizen, name: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < 60) {
    await official.page.keyboard.press('Tab');
    const stop = await official.focus();
    stops.push(stop.name);
    assert.ok(stop.outline >= 2, `${stop.name} shows no focus`);
    if (stop.name.startsWith(name)) return;
  }
  assert.fail(`60 stops did not lead to “${name}”: ${stops.join(' | ')}`);
}

test('with keys alone an official signs in, opens an opinion and decides on it', async () => {
  const { number } = await say('river-parks', [{ clauseId: 'art-1', reason: '同意。' }]);
  const official = await sitsDown();
  await official.finds('用拟稿员登录', 'button');
  const { keyboard } = official.page;
  await tabsTo(official, '令牌');
  await official.enters('yunhe-demo-drafter');
  await keyboard.press('Enter');
  await official.focusIsOn('全部征求意见');
  await official.finds('《云河市公园管理条例》', 'link');
  await tabsTo(official, '《云河市公园管理条例》');
  await keyboard.press('Enter');
  await official.focusIsOn('《云河市公园管理条例》');
  await official.finds('意见', 'link');
  await tabsTo(official, '意见');
  await keyboard.press('Enter');
  await official.sees('先到的在前');
  await tabsTo(official, '词语或编号');
  await official.enters(number);
  await keyboard.press('Enter');
  await official.sees('共1条，列出1条。');
  await tabsTo(official, `打开第一条，编号${number}`);
  await keyboard.press('Enter');
  await tabsTo(official, '公开的理由');
  await tabsTo(official, '公开');
  await keyboard.press(' ');
  await tabsTo(official, '保存决定');
  await keyboard.press('Enter');
  await official.sees('已保存：已公开。');
  await closes(official);
});

test('a checker finds nothing in any view, wide or narrow, and nothing has to be scrolled sideways', async () => {
  const { number } = await say('river-parks', [{ clauseId: 'art-1', reason: '很好。' }]);
  for (const size of [desk, { width: 320, height: 640 }]) {
    const official = await sitsDown(size);
    await official.finds('用签发人登录', 'button');
    await isAccessible(official);
    await signsIn(official, '签发人');
    await official.finds('《云河市公园管理条例》', 'link');
    await isAccessible(official);
    assert.equal(await official.overflow(), 0, 'list');
    for (const [path, ready] of [['river-parks', '马上延期'], ['river-parks/opinions', '选中列出的全部意见'], ['river-parks/record', '录入'], ['school-meals/outcome', '放进去']] as const) {
      await goes(official, path);
      await official.finds(ready);
      if (path === 'river-parks/opinions') {
        await official.writes('词语或编号', number);
        await official.presses('查找');
        await official.sees('共1条，列出1条。');
        await official.presses(`打开第一条，编号${number}`);
        await official.presses('保存决定');
        await official.sees('请重新选择审核决定。');
      }
      if (path === 'school-meals/outcome') await official.finds('去掉这一组', 'button');
      await isAccessible(official);
      assert.equal(await official.overflow(), 0, path);
    }
    assert.deepEqual(complaints(official), []);
    await closes(official);
  }
});
