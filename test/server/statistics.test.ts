import assert from 'node:assert/strict';
import type { Comment, ConsultationStatistics, SubmissionReceipt } from '../../src/contract/models.js';
import { publishedDigest, digestPrefix, wordingsDigest } from '../../demo/server/rules/published-digest.js';
import { call, json, newKey } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { Opinions } from './support/opinions.js';
import { parks } from './support/parks.js';

onBothDatabases(() => Promise.resolve(), (law) => {
  law('every figure of the statistics can be counted again', async ({ server: { app, platform } }) => {
    const visibility = { comments: 'live', positionCounts: true, agreement: false } as const;
    const opinions = await Opinions.open(app, 'figures', { visibility });
    const start = platform.clock.now();
    const read = () => json<ConsultationStatistics>(call(app, 'GET', `${opinions.path}/statistics`));
    const one = await opinions.write([{ clauseId: 'art-5', position: 'support', reason: '座椅好' }, { clauseId: null, reason: '写得好' }]);
    // 23:59:59 and 00:00:01 of the city's clock.
    platform.clock.set(new Date('2026-11-23T15:59:59Z'));
    const two = await opinions.write([{ clauseId: 'art-3', position: 'oppose', reason: '太早' }]);
    platform.clock.pass(2000);
    const three = await opinions.write([{ clauseId: 'art-3', position: 'oppose', reason: '太晚' }]);
    const letter = { channel: 'letter', receivedAt: '2026-11-22T10:00:00+08:00', draftId: 'figures-1', items: [{ clauseId: 'art-3', position: 'amend', reason: '来信说' }], identity: {}, publicationConsent: true, note: '' };
    await json<SubmissionReceipt>(call(app, 'POST', `/staff${opinions.path}/submissions`, { as: 'drafter', key: newKey(), body: letter }), 201);
    await opinions.decided({ id: one.ids[0]! }, { id: one.ids[1]!, decision: 'hold', reasonCode: 'needs-checking' }, { id: two.ids[0]!, decision: 'withhold', reasonCode: 'off-topic' });
    await json(opinions.change(three.receipt, [{ id: three.ids[0]!, kind: 'withdraw' }]));
    const { publishedDigest: _, asOf, definitions, ...figures } = await read();
    assert.deepEqual(figures, {
      consultationId: 'figures',
      submissions: 4,
      opinions: 4,
      byState: { received: 1, held: 1, published: 1, withheld: 1, withdrawn: 1 },
      byClause: [{ clauseId: null, label: '', opinions: 1 }, { clauseId: 'art-3', label: '第三条', opinions: 2 }, { clauseId: 'art-5', label: '第五条', opinions: 1 }],
      byPosition: { support: 1, amend: 1, oppose: 1, none: 1 },
      byChannel: [{ channel: 'letter', submissions: 1 }, { channel: 'online', submissions: 3 }],
      byDay: [{ day: '2026-11-22', submissions: 2 }, { day: '2026-11-23', submissions: 1 }, { day: '2026-11-24', submissions: 1 }],
    });
    assert.deepEqual([asOf, definitions], ['2026-11-24T00:00:00+08:00', platform.config.statisticsDefinitions]);
    platform.clock.set(start);
  });

  law('the digest follows from the published opinions and nothing else', async ({ server: { app } }) => {
    const opinions = await Opinions.open(app, 'digest');
    const digest = async () => (await json<ConsultationStatistics>(call(app, 'GET', `${opinions.path}/statistics`))).publishedDigest;
    const ofWhatIsShown = async (ids: readonly string[]) => {
      const shown = await Promise.all(ids.map((id) => json<Comment>(call(app, 'GET', `${opinions.path}/comments/${id}`))));
      const sorted = shown.toSorted((left, right) => (left.id < right.id ? -1 : 1));
      const prefixes = [...new Set(sorted.map(({ id }) => digestPrefix(id)))];
      return publishedDigest(prefixes.map((prefix) => ({ prefix, digest: wordingsDigest(sorted.filter(({ id }) => digestPrefix(id) === prefix)) })));
    };
    const empty = await digest();
    const ids = await Promise.all(['甲', '乙', '丙', '丙'].map((reason) => opinions.say(reason)));
    assert.equal(await digest(), empty);
    await opinions.publishAll(ids);
    const whole = await digest();
    assert.equal(whole, await ofWhatIsShown(ids));
    assert.equal(await digest(), whole);
    await opinions.decided({ id: ids[0]!, publicReason: '甲（略）' });
    assert.equal(await digest(), await ofWhatIsShown(ids));
    assert.notEqual(await digest(), whole);
    await opinions.decided({ id: ids[0]!, publicReason: '甲' });
    assert.equal(await digest(), whole);
    await opinions.decided(...ids.map((id) => ({ id, decision: 'hold' as const, reasonCode: 'needs-checking' })));
    assert.equal(await digest(), empty);
  });

  law('figures that the agency does not show are not told', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'shy', { visibility: parks.visibility });
    await opinions.publishAll([await opinions.say('先不公开', { position: 'support' })]);
    const read = () => json<ConsultationStatistics>(call(app, 'GET', `${opinions.path}/statistics`));
    const before = await read();
    assert.deepEqual([before.byPosition, before.byState.published, before.byState.received], [null, 0, 1]);
    const open = platform.clock.now();
    platform.clock.set(new Date(parks.closesAt));
    const after = await read();
    assert.deepEqual([after.byPosition, after.byState.published, after.byState.received], [null, 1, 0]);
    assert.notEqual(after.publishedDigest, before.publishedDigest);
    platform.clock.set(open);
  });
});
