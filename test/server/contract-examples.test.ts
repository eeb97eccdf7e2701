import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contractDocument } from '../../demo/server/contract-document.js';
import { answerFault, bodyErrors } from '../../demo/server/contract-validation.js';
import { demoConfig } from '../../demo/server/config.js';
import type { App } from '../../demo/server/app.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { operations, type ConsultationDraft, type DraftText, type LetterChanges, type LetterPublicationDraft, type LetterStepDraft, type Moderation, type OpinionChanges, type OperationId, type OutcomeDraft, type PublishedLetterPage, type SubmissionReceipt, type SubmissionStatus } from '../../src/contract/models.js';
import { call, json, newKey, type CallOptions } from './support/calls.js';
import { Opinions, opinionVersions } from './support/opinions.js';
import { photo } from './support/files.js';
import { lamps, publishQuestion, Question } from './support/knowledge.js';
import { complaint, Letter } from './support/letters.js';
import { addText, create, opinion, parks, parksText, publish, readRecord, submit } from './support/parks.js';
import { upload } from './support/uploads.js';

const ids = Object.keys(operations) as OperationId[];

interface Described { readonly examples?: Record<string, { $ref: string }> }
interface Operation {
  readonly requestBody?: { readonly content: Record<string, Described> };
  readonly responses: Record<string, { readonly $ref?: string; readonly content?: Record<string, Described> }>;
}

const find = (reference: string) => reference.split('/').slice(1).reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], contractDocument);
const operationOf = (id: OperationId) => contractDocument.paths[operations[id].path]?.[operations[id].method.toLowerCase()] as Operation;

function examplesIn(content: Record<string, Described> = {}): [string, unknown][] {
  return Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, { $ref }]): [string, unknown] => [name, (find($ref) as { value: unknown }).value]));
}

describe('every example of an answer is an answer the contract allows', () => {
  for (const id of ids) {
    it(id, () => {
      let seen = 0;
      for (const [status, response] of Object.entries(operationOf(id).responses)) {
        const { content } = response.$ref === undefined ? response : (find(response.$ref) as typeof response);
        for (const [name, value] of examplesIn(content)) {
          assert.equal(answerFault(id, Number(status), value), undefined, name);
          seen += 1;
        }
      }
      assert.ok(seen > 0, 'there is an example');
    });
  }
});

/** Closed, with one opinion, and an outcome that was saved once. */
async function answered(server: TestServer): Promise<{ opinionIds: string[] }> {
  const { app } = server;
  await publish(app);
  const { number, code } = await json<SubmissionReceipt>(submit(app, await opinion(app)), 201);
  const { items } = await json<SubmissionStatus>(call(app, 'POST', '/receipts/lookup', { body: { number, code } }));
  const opinionIds = items.map(({ id }) => id);
  await group(server, opinionIds);
  return { opinionIds };
}

/** Lets the period end, and saves an outcome over these. */
async function group({ app, platform }: TestServer, opinionIds: readonly string[]): Promise<void> {
  platform.clock.set(new Date(Date.parse(parks.closesAt) + 3_600_000));
  const hours = { id: 'hours', clauseId: 'art-3', point: '晚一点关门。', opinionIds, outcome: 'adopted', reason: '', newText: null };
  const body = { summary: '<p>逐条研究过了。</p>', groups: [hours] };
  await json(call(app, 'PUT', '/staff/consultations/river-parks/outcome', { as: 'drafter', headers: { 'If-Match': '"0"' }, body }));
}

/** An opinion that everybody may read, agree with and report. */
async function onePublished(app: App): Promise<{ path: string }> {
  const opinions = await Opinions.open(app, 'river-parks', { visibility: { comments: 'live', positionCounts: false, agreement: true } });
  const id = await opinions.say('晚一点关门。');
  await opinions.publishAll([id]);
  return { path: `${opinions.path}/comments/${id}` };
}

/** Signed for today, with a file of its answer. */
async function publishedLetter({ app, platform }: TestServer): Promise<Record<string, string>> {
  const { config } = platform;
  platform.config = { ...config, mailboxes: config.mailboxes.map((mailbox) => ({ ...mailbox, publicationWaitDays: 0 })) };
  const { letter, attachmentId } = await letterWithAnswerFile(app);
  await letter.publish({ ...published, attachments: [{ id: attachmentId, name: '修好以后.jpg' }] });
  const { items: [item] } = await json<PublishedLetterPage>(call(app, 'GET', '/published-letters'));
  return { publishedLetterId: item?.id ?? '', attachmentId };
}

const published: LetterPublicationDraft = { title: '和平路东段路灯不亮', body: '有六盏不亮。', answers: ['已经修好。'] };

async function answeredLetter(app: App): Promise<{ letter: Letter; tag: string }> {
  const letter = await Letter.write(app);
  await letter.inHand();
  await letter.answer('已经修好。');
  return { letter, tag: (await letter.read()).tag };
}

async function letterWithAnswerFile(app: App): Promise<{ letter: Letter; attachmentId: string }> {
  const letter = await Letter.write(app);
  await letter.inHand();
  await letter.answer('已经修好。', [await letter.file(photo(), '修好以后.jpg')]);
  const { answers: [answer] } = await letter.look();
  return { letter, attachmentId: answer?.attachments[0]?.id ?? '' };
}

async function letterWithFile(app: App): Promise<Record<string, string>> {
  const { id } = await json<{ id: string }>(call(app, 'POST', '/uploads?purpose=letter&subject=leaders', {
    key: newKey(), raw: photo() as BodyInit, headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''letter.jpg" },
  }), 201);
  const letter = await Letter.write(app, { ...complaint, uploads: [id] });
  const { record: { attachments: [file] } } = await letter.read();
  return { letterId: letter.id, attachmentId: file?.id ?? '' };
}

/** Addresses, headers and a fresh server for the operations that take a body. */
const prepared: Partial<Record<OperationId, (server: TestServer, example: never) => Promise<{ path: string; options: CallOptions }>>> = {
  async createSubmission({ app }, example: object) {
    await publish(app, parks, parksText);
    const { openedAt } = await opinion(app);
    return { path: '/consultations/river-parks/submissions', options: { key: newKey(), body: { ...example, openedAt } } };
  },
  async lookUpReceipt({ app }, _example: object) {
    await publish(app);
    const { number, code } = await json<SubmissionReceipt>(submit(app, await opinion(app)), 201);
    const typed = (text: string) => text.match(/.{4}/g)?.join('-').toLowerCase();
    return { path: '/receipts/lookup', options: { body: { number: typed(number), code: typed(code) } } };
  },
  async createConsultation(_server, example: object) {
    return { path: '/staff/consultations', options: { as: 'drafter', key: newKey(), body: example } };
  },
  async updateConsultation({ app }, example: ConsultationDraft) {
    await create(app, { ...parks, id: example.id });
    const { tag } = await readRecord(app, example.id);
    return { path: `/staff/consultations/${example.id}`, options: { as: 'drafter', headers: { 'If-Match': tag }, body: example } };
  },
  async addDraftVersion({ app }, example: DraftText) {
    await create(app);
    const { tag } = await readRecord(app);
    return { path: '/staff/consultations/river-parks/drafts', options: { as: 'drafter', key: newKey(), headers: { 'If-Match': tag }, body: example } };
  },
  async decideRevisionStep({ app }, example: object) {
    await create(app);
    await addText(app);
    const { tag } = await readRecord(app);
    return { path: '/staff/consultations/river-parks/revision', options: { as: 'drafter', headers: { 'If-Match': tag }, body: example } };
  },
  async setConsultationPause({ app }, example: object) {
    await publish(app);
    const { tag } = await readRecord(app);
    return { path: '/staff/consultations/river-parks/pause', options: { as: 'drafter', headers: { 'If-Match': tag }, body: example } };
  },
  async changeConsultationPeriod({ app }, example: object) {
    await publish(app);
    const { tag } = await readRecord(app);
    return { path: '/staff/consultations/river-parks/period', options: { as: 'signer', headers: { 'If-Match': tag }, body: example } };
  },
  async saveOutcome(server, example: OutcomeDraft) {
    const { opinionIds } = await answered(server);
    const body = { ...example, groups: example.groups.map((group) => ({ ...group, opinionIds })) };
    return { path: '/staff/consultations/river-parks/outcome', options: { as: 'drafter', headers: { 'If-Match': '"1"' }, body } };
  },
  async changeOpinions({ app }, example: OpinionChanges) {
    const opinions = await Opinions.open(app, 'river-parks');
    const { receipt: { number, code }, ids } = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
    return { path: '/receipts/changes', options: { key: newKey(), body: { number, code, changes: example.changes.map((change) => ({ ...change, id: ids[0] })) } } };
  },
  async changeConsent({ app }, example: object) {
    const opinions = await Opinions.open(app, 'river-parks');
    const { receipt: { number, code } } = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
    return { path: '/receipts/consent', options: { key: newKey(), body: { ...example, number, code } } };
  },
  async setAgreement({ app }, example: object) {
    const { path } = await onePublished(app);
    return { path: `${path}/agreement`, options: { body: example } };
  },
  async reportComment({ app }, example: object) {
    const { path } = await onePublished(app);
    return { path: `${path}/reports`, options: { key: newKey(), body: example } };
  },
  async moderateOpinions({ app, platform }, example: Moderation) {
    const opinions = await Opinions.open(app, 'river-parks');
    const ids = [await opinions.say('晚一点关门。'), await opinions.say('路灯坏了。')];
    assert.ok(example.decisions.every(({ reasonCode }) => reasonCode === null || platform.config.moderationReasons.some(({ code }) => code === reasonCode)));
    const versions = await opinionVersions(app);
    const decisions = example.decisions.map((decision, index) => ({ ...decision, id: ids[index], version: versions.get(ids[index] ?? '') }));
    return { path: '/staff/consultations/river-parks/moderation', options: { as: 'drafter', key: newKey(), body: { decisions } } };
  },
  async recordSubmission({ app }, example: object) {
    await publish(app);
    return { path: '/staff/consultations/river-parks/submissions', options: { as: 'drafter', key: newKey(), body: example } };
  },
  async readContact({ app }, example: object) {
    const opinions = await Opinions.open(app, 'river-parks');
    await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }], { identity: { name: '张明', phone: '13900001234' } });
    const [record] = (await opinions.opinions()).items;
    return { path: `/staff/consultations/river-parks/submissions/${record?.submissionId ?? ''}/contact`, options: { as: 'drafter', body: example } };
  },
  async resetReceiptCode({ app }, example: object) {
    const opinions = await Opinions.open(app, 'river-parks');
    await opinions.say('晚一点关门。');
    const [record] = (await opinions.opinions()).items;
    return { path: `/staff/consultations/river-parks/submissions/${record?.submissionId ?? ''}/code`, options: { as: 'drafter', body: example } };
  },
  async createLetter(_server, example: object) {
    return { path: '/mailboxes/leaders/letters', options: { key: newKey(), body: example } };
  },
  async previewLetter(_server, example: object) {
    return { path: '/mailboxes/leaders/letter-preview', options: { body: example } };
  },
  async lookUpLetter({ app }) {
    const { receipt: { number, code } } = await Letter.write(app);
    return { path: '/letters/lookup', options: { body: { number, code } } };
  },
  async changeLetter({ app }, { change }: LetterChanges) {
    const letter = await Letter.write(app);
    await letter.inHand();
    if (change.kind === 'supplement') await json(letter.step('city', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }));
    else await letter.answer('已经修好。');
    const { number, code } = letter.receipt;
    return { path: '/letters/changes', options: { key: newKey(), body: { number, code, change } } };
  },
  async readAnswerAttachment({ app }, example: object) {
    const { letter: { receipt: { number, code } }, attachmentId } = await letterWithAnswerFile(app);
    return { path: '/letters/attachments', options: { body: { ...example, number, code, attachmentId } } };
  },
  async takeLetterStep({ app }, example: LetterStepDraft) {
    const letter = await Letter.write(app);
    if (example.kind !== 'accept') await letter.steps(['drafter', { kind: 'accept' }]);
    if (example.kind === 'resume') await letter.steps(['drafter', { kind: 'ask-writer', publicNote: '请写明是哪六盏灯。' }]);
    const other = await Letter.write(app);
    await other.steps(['drafter', { kind: 'accept' }]);
    const { tag } = await letter.read();
    return { path: `/staff/letters/${letter.id}/steps`, options: { as: 'drafter', key: newKey(), headers: { 'If-Match': tag }, body: { ...example, ...(example.intoNumber !== undefined && { intoNumber: other.receipt.number }) } } };
  },
  async saveLetterCorrection({ app }, example: object) {
    const { letter, tag } = await answeredLetter(app);
    const { record: { answers: [answer] } } = await letter.read();
    return { path: `/staff/letters/${letter.id}/correction`, options: { as: 'city', headers: { 'If-Match': tag }, body: { ...example, answerId: answer?.id } } };
  },
  async decideLetterCorrectionStep({ app }, example: object) {
    const { letter } = await answeredLetter(app);
    await json(letter.saveCorrection('city', { text: '已经全部修好。', reason: '漏写了两盏。' }));
    return { path: `/staff/letters/${letter.id}/correction/revision`, options: { as: 'city', headers: { 'If-Match': (await letter.read()).tag }, body: example } };
  },
  async saveLetterAnswer({ app }, example: object) {
    const letter = await Letter.write(app);
    await letter.inHand();
    const { tag } = await letter.read();
    return { path: `/staff/letters/${letter.id}/answer`, options: { as: 'city', headers: { 'If-Match': tag }, body: example } };
  },
  async decideLetterAnswerStep({ app }, example: object) {
    const letter = await Letter.write(app);
    await letter.inHand();
    await json(letter.draft('city', '已经修好。'));
    const { tag } = await letter.read();
    return { path: `/staff/letters/${letter.id}/answer/revision`, options: { as: 'city', headers: { 'If-Match': tag }, body: example } };
  },
  async saveLetterPublication({ app }, example: object) {
    const { letter, tag } = await answeredLetter(app);
    return { path: `/staff/letters/${letter.id}/publication`, options: { as: 'drafter', headers: { 'If-Match': tag }, body: example } };
  },
  async decideLetterPublicationStep({ app }, example: object) {
    const { letter } = await answeredLetter(app);
    await json(letter.savePublication('drafter', published));
    return { path: `/staff/letters/${letter.id}/publication/revision`, options: { as: 'drafter', headers: { 'If-Match': (await letter.read()).tag }, body: example } };
  },
  async withdrawLetterPublication({ app }, example: object) {
    const { letter } = await answeredLetter(app);
    await letter.publish(published);
    return { path: `/staff/letters/${letter.id}/publication/withdrawal`, options: { as: 'drafter', headers: { 'If-Match': (await letter.read()).tag }, body: example } };
  },
  async readLetterContact({ app }, example: object) {
    const { id } = await Letter.write(app);
    return { path: `/staff/letters/${id}/contact`, options: { as: 'drafter', body: example } };
  },
  async resetLetterCode({ app }, example: object) {
    const { id } = await Letter.write(app);
    return { path: `/staff/letters/${id}/code`, options: { as: 'drafter', body: example } };
  },
  async suggestKnowledge({ app }, example: object) {
    await publishQuestion(app);
    return { path: '/knowledge-suggestions', options: { body: example } };
  },
  async rateKnowledgeItem({ app }, example: object) {
    await publishQuestion(app);
    return { path: '/knowledge-ratings', options: { body: example } };
  },
  async saveKnowledgeItem(_server, example: object) {
    return { path: '/staff/knowledge/street-lamps', options: { as: 'drafter', headers: { 'If-Match': '"0"' }, body: example } };
  },
  async decideKnowledgeStep({ app }, example: object) {
    const question = new Question(app, 'street-lamps');
    await json(question.save(lamps));
    return { path: '/staff/knowledge/street-lamps/revision', options: { as: 'drafter', headers: { 'If-Match': await question.tag() }, body: example } };
  },
  async withdrawKnowledgeItem({ app }, example: object) {
    const question = await publishQuestion(app);
    return { path: '/staff/knowledge/street-lamps/withdrawal', options: { as: 'drafter', headers: { 'If-Match': await question.tag() }, body: example } };
  },
  async decideOutcomeStep(server, example: object) {
    await answered(server);
    return { path: '/staff/consultations/river-parks/outcome/revision', options: { as: 'drafter', headers: { 'If-Match': '"1"' }, body: example } };
  },
};

describe('every example of a request is taken', () => {
  for (const id of ids.filter((each) => operationOf(each).requestBody)) {
    for (const [name, example] of examplesIn(operationOf(id).requestBody?.content)) {
      it(`${id}: ${name}`, async () => {
        assert.deepEqual(bodyErrors(id, example), []);
        const server = await createTestServer();
        const prepare = prepared[id];
        assert.ok(prepare, `the test knows how to send ${id}`);
        const { path, options } = await prepare(server, example as never);
        const response = await call(server.app, operations[id].method, path, options);
        const success = Object.keys(operationOf(id).responses).find((status) => status.startsWith('2'));
        if (response.headers.get('Content-Type') === 'image/jpeg') {
          assert.equal(response.status, Number(success));
          await response.arrayBuffer();
        } else assert.equal(answerFault(id, response.status, await json(response, Number(success))), undefined);
        await server.close();
      });
    }
  }
});

describe('every read answers as the contract says', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    const { app, platform } = server;
    // A file outlives the period.
    platform.config = { ...platform.config, uploads: { ...platform.config.uploads, keptHours: 2000 } };
    await publish(app);
    const { id: uploadId } = await upload(app, photo());
    const { id: waiting } = await upload(app, photo());
    const { number, code } = await json<SubmissionReceipt>(submit(app, await opinion(app, { items: [{ clauseId: 'art-3', reason: '晚一点关门。', uploads: [uploadId] }] })), 201);
    const { items: [written] } = await json<SubmissionStatus>(call(app, 'POST', '/receipts/lookup', { body: { number, code } }));
    Object.assign(values, { commentId: written?.id, attachmentId: written?.attachments[0]?.id, uploadId: waiting, letterId: (await Letter.write(app)).id });
    ownValues.getPublishedLetterAttachment = await publishedLetter(server);
    values['publishedLetterId'] = ownValues.getPublishedLetterAttachment['publishedLetterId'] ?? '';
    await publishQuestion(app, 'street-lamps', { reviewOn: '2099-01-01' });
    await group(server, [written?.id ?? '']);
    ownValues.readLetterAttachment = await letterWithFile(app);
    for (const [version, step, as] of [[1, 'drafting', 'drafter'], [2, 'sign-off', 'signer']] as const) {
      const decision = { as, headers: { 'If-Match': `"${String(version)}"` }, body: { step, decision: 'approve', note: '' } };
      await json(call(server.app, 'POST', '/staff/consultations/river-parks/outcome/revision', decision));
    }
    server.platform.config = { ...server.platform.config, proofOfWork: demoConfig.proofOfWork };
    const version = (await opinionVersions(app)).get(values['commentId'] ?? '');
    const decision = { id: values['commentId'], version, decision: 'publish', reasonCode: null, note: '', publicAttachments: [values['attachmentId']] };
    await json(call(server.app, 'POST', '/staff/consultations/river-parks/moderation', { as: 'drafter', key: newKey(), body: { decisions: [decision] } }));
  });
  after(() => server.close());

  const values: Record<string, string> = { consultationId: 'river-parks', purpose: 'submission', chapterId: 'ch-2', clauseId: 'art-3', year: '2026', mailboxId: 'leaders', knowledgeId: 'street-lamps' };
  /** Of operations whose places others have as well. */
  const ownValues: Partial<Record<OperationId, Record<string, string>>> = {};
  const queries: Partial<Record<OperationId, string>> = { searchDraft: '?q=开放时间', getChallenge: '?subject=river-parks' };
  for (const id of ids.filter((each) => operations[each].method === 'GET')) {
    it(id, async () => {
      const path = operations[id].path.replace(/\{(\w+)\}/g, (_whole, name: string) => ownValues[id]?.[name] ?? values[name] ?? '');
      const query = queries[id] ?? '';
      const response = await call(server.app, 'GET', `${path}${query}`, path.startsWith('/staff/') ? { as: 'drafter' } : {});
      assert.equal(response.status, 200);
      const type = response.headers.get('Content-Type') ?? '';
      if (type === 'image/jpeg') {
        assert.equal((await response.arrayBuffer()).byteLength, Number(response.headers.get('Content-Length')));
        return;
      }
      const body: unknown = await (type.startsWith('text/csv') ? response.text() : response.json());
      assert.equal(answerFault(id, 200, body), undefined);
    });
  }

  it('the demonstration is the agency of the examples', () => {
    const [[, example] = []] = examplesIn(operationOf('getAgency').responses['200']?.content);
    assert.equal(demoConfig.agency.name, (example as { name: string }).name);
  });
});
