import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import { createStaffClient, type OutcomeGroupDraft } from '../../src/client/index.js';
import { openBrowser } from '../support/browser.js';
import { openSite, type Site } from './site.js';
import { Citizen } from './support.js';

let browser: Browser;
let site: Site;
before(async () => { [browser, site] = await Promise.all([openBrowser(), openSite()]); });
after(async () => {
  await browser.close();
  await site.close();
});

const id = 'river-parks';
const staff = (who: keyof typeof demoStaffTokens) => createStaffClient({ baseUrl: `${site.url}/v1`, token: demoStaffTokens[who] });

/** Lets the period end, for everybody. */
function theTimeIsUp(): void {
  const later = Date.now() + 40 * 86_400_000;
  Object.assign(site.server.platform.clock, { now: () => new Date(later) });
}

/** Opinions on one clause are adopted together, all others are studied further; drafted and signed by different people. */
async function decides(clauseId: string, point: string, reason: string): Promise<number> {
  const all = (await staff('drafter').opinions.list(id, { limit: 100 })).value.items;
  const adopted = all.filter((opinion) => opinion.clauseId === clauseId);
  const others = all.filter((opinion) => opinion.clauseId !== clauseId);
  const idsOf = (opinions: typeof all): string[] => opinions.map((opinion) => opinion.id);
  const groups: OutcomeGroupDraft[] = [
    { id: 'g1', clauseId, point, opinionIds: idsOf(adopted), outcome: 'adopted', reason, newText: '公园每天五时开门，二十三时关门。' },
    { id: 'g2', clauseId: null, point: '其他意见。', opinionIds: idsOf(others), outcome: 'further-study', reason: '还要再研究。', newText: null },
  ];
  let record = await staff('drafter').outcomes.save(id, { summary: '<p>逐条研究过了。</p>', groups }, { etag: (await staff('drafter').outcomes.get(id)).etag });
  for (const [step, who] of [['drafting', 'drafter'], ['sign-off', 'signer']] as const) {
    record = await staff(who).outcomes.decide(id, { step, decision: 'approve', note: '' }, { etag: record.etag });
  }
  return adopted.length;
}

test('who commented on two articles finds under the receipt what became of each, and in public what became of all that said the same', async () => {
  const context = await browser.createBrowserContext();
  const citizen = await Citizen.sitsDown(context);
  await citizen.opens(`${site.url}/consultations/${id}/`);
  await citizen.scrollsTo('第二章 开放与使用');
  await citizen.presses('对第三条提意见');
  await citizen.writes('理由', '下夜班的人也想去河边走一圈。');
  await citizen.presses('对第五条提意见');
  await citizen.writes('理由', '座椅多一点好。');
  await citizen.presses('提交2条意见');
  const receipt = await citizen.receipt();

  const looksUp = async (): Promise<void> => {
    await citizen.opens(`${site.url}/embed/receipt-lookup.html`, '查询');
    await citizen.writes('把回执粘贴到这里（可不填）', `编号 ${receipt.number} 查询码 ${receipt.code}`);
    await citizen.sees('已填好编号和查询码。');
    await citizen.presses('查询');
    await citizen.sees('查到2条意见');
  };
  await looksUp();
  await citizen.sees('截止，截止后逐条研究。');

  theTimeIsUp();
  const count = await decides('art-3', '晚一点关门。', '关门时间改到二十三时。');
  await looksUp();
  await citizen.sees('采纳', '关门时间改到二十三时。', '现在这样写', '公园每天五时开门，二十三时关门。', '另行研究', '还要再研究。');

  await citizen.opens(`${site.url}/consultations/${id}/`, '采纳情况');
  await citizen.presses('采纳情况', 'tab');
  await citizen.sees('晚一点关门。', '关门时间改到二十三时。', `${count}条意见`);
  assert.ok(!citizen.page.url().includes(receipt.code), 'the code stands in no address');
  assert.deepEqual(citizen.complaints, []);
  await context.close();
});
