import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Identity, SubmissionReceipt } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { Opinions, unknownVersion } from './support/opinions.js';
import { create, opinion, parks, submit } from './support/parks.js';

const pointers = async (response: Response | Promise<Response>) => (await refusal(response)).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

onBothDatabases(() => Promise.resolve(), (law, database) => {
  law('what is held or withheld says why to its writer, and is public nowhere', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'reasons');
    const { receipt, ids: [held = '', withheld = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '先等等' }, { clauseId: 'art-5', reason: '说别的事' }]);
    platform.clock.pass(60_000);
    const items = await opinions.decided({ id: held, decision: 'hold', reasonCode: 'personal-data' }, { id: withheld, decision: 'withhold', reasonCode: 'off-topic', note: '转城管' });
    assert.deepEqual(items.map(({ id, state, reasonCode, note }) => [id, state, reasonCode, note]), [[held, 'held', 'personal-data', ''], [withheld, 'withheld', 'off-topic', '转城管']]);
    const status = await opinions.status(receipt);
    const text = (code: string) => platform.config.moderationReasons.find((reason) => reason.code === code)?.text;
    assert.deepEqual(status.items.map(({ state, stateReason, permalink }) => [state, stateReason, permalink]), [['held', text('personal-data'), null], ['withheld', text('off-topic'), null]]);
    assert.ok(status.items.every(({ stateAt }) => stateAt > receipt.receivedAt));
    assert.ok(!JSON.stringify(status).includes('转城管'));
    assert.deepEqual(await opinions.listed(), []);
  });

  law('an opinion is never published without its writer\'s consent', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'consent');
    const { ids: [agreed = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '可以公开' }]);
    const { ids: [refused = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '不要公开' }], { consent: false });
    assert.deepEqual(await pointers(opinions.decide([{ id: agreed }, { id: refused }])), ['/decisions/1/decision not-allowed']);
    assert.deepEqual(await opinions.listed(), [], 'all or none');
    await opinions.decided({ id: refused, decision: 'hold', reasonCode: 'needs-checking' });
  });

  law('each decision that cannot stand is named', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'faults');
    const id = await opinions.say('写在这里');
    const decisions = [
      { id, decision: 'hold' as const }, { id, decision: 'withhold' as const, reasonCode: 'no-such-reason' }, { id: '000000000000' },
    ];
    assert.deepEqual(await pointers(opinions.decide(decisions)), ['/decisions/0/reasonCode required', '/decisions/1/id duplicate', '/decisions/2/id not-found']);
    assert.deepEqual(await pointers(opinions.decide([{ id, decision: 'withhold', reasonCode: 'no-such-reason' }])), ['/decisions/0/reasonCode not-allowed']);
    assert.deepEqual(await pointers(opinions.decide([{ id, reasonCode: 'off-topic' }])), ['/decisions/0/reasonCode not-allowed']);
    assert.deepEqual(await pointers(opinions.decide([{ id, publicSuggestedText: '改成这样' }])), ['/decisions/0/publicSuggestedText not-allowed']);
    assert.deepEqual(await pointers(opinions.decide([{ id, publicReason: ' ' }])), ['/decisions/0/publicReason required']);
    const elsewhere = await Opinions.open(app, 'faults-elsewhere');
    assert.deepEqual(await pointers(elsewhere.decide([{ id }])), ['/decisions/0/id not-found']);
  });

  law('what was blotted out stays out until staff bring it back, and the original is kept', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'blotted');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', suggestedText: '公园不关门，找老王。', reason: '老王电话13800000000。' }]);
    await opinions.decided({ id, publicReason: '电话略。', publicSuggestedText: '公园不关门。' });
    const shown = async () => (await opinions.comments()).items.map(({ reason, suggestedText }) => [reason, suggestedText]);
    assert.deepEqual(await shown(), [['电话略。', '公园不关门。']]);
    assert.equal((await opinions.status(receipt)).items[0]?.reason, '老王电话13800000000。');
    await opinions.decided({ id, decision: 'hold', reasonCode: 'needs-checking' });
    const [record] = await opinions.decided({ id });
    assert.deepEqual([record?.reason, record?.publicReason], ['老王电话13800000000。', '电话略。']);
    assert.deepEqual(await shown(), [['电话略。', '公园不关门。']]);
    await opinions.decided({ id, publicReason: '老王电话13800000000。', publicSuggestedText: '' });
    assert.deepEqual(await shown(), [['老王电话13800000000。', null]]);
    const history = await tables.selectFrom('opinion_history').select(['through', 'state', 'actor']).where('opinion_id', '=', id).orderBy('sequence').execute();
    assert.deepEqual(history.map(({ through, state }) => `${state} until ${through}`), ['received until publish', 'published until hold', 'held until publish', 'published until publish']);
    assert.ok(history.every(({ actor }) => actor === '拟稿员（演示）'));
  });

  law('nobody decides on words that they have not read', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'unread');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
    const other = await opinions.say('多放长椅。');
    const read = new Map((await opinions.opinions()).items.map((item) => [item.id, item.version]));
    await json(opinions.change(receipt, [{ id, kind: 'amend', reason: '王某某收了钱。' }]));
    const refused = await refusal(opinions.decide([{ id: other, version: read.get(other) ?? '' }, { id, version: read.get(id) ?? '', publicReason: '晚一点关门。' }]));
    assert.deepEqual([refused.status, refused.name, refused.errors?.map(({ pointer, message }) => [pointer, message])],
      [409, 'opinion-changed', [['/decisions/1/version', '写的人刚改过，请再看一遍。']]]);
    assert.deepEqual(await opinions.listed(), [], 'all or none');
    // In the same second as well: a version is no time.
    const [again] = await opinions.decided({ id, publicReason: '（略）' });
    assert.equal(again?.publicReason, '（略）');
    const late = await refusal(opinions.decide([{ id, version: read.get(id) ?? '', decision: 'withhold', reasonCode: 'off-topic' }]));
    assert.deepEqual(late.errors?.map(({ message }) => message), ['同事刚办过，请再看一遍。']);
    await opinions.decided({ id, version: again?.version ?? '', decision: 'hold', reasonCode: 'needs-checking' });
  });

  law('an opinion that was withdrawn is nobody\'s to decide', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'withdrawn');
    const { receipt, ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '写错了' }]);
    const other = await opinions.say('写对了');
    await json(opinions.change(receipt, [{ id, kind: 'withdraw' }]));
    const refused = await refusal(opinions.decide([{ id: other }, { id }]));
    assert.deepEqual([refused.status, refused.name, refused.allowed], [409, 'illegal-step', []]);
    assert.deepEqual(refused.errors?.map(({ pointer }) => pointer), ['/decisions/1/id']);
    assert.deepEqual(await opinions.listed(), []);
  });

  law('the same key decides once', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'keyed');
    const id = await opinions.say('说一次');
    const key = newKey();
    const version = (await opinions.opinions()).items[0]?.version ?? '';
    const answers = await Promise.all(Array.from({ length: 4 }, () => opinions.decide([{ id, version }], { key })));
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.equal((await tables.selectFrom('opinion_history').select('sequence').where('opinion_id', '=', id).execute()).length, 1);
  });

  law('staff read the oldest first, by state, clause, words and number, with contacts masked and what to look at', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'desk');
    const identity = { name: '张明', phone: '13900001234' };
    const { receipt, ids: [first = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '打１３８ ００００ ００００，或者 a.b@example.org' }], { identity });
    platform.clock.pass(1000);
    const second = await opinions.say('长椅要多，Bench。', { clauseId: 'art-5' });
    platform.clock.pass(1000);
    const third = await opinions.say('长椅 要多 bench', { clauseId: 'art-5' });
    const ids = async (query: string) => {
      const { items, total } = await opinions.opinions(query);
      assert.equal(total, items.length);
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await ids(''), [first, second, third]);
    assert.deepEqual(await ids('?clauseId=art-5'), [second, third]);
    assert.deepEqual(await ids(`?q=${encodeURIComponent('长椅')}`), [second, third]);
    assert.deepEqual(await ids('?q=BENCH'), [second, third]);
    assert.deepEqual(await ids('?q=%25'), []);
    assert.deepEqual(await ids(`?q=${receipt.number.match(/.{4}/g)?.join('%20') ?? ''}`), [first]);
    await opinions.publishAll([second]);
    assert.deepEqual(await ids('?state=received'), [first, third]);
    assert.deepEqual(await ids('?state=published&clauseId=art-5'), [second]);
    const { items: [record, same], reasons } = await opinions.opinions();
    assert.deepEqual([record?.contact, record?.number, record?.advice, record?.consent], [{ name: '张*', phone: '139****1234' }, receipt.number, ['phone', 'email'], true]);
    assert.equal(same?.sameViewCount, 2);
    assert.deepEqual(reasons, platform.config.moderationReasons);
    const page = await opinions.opinions('?limit=2');
    assert.deepEqual([page.items.length, page.total], [2, 3]);
    assert.deepEqual((await opinions.opinions(`?limit=2&cursor=${page.nextCursor ?? ''}`)).items.map(({ id }) => id), [third]);
  });

  law('contact details are read for a reason, which is kept apart from the audit', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'contacts');
    const identity = { name: '张明', phone: '13900001234' };
    await opinions.write([{ clauseId: 'art-3', reason: '路名不清楚' }], { identity });
    platform.clock.pass(1000);
    await opinions.write([{ clauseId: 'art-3', reason: '没留电话' }]);
    const [{ submissionId } = assert.fail('none'), nameless] = (await opinions.opinions()).items;
    const read = (id: string, reason: string, consultation = opinions.path) => call(app, 'POST', `/staff${consultation}/submissions/${id}/contact`, { as: 'drafter', body: { reason } });
    const answer = await read(submissionId, '要打电话问路名。');
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await json<Identity>(answer), identity);
    assert.deepEqual(await json<Identity>(read(nameless?.submissionId ?? '', '要打电话问路名。')), {});
    assert.deepEqual(await pointers(read(submissionId, '   ')), ['/reason required']);
    assert.equal((await refusal(read(submissionId, '要问', '/consultations/desk'))).name, 'not-found');
    const readings = await tables.selectFrom('contact_reading').selectAll().where('submission_id', '=', submissionId).execute();
    assert.deepEqual(readings.map(({ reason, actor }) => [reason, actor]), [['要打电话问路名。', '拟稿员（演示）']]);
    const audited = await tables.selectFrom('audit').select('details').where('action', '=', 'contact-read').where('subject', '=', opinions.id).execute();
    assert.equal(audited.length, 2);
    assert.ok(audited[0]?.details.includes(readings[0]!.id) && !JSON.stringify(audited).includes('路名'));
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
  });

  law('a letter is entered with the day it came, and its writer may look it up', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'letters');
    const letter = { channel: 'letter', receivedAt: '2026-11-20T10:00:00+08:00', draftId: 'letters-1', items: [{ clauseId: 'art-3', reason: '早晨开门正好。' }], identity: { name: '李秀兰', organisation: '老年大学' }, publicationConsent: true, note: '信封编号114' };
    const record = (changes: object = {}, key = newKey()) => call(app, 'POST', `/staff${opinions.path}/submissions`, { as: 'drafter', key, body: { ...letter, ...changes } });
    const key = newKey();
    const receipt = await json<SubmissionReceipt>(record({}, key), 201);
    assert.deepEqual(await json(record({}, key), 201), receipt);
    assert.deepEqual([(await opinions.status(receipt)).receivedAt, receipt.receivedAt], [letter.receivedAt, letter.receivedAt]);
    const { items: [item] } = await opinions.opinions();
    assert.deepEqual([item?.channel, item?.consent, item?.submissionNote, item?.contact], ['letter', true, letter.note, { name: '李*', organisation: '老年大学' }]);
    await opinions.publishAll([item?.id ?? '']);
    assert.equal((await opinions.comments()).items[0]?.channel, 'letter');
    const [row] = await tables.selectFrom('submission').select(['note', 'recorded_by', 'consent_version']).where('number', '=', receipt.number).execute();
    assert.deepEqual(row, { note: '信封编号114', recorded_by: '拟稿员（演示）', consent_version: platform.config.publicationConsent.version });

    const open = platform.clock.now();
    assert.deepEqual(await pointers(record({ receivedAt: '2026-11-09T10:00:00+08:00' })), ['/receivedAt too-early']);
    assert.deepEqual(await pointers(record({ receivedAt: '2027-01-20T10:00:00+08:00' })), ['/receivedAt too-late']);
    assert.deepEqual(await pointers(record({ draftId: 'desk-1' })), ['/draftId not-found']);
    assert.deepEqual(await pointers(record({ items: [{ clauseId: 'art-99', reason: '没有这一条' }] })), ['/items/0/clauseId not-found']);
    platform.clock.set(new Date('2026-12-22T09:00:00+08:00'));
    assert.deepEqual(await pointers(record({ receivedAt: '2026-12-21T10:00:00+08:00' })), ['/receivedAt too-late']);
    await json(record({ receivedAt: '2026-12-20T10:00:00+08:00' }), 201);
    platform.clock.set(open);
  });

  // SQLite has one writer: nothing else is half done while it writes.
  if (database === 'PostgreSQL') law('a letter that is entered while the outcome is being published is refused', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'late-letter');
    const letter = { channel: 'letter', receivedAt: '2026-11-20T10:00:00+08:00', draftId: 'late-letter-1', items: [{ clauseId: 'art-3', reason: '早晨开门正好。' }], identity: {}, publicationConsent: true, note: '' };
    const entered: Promise<Response>[] = [];
    await tables.transaction().execute(async (publishing) => {
      await publishing.updateTable('consultation_count').set({ opinions: 0 }).where('consultation_id', '=', opinions.id).execute();
      entered.push(call(app, 'POST', `/staff${opinions.path}/submissions`, { as: 'drafter', key: newKey(), body: letter }), submit(app, await opinion(app, {}, opinions.id), { id: opinions.id }));
      for (let waiting = 0; waiting < 2;) {
        const { rows } = await sql<{ waiting: string }>`select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(tables);
        waiting = Number(rows[0]?.waiting);
      }
      await publishing.updateTable('consultation').set({ outcome_published_at: '2026-11-22T06:30:00.000Z' }).where('id', '=', opinions.id).execute();
    });
    assert.deepEqual((await Promise.all(entered.map(refusal))).map(({ name }) => name), ['illegal-step', 'closed']);
    assert.deepEqual(await tables.selectFrom('submission').select('id').where('consultation_id', '=', opinions.id).execute(), []);
  });

  law('the table goes by clause, names nobody and runs in no spreadsheet', async ({ server: { app }, tables }) => {
    const opinions = await Opinions.open(app, 'table');
    await opinions.write([{ clauseId: 'art-5', reason: '=HYPERLINK("http://evil.example")' }, { clauseId: null, reason: '第一行\n"第二行"' }], { identity: { name: '张明', phone: '13900001234' } });
    await opinions.write([{ clauseId: 'art-3', reason: '＋1' }]);
    const { receipt, ids: [gone = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '撤回的话' }]);
    await json(opinions.change(receipt, [{ id: gone, kind: 'withdraw' }]));
    const response = await call(app, 'GET', `/staff${opinions.path}/opinions.csv`, { as: 'drafter' });
    assert.deepEqual([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')], [200, 'text/csv; charset=utf-8', 'no-store']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    assert.deepEqual(text.split('\r\n').slice(1, -1).map((line) => line.slice(0, line.indexOf(','))), ['全文', '第三条', '第五条']);
    for (const cell of [',"第一行\n""第二行""",', ",'＋1,", `,"'=HYPERLINK(""http://evil.example"")",`]) assert.ok(text.includes(cell), cell);
    for (const hidden of ['张明', '13900001234', '撤回的话']) assert.ok(!text.includes(hidden), hidden);
    const [audited] = await tables.selectFrom('audit').select('details').where('action', '=', 'opinions-exported').where('subject', '=', opinions.id).execute();
    assert.deepEqual(JSON.parse(audited?.details ?? ''), { opinions: 3 });
  });

  law('only those who moderate decide, enter and read contacts', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'roles');
    const id = await opinions.say('有话');
    const { submissionId = '' } = (await opinions.opinions()).items[0] ?? {};
    const { config } = platform;
    platform.config = { ...config, staff: config.staff.map((account) => ({ ...account, roles: ['drafting'] })) };
    const asked = {
      list: (await call(app, 'GET', `/staff${opinions.path}/opinions`, { as: 'drafter' })).status,
      decide: (await opinions.decide([{ id }])).status,
      contact: (await call(app, 'POST', `/staff${opinions.path}/submissions/${submissionId}/contact`, { as: 'drafter', body: { reason: '要问' } })).status,
      record: (await call(app, 'POST', `/staff${opinions.path}/submissions`, { as: 'drafter', key: newKey(), body: { channel: 'phone', receivedAt: '2026-11-20T10:00:00+08:00', draftId: 'roles-1', items: [{ clauseId: null, reason: '好' }], identity: {}, publicationConsent: false, note: '' } })).status,
    };
    platform.config = { ...config, staff: config.staff.map((account) => ({ ...account, roles: ['sign-off'] })) };
    const signer = [await call(app, 'GET', `/staff${opinions.path}/opinions`, { as: 'signer' }), await call(app, 'GET', `/staff${opinions.path}/opinions.csv`, { as: 'signer' })];
    platform.config = config;
    assert.deepEqual(asked, { list: 200, decide: 403, contact: 403, record: 403 });
    assert.deepEqual(signer.map(({ status }) => status), [403, 403]);
  });

  law('nothing is decided about what is unknown or not public yet', async ({ server: { app } }) => {
    await create(app, { ...parks, id: 'unpublished' });
    const decisions = { decisions: [{ id: '000000000000', version: unknownVersion, decision: 'publish', reasonCode: null, note: '' }] };
    for (const id of ['unpublished', 'nowhere']) {
      assert.equal((await refusal(call(app, 'POST', `/staff/consultations/${id}/moderation`, { as: 'drafter', key: newKey(), body: decisions }))).name, 'not-found');
    }
    assert.equal((await call(app, 'GET', '/staff/consultations/unpublished/opinions', { as: 'drafter' })).status, 200);
    assert.equal((await refusal(call(app, 'GET', '/staff/consultations/nowhere/opinions', { as: 'drafter' }))).name, 'not-found');
  });
});
