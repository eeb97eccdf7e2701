import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Clause, ClauseMatchPage, Consultation, ConsultationPage, ConsultationStatus, Draft, DraftChapter } from '../../src/contract/models.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { call, json, refusal } from './support/calls.js';
import { addText, create, parks, parksText, pause, publish } from './support/parks.js';

const at = (path: string) => `/consultations/river-parks${path}`;

describe('what everybody can read', () => {
  let server: TestServer;
  const get = <T>(path: string) => json<T>(call(server.app, 'GET', path));

  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  it('shows a consultation with its period, its draft and its counts', async () => {
    const consultation = await get<Consultation>(at(''));
    assert.equal(consultation.periodDays, 28, 'from the day on which it was signed, which was later than its opening');
    assert.equal(consultation.status, 'open');
    assert.deepEqual(consultation.draft, { id: 'river-parks-1', version: 1, publishedAt: '2026-11-22T14:30:00+08:00', clauseCount: 5 });
    assert.deepEqual(consultation.counts, { submissions: 0, opinions: 0, publishedComments: 0 });
    assert.equal(consultation.publishedAt, '2026-11-22T14:30:00+08:00');
  });

  it('gives the outline with the first chapter, and the next chapter by its id', async () => {
    const draft = await get<Draft>(at('/draft'));
    assert.deepEqual(draft.outline[1], { ...parksText.outline[1], firstClauseId: 'art-3', lastClauseId: 'art-5', clauseCount: 3 });
    assert.deepEqual(draft.opening.clauses.map((clause) => clause.id), ['art-1', 'art-2']);
    const chapter = await get<DraftChapter>(at('/draft/chapters/ch-2'));
    assert.deepEqual([chapter.previousChapterId, chapter.nextChapterId, chapter.clauses.length], ['ch-1', null, 3]);
  });

  it('gives one clause, and refuses one that is not in the draft', async () => {
    const clause = await get<Clause>(at('/draft/clauses/art-3'));
    assert.equal(clause.blocks[0]?.text, '公园每天五时三十分开门，二十二时关门。');
    assert.equal((await refusal(call(server.app, 'GET', at('/draft/clauses/art-99')))).name, 'not-found');
    assert.equal((await refusal(call(server.app, 'GET', at('/draft/chapters/ch-9')))).name, 'not-found');
    assert.equal((await refusal(call(server.app, 'GET', at('/draft?draftId=river-parks-2')))).name, 'not-found');
  });

  it('finds words of any length in the order of the draft', async () => {
    const find = async (words: string) => (await get<ClauseMatchPage>(at(`/draft/search?q=${encodeURIComponent(words)}`))).items.map((item) => item.clauseId);
    assert.deepEqual(await find('公园'), ['art-1', 'art-2', 'art-3', 'art-4']);
    assert.deepEqual(await find('园'), ['art-1', 'art-2', 'art-3', 'art-4']);
    assert.deepEqual(await find('公园 开放时间'), ['art-4']);
    assert.deepEqual(await find('开放时间 门'), []);
    assert.deepEqual(await find('第三条'), ['art-3']);
    assert.deepEqual(await find('分开门，二十二时'), ['art-3']);
    assert.deepEqual(await find('%'), []);
  });

  it('shows about forty characters around the word, page after page', async () => {
    const first = await get<ClauseMatchPage>(at('/draft/search?q=公园&limit=3'));
    assert.equal(first.total, 4);
    assert.equal(first.items[2]?.excerpt, '公园每天五时三十分开门，二十二时关门。');
    const second = await get<ClauseMatchPage>(at(`/draft/search?q=公园&limit=3&cursor=${first.nextCursor ?? ''}`));
    assert.deepEqual(second.items.map((item) => item.clauseId), ['art-4']);
    assert.equal(second.nextCursor, null);
  });

  it('hides what is not published as if it did not exist', async () => {
    await create(server.app, { ...parks, id: 'secret-plan' });
    await addText(server.app, 'secret-plan');
    for (const path of ['', '/form', '/draft', '/draft/search?q=公园', '/draft/clauses/art-1']) {
      const hidden = await refusal(call(server.app, 'GET', `/consultations/secret-plan${path}`));
      const unknown = await refusal(call(server.app, 'GET', `/consultations/no-such-plan${path}`));
      assert.deepEqual({ ...hidden, instance: '' }, { ...unknown, instance: '' });
    }
    assert.equal((await get<ConsultationPage>('/consultations')).total, 1);
  });
});

describe('the state that the public sees', () => {
  it('follows the clock and the pause', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const status = async () => (await json<Consultation>(call(server.app, 'GET', at('')))).status;
    const listed = async (state: ConsultationStatus) => (await json<ConsultationPage>(call(server.app, 'GET', `/consultations?status=${state}`))).total;
    const seen = async (time: string) => {
      server.platform.clock.set(new Date(time));
      const state = await status();
      assert.equal(await listed(state), 1, `listed under ${state}`);
      return state;
    };
    assert.equal(await seen('2026-11-10T08:59:59+08:00'), 'announced');
    assert.equal(await seen('2026-11-10T09:00:00+08:00'), 'open');
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    assert.equal(await seen('2026-11-11T09:00:00+08:00'), 'paused');
    assert.equal(await seen('2026-12-20T18:00:00+08:00'), 'closed');
    assert.equal(await listed('answered'), 0);
    await server.close();
  });

  it('lists the newest first and turns pages', async () => {
    const server = await createTestServer();
    for (const id of ['one', 'two', 'three']) {
      await publish(server.app, { ...parks, id });
      server.platform.clock.pass(60_000);
    }
    const first = await json<ConsultationPage>(call(server.app, 'GET', '/consultations?limit=2'));
    assert.deepEqual(first.items.map((item) => item.id), ['three', 'two']);
    const second = await json<ConsultationPage>(call(server.app, 'GET', `/consultations?limit=2&cursor=${first.nextCursor ?? ''}`));
    assert.deepEqual(second.items.map((item) => item.id), ['one']);
    assert.equal(second.nextCursor, null);
    assert.equal(second.total, 3);
    await server.close();
  });

  it('says that the service is not offered where the agency does not offer it', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const { agency } = server.platform.config;
    server.platform.config = { ...server.platform.config, agency: { ...agency, modules: [{ name: 'consultations', offered: false }] } };
    const refused = await refusal(call(server.app, 'GET', '/consultations'));
    assert.deepEqual([refused.status, refused.name, refused.phone], [404, 'not-offered', '0555-12345']);
    assert.equal((await call(server.app, 'GET', '/agency')).status, 200);
    await server.close();
  });

  it('says when it will be back while it is down for maintenance', async () => {
    const server = await createTestServer({ config: { maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } } });
    const response = await call(server.app, 'GET', '/consultations');
    assert.equal(response.headers.get('Retry-After'), '7200');
    const refused = await refusal(response);
    assert.deepEqual([refused.status, refused.name, refused.resumesAt], [503, 'unavailable', '2026-11-22T16:30:00+08:00']);
    await server.close();
  });
});
