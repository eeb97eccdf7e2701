import assert from 'node:assert/strict';
import { forgetContacts } from '../../demo/server/forget-contacts.js';
import { onBothDatabases } from './support/databases.js';
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
});
