import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { photo, secrets } from '../server/support/files.js';
import { inFirefox, openBrowser } from '../support/browser.js';
import { Clocks } from './clocks.js';
import { chooses, isAccessible, leaves, LetterDesk, sentLetter, takes } from './letter-desk.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
let letters: LetterDesk;
let folder: string;
before(async () => {
  [browser, site, folder] = await Promise.all([openBrowser(), openSite(), mkdtemp(join(tmpdir(), 'huiying-letters-'))]);
  letters = new LetterDesk(browser, site);
});
after(async () => {
  await Promise.all([browser.close(), rm(folder, { recursive: true, force: true })]);
  await site.close();
});

/** A citizen with the form open and a letter in it. */
async function writes(category: string, body: string): Promise<Citizen> {
  const citizen = await Citizen.sitsDown(await browser.createBrowserContext());
  await citizen.opens(`${site.url}/embed/mailbox-compose.html`, '检查一遍');
  await citizen.presses(category, 'radio');
  await citizen.writes('标题', '和平路东段路灯不亮');
  await citizen.writes('正文', body);
  await citizen.writes('姓名', '张明');
  await citizen.writes('手机号', '13900001234');
  return citizen;
}

/** The file stands on the disk, without anything that says where it was taken. */
async function downloads(citizen: Citizen, button: string): Promise<void> {
  // Firefox's protocol cannot say where a file is to be saved.
  if (inFirefox) return citizen.presses(button);
  const place = await mkdtemp(join(folder, 'saved-'));
  const session = await citizen.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', browserContextId: citizen.page.browserContext().id ?? '', downloadPath: place, eventsEnabled: true });
  const saved = new Promise<void>((resolve) => { session.on('Browser.downloadProgress', ({ state }) => { if (state === 'completed') resolve(); }); });
  await citizen.presses(button);
  await saved;
  const [name = ''] = await readdir(place);
  const kept = await readFile(join(place, name));
  for (const secret of secrets) assert.ok(!kept.includes(secret), secret);
}

/** Gives a file another public name. */
async function names(desk: Citizen, file: string, name: string): Promise<void> {
  await (await desk.finds(`${file}公开的名字`)).evaluate((field) => { (field as HTMLInputElement).select(); });
  await desk.enters(name);
}

async function sends(citizen: Citizen) {
  await citizen.presses('检查一遍');
  await citizen.focusIsOn('检查一遍');
  await citizen.presses('寄出');
  await citizen.focusIsOn('信已收到');
  return sentLetter(citizen);
}

test('a complaint goes from the form over a wrong department, an extension and a dissatisfied writer to a public answer (J3)', async () => {
  const citizen = await writes('投诉', '菜市场到东门有六盏灯不亮，有事打13900001234。');
  await citizen.presses('可以，隐去个人信息', 'checkbox');
  const receipt = await sends(citizen);

  const desk = await letters.opens('拟稿员', receipt);
  await desk.sees('张*', '139****1234', '写信人同意隐去个人信息后公开');
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'parks'));
  const parks = await letters.opens('园林局', receipt);
  await takes(parks, '退回', () => parks.writes('内部说明', '和平路的路灯归城管局。'));
  await leaves(parks);
  await letters.opensAgain(desk, '拟稿员');
  await desk.sees('内部：和平路的路灯归城管局。');
  // First to a department that does not have it either, then at once to the right one.
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'justice'));
  await takes(desk, '改派', () => chooses(desk, '转给哪个单位', 'city'));
  await takes(desk, '延期', async () => {
    await desk.writes('延长几个工作日', '5');
    await desk.writes('给写信人的话', '电缆要更换，材料在路上。');
  });
  const city = await letters.opens('城管局', receipt);
  await takes(city, '签收');
  await letters.looksUp(citizen, receipt);
  await citizen.sees('云河市城市管理局正在办理', '改由云河市城市管理局办理', '电缆要更换，材料在路上。', '云河市园林绿化局退回，另找单位办理');
  assert.doesNotMatch(await citizen.text(), /归城管局/);

  await letters.answers(city, receipt, '六盏路灯已经换好。');
  await letters.looksUp(citizen, receipt);
  await citizen.sees('六盏路灯已经换好。');
  await citizen.presses('不满意', 'radio');
  await citizen.writes('请说说哪里不满意，会再办一次。', '修好两天又灭了两盏。');
  await citizen.presses('提交评价');
  await citizen.sees('评价已收到，会再办一次。', '云河市城市管理局正在再次办理。');
  await letters.opensAgain(city, '城管局');
  await city.sees('评价：不满意，修好两天又灭了两盏。', '不满意，再次办理');
  const file = join(folder, '13900001234的回函.jpg');
  await writeFile(file, photo({ size: 40_000 }));
  await letters.answers(city, receipt, '又换了两盏，并检查了整段电缆。', file);
  await isAccessible(city);
  await letters.looksUp(citizen, receipt);
  await citizen.sees('13900001234的回函.jpg 39KB');
  await downloads(citizen, '下载13900001234的回函.jpg');
  await citizen.sees('已下载。');
  await citizen.presses('基本满意', 'radio');
  await citizen.presses('提交评价');
  await citizen.sees('评价已收到，谢谢。');

  await letters.opensAgain(desk, '拟稿员');
  await desk.sees('公开的正文', '写信人的附件从不公开。');
  await desk.presses('公开13900001234的回函.jpg，39KB', 'checkbox');
  await names(desk, '13900001234的回函.jpg', '13900001234的回函');
  await desk.presses('保存公开的文字');
  await desk.sees('文件名里好像有电话、证件、银行卡、车牌号码或邮箱，请隐去。');
  await isAccessible(desk);
  await names(desk, '13900001234的回函.jpg', '139＊＊＊＊1234的回函');
  await letters.publishes(desk, receipt);
  new Clocks(site).passOnServer(3 * 86_400_000);
  await citizen.opens(`${site.url}/letters`, '查找');
  await citizen.presses('和平路东段路灯不亮', 'link');
  await citizen.sees('受理日期', '答复日期', '答复部门', '云河市城市管理局的答复', '六盏路灯已经换好。', '又换了两盏，并检查了整段电缆。', '139****1234', '写信人的评价：基本满意', '139＊＊＊＊1234的回函.jpg');
  const address = await (await citizen.finds('139＊＊＊＊1234的回函.jpg', 'link')).evaluate((link) => (link as HTMLAnchorElement).href);
  const answered = await fetch(address);
  assert.match(answered.headers.get('Content-Disposition') ?? '', /^attachment; /);
  const kept = Buffer.from(await answered.arrayBuffer());
  for (const secret of secrets) assert.ok(!kept.includes(secret), secret);
  assert.doesNotMatch(await citizen.text(), new RegExp(`13900001234|张明|归城管局|${receipt.number}`));
  await isAccessible(citizen);
  for (const person of [city, desk, citizen]) await leaves(person);
});

test('a report is offered no publication, names a department, and never goes to it (J4)', async () => {
  const citizen = await writes('举报', '东湖公园的停车场收费不开发票。');
  await citizen.sees('这类信不公开。');
  assert.doesNotMatch(await citizen.text(), /可以，隐去个人信息/);
  await chooses(citizen, '举报哪个单位（可不填）', 'parks');
  const receipt = await sends(citizen);

  const desk = await letters.opens('拟稿员', receipt);
  await desk.sees('举报信不公开', '云河市园林绿化局');
  await takes(desk, '受理');
  for (const [step, field] of [['转办', '转给哪个单位'], ['请单位协办', '请哪个单位协办']] as const) {
    await desk.presses(step, 'radio');
    await chooses(desk, field, 'parks');
    await desk.presses('办理');
    await desk.sees('举报信不能转给被举报的单位。');
  }
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  await letters.looksUp(citizen, receipt);
  await citizen.sees('已转给云河市城市管理局，等着签收。');
  await citizen.unfolds('看这封信');
  await citizen.sees('这类信不公开');
  for (const person of [desk, citizen]) await leaves(person);
});

test('two letters of one matter are answered together with another department\'s help, and corrected together', async () => {
  const [first, second] = [await writes('投诉', '菜市场到东门有六盏灯不亮。'), await writes('求助', '菜市场门口的灯灭了。')];
  const [head, joined] = [await sends(first), await sends(second)];
  const desk = await letters.opens('拟稿员', head);
  await takes(desk, '受理');
  await takes(desk, '转办', () => chooses(desk, '转给哪个单位', 'city'));
  await takes(desk, '请单位协办', async () => {
    await chooses(desk, '请哪个单位协办', 'parks');
    await desk.writes('内部说明', '树挡住了灯。');
  });
  const other = await letters.opens('拟稿员', joined);
  await takes(other, '受理');
  await takes(other, '合并', () => other.writes('并入哪封信（编号）', head.number));
  await other.sees('已合并', `（${head.number}）`);
  await isAccessible(other);
  await leaves(other);

  const parks = await letters.opens('园林局', head);
  await takes(parks, '写协办意见', () => parks.writes('内部说明', '树下周修剪。'));
  await leaves(parks);
  const city = await letters.opens('城管局', head);
  await city.sees('内部：树下周修剪。', `（${joined.number}）`);
  await takes(city, '签收');
  await letters.looksUp(second, joined);
  await second.sees('云河市城市管理局办理，和同一件事的另一封信一起答复。', '云河市园林绿化局协助办理。', '同一件事另有来信，一起办理');
  assert.doesNotMatch(await second.text(), new RegExp(`${head.number.replace(/.{4}/g, '$&\\s*')}|树下周|树挡住`));
  await letters.answers(city, head, '六盏路灯11月28日换好。');

  await letters.opensAgain(city, '城管局');
  await city.unfolds('更正答复');
  await isAccessible(city);
  await city.writes('更正后的答复', '更正：是11月27日。');
  await city.writes('为什么更正', '日期写错了。');
  await city.presses('保存更正');
  await city.sees('更正已保存，等着审核。');
  await city.presses('通过拟稿');
  await city.sees('拟稿已通过。');
  const signer = await letters.opens('签发人', head);
  await signer.presses('签发更正');
  await signer.sees('更正于');
  await leaves(signer);
  for (const [citizen, receipt] of [[first, head], [second, joined]] as const) {
    await letters.looksUp(citizen, receipt);
    await citizen.sees('原因：日期写错了。', '更正了答复', '更正：是11月27日。');
    await citizen.unfolds('更正前的答复');
    await citizen.sees('六盏路灯11月28日换好。');
    assert.equal(await citizen.overflow(), 0);
  }
  for (const person of [city, desk, first, second]) await leaves(person);
});
