import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { consentEvents } from '../../demo/server/store/migrations/0015-consent-events.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { LetterChange } from '../../src/contract/models.js';
import { json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';

const choice = (given: boolean, version = '2026-01'): LetterChange => ({ kind: 'consent', consent: { given, version } });

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a choice about publication says in the history which way it went, and chosen once more is no step', async ({ server: { app }, tables }) => {
    const letter = await Letter.write(app);
    const rows = async (table: 'audit' | 'letter_event') =>
      Number((await tables.selectFrom(table).select((row) => row.fn.countAll().as('all')).where(table === 'audit' ? 'subject' : 'letter_id', '=', letter.id).executeTakeFirstOrThrow()).all);
    const [events, audited] = [await rows('letter_event'), await rows('audit')];
    await json(letter.change(choice(true)));
    assert.deepEqual([await rows('letter_event'), await rows('audit')], [events, audited], 'it was given with the letter');
    for (const given of [false, false, true, true]) await json(letter.change(choice(given)));
    assert.deepEqual([await rows('letter_event'), await rows('audit')], [events + 2, audited + 2]);
    const { consent, events: history } = await letter.look();
    assert.deepEqual([consent, history.map(({ kind }) => kind)], [true, ['consent-given', 'consent-withdrawn', 'received']]);
  });

  law('choices from before their direction was kept have it afterwards', async ({ server: { app }, tables }) => {
    const letter = await Letter.write(app);
    for (const given of [false, true, false]) await json(letter.change(choice(given)));
    const other = await Letter.write(app, { ...complaint, publicationConsent: { given: false, version: '2026-01' } });
    await json(other.change(choice(true)));
    const before = [(await letter.look()).events, (await other.look()).events];
    await tables.updateTable('letter_event').set({ kind: 'consent-changed' }).where('kind', 'in', ['consent-given', 'consent-withdrawn']).execute();
    await consentEvents.up(tables, sqliteTextIndex);
    assert.deepEqual([(await letter.look()).events, (await other.look()).events], before);
  });
});

describe('what the writer of a letter sends after it', () => {
  let server: TestServer;
  let app: App;
  before(async () => {
    server = await createTestServer();
    ({ app } = server);
  });
  after(() => server.close());

  const faults = async (letter: Letter, change: LetterChange) => (await refusal(letter.change(change))).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

  it('takes consent back whatever wording was read, and gives it only to the one of today', async () => {
    const letter = await Letter.write(app);
    await json(letter.change(choice(false, 'old')));
    assert.equal((await letter.look()).consent, false);
    assert.deepEqual(await faults(letter, choice(true, 'old')), ['/change/consent/version not-allowed']);
    await json(letter.change(choice(true)));
    assert.equal((await letter.look()).consent, true);
  });

  it('keeps consent that is given anew to another wording', async () => {
    const letter = await Letter.write(app);
    const { config } = server.platform;
    server.platform.config = { ...config, mailboxes: config.mailboxes.map((mailbox) => ({ ...mailbox, publicationConsent: { ...mailbox.publicationConsent, version: '2026-02' } })) };
    await json(letter.change(choice(true, '2026-02')));
    server.platform.config = config;
    assert.equal((await server.platform.store.read.letters.find(letter.id))?.consent_version, '2026-02');
    assert.equal((await letter.look()).events[0]?.kind, 'consent-given');
  });

  it('is refused at the field that does not belong to it, and nothing is dropped unsaid', async () => {
    const letter = await Letter.write(app);
    await letter.inHand();
    const { consent } = choice(false);
    const uploads = [newKey().replaceAll('-', '')];
    assert.deepEqual(await faults(letter, { kind: 'withdraw', rating: 'satisfied' }), ['/change/rating not-allowed']);
    assert.deepEqual(await faults(letter, { ...choice(false), text: '因为隐私。' }), ['/change/text not-allowed']);
    await letter.answer('已经修好。');
    assert.deepEqual(await faults(letter, { kind: 'rate', rating: 'satisfied', uploads, ...(consent && { consent }) }), ['/change/uploads not-allowed', '/change/consent not-allowed']);
    assert.deepEqual(await faults(letter, { kind: 'ask-again', text: '还有一盏呢？', uploads }), ['/change/uploads not-allowed']);
    assert.equal((await letter.look()).consent, true);
    await json(letter.change({ kind: 'rate', rating: 'satisfied', text: '', uploads: [] }));
  });
});
