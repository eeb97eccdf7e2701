import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoConfig } from '../../demo/server/demo-config.js';
import { draftTextErrors } from '../../demo/server/rules/draft-text.js';
import { publicationGaps } from '../../demo/server/rules/publication-gaps.js';
import { seed as fill } from '../../demo/server/seed.js';
import { seedConsultations } from '../../demo/server/seed/content.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import type { CommentPage, Consultation, ConsultationStatistics, Outcome } from '../../src/contract/models.js';

const now = new Date('2026-11-22T06:30:00Z');
const day = 86_400_000;
const contents = new Map(seedConsultations.map((seed) => [seed.content(now).id, { seed, content: seed.content(now) }]));

function found(id: string) {
  const entry = contents.get(id);
  assert.ok(entry, id);
  return { ...entry, opens: Date.parse(entry.content.opensAt) - now.getTime(), closes: Date.parse(entry.content.closesAt) - now.getTime() };
}

describe('the seeded consultations', () => {
  for (const [id, { seed, content }] of contents) {
    it(`${id} can be published: nothing the law asks for is missing and its text holds together`, () => {
      assert.deepEqual(publicationGaps(content, true, demoConfig, { now: new Date(content.opensAt), publishedAt: null }), []);
      assert.deepEqual(draftTextErrors(seed.draft, null), []);
      assert.equal(seed.draft.title, content.title);
      assert.ok(content.keyPoints.length >= 3 && content.keyPoints.length <= 5);
      assert.ok(content.focusQuestions.length >= 2 && content.focusQuestions.length <= 3);
    });

    it(`${id} has submissions only on clauses of its first draft`, () => {
      const clauses = new Set(seed.draft.clauses.map((clause) => clause.id));
      for (const { draftId, items } of seed.submissions ?? []) {
        assert.equal(draftId, `${id}-1`);
        for (const { clauseId } of items) assert.ok(clauseId === null || clauses.has(clauseId), String(clauseId));
      }
    });
  }

  it('show every state: open, last day, announced, paused, closed and shortened', () => {
    const parks = found('river-parks');
    assert.deepEqual([parks.content.opensAt, parks.content.closesAt], ['2026-11-10T09:00:00+08:00', '2026-12-20T18:00:00+08:00']);
    assert.equal(found('street-markets').closes, 6 * 3_600_000);
    assert.ok(found('winter-heating').opens > 4 * day && found('winter-heating').opens < 6 * day);
    assert.ok(found('bus-routes').seed.pause?.reason);
    assert.ok(found('old-estates').closes < -9 * day && found('old-estates').closes > -11 * day);
    const noise = found('night-noise');
    assert.equal(Math.floor((noise.closes - noise.opens) / day), 20);
    assert.ok(noise.content.shortenReason);
  });

  it('hold the twelve articles of the example and the sixty of the bench', () => {
    const parks = found('river-parks').seed.draft;
    assert.equal(parks.clauses.length, 12);
    assert.deepEqual(parks.clauses[2]?.blocks[0]?.text, '公园每天五时三十分开门，二十二时关门。');
    assert.equal(parks.clauses[2]?.blocks.length, 2);
    const { clauses, outline } = found('data-sharing').seed.draft;
    assert.deepEqual([clauses.length, outline.length], [60, 6]);
    const characters = clauses.flatMap(({ blocks }) => blocks).reduce((sum, { label, text }) => sum + label.length + text.length, 0);
    assert.ok(characters / clauses.length > 80 && characters / clauses.length < 100);
  });

  it('have a second version that says of each article what it comes from', () => {
    const { seed } = found('night-noise');
    const earlier = new Set(seed.draft.clauses.map((clause) => clause.id));
    assert.deepEqual(draftTextErrors(seed.second!.draft, earlier), []);
    const named = new Set(seed.second!.draft.clauses.flatMap(({ continues }) => continues.map(({ clauseId }) => clauseId)));
    assert.deepEqual(named, earlier);
  });

  it('have an outcome with an answer of every kind, in which each opinion stands once', () => {
    const { seed } = found('school-meals');
    assert.deepEqual(new Set(seed.outcome!.groups.map(({ outcome }) => outcome)), new Set(['adopted', 'partly-adopted', 'not-adopted', 'further-study']));
    const places = seed.outcome!.groups.flatMap(({ opinions }) => opinions.map((place) => place.join(' ')));
    const written = seed.submissions!.flatMap(({ items }, submission) => items.map((_, item) => `${String(submission)} ${String(item)}`));
    assert.deepEqual(places.toSorted(), written.toSorted());
  });

  it('show a longer period with its reason, a newer draft and an outcome once the server is filled', async () => {
    const server = await createTestServer({ now });
    try {
      await fill(server.platform, seedConsultations);
      const read = async <T>(path: string) => (await (await server.app.fetch(new Request(`http://localhost/v1/consultations/${path}`))).json()) as T;
      const buses = await read<Consultation>('bus-routes');
      assert.deepEqual(buses.periodChanges.map(({ action, closesAt }) => [action, closesAt]), [['extend', buses.closesAt]]);
      assert.deepEqual((await read<Consultation>('night-noise')).drafts.map(({ id }) => id), ['night-noise-2', 'night-noise-1']);
      const { opinions, byOutcome } = await read<Outcome>('school-meals/outcome');
      assert.deepEqual([opinions, byOutcome], [9, { adopted: 6, partlyAdopted: 1, notAdopted: 1, furtherStudy: 1 }]);
    } finally {
      await server.close();
    }
  });

  it('are talked about: published, folded, held back for a reason, and agreed with', async () => {
    const server = await createTestServer({ now });
    try {
      await fill(server.platform, seedConsultations);
      const read = async <T>(path: string) => (await (await server.app.fetch(new Request(`http://localhost/v1/consultations/${path}`))).json()) as T;
      const parks = await read<CommentPage>('river-parks/comments?limit=100');
      assert.ok(parks.total >= 15 && parks.opinions > parks.total, 'some say the same');
      assert.ok(!JSON.stringify(parks).includes('13800000000'));
      const { byState } = await read<ConsultationStatistics>('river-parks/statistics');
      assert.ok(Object.entries(byState).every(([state, opinions]) => opinions > 0 || state === 'withdrawn'), JSON.stringify(byState));
      assert.ok((await read<CommentPage>('old-estates/comments')).opinions > 8);
      const noise = await read<CommentPage>('night-noise/comments?sort=agreement');
      assert.deepEqual(noise.items.map(({ agreementCount, draftVersion }) => [agreementCount, draftVersion]), [[17, 1], [5, 1]]);
      assert.ok((await read<CommentPage>('school-meals/comments')).items.every(({ outcome }) => outcome !== null));
    } finally {
      await server.close();
    }
  });

  it('are what the server answers once it is filled', async () => {
    const server = await createTestServer({ now });
    try {
      await fill(server.platform, seedConsultations);
      const answers = await Promise.all([...contents.keys()].map(async (id) => {
        const response = await server.app.fetch(new Request(`http://localhost/v1/consultations/${id}`));
        const { status, counts } = (await response.json()) as Consultation;
        return [id, status, counts.submissions, counts.opinions];
      }));
      assert.deepEqual(answers, [
        ['river-parks', 'open', 26, 29],
        ['street-markets', 'open', 2, 3],
        ['winter-heating', 'announced', 0, 0],
        ['bus-routes', 'paused', 1, 1],
        ['old-estates', 'closed', 10, 12],
        ['night-noise', 'open', 2, 2],
        ['data-sharing', 'open', 0, 0],
        ['school-meals', 'answered', 6, 9],
      ]);
    } finally {
      await server.close();
    }
  });
});
