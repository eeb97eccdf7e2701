import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { ApiProblem, createCall, createClient, createStaffClient, newKey } from '../../src/client/index.js';
import type { Client, ConsultationDraft, SubmissionDraft, SubmissionReceipt } from '../../src/client/index.js';
import { operations } from '../../src/contract/models.js';
import { demoConfig, demoStaffTokens } from '../../demo/server/config.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { bareDrawing, drawing } from '../server/support/files.js';
import { consultationDraft, draftText } from './examples.js';

const baseUrl = 'http://yunhe.example/v1';
const id = consultationDraft.id;

/** The contract's example, but opinions are shown at once and agreed with. */
const openly: ConsultationDraft = { ...consultationDraft, visibility: { comments: 'live', positionCounts: false, agreement: true } };

const lamps = {
  id: 'street-lamps',
  draft: {
    question: '路灯不亮，找谁修', answer: '打0555-12345，说清路名。', unitId: 'city', effectiveOn: '2026-03-01', source: { title: '《云河市城市照明管理办法》第十四条', href: null }, reviewOn: '2027-06-01',
  },
};

/** A reference server in this process, and everyone who speaks to it. */
async function openServer(context: TestContext) {
  const server = await createTestServer({ config: { proofOfWork: demoConfig.proofOfWork } });
  context.after(() => server.close());
  const asked: string[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    asked.push(`${init.method} ${url.replace(baseUrl, '').replace(/\?.*/, '')}`);
    return server.app.fetch(new Request(url, init));
  };
  const options = { baseUrl, fetch, wait: () => new Promise<void>(() => undefined) };
  const drafter = createStaffClient({ ...options, token: demoStaffTokens.drafter });
  const signer = createStaffClient({ ...options, token: demoStaffTokens.signer });
  return {
    asked,
    clock: server.platform.clock,
    options,
    citizen: createClient(options),
    drafter: drafter.consultations,
    signer: signer.consultations,
    outcomes: { drafter: drafter.outcomes, signer: signer.outcomes },
    opinions: drafter.opinions,
    knowledge: { drafter: drafter.knowledge, signer: signer.knowledge },
    letters: { desk: drafter.letters, signer: signer.letters, city: createStaffClient({ ...options, token: demoStaffTokens.city }).letters },
  };
}

type Server = Awaited<ReturnType<typeof openServer>>;

/** Takes the contract's example through every step of its review and lets its opening come. */
async function publish({ drafter, signer, clock }: Server) {
  const created = await drafter.create(openly, { key: newKey() });
  const withText = await drafter.addDraft(id, draftText, { key: newKey(), etag: created.etag });
  const approved = await drafter.decide(id, { step: 'drafting', decision: 'approve', note: '' }, { etag: withText.etag });
  const signed = await signer.decide(id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: approved.etag });
  clock.set(new Date(Date.parse(consultationDraft.opensAt) + 60_000));
  return signed;
}

async function writeOpinion(citizen: Client): Promise<SubmissionDraft> {
  const form = await citizen.consultations.form(id);
  return {
    draftId: form.draftId,
    openedAt: form.openedAt,
    items: [{ clauseId: 'art-1', position: 'amend', suggestedText: '夜里的路要看得清。', reason: '门口那一段很黑。' }],
    identity: {},
    publicationConsent: { given: true, version: form.publicationConsent.version },
    privacyNoticeVersion: form.privacyNotice.version,
  };
}

/** What is done with an opinion once it is there. */
async function discuss({ citizen, opinions }: Server, { number, code }: SubmissionReceipt): Promise<void> {
  const [record] = (await opinions.list(id, { state: 'received' })).value.items;
  assert.ok(record);
  const [attached] = record.attachments;
  assert.deepEqual([attached?.name, attached?.state, attached?.published], ['东门.png', 'ready', false]);
  assert.equal((await opinions.attachment(id, record.id, attached?.id ?? '')).type, 'image/png');
  const amended = await citizen.receipts.change({ number, code, changes: [{ id: record.id, kind: 'amend', reason: '门口和桥下都很黑。' }] }, { key: newKey() });
  assert.equal(amended.items[0]?.reason, '门口和桥下都很黑。');
  const words = { id: record.id, reasonCode: null, note: '', publicAttachments: [attached?.id ?? ''] };
  await assert.rejects(opinions.moderate(id, { decisions: [{ ...words, version: record.version, decision: 'publish' }] }, { key: newKey() }), { kind: 'opinion-changed' });
  const [{ version } = record] = (await opinions.list(id)).value.items;
  const decision = { ...words, version, decision: 'publish' as const };
  assert.equal((await opinions.moderate(id, { decisions: [decision] }, { key: newKey() })).value.items[0]?.state, 'published');
  assert.deepEqual((await citizen.comments.list(id, { sort: 'agreement' })).items.map((comment) => comment.id), [record.id]);
  assert.equal((await citizen.comments.get(id, record.id)).reason, '门口和桥下都很黑。');
  assert.deepEqual(Buffer.from(await (await citizen.comments.attachment(id, record.id, attached?.id ?? '')).arrayBuffer()), bareDrawing());
  assert.equal((await citizen.comments.agree(id, record.id, { agreed: true, voter: newKey() })).agreementCount, 1);
  await citizen.comments.report(id, record.id, { reason: 'untrue', note: '' }, { key: newKey() });
  const letter = { channel: 'letter', receivedAt: openly.opensAt, draftId: `${id}-1`, items: [{ clauseId: null, reason: '来信说好。' }], identity: { name: '李秀兰' }, publicationConsent: false, note: '' } as const;
  assert.match((await opinions.record(id, { ...letter, items: [...letter.items] }, { key: newKey() })).value.number, /^[0-9]{12}$/);
  assert.deepEqual((await opinions.contact(id, record.submissionId, '要打电话问路名。')).value, {});
  const { value: renewed } = await opinions.resetCode(id, record.submissionId, '本人到窗口，核对了身份证。');
  await assert.rejects(citizen.receipts.lookUp({ number, code }), { kind: 'receipt-unknown' });
  assert.equal((await citizen.receipts.lookUp(renewed)).number, number);
  assert.match((await opinions.export(id)).value, /^条文,/);
  const { submissions, byState } = await citizen.consultations.statistics(id);
  assert.deepEqual([submissions, byState.published, byState.received], [2, 1, 1]);
  const { publicationConsent: { version: readVersion } } = await citizen.consultations.form(id);
  const choose = (given: boolean) => citizen.receipts.consent({ ...renewed, consent: { given, version: readVersion } }, { key: newKey() });
  assert.equal((await choose(false)).publicationConsent, false);
  await assert.rejects(citizen.comments.get(id, record.id), { kind: 'not-found' });
  assert.equal((await choose(true)).publicationConsent, true);
}

/** A letter from its form to its second answer. */
async function correspond(server: Server): Promise<void> {
  const { citizen, letters: { desk, city, signer } } = server;
  const [mailbox] = (await citizen.mailboxes.list()).items;
  const mailboxId = mailbox?.id ?? '';
  assert.equal((await citizen.mailboxes.get(mailboxId)).title, '领导信箱');
  const form = await citizen.mailboxes.form(mailboxId);
  assert.equal((await citizen.letters.preview(mailboxId, { title: '路灯不亮', body: '请打13900001234。' })).body, '请打139****1234。');
  assert.equal((await citizen.calendar.get(2026)).holidays[0]?.name, '元旦');
  const photo = await citizen.uploads.create('letter', mailboxId, { name: '路灯.png', content: new Blob([new Uint8Array(bareDrawing())]) }, { key: newKey() });
  const { number, code } = await citizen.letters.create(mailboxId, {
    uploads: [photo.id], category: 'complaint', recipientId: null, title: '和平路东段路灯不亮', body: '有六盏不亮。', identity: { name: '张明', phone: '13900001234' },
    publicationConsent: { given: false, version: form.publicationConsent.version }, privacyNoticeVersion: form.privacyNotice.version, readingNotesVersion: form.readingNotes.version,
  }, { key: newKey() });
  const letterId = (await desk.list({ q: number })).value.items[0]?.id ?? '';
  const arrived = await desk.get(letterId);
  let { etag } = arrived;
  const [file] = arrived.value.attachments;
  assert.equal((await desk.attachment(letterId, file?.id ?? '')).type, 'image/png');
  for (const [who, step] of [[desk, { kind: 'accept' }], [desk, { kind: 'transfer', unitId: 'city' }], [city, { kind: 'sign-in' }]] as const) {
    ({ etag } = await who.step(letterId, step, { key: newKey(), etag }));
  }
  const upload = await city.upload(letterId, { name: '换好以后.png', content: new Blob([new Uint8Array(bareDrawing())]) }, { key: newKey() });
  assert.equal((await city.uploaded(upload.id)).state, 'ready');
  ({ etag } = await city.saveAnswer(letterId, { text: '已经换好。', attachments: [upload.id] }, { etag }));
  ({ etag } = await city.decideAnswer(letterId, { step: 'drafting', decision: 'approve', note: '' }, { etag }));
  await signer.decideAnswer(letterId, { step: 'sign-off', decision: 'approve', note: '' }, { etag });
  const [answer] = (await citizen.letters.lookUp({ number, code })).answers;
  assert.equal(answer?.text, '已经换好。');
  assert.equal((await citizen.letters.attachment({ number, code, attachmentId: answer.attachments[0]?.id ?? '' })).type, 'image/png');
  await correctLetter(server, letterId, { number, code });
  const { value: { publication } } = await desk.get(letterId);
  assert.equal(publication, null, 'its writer does not agree');
  await citizen.letters.change({ number, code, change: { kind: 'consent', consent: { given: true, version: form.publicationConsent.version } } }, { key: newKey() });
  await publishLetter(server, letterId);
  assert.equal((await citizen.letters.change({ number, code, change: { kind: 'rate', rating: 'dissatisfied', text: '又灭了。' } }, { key: newKey() })).state, 'handling');
  assert.equal((await desk.contact(letterId, '要打电话问。')).value.identity.phone, '13900001234');
  assert.notEqual((await desk.resetCode(letterId, '本人到窗口。')).value.code, code);
  const counted = { mailboxId, from: '2026-11', to: '2026-12' };
  const { totals } = await citizen.letters.statistics(counted);
  assert.deepEqual([totals.received, totals.answered, totals.handledAgain], [1, 1, 1]);
  assert.match(await citizen.letters.statisticsTable(counted), /^分类,/);
  assert.match(citizen.letters.statisticsFile(counted), /\/statistics\/letters\.csv\?mailboxId=leaders&from=2026-11&to=2026-12$/);
}

async function correctLetter({ citizen, letters: { desk, city, signer } }: Server, letterId: string, receipt: { number: string; code: string }): Promise<void> {
  const { value: { answers: [answer] }, etag } = await city.get(letterId);
  const saved = await city.saveCorrection(letterId, { answerId: answer?.id ?? '', text: '已经全部换好。', reason: '漏写了两盏。' }, { etag });
  const drafted = await city.decideCorrection(letterId, { step: 'drafting', decision: 'approve', note: '' }, saved);
  await signer.decideCorrection(letterId, { step: 'sign-off', decision: 'approve', note: '' }, drafted);
  const [corrected] = (await citizen.letters.lookUp(receipt)).answers;
  assert.deepEqual([corrected?.text, corrected?.corrections.map(({ reason, earlierText }) => [reason, earlierText])], ['已经全部换好。', [['漏写了两盏。', '已经换好。']]]);
  assert.match((await desk.export({ state: 'answered' })).value, new RegExp(`${receipt.number}.*已答复`));
}

async function publishLetter({ citizen, clock, letters: { desk, signer } }: Server, letterId: string): Promise<void> {
  let { etag } = await desk.get(letterId);
  const { value: { publication } } = await desk.get(letterId);
  const [file] = publication?.attachments ?? [];
  ({ etag } = await desk.savePublication(letterId, { title: '和平路的路灯', body: '有六盏不亮。', answers: ['已经换好。'], attachments: [{ id: file?.id ?? '', name: '换好以后.png' }] }, { etag }));
  ({ etag } = await desk.decidePublication(letterId, { step: 'drafting', decision: 'approve', note: '' }, { etag }));
  ({ etag } = await signer.decidePublication(letterId, { step: 'sign-off', decision: 'approve', note: '' }, { etag }));
  clock.pass(4 * 86_400_000);
  const [item] = (await citizen.letters.published({ q: '路灯' })).items;
  const [answer] = (await citizen.letters.publishedOne(item?.id ?? '')).answers;
  assert.deepEqual([answer?.text, answer?.attachments.map(({ name }) => name)], ['已经换好。', ['换好以后.png']]);
  assert.equal((await citizen.letters.publishedAttachment(item?.id ?? '', file?.id ?? '')).type, 'image/png');
  assert.match(citizen.letters.publishedAttachmentAddress(item?.id ?? '', file?.id ?? ''), new RegExp(`/published-letters/${item?.id ?? ''}/attachments/${file?.id ?? ''}$`));
  await desk.withdrawPublication(letterId, '漏掉了一个门牌号。', { etag });
  assert.equal((await citizen.letters.published()).total, 0);
}

/** A question that is often asked, from its first draft to its end. */
async function answerOften({ citizen, knowledge: { drafter, signer } }: Server): Promise<void> {
  const saved = await drafter.save(lamps.id, lamps.draft, { etag: '"0"' });
  const approved = await drafter.decide(lamps.id, { step: 'drafting', decision: 'approve', note: '' }, { etag: saved.etag });
  await signer.decide(lamps.id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: approved.etag });
  assert.deepEqual((await citizen.knowledge.list({ q: '路灯' })).items.map((item) => item.id), [lamps.id]);
  assert.equal((await citizen.knowledge.get(lamps.id)).answer, lamps.draft.answer);
  assert.equal((await citizen.knowledge.suggest({ title: '路灯不亮找谁', body: '' })).items[0]?.id, lamps.id);
  assert.equal((await citizen.knowledge.rate({ kind: 'knowledge', id: lamps.id, rating: 'solved', voter: newKey() })).rating, 'solved');
  assert.equal((await drafter.list()).value.total, 1);
  await signer.withdraw(lamps.id, '换了电话。', { etag: (await drafter.get(lamps.id)).etag });
  assert.equal((await citizen.knowledge.list()).total, 0);
}

async function problemOf(asking: Promise<unknown>): Promise<ApiProblem> {
  const problem: unknown = await asking.then(() => assert.fail('it was answered'), (error: unknown) => error);
  assert.ok(problem instanceof ApiProblem, String(problem));
  return problem;
}

test('takes every operation of the contract to the server and back', async (context) => {
  const server = await openServer(context);
  const { citizen, drafter, asked } = server;
  const signed = await publish(server);
  assert.equal(signed.value.revision.state, 'published');
  assert.equal((await citizen.agency.get()).shortName, '云河市');
  assert.deepEqual((await citizen.consultations.list({ status: 'open', limit: 5 })).items.map((item) => item.id), [id]);
  assert.equal((await citizen.consultations.get(id)).status, 'open');

  const draft = await citizen.drafts.get(id);
  assert.equal(draft.title, draftText.title);
  const { id: draftId } = draft;
  assert.equal((await citizen.drafts.chapter(id, 'ch-1', { draftId })).clauses[0]?.id, 'art-1');
  assert.equal((await citizen.drafts.clause(id, 'art-1', { draftId })).label, '第一条');
  assert.deepEqual((await citizen.drafts.search(id, { q: '夜里' })).items.map((match) => match.clauseId), ['art-1']);

  const sent = { name: '东门.png', content: new Blob([new Uint8Array(drawing())]) };
  const file = await citizen.uploads.create('submission', id, sent, { key: newKey() });
  assert.equal((await citizen.uploads.get(file.id)).state, 'ready');
  const { challenge } = await citizen.challenges.get('submission', id);
  assert.match(challenge, /^[0-9a-f]{64}$/);
  const written = await writeOpinion(citizen);
  const receipt = await citizen.submissions.create(id, { ...written, items: written.items.map((item) => ({ ...item, uploads: [file.id] })) }, { key: newKey() });
  const found = await citizen.receipts.lookUp({ number: receipt.number, code: receipt.code.toLowerCase() });
  assert.equal(found.items[0]?.reason, '门口那一段很黑。');
  await discuss(server, receipt);

  const read = await drafter.get(id);
  const changed: ConsultationDraft = { ...consultationDraft, keyPoints: ['小路也要有灯，夜里都亮。'] };
  const updated = await drafter.update(id, changed, { etag: read.etag });
  assert.notEqual(updated.etag, read.etag);
  const pause = { reason: '系统搬迁', phone: '0555-12345', resumesAt: '2026-11-24T08:00:00+08:00' };
  const paused = await server.signer.pause(id, pause, { etag: updated.etag });
  assert.deepEqual(paused.value.pause, pause);

  const { etag } = await server.signer.pause(id, null, { etag: paused.etag });
  assert.deepEqual((await drafter.list({ limit: 5 })).value.items.map((item) => item.id), [id]);
  await server.signer.changePeriod(id, { action: 'close', closesAt: null, reason: '征求意见的座谈会提前开完了。' }, { etag });
  server.clock.pass(3_600_000);
  const { outcomes } = server;
  const groups = [{ id: 'lamps', clauseId: 'art-1', point: '夜里看得清。', opinionIds: (await server.opinions.list(id)).value.items.map((item) => item.id), outcome: 'adopted' as const, reason: '', newText: null }];
  const saved = await outcomes.drafter.save(id, { summary: '<p>研究过了。</p>', groups }, { etag: (await outcomes.drafter.get(id)).etag });
  const step = await outcomes.drafter.decide(id, { step: 'drafting', decision: 'approve', note: '' }, { etag: saved.etag });
  await outcomes.signer.decide(id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: step.etag });
  assert.deepEqual((await citizen.consultations.outcome(id)).groups.map((group) => group.count), [2]);
  assert.equal((await citizen.consultations.get(id)).status, 'answered');

  await correspond(server);
  await answerOften(server);

  const patterns = Object.values(operations).map(({ method, path }) => new RegExp(`^${method} ${path.replace(/\{\w+\}/g, '[^/]+')}$`));
  for (const pattern of patterns) assert.ok(asked.some((line) => pattern.test(line)), `nobody asked ${pattern}`);
});

test('gives the same receipt for the same key, and says that it is a replay', async (context) => {
  const server = await openServer(context);
  await publish(server);
  const body = await writeOpinion(server.citizen);
  const key = newKey();
  const call = createCall(server.options);
  const first = await call.answer('createSubmission', { path: { consultationId: id }, body }, { key });
  const second = await call.answer('createSubmission', { path: { consultationId: id }, body }, { key });
  assert.deepEqual(second.value, first.value);
  assert.deepEqual([first.replayed, second.replayed], [false, true]);
  const other = { ...body, items: [{ clauseId: null, reason: '换了内容' }] };
  assert.equal((await problemOf(server.citizen.submissions.create(id, other, { key }))).kind, 'key-reused');
});

test('files a text with half an emoji, which the server would refuse as it stands', async (context) => {
  const server = await openServer(context);
  await publish(server);
  const body = await writeOpinion(server.citizen);
  const receipt = await server.citizen.submissions.create(id, { ...body, items: [{ clauseId: null, reason: '好\ud83d' }] }, { key: newKey() });
  const found = await server.citizen.receipts.lookUp({ number: receipt.number, code: receipt.code });
  assert.equal(found.items[0]?.reason, '好\ufffd');
});

test('carries what the server says to a file that it does not take', async (context) => {
  const server = await openServer(context);
  await publish(server);
  const send = (name: string, content: Uint8Array) => problemOf(server.citizen.uploads.create('submission', id, { name, content: new Blob([new Uint8Array(content)]) }, { key: newKey() }));
  const script = await send('路灯.jpg', Buffer.from('<script>alert(1)</script>'));
  assert.deepEqual([script.kind, script.title], ['unsupported-media-type', '请传图片、PDF或Word文件。']);
  const large = await send('路灯.jpg', Buffer.alloc(10_485_761));
  assert.deepEqual([large.kind, large.maxBytes], ['too-large', 10_485_760]);
});

test('goes by the clock of the server', async (context) => {
  const { clock, options } = await openServer(context);
  clock.set(new Date('2031-05-01T09:00:00+08:00'));
  const citizen = createClient({ ...options, now: () => 0 });
  await citizen.agency.get();
  assert.equal(citizen.serverNow(), clock.now().getTime());
});

test('carries what the server says when it cannot take an opinion', async (context) => {
  const server = await openServer(context);
  const { citizen, clock, signer } = server;
  const { etag } = await publish(server);
  const body = await writeOpinion(citizen);
  const send = (draft = body) => problemOf(citizen.submissions.create(id, draft, { key: newKey() }));

  const invalid = await send({ ...body, items: [{ clauseId: 'art-99', reason: '' }] });
  assert.deepEqual([invalid.kind, invalid.status, invalid.sent], ['invalid-input', 422, 'yes']);
  assert.ok(invalid.errors.length > 0 && invalid.errors.every((error) => error.pointer.startsWith('/items/0')));
  const old = await send({ ...body, draftId: 'street-lamps-0' });
  assert.deepEqual([old.kind, old.draftId], ['draft-changed', body.draftId]);

  const paused = await signer.pause(id, { reason: '系统搬迁', phone: '0555-12345' }, { etag });
  const pause = await send();
  assert.deepEqual([pause.kind, pause.reason, pause.phone], ['paused', '系统搬迁', '0555-12345']);
  await signer.pause(id, null, { etag: paused.etag });

  clock.set(new Date(Date.parse(consultationDraft.closesAt) + 3_600_000));
  const closed = await send();
  assert.equal(closed.kind, 'closed');
  assert.equal(Date.parse(closed.closesAt ?? ''), Date.parse(consultationDraft.closesAt));
});

test('carries what the server says to a wrong code, a strange id and a wrong token', async (context) => {
  const server = await openServer(context);
  const { citizen, drafter, options } = server;
  const unknown = await problemOf(citizen.receipts.lookUp({ number: '261122000000', code: '0000000000000000' }));
  assert.deepEqual([unknown.kind, unknown.status], ['receipt-unknown', 404]);
  assert.match(unknown.title ?? '', /编号/);
  assert.equal((await problemOf(citizen.consultations.get('没有/这个'))).kind, 'not-found');
  const stranger = createStaffClient({ ...options, token: 'wrong' }).consultations;
  assert.equal((await problemOf(stranger.get(id))).kind, 'unauthenticated');
  await drafter.create(consultationDraft, { key: newKey() });
  assert.equal((await problemOf(drafter.update(id, consultationDraft, { etag: '"0"' }))).kind, 'precondition-failed');
  assert.equal((await problemOf(drafter.update(id, consultationDraft, { etag: '' }))).kind, 'precondition-required');
});
