import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { changeRefusal, stepRefusal } from '../../demo/server/letter-refusals.js';
import { Refusal, type ProblemName } from '../../demo/server/problems.js';
import { allowedChanges, allowedSteps, letterSteps, openStates, type LetterPosition } from '../../demo/server/rules/letter-steps.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { letterChangeKindValues, letterRecordStateValues, letterStepKindValues, problemTypeValues, type LetterChange, type LetterStepDraft, type SubmissionReceipt, type SubmissionStatus } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { complaint, Letter, sendLetter } from './support/letters.js';
import { opinion, parks, publish, submit } from './support/parks.js';

const kept = '文字还在，没有丢失。';

describe('what a refusal says', () => {
  it('is what happened and what to do, whatever it is', () => {
    for (const type of problemTypeValues) {
      const name = type.replace('urn:huiying:problem:', '') as ProblemName;
      // Of these only whoever refuses knows what else there is.
      if (name === 'illegal-step' || name === 'unsupported-media-type') continue;
      for (const fields of [{}, { phone: '0555-12345' }]) {
        const { title, detail = '' } = new Refusal(name, fields).problem;
        assert.match(title + detail, /请|再提交|需要修改|要重新添加/, name);
        assert.ok(!detail.includes(title.replace('。', '')), `${name} says nothing twice`);
      }
    }
  });
});

describe('what a refusal says of the text', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  afterEach(() => server.close());

  const configure = (changes: Partial<TestServer['platform']['config']>) => { server.platform.config = { ...server.platform.config, ...changes }; };

  it('is nothing where none was written: looking up too often', async () => {
    const guess = (path: string) => refusal(call(server.app, 'POST', path, { body: { number: '261122000000', code: '0000000000000000' } }));
    for (const path of ['/letters/lookup', '/receipts/lookup']) {
      const wrong = await guess(path);
      assert.deepEqual([wrong.title, wrong.detail], ['编号或查询码不对，请核对。', '编号和查询码都在回执上。忘了查询码，请拨打0555-12345。'], path);
    }
    let refused = await guess('/letters/lookup');
    while (refused.name !== 'too-many-requests') refused = await guess('/letters/lookup');
    assert.match(refused.title, /^试的次数太多，请.+后再试。$/);
    assert.equal(refused.detail, undefined);
  });

  it('is that it is still there where it was changed too late, and not where it was only to be withdrawn', async () => {
    const { number, code } = await json<SubmissionReceipt>(submit(server.app, await opinion(server.app)), 201);
    const { items: [said] } = await json<SubmissionStatus>(call(server.app, 'POST', '/receipts/lookup', { body: { number, code } }));
    server.platform.clock.set(new Date(Date.parse(parks.closesAt) + 3_600_000));
    const change = (wanted: object) => refusal(call(server.app, 'POST', '/receipts/changes', { key: newKey(), body: { number, code, changes: [{ id: said?.id, ...wanted }] } }));
    const withdrawn = await change({ kind: 'withdraw' });
    assert.deepEqual([withdrawn.title, withdrawn.detail], ['征求意见已截止。', '需要帮忙，请拨打0555-6200022。']);
    assert.equal((await change({ kind: 'amend', reason: '再晚一点。' })).detail, `${kept}需要帮忙，请拨打0555-6200022。`);
  });

  it('is that it is still there wherever an opinion or a letter is not taken', async () => {
    const good = await opinion(server.app);
    const before = new Date(Date.parse(parks.opensAt) - 3_600_000);
    const now = server.platform.clock.now();
    server.platform.clock.set(before);
    assert.match((await refusal(submit(server.app, good))).detail ?? '', /^文字还在，没有丢失。请在\d+月\d+日\d\d:\d\d以后提交。$/);
    server.platform.clock.set(now);
    const { mailboxes, inFlight } = server.platform.config;
    const pause = { reason: '系统搬迁', phone: '0555-12345' };
    configure({ mailboxes: mailboxes.map((mailbox) => ({ ...mailbox, pause })) });
    const paused = await refusal(sendLetter(server.app));
    assert.deepEqual([paused.title, paused.detail, paused.reason], ['暂停接收。', `${kept}请恢复后再提交，急事可拨打0555-12345。`, '系统搬迁']);
    configure({ maintenance: { resumesAt: '2026-11-22T16:00:00+08:00' } });
    assert.equal((await refusal(sendLetter(server.app))).detail, `${kept}请恢复后再试。`);
    assert.equal((await refusal(call(server.app, 'GET', '/consultations'))).detail, '请恢复后再试。');
    configure({ maintenance: null, inFlight: { ...inFlight, writes: 0 } });
    assert.equal((await refusal(sendLetter(server.app))).detail, kept);
    assert.equal((await refusal(call(server.app, 'POST', '/letters/lookup', { body: { number: '1', code: '2' } }))).detail, undefined);
  });

  it('is nothing at the fields, which name each what to mend', async () => {
    const refused = await refusal(sendLetter(server.app, { ...complaint, title: '' }));
    assert.deepEqual([refused.name, refused.detail], ['invalid-input', undefined]);
  });
});

describe('a change that a letter does not allow', () => {
  let server: TestServer;
  let letter: Letter;
  before(async () => { server = await createTestServer(); });
  beforeEach(async () => { letter = await Letter.write(server.app); });
  after(() => server.close());

  const refused = async (change: LetterChange) => {
    const { name, title, detail, allowed } = await refusal(letter.change(change));
    assert.deepEqual([name, title], ['illegal-step', '现在不能这样办。']);
    return { detail, allowed };
  };

  it('is answered with how the letter stands, and what can be done', async () => {
    assert.equal((await refused({ kind: 'rate', rating: 'satisfied' })).detail, '这封信还没有受理，不能评价。答复以后可以评价。');
    assert.equal((await refused({ kind: 'supplement', text: '还有两盏。' })).detail, `${kept}这封信还没有受理，不能补充。需要补充时，会在进度里说明。`);
    await letter.inHand();
    assert.equal((await refused({ kind: 'ask-again', text: '什么时候？' })).detail, `${kept}这封信正在办理，不能追问。答复以后可以追问。`);
    await letter.steps(['city', { kind: 'ask-writer', publicNote: '请写明灯杆号。' }]);
    assert.equal((await refused({ kind: 'rate', rating: 'satisfied' })).detail, '这封信正在等补充，不能评价。请先补充情况。');
    await json(letter.change({ kind: 'supplement', text: '12号杆。' }));
    await letter.answer('六盏灯已经换好。');
    assert.deepEqual(await refused({ kind: 'withdraw' }), { detail: '这封信已经答复，不能撤回。可以评价，不满意的会再办一次。', allowed: ['rate', 'ask-again', 'consent'] });
    await json(letter.change({ kind: 'rate', rating: 'satisfied' }));
    assert.equal((await refused({ kind: 'rate', rating: 'satisfied' })).detail, '这次答复已经评价过，不能再评。还有问题，可以追问一次。');
  });

  it('leads on also where nothing can be done any more', async () => {
    await json(letter.change({ kind: 'withdraw' }));
    assert.deepEqual(await refused({ kind: 'withdraw' }), { detail: '这封信已经撤回，不用再撤。还想反映，请另写一封信。', allowed: [] });
    const other = await Letter.write(server.app);
    await other.steps(['drafter', { kind: 'refuse', reasonCode: 'petition', publicNote: '请到信访局登记。' }]);
    assert.equal((await refusal(other.change({ kind: 'withdraw' }))).detail, '这封信没有受理，不能撤回。原因和该找谁，写在进度里。');
  });

  it('tells staff in one breath why not', async () => {
    const why = async (as: 'drafter' | 'city', step: LetterStepDraft) => (await refusal(letter.step(as, step))).detail;
    assert.equal(await why('drafter', { kind: 'transfer', unitId: 'city' }), '这封信还没有受理。');
    await letter.inHand();
    assert.equal(await why('city', { kind: 'extend', workdays: 1, publicNote: '要等材料。' }), '这一步由分办台办。');
    assert.equal(await why('city', { kind: 'sign-in' }), '这封信正在办理。');
    await letter.steps(['drafter', { kind: 'extend', workdays: 1, publicNote: '要等材料。' }]);
    assert.equal(await why('drafter', { kind: 'extend', workdays: 1, publicNote: '要等材料。' }), '这封信已经延期过，只能延一次。');
    await letter.answer('六盏灯已经换好。');
    assert.equal(await why('drafter', { kind: 'urge', publicNote: '', staffNote: '请快办。' }), '这封信已经答复。不用再办。');
  });
});

describe('of every letter and every step that it does not allow', () => {
  const positions = letterRecordStateValues.flatMap((state) => [1, 2].flatMap((round) => [true, false].flatMap((rated) => [true, false].map((publishable): LetterPosition =>
    ({ state, round, rated, publishable, extended: false, late: false, helped: false })))));

  it('two sentences are said to its writer, the second of which leads on', () => {
    for (const position of positions) {
      const allowed = allowedChanges(position);
      for (const kind of letterChangeKindValues.filter((each) => !allowed.includes(each))) {
        const words = changeRefusal(kind, position, allowed, '0555-12345');
        assert.match(words, /^[^。]+。[^。]*(?:请|可以|会在进度里说明|写在进度里)[^。]*。$/, `${position.state} ${kind}`);
      }
    }
  });

  it('a sentence is said to staff', () => {
    for (const position of positions) {
      for (const sides of [['desk'], ['unit'], ['helper']] as const) {
        const allowed = allowedSteps(position, sides);
        for (const kind of letterStepKindValues.filter((each) => !allowed.includes(each))) {
          const words = stepRefusal(kind, position, sides);
          assert.match(words, /^(?:[^。]+。){1,2}$/, `${position.state} ${kind}`);
          if (letterSteps[kind].from.includes(position.state) && openStates.includes(position.state)) assert.doesNotMatch(words, /不用再办/);
        }
      }
    }
  });
});
