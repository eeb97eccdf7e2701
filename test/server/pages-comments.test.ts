import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpinionDraft, OutcomeRecord, RevisionStepName, SubmissionReceipt, SubmissionStatus } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, newKey } from './support/calls.js';
import { opinionVersions } from './support/opinions.js';
import { getPage, markup, postForm, wordsOf } from './support/pages.js';
import { opinion, parks, publish, submit } from './support/parks.js';

const hostile = '<script>alert(1)</script>';

describe('published opinions and the outcome, without script', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app, { ...parks, visibility: { comments: 'live', positionCounts: false, agreement: false } });
  });
  after(() => server.close());

  const path = '/consultations/river-parks';
  const page = (below: string) => markup(getPage(server.app, `${path}${below}`));

  async function file(items: OpinionDraft[]): Promise<{ receipt: SubmissionReceipt; ids: string[] }> {
    const receipt = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app, { items, identity: { name: '欧阳修远' } })), 201);
    const { number, code } = receipt;
    const { items: held } = await json<SubmissionStatus>(call(server.app, 'POST', '/receipts/lookup', { body: { number, code } }));
    return { receipt, ids: held.map(({ id }) => id) };
  }

  const moderate = async (ids: readonly string[], decision: 'publish' | 'withhold', reasonCode: string | null = null) => {
    const versions = await opinionVersions(server.app);
    return json(call(server.app, 'POST', '/staff/consultations/river-parks/moderation', {
      as: 'signer', key: newKey(), body: { decisions: ids.map((id) => ({ id, version: versions.get(id), decision, reasonCode, note: '' })) },
    }));
  };

  it('says with its date that nothing is public yet, while opinions wait for somebody to look at them', async () => {
    await file([{ clauseId: 'art-1', reason: '还没有人看过的话。' }]);
    const words = wordsOf(await page('/comments'));
    assert.match(words, /截至11月22日14:30，还没有公开的意见。/);
    assert.doesNotMatch(words, /还没有人看过的话/);
  });

  it('shows what was published, by the clause it speaks of, without the writer\'s name and without markup', async () => {
    const { ids } = await file([{ clauseId: 'art-3', position: 'amend', suggestedText: '公园不关门。', reason: `太早。${hostile}` }, { clauseId: null, reason: '写得清楚。' }]);
    await moderate(ids, 'publish');
    const all = await page('/comments');
    for (const text of ['对第三条的意见', '建议修改', '公园不关门。', '对全文的意见', '写得清楚。']) assert.ok(wordsOf(all).includes(text), text);
    assert.doesNotMatch(all, /欧阳|<script>alert/);
    const third = wordsOf(await page('/comments?clauseId=第三条'));
    assert.match(third, /公园不关门。/);
    assert.doesNotMatch(third, /写得清楚。/);
    assert.match(wordsOf(await page('/comments?clauseId=99')), /草案里没有这一条，请核对。/);
    assert.match(await page(''), new RegExp(`<a href="${path}/comments\\?clauseId=art-3">第三条已公开1条</a>`));
  });

  it('turns pages of twenty', async () => {
    const reasons = Array.from({ length: 21 }, (_, index) => `第${String(index + 1)}个人说的话不一样。`);
    for (const reason of reasons) await moderate((await file([{ clauseId: 'art-4', reason }])).ids, 'publish');
    const first = await page('/comments?clauseId=art-4');
    const [, next = ''] = /<a rel="next" href="([^"]+)">/.exec(first) ?? [];
    const second = await markup(getPage(server.app, next.replaceAll('&amp;', '&')));
    const shown = (text: string) => reasons.filter((reason) => text.includes(reason)).length;
    assert.deepEqual([shown(first), shown(second)], [20, 1]);
  });

  it('gives every opinion an address of its own, and says in words when it was taken away', async () => {
    const { ids: [id = ''] } = await file([{ clauseId: 'art-5', reason: '椅子要多，有靠背。' }]);
    assert.match(wordsOf(await markup(getPage(server.app, `${path}/comments/${id}`), 404)), /没有找到这一页/);
    await moderate([id], 'publish');
    const single = await page(`/comments/${id}`);
    assert.match(wordsOf(single), /对第五条的意见 .*椅子要多，有靠背。/);
    assert.ok(single.includes(`<link rel="canonical" href="http://server.test${path}/comments/${id}">`));
    const [reason] = server.platform.config.moderationReasons;
    await moderate([id], 'withhold', reason?.code ?? null);
    const gone = await markup(getPage(server.app, `${path}/comments/${id}`), 410);
    assert.match(wordsOf(gone), /这一页已经撤下/);
    assert.doesNotMatch(gone, /椅子要多/);
    assert.equal((await getPage(server.app, `/consultations/other/comments/${id}`)).status, 404);
  });

  it('says that the outcome is still to come, then shows it by clause with reason and figures, and tells the feed and the receipt', async () => {
    const { receipt, ids } = await file([{ clauseId: 'art-2', reason: '名单要公布。' }]);
    assert.match(wordsOf(await page('/outcome')), /截至11月22日14:30，还没有公布采纳情况。/);
    server.platform.clock.set(new Date('2026-12-20T18:30:00+08:00'));
    server.platform.config = { ...server.platform.config, outcomePolicy: { everyOpinion: false, reasonFor: [] } };
    const at = '/staff/consultations/river-parks/outcome';
    const tag = async () => (await call(server.app, 'GET', at, { as: 'drafter' })).headers.get('ETag') ?? '';
    const groups = [{ id: 'list', clauseId: 'art-2', point: '公布名单。', opinionIds: ids, outcome: 'adopted', reason: '每年一月公布。', newText: '名单每年一月公布。' }];
    await json(call(server.app, 'PUT', at, { as: 'drafter', headers: { 'If-Match': await tag() }, body: { summary: '<p>逐条研究过了。</p>', groups } }));
    for (const step of ['drafting', 'sign-off'] satisfies RevisionStepName[]) {
      const as = step === 'drafting' ? 'drafter' : 'signer';
      await json<OutcomeRecord>(call(server.app, 'POST', `${at}/revision`, { as, headers: { 'If-Match': await tag() }, body: { step, decision: 'approve', note: '' } }));
    }
    const words = wordsOf(await page('/outcome'));
    for (const text of ['逐条研究过了。', '采纳1条', '第二条：采纳', '意见要点：公布名单。', '理由：每年一月公布。', '名单每年一月公布。', '参与情况']) assert.ok(words.includes(text), text);
    assert.match(await (await getPage(server.app, '/consultations/feed.atom')).text(), /consultations\/river-parks\/outcome<\/id>/);
    const { number, code } = receipt;
    assert.match(wordsOf(await markup(postForm(server.app, '/forms/receipts', { number, code }))), /针对第二条 .*采纳/);
  });

  it('says that opinions are not published where the agency does not publish them', async () => {
    await publish(server.app, { ...parks, id: 'quiet', closesAt: '2027-12-20T18:00:00+08:00', visibility: { comments: 'never', positionCounts: false, agreement: false } });
    assert.match(wordsOf(await markup(getPage(server.app, '/consultations/quiet/comments'))), /不公开意见原文/);
  });
});
