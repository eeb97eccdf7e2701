import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoryServer } from '../../stories/server/story-server.js';

test('the server in a page searches its database as the server on a machine does', async () => {
  const { client } = await StoryServer.open();
  const { items } = await client.drafts.search('river-parks', { q: '公布' });
  assert.deepEqual(items.map(({ clauseId }) => clauseId), ['art-2', 'art-3', 'art-4', 'art-8', 'art-11', 'art-12']);
});

test('each story has a database of its own', async () => {
  const [first, second] = await Promise.all([StoryServer.open(), StoryServer.open({ consultations: [] })]);
  assert.equal((await first.client.consultations.list()).items.length, 1);
  assert.equal((await second.client.consultations.list()).items.length, 0);
});

test('an answer that is lost is given again under the same key', async () => {
  const server = await StoryServer.open();
  const { openedAt, draftId, privacyNotice, publicationConsent } = await server.client.consultations.form('river-parks');
  const body = {
    draftId, openedAt, items: [{ clauseId: null, reason: '写得清楚。' }], identity: {},
    publicationConsent: { given: false, version: publicationConsent.version }, privacyNoticeVersion: privacyNotice.version,
  };
  const before = (await server.client.consultations.get('river-parks')).counts.submissions;
  const key = crypto.randomUUID();
  server.losesAnswers();
  await assert.rejects(server.client.submissions.create('river-parks', body, { key }), { kind: 'offline', sent: 'perhaps' });
  server.networkBecomes('normal');
  await server.client.submissions.create('river-parks', body, { key });
  assert.equal((await server.client.consultations.get('river-parks')).counts.submissions, before + 1);
});
