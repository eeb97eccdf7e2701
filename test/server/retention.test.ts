import assert from 'node:assert/strict';
import { forgetContacts } from '../../demo/server/forget-contacts.js';
import type { LetterRecordPage } from '../../src/contract/models.js';
import { call, json, newKey } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { complaint, Letter } from './support/letters.js';
import { Opinions } from './support/opinions.js';

const identity = { name: '张明', phone: '13900001234' };

onBothDatabases(() => Promise.resolve(), (law) => {
  law('contact details are deleted six months after closing, with a line in the audit, and the opinions stay', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'kept-contacts', { closesAt: '2026-12-31T18:00:00+08:00' });
    const longer = await Opinions.open(app, 'open-longer', { closesAt: '2027-02-28T18:00:00+08:00' });
    for (const each of [opinions, opinions, longer]) await each.write([{ clauseId: 'art-3', reason: '晚一点关门。' }], { identity });
    const contacts = async ({ id }: Opinions) =>
      (await tables.selectFrom('submission').select('id').where('consultation_id', '=', id).where('contact', 'is not', null).execute()).length;
    const start = platform.clock.now();

    platform.clock.set(new Date('2027-06-30T18:00:00+08:00'));
    await forgetContacts(platform);
    assert.deepEqual([await contacts(opinions), await contacts(longer)], [2, 1]);
    platform.config = { ...platform.config, contactRetentionMonths: null };
    platform.clock.set(new Date('2027-07-01T18:00:00+08:00'));
    await forgetContacts(platform);
    assert.equal(await contacts(opinions), 2, 'an agency may keep them by another rule');
    platform.config = { ...platform.config, contactRetentionMonths: 6 };
    await forgetContacts(platform);
    assert.deepEqual([await contacts(opinions), await contacts(longer)], [0, 1]);
    await forgetContacts(platform);
    platform.clock.set(new Date('2027-08-28T18:00:00+08:00'));
    await forgetContacts(platform);
    assert.equal(await contacts(longer), 0);

    const audited = await tables.selectFrom('audit').select(['actor', 'subject', 'details']).where('action', '=', 'contacts-deleted').orderBy('sequence').execute();
    assert.deepEqual(audited.map(({ actor, subject, details }) => [actor, subject, details]), [['system', 'kept-contacts', '{"submissions":2}'], ['system', 'open-longer', '{"submissions":1}']]);
    const [record] = (await opinions.opinions()).items;
    assert.deepEqual([record?.reason, record?.contact], ['晚一点关门。', null]);
    platform.clock.set(start);
  });

  law('who wrote a letter is deleted twelve months after it ended, and the letter stays', async ({ server: { app, platform }, tables }) => {
    const [ended, open] = [await Letter.write(app), await Letter.write(app)];
    await json(ended.change({ kind: 'withdraw' }));
    const contact = async ({ id }: Letter) => (await tables.selectFrom('letter').select('contact').where('id', '=', id).executeTakeFirstOrThrow()).contact;
    const start = platform.clock.now();
    platform.clock.set(new Date(start.getTime() + 360 * 86_400_000));
    await forgetContacts(platform);
    assert.notEqual(await contact(ended), null);
    platform.clock.set(new Date(start.getTime() + 366 * 86_400_000));
    await forgetContacts(platform);
    assert.equal(await contact(ended), null);
    assert.notEqual(await contact(open), null, 'a letter that is not answered needs its writer');
    const audited = await tables.selectFrom('audit').select(['subject', 'details']).where('action', '=', 'contacts-deleted').orderBy('sequence', 'desc').executeTakeFirstOrThrow();
    assert.deepEqual([audited.subject, audited.details], ['leaders', '{"letters":1}']);
    const { record } = await ended.read();
    assert.deepEqual([record.body, record.contact], [complaint.body, null]);
    platform.clock.set(start);
  });

  law('letters are listed by the day on which they are due, page by page, and changed one after the other', async ({ server: { app } }) => {
    const letters = [await Letter.write(app), await Letter.write(app, { ...complaint, category: 'enquiry', title: '老人优待证在哪里办' }), await Letter.write(app)];
    await letters[0]?.inHand();
    const { items, nextCursor } = await json<LetterRecordPage>(call(app, 'GET', '/staff/letters?open=true&limit=1&category=enquiry', { as: 'drafter' }));
    assert.deepEqual([items.map(({ id }) => id), nextCursor], [[letters[1]?.id], null]);
    const { items: found } = await json<LetterRecordPage>(call(app, 'GET', `/staff/letters?q=${encodeURIComponent('优待证')}`, { as: 'drafter' }));
    assert.deepEqual(found.map(({ id }) => id), [letters[1]?.id]);
    const { tag } = await (letters[2] ?? assert.fail()).read();
    const steps = await Promise.all(['drafter', 'signer'].map((as) => call(app, 'POST', `/staff/letters/${letters[2]?.id ?? ''}/steps`, {
      as: as as 'drafter' | 'signer', key: newKey(), headers: { 'If-Match': tag }, body: { kind: 'accept' },
    })));
    assert.deepEqual(steps.map(({ status }) => status).sort(), [200, 412]);
  });
});
