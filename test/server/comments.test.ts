import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Agreement, Clause, Comment, CommentPage, Consultation, DraftChapter } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { addText, parks, parksText, pause, sign } from './support/parks.js';
import { Opinions } from './support/opinions.js';

const agreement = { comments: 'live', positionCounts: false, agreement: true } as const;

onBothDatabases(() => Promise.resolve(), (law) => {
  law('an opinion stands in the list once it is published, the newest first', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'order');
    const ids = [await opinions.say('一'), await opinions.say('二'), await opinions.say('三')];
    assert.deepEqual(await opinions.listed(), []);
    for (const id of ids) {
      platform.clock.pass(1000);
      await opinions.publishAll([id]);
    }
    assert.deepEqual(await opinions.listed(), ['三', '二', '一']);
    assert.deepEqual(await opinions.listed('?sort=oldest'), ['一', '二', '三']);
  });

  law('pages follow each other without a gap, whatever is published meanwhile', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'pages');
    const ids = await Promise.all(Array.from({ length: 7 }, (_, index) => opinions.say(`第${String(index)}句`)));
    await opinions.publishAll(ids);
    for (const sort of ['newest', 'oldest']) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: CommentPage = await opinions.comments(`?limit=3&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        platform.clock.pass(1000);
        if (sort === 'newest') await opinions.publishAll([await opinions.say(`后来的${String(seen.length)}`)]);
      }
      assert.equal(new Set(seen).size, seen.length);
      for (const id of ids) assert.ok(seen.includes(id), `${sort} shows ${id}`);
    }
  });

  law('a clause, the whole text and a position can be picked out, and are counted', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'filters');
    const ids = [
      await opinions.say('甲', { clauseId: 'art-3', position: 'support' }), await opinions.say('乙', { clauseId: 'art-3', position: 'oppose' }),
      await opinions.say('丙', { clauseId: 'art-5' }), await opinions.say('丁', { clauseId: null }),
    ];
    await opinions.publishAll(ids);
    const picked = async (query: string) => {
      const page = await opinions.comments(query);
      assert.deepEqual([page.total, page.opinions], [page.items.length, page.items.length]);
      return page.items.map(({ reason }) => reason).toSorted();
    };
    assert.deepEqual(await picked('?clauseId=art-3'), ['乙', '甲'].toSorted());
    assert.deepEqual(await picked('?scope=whole-text'), ['丁']);
    assert.equal((await picked('?scope=clause')).length, 3);
    assert.deepEqual(await picked('?clauseId=art-3&position=oppose'), ['乙']);
    assert.deepEqual(await picked('?clauseId=art-99'), []);
    const chapter = await json<DraftChapter>(call(app, 'GET', `${opinions.path}/draft/chapters/ch-2`));
    assert.deepEqual(chapter.clauses.map(({ id, publishedComments }) => [id, publishedComments]), [['art-3', 2], ['art-4', 0], ['art-5', 1]]);
    assert.equal((await json<Clause>(call(app, 'GET', `${opinions.path}/draft/clauses/art-3`))).publishedComments, 2);
    assert.equal((await json<Consultation>(call(app, 'GET', opinions.path))).counts.publishedComments, 4);
  });

  law('opinions of one wording stand as one, led by the first, and the next takes its place', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'same-views');
    const first = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
    const second = await opinions.write([{ clauseId: 'art-3', reason: ' 晚一点 关门！' }]);
    const third = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门' }]);
    const elsewhere = await opinions.say('晚一点关门。', { clauseId: 'art-5' });
    for (const id of [...first.ids, ...second.ids, ...third.ids, elsewhere]) {
      platform.clock.pass(1000);
      await opinions.publishAll([id]);
    }
    const page = await opinions.comments('?clauseId=art-3');
    assert.deepEqual([page.items.map(({ id, sameViewCount }) => [id, sameViewCount]), page.total, page.opinions], [[[first.ids[0], 3]], 1, 3]);
    const one = (id = '') => json<Comment>(call(app, 'GET', `${opinions.path}/comments/${id}`));
    assert.deepEqual([(await one(third.ids[0])).id, (await one(third.ids[0])).sameViewCount], [third.ids[0], 3]);

    await json(opinions.change(first.receipt, [{ id: first.ids[0]!, kind: 'withdraw' }]));
    assert.deepEqual((await opinions.comments('?clauseId=art-3')).items.map(({ id, sameViewCount }) => [id, sameViewCount]), [[second.ids[0], 2]]);
    await opinions.decided({ id: third.ids[0]!, decision: 'withhold', reasonCode: 'off-topic' });
    assert.deepEqual((await opinions.comments('?clauseId=art-3')).items.map(({ id, sameViewCount }) => [id, sameViewCount]), [[second.ids[0], 1]]);
    await opinions.decided({ id: second.ids[0]!, decision: 'hold', reasonCode: 'needs-checking' });
    const empty = await opinions.comments('?clauseId=art-3');
    assert.deepEqual([empty.items, empty.total, empty.opinions], [[], 0, 0]);
    assert.equal((await refusal(call(app, 'GET', `${opinions.path}/comments/${second.ids[0]!}`))).name, 'not-found');
  });

  law('agreement is counted once for each device, taken back, and goes with the wording', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'agreement', { visibility: agreement });
    const [first, second, other] = [await opinions.write([{ clauseId: 'art-3', reason: '多放座椅' }]), await opinions.write([{ clauseId: 'art-3', reason: '多放座椅。' }]), await opinions.say('少放座椅')];
    const [lead, follower] = [first.ids[0]!, second.ids[0]!];
    for (const id of [lead, follower, other]) {
      platform.clock.pass(1000);
      await opinions.publishAll([id]);
    }
    const agree = (id: string, voter: string, agreed = true, address = '192.0.2.1') =>
      call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed, voter }, address });
    const [mine, yours] = [randomUUID(), randomUUID()];
    assert.deepEqual(await json<Agreement>(agree(lead, mine)), { agreed: true, agreementCount: 1 });
    assert.equal((await json<Agreement>(agree(follower, mine))).agreementCount, 1);
    assert.equal((await json<Agreement>(agree(lead, yours.toUpperCase()))).agreementCount, 2);
    assert.equal((await json<Agreement>(agree(lead, yours, false))).agreementCount, 1);
    assert.equal((await json<Agreement>(agree(lead, yours, false))).agreementCount, 1);
    assert.deepEqual(await opinions.listed('?sort=agreement'), ['多放座椅', '少放座椅']);
    assert.equal((await opinions.comments('?sort=agreement&limit=1')).items[0]?.agreementCount, 1);
    const { nextCursor } = await opinions.comments('?sort=agreement&limit=1');
    assert.deepEqual(await opinions.listed(`?sort=agreement&limit=1&cursor=${nextCursor ?? ''}`), ['少放座椅']);

    await json(opinions.change(first.receipt, [{ id: lead, kind: 'amend', reason: '座椅都拆掉' }]));
    await opinions.publishAll([lead]);
    const counts = async () => Object.fromEntries((await opinions.comments()).items.map(({ reason, agreementCount }) => [reason, agreementCount]));
    assert.deepEqual(await counts(), { '多放座椅。': 1, 少放座椅: 0, 座椅都拆掉: 0 });

    await pause(app, { reason: '系统搬迁', phone: '0555-12345' }, opinions.id);
    assert.equal((await refusal(agree(other, mine))).name, 'paused');
    await pause(app, null, opinions.id);
    const open = platform.clock.now();
    platform.clock.set(new Date(parks.closesAt));
    assert.equal((await refusal(agree(other, mine))).name, 'closed');
    platform.clock.set(open);
  });

  law('no voter is kept as it was sent, and none is the same in another consultation', async ({ server: { app }, tables }) => {
    const voter = randomUUID();
    for (const id of ['voters-one', 'voters-two']) {
      const opinions = await Opinions.open(app, id, { visibility: agreement });
      const comment = await opinions.say('多种树');
      await opinions.publishAll([comment]);
      await json(call(app, 'PUT', `${opinions.path}/comments/${comment}/agreement`, { body: { agreed: true, voter } }));
    }
    const kept = (await tables.selectFrom('agreement').selectAll().where('consultation_id', 'in', ['voters-one', 'voters-two']).execute()).map((row) => row.voter);
    assert.equal(new Set(kept).size, 2);
    assert.ok(!JSON.stringify(kept).includes(voter));
  });

  law('agreement at the same moment is all counted', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'together', { visibility: agreement });
    const id = await opinions.say('多种树');
    await opinions.publishAll([id]);
    await Promise.all(Array.from({ length: 12 }, async (_, index) =>
      json(call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: randomUUID() }, address: `198.51.100.${String(index)}` }))));
    assert.equal((await opinions.comments()).items[0]?.agreementCount, 12);
  });

  law('a report is kept once for its key, shows to staff, and is settled by the next decision', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'reports');
    const [id, quiet] = [await opinions.say('有话要说'), await opinions.say('没有人举报')];
    await opinions.publishAll([id, quiet]);
    const report = (key: string, reason = 'personal-data') =>
      call(app, 'POST', `${opinions.path}/comments/${id}/reports`, { key, body: { reason, note: '第二句里有门牌号。' } });
    const key = newKey();
    const [first, again] = [await report(key), await report(key)];
    assert.deepEqual(await json(first, 201), await json(again, 201));
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    platform.clock.pass(1000);
    await json(report(newKey(), 'insult'), 201);
    const reported = await opinions.opinions('?reported=true');
    assert.deepEqual([reported.total, reported.items.map((item) => [item.id, item.reports.map(({ reason, note }) => [reason, note])])], [1, [[id, [['personal-data', '第二句里有门牌号。'], ['insult', '第二句里有门牌号。']]]]]);
    const [record] = await opinions.decided({ id });
    assert.deepEqual(record?.reports, []);
    assert.equal((await opinions.opinions('?reported=true')).total, 0);
  });

  law('an opinion on an older version says what became of its clause', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'versions');
    const [kept, gone, whole] = [await opinions.say('这一条好', { clauseId: 'art-2' }), await opinions.say('座椅要多', { clauseId: 'art-5' }), await opinions.say('写得好', { clauseId: null })];
    await opinions.publishAll([kept, gone, whole]);
    const clauses = parksText.clauses.slice(0, 4).map((clause) => ({ ...clause, continues: [{ clauseId: clause.id, how: 'kept' as const }] }));
    await addText(app, opinions.id, { ...parksText, clauses });
    await sign(app, opinions.id);
    const continuations = new Map((await opinions.comments()).items.map(({ id, draftVersion, continuation }) => [id, [draftVersion, continuation]]));
    assert.deepEqual(continuations.get(kept), [1, { draftVersion: 2, how: 'kept', clauses: [{ clauseId: 'art-2', label: '第二条' }] }]);
    assert.deepEqual(continuations.get(gone), [1, { draftVersion: 2, how: 'deleted', clauses: [] }]);
    assert.deepEqual(continuations.get(whole), [1, null]);
    const newer = await opinions.say('新的一稿好', { clauseId: 'art-2' });
    await opinions.publishAll([newer]);
    const [comment] = (await opinions.comments()).items.filter(({ id }) => id === newer);
    assert.deepEqual([comment?.draftId, comment?.draftVersion, comment?.continuation], [`${opinions.id}-2`, 2, null]);
  });

  law('nothing is shown before the agency shows it', async ({ server: { app, platform } }) => {
    const open = platform.clock.now();
    for (const comments of ['after-closing', 'never'] as const) {
      const opinions = await Opinions.open(app, `hidden-${comments}`, { visibility: { comments, positionCounts: true, agreement: true } });
      const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '先不公开' }]);
      await opinions.publishAll([id]);
      const seen = async () => ({
        list: (await call(app, 'GET', `${opinions.path}/comments`)).status,
        one: (await call(app, 'GET', `${opinions.path}/comments/${id}`)).status,
        agree: (await call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: randomUUID() } })).status,
        report: (await call(app, 'POST', `${opinions.path}/comments/${id}/reports`, { key: newKey(), body: { reason: 'other', note: '' } })).status,
        counted: (await json<Consultation>(call(app, 'GET', opinions.path))).counts.publishedComments,
        onClause: (await json<Clause>(call(app, 'GET', `${opinions.path}/draft/clauses/art-3`))).publishedComments,
        link: (await opinions.status(receipt)).items[0]?.permalink,
      });
      assert.deepEqual(await seen(), { list: 404, one: 404, agree: 404, report: 404, counted: 0, onClause: 0, link: null });
      platform.clock.set(new Date(parks.closesAt));
      const closed = await seen();
      if (comments === 'never') assert.deepEqual([closed.list, closed.one, closed.counted, closed.link], [404, 404, 0, null]);
      else assert.deepEqual(closed, { list: 200, one: 200, agree: 409, report: 201, counted: 1, onClause: 1, link: `${opinions.path}/comments/${id}` });
      platform.clock.set(open);
    }
  });

  law('what the agency does not count can neither be set nor sorted by', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'uncounted');
    const id = await opinions.say('多种树');
    await opinions.publishAll([id]);
    assert.equal((await refusal(call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: randomUUID() } }))).name, 'not-found');
    assert.equal((await refusal(call(app, 'GET', `${opinions.path}/comments?sort=agreement`))).name, 'malformed-request');
    assert.equal((await opinions.comments()).items[0]?.agreementCount, null);
    assert.equal((await refusal(call(app, 'GET', `${opinions.path}/comments?cursor=WzFd`))).name, 'malformed-request');
  });

  law('whoever agrees or reports too fast waits, and a repeat does not', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'floods', { visibility: agreement });
    const id = await opinions.say('多种树');
    await opinions.publishAll([id]);
    const { agreement: votes, report: reports } = platform.config.rateLimits;
    const key = newKey();
    const report = (own = newKey()) => call(app, 'POST', `${opinions.path}/comments/${id}/reports`, { key: own, body: { reason: 'other', note: '' }, address: '203.0.113.9' });
    await json(report(key), 201);
    for (let count = 1; count < reports.capacity; count += 1) await report();
    const refused = await report();
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal((await refusal(refused)).name, 'too-many-requests');
    await json(report(key), 201);
    const agree = () => call(app, 'PUT', `${opinions.path}/comments/${id}/agreement`, { body: { agreed: true, voter: randomUUID() }, address: '203.0.113.10' });
    for (let count = 0; count < votes.capacity; count += 1) await json(agree());
    assert.equal((await refusal(agree())).name, 'too-many-requests');
  });
});
