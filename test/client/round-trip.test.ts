import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { ApiProblem, createCall, createClient, createStaffClient, newKey } from '../../src/client/index.js';
import type { Client, ConsultationDraft, SubmissionDraft } from '../../src/client/index.js';
import { operations } from '../../src/contract/models.js';
import { demoStaffTokens } from '../../demo/server/config.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import { consultationDraft, draftText } from './examples.js';

const baseUrl = 'http://yunhe.example/v1';
const id = consultationDraft.id;

/** A reference server in this process, and everyone who speaks to it. */
async function openServer(context: TestContext) {
  const server = await createTestServer();
  context.after(() => server.close());
  const asked: string[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    asked.push(`${init.method} ${url.replace(baseUrl, '').replace(/\?.*/, '')}`);
    return server.app.fetch(new Request(url, init));
  };
  const options = { baseUrl, fetch, wait: () => new Promise<void>(() => undefined) };
  return {
    asked,
    clock: server.platform.clock,
    options,
    citizen: createClient(options),
    drafter: createStaffClient({ ...options, token: demoStaffTokens.drafter }).consultations,
    signer: createStaffClient({ ...options, token: demoStaffTokens.signer }).consultations,
  };
}

type Server = Awaited<ReturnType<typeof openServer>>;

/** Takes the contract's example through every step of its review and lets its opening come. */
async function publish({ drafter, signer, clock }: Server) {
  const created = await drafter.create(consultationDraft, { key: newKey() });
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

  const receipt = await citizen.submissions.create(id, await writeOpinion(citizen), { key: newKey() });
  const found = await citizen.receipts.lookUp({ number: receipt.number, code: receipt.code.toLowerCase() });
  assert.equal(found.items[0]?.reason, '门口那一段很黑。');

  const read = await drafter.get(id);
  const changed: ConsultationDraft = { ...consultationDraft, keyPoints: ['小路也要有灯，夜里都亮。'] };
  const updated = await drafter.update(id, changed, { etag: read.etag });
  assert.notEqual(updated.etag, read.etag);
  const pause = { reason: '系统搬迁', phone: '0555-12345', resumesAt: '2026-11-24T08:00:00+08:00' };
  const paused = await server.signer.pause(id, pause, { etag: updated.etag });
  assert.deepEqual(paused.value.pause, pause);

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
