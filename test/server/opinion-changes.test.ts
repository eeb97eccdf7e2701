import assert from 'node:assert/strict';
import type { Consultation, SubmissionStatus } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { parks, pause } from './support/parks.js';
import { Opinions } from './support/opinions.js';

const pointers = async (response: Response | Promise<Response>) => (await refusal(response)).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a published opinion that its writer amends leaves the list at once, and every earlier wording is kept', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'amended');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', position: 'amend', suggestedText: '公园不关门。', reason: '我上夜班。' }]);
    await opinions.decided({ id, publicReason: '上夜班。', note: '改过' });
    platform.clock.pass(60_000);
    const { items: [item] } = await json<SubmissionStatus>(opinions.change(receipt, [{ id, kind: 'amend', position: 'oppose', reason: '我改主意了。' }]));
    assert.deepEqual([item?.state, item?.stateAt, item?.position, item?.suggestedText, item?.reason, item?.permalink], ['received', '2026-11-22T14:31:00+08:00', 'oppose', null, '我改主意了。', null]);
    assert.deepEqual(await opinions.listed(), []);
    const [record] = (await opinions.opinions()).items;
    assert.deepEqual([record?.publicReason, record?.note, record?.reasonCode], [null, '', null]);
    const history = await tables.selectFrom('opinion_history').selectAll().where('opinion_id', '=', id).orderBy('sequence').execute();
    assert.deepEqual(history.map((row) => [row.through, row.state, row.reason, row.public_reason, row.suggested_text]), [
      ['publish', 'received', '我上夜班。', null, '公园不关门。'], ['amend', 'published', '我上夜班。', '上夜班。', '公园不关门。'],
    ]);
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
  });

  law('an opinion that is sent again as it stands stays public', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'unchanged');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '一字不改' }]);
    await opinions.publishAll([id]);
    const { items: [item] } = await json<SubmissionStatus>(opinions.change(receipt, [{ id, kind: 'amend', reason: '一字不改' }]));
    assert.deepEqual([item?.state, item?.permalink], ['published', `${opinions.path}/comments/${id}`]);
  });

  law('what is withdrawn is withdrawn for good, and counted as nothing else', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'taken-back');
    const { receipt, ids: [one = '', two = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '第一' }, { clauseId: 'art-5', reason: '第二' }]);
    await opinions.publishAll([one, two]);
    const counts = async () => (await json<Consultation>(call(app, 'GET', opinions.path))).counts;
    assert.deepEqual(await counts(), { submissions: 1, opinions: 2, publishedComments: 2 });
    const status = await json<SubmissionStatus>(opinions.change(receipt, [{ id: one, kind: 'withdraw' }]));
    assert.deepEqual([status.items.map(({ state }) => state), status.changeableUntil], [['withdrawn', 'published'], parks.closesAt]);
    assert.deepEqual(await counts(), { submissions: 1, opinions: 1, publishedComments: 1 });
    assert.deepEqual(await pointers(opinions.change(receipt, [{ id: one, kind: 'amend', reason: '又要了' }])), ['/changes/0/id not-allowed']);
    assert.deepEqual((await opinions.opinions()).items.map(({ id }) => id), [two]);
    assert.deepEqual((await opinions.opinions('?state=withdrawn')).items.map(({ id }) => id), [one]);
    assert.equal((await json<SubmissionStatus>(opinions.change(receipt, [{ id: two, kind: 'withdraw' }]))).changeableUntil, null);
  });

  law('faults are named at their fields, and none of the changes is made', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'mended');
    const { receipt, ids: [one = '', two = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '第一' }, { clauseId: 'art-5', reason: '第二' }]);
    const stranger = await opinions.say('别人的话');
    const { maxReasonLength } = platform.config.limits;
    assert.deepEqual(await pointers(opinions.change(receipt, [
      { id: one, kind: 'amend' }, { id: stranger, kind: 'withdraw' }, { id: two, kind: 'amend', reason: '长'.repeat(maxReasonLength + 1) }, { id: one, kind: 'withdraw' },
    ])), ['/changes/0/reason required', '/changes/1/id not-found', '/changes/2/reason too-long', '/changes/3/id duplicate']);
    assert.deepEqual(await pointers(opinions.change(receipt, [{ id: two, kind: 'withdraw' }, { id: one, kind: 'amend', reason: ' ', suggestedText: parksClause }])), ['/changes/1/reason required']);
    assert.deepEqual((await opinions.status(receipt)).items.map(({ state, reason }) => [state, reason]), [['received', '第一'], ['received', '第二']]);
  });

  law('a wrong code changes nothing, and is counted with those of looking up', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'guessed');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }]);
    const address = '198.51.100.44';
    const guess = () => opinions.change({ ...receipt, code: '0000000000000000' }, [{ id, kind: 'withdraw' }], { address });
    const { free } = platform.config.rateLimits.lookup;
    for (let tries = 0; tries < free; tries += 1) assert.equal((await refusal(guess())).name, 'receipt-unknown');
    assert.equal((await refusal(guess())).name, 'too-many-requests');
    assert.equal((await refusal(call(app, 'POST', '/receipts/lookup', { body: { number: receipt.number, code: receipt.code }, address }))).name, 'too-many-requests');
    platform.clock.pass(3_600_000);
    assert.equal((await opinions.status(receipt)).items[0]?.state, 'received');
  });

  law('a repeat of the same key is answered as before and waits for no guesser', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'repeated');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }]);
    const [key, address] = [newKey(), '198.51.100.45'];
    const send = () => opinions.change(receipt, [{ id, kind: 'amend', reason: '我的新话' }], { key, address });
    const first = await json(send());
    for (let tries = 0; tries <= platform.config.rateLimits.lookup.free; tries += 1) await opinions.change({ ...receipt, code: '0000000000000000' }, [{ id, kind: 'withdraw' }], { address });
    const again = await send();
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await json(again), first);
    assert.equal((await refusal(opinions.change(receipt, [{ id, kind: 'withdraw' }], { key, address }))).name, 'too-many-requests');
    platform.clock.pass(3_600_000);
    assert.equal((await refusal(opinions.change(receipt, [{ id, kind: 'withdraw' }], { key, address }))).name, 'key-reused');
  });

  law('changes are taken until closing, without the grace of a form, and not in a pause', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'in-time');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '我的话' }]);
    const withdraw = () => opinions.change(receipt, [{ id, kind: 'withdraw' }]);
    await pause(app, { reason: '系统搬迁', phone: '0555-12345' }, opinions.id);
    assert.equal((await refusal(withdraw())).name, 'paused');
    await pause(app, null, opinions.id);
    const open = platform.clock.now();
    platform.clock.set(new Date(parks.closesAt));
    const refused = await refusal(withdraw());
    assert.deepEqual([refused.name, refused.closesAt], ['closed', parks.closesAt]);
    assert.equal((await opinions.status(receipt)).changeableUntil, null);
    platform.clock.set(open);
    await json(withdraw());
  });

  law('a writer and a moderator at the same moment leave every count right', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'at-once');
    const written = await Promise.all(Array.from({ length: 6 }, () => opinions.write([{ clauseId: 'art-3', reason: '一样的话' }, { clauseId: 'art-5', reason: '也一样' }])));
    const ids = written.flatMap((each) => each.ids);
    const answers = await Promise.all([
      ...ids.map((id) => opinions.decide([{ id }])),
      ...written.slice(0, 3).map(({ receipt, ids: [id = ''] }) => opinions.change(receipt, [{ id, kind: 'withdraw' }])),
      ...written.slice(3).map(({ receipt, ids: [id = ''] }) => opinions.change(receipt, [{ id, kind: 'amend', reason: '换了话' }])),
    ]);
    assert.ok(answers.every(({ status }) => status === 200 || status === 409));
    const rows = await tables.selectFrom('opinion').selectAll().where('consultation_id', '=', opinions.id).execute();
    const published = rows.filter(({ state }) => state === 'published');
    const page = await opinions.comments();
    assert.deepEqual([page.opinions, page.total], [published.length, new Set(published.map(({ fingerprint }) => fingerprint)).size]);
    assert.equal(page.items.reduce((sum, { sameViewCount }) => sum + sameViewCount, 0), published.length);
    const { counts } = await json<Consultation>(call(app, 'GET', opinions.path));
    assert.deepEqual(counts, { submissions: 6, opinions: 9, publishedComments: published.length });
  });
});

const parksClause = '公园每天五时三十分开门，二十二时关门。';
