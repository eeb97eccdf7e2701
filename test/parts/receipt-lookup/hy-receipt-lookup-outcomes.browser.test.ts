import { expect } from '@open-wc/testing';
import { createCall, createClient, createStaffClient, newKey, type ModerationDecision, type OpinionDraft, type SubmissionReceipt } from '../../../src/client/index.js';
import { operations } from '../../../src/contract/models.js';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { publishOutcome } from '../../support/opinions.js';
import { startServer, type Server } from '../../support/server.js';
import { fileOpinions, openFound } from './lookup-page.js';

haveDeviceAlone();

const items: OpinionDraft[] = ['art-3', 'art-5', 'art-7', 'art-9'].map((clauseId) => ({ clauseId, reason: `说说${clauseId}。` }));

describe('hy-receipt-lookup, after staff have decided', () => {
  let server: Server;
  let receipt: SubmissionReceipt;
  let ids: string[];
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
    receipt = await fileOpinions(server, { items });
    const status = await createClient({ baseUrl: server.baseUrl }).receipts.lookUp({ number: receipt.number, code: receipt.code });
    ids = status.items.map(({ id }) => id);
  });
  afterEach(() => server.close());

  async function moderate(...decisions: readonly (readonly [ModerationDecision['decision'], ModerationDecision['reasonCode']])[]): Promise<void> {
    const call = createCall({ baseUrl: server.baseUrl, token: 'yunhe-demo-drafter' }, operations);
    const { value: { items: held } } = await createStaffClient({ baseUrl: server.baseUrl, token: 'yunhe-demo-drafter' }).opinions.list('river-parks', { limit: 100 });
    const versionOf = (id: string) => held.find((item) => item.id === id)?.version ?? '';
    await call('moderateOpinions', {
      path: { consultationId: 'river-parks' },
      body: { decisions: decisions.map(([decision, reasonCode], index) => ({ id: ids[index] ?? '', version: versionOf(ids[index] ?? ''), decision, reasonCode, note: '' })) },
    }, { key: newKey() });
  }

  it('tells what is public, with a link to it, what is held and what is withheld, each with its reason', async () => {
    await moderate(['publish', null], ['hold', 'personal-data'], ['withhold', 'off-topic']);
    const page = await openFound(server, receipt);
    await page.sees('已公开', '暂缓公开', '不公开', '已收到，工作人员看过后公开');
    const [shown, held, withheld] = page.all('article');
    expect(shown!.querySelector('a')!.textContent).to.equal('看公开的意见');
    const looked = await createClient({ baseUrl: server.baseUrl }).receipts.lookUp({ number: receipt.number, code: receipt.code });
    expect(held!.textContent).to.contain(looked.items[1]?.stateReason);
    expect(withheld!.textContent).to.contain(looked.items[2]?.stateReason);
    await page.isAccessible();
  });

  it('tells what became of each, why, and how the clause reads now', async () => {
    await server.setClock('2026-12-21T09:00:00+08:00');
    await publishOutcome(server, [
      { opinionIds: [ids[0] ?? ''], clauseId: 'art-3', point: '晚一点关门。', outcome: 'adopted', reason: '沿河六处公园改为二十三时关门。', newText: '公园每天五时三十分开门，二十三时关门。' },
      { opinionIds: [ids[1] ?? ''], clauseId: 'art-5', point: '多些座椅。', outcome: 'partly-adopted', reason: '先在北湖公园增加。' },
      { opinionIds: [ids[2] ?? ''], clauseId: 'art-7', point: '不收费。', outcome: 'not-adopted', reason: '现在就不收费。' },
      { opinionIds: [ids[3] ?? ''], clauseId: 'art-9', point: '养狗的地方。', outcome: 'further-study', reason: '明年再研究。' },
    ]);
    const page = await openFound(server, receipt);
    await page.sees('现在这样写', '公园每天五时三十分开门，二十三时关门。');
    const told = page.all('article').map((article) => article.textContent.replace(/\s+/g, ' '));
    for (const [index, words] of ['采纳 沿河六处公园改为二十三时关门。', '部分采纳 先在北湖公园增加。', '未采纳 现在就不收费。', '另行研究 明年再研究。'].entries()) {
      expect(told[index]?.replace(/ /g, '')).to.contain(words.replace(/ /g, ''));
    }
    await page.isAccessible();
  });

  it('brings what was public back to staff when its writer changes it, and says so before', async () => {
    await moderate(['publish', null]);
    const page = await openFound(server, receipt);
    await page.press(/^修改 针对第三条$/);
    await page.sees('改过以后，工作人员看过再公开。');
    await page.fill('理由', '想了想，换个说法。');
    await page.press('保存修改');
    await page.sees('修改已保存。');
    expect(page.text).not.to.contain('看公开的意见');
  });
});
