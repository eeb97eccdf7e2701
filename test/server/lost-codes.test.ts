import assert from 'node:assert/strict';
import type { NewReceiptCode, SubmissionReceipt } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { Opinions } from './support/opinions.js';
import { opinion, submit } from './support/parks.js';

onBothDatabases(() => Promise.resolve(), (law) => {
  law('a lost code is replaced at the counter: the old one opens nothing any more, for nobody', async ({ server: { app, platform }, tables }) => {
    const opinions = await Opinions.open(app, 'lost-code');
    const [key, body] = [newKey(), await opinion(app, {}, opinions.id)];
    const receipt = await json<SubmissionReceipt>(submit(app, body, { id: opinions.id, key }), 201);
    const { number, code } = receipt;
    const { submissionId = '' } = (await opinions.opinions()).items[0] ?? {};
    const reset = (reason: string, path = opinions.path, as: 'drafter' | 'signer' = 'drafter') => call(app, 'POST', `/staff${path}/submissions/${submissionId}/code`, { as, body: { reason } });
    const lookUp = async (typed: string) => (await call(app, 'POST', '/receipts/lookup', { body: { number, code: typed } })).status;

    const first = await json<NewReceiptCode>(reset('本人到窗口，核对了身份证。'));
    assert.equal(first.number, number);
    const second = await json<NewReceiptCode>(reset('又丢了，核对了身份证。', opinions.path, 'signer'));
    assert.equal(new Set([code, first.code, second.code]).size, 3);
    assert.deepEqual([await lookUp(code), await lookUp(first.code), await lookUp(second.code)], [404, 404, 200]);

    const repeated = await json<SubmissionReceipt>(submit(app, body, { id: opinions.id, key }), 201);
    assert.deepEqual(repeated, receipt, 'whoever repeats the old request does not get the new code');

    assert.deepEqual((await refusal(reset(' \u3000'))).errors?.map(({ pointer }) => pointer), ['/reason']);
    await Opinions.open(app, 'other-code');
    assert.equal((await refusal(reset('核对了身份证。', '/consultations/other-code'))).name, 'not-found');
    const resets = await tables.selectFrom('code_reset').select(['actor', 'reason']).where('submission_id', '=', submissionId).execute();
    assert.deepEqual(resets.map(({ reason }) => reason).toSorted(), ['又丢了，核对了身份证。', '本人到窗口，核对了身份证。']);
    const audited = await tables.selectFrom('audit').select(['actor', 'details']).where('action', '=', 'receipt-code-reset').where('subject', '=', opinions.id).orderBy('sequence').execute();
    assert.deepEqual(audited.map(({ actor }) => actor), ['拟稿员（演示）', '签发人（演示）']);
    const written = JSON.stringify(audited);
    assert.ok(!written.includes('身份证') && !written.includes(first.code) && !written.includes(second.code));
    assert.equal((await platform.store.read.audit.verify(platform.keys.audit)).brokenAt, null);
  });

  law('only those who moderate or sign off give a new code', async ({ server: { app, platform } }) => {
    const opinions = await Opinions.open(app, 'code-roles');
    await opinions.say('有话');
    const { submissionId = '' } = (await opinions.opinions()).items[0] ?? {};
    const { config } = platform;
    const statuses: number[] = [];
    for (const role of ['drafting', 'security-review', 'moderation', 'sign-off'] as const) {
      platform.config = { ...config, staff: config.staff.map((account) => ({ ...account, roles: [role] })) };
      statuses.push((await call(app, 'POST', `/staff${opinions.path}/submissions/${submissionId}/code`, { as: 'drafter', body: { reason: '核对了身份证。' } })).status);
    }
    platform.config = config;
    assert.deepEqual(statuses, [403, 403, 200, 200]);
  });
});
