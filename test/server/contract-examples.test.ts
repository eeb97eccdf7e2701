import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contractDocument } from '../../demo/server/contract-document.js';
import { answerFault, bodyErrors } from '../../demo/server/contract-validation.js';
import { demoConfig } from '../../demo/server/config.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { operations, type ConsultationDraft, type DraftText, type OperationId, type SubmissionReceipt } from '../../src/contract/models.js';
import { call, json, newKey, type CallOptions } from './support/calls.js';
import { addText, create, opinion, parks, parksText, publish, readRecord, submit } from './support/parks.js';

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
        const body = await json(response, Number(success));
        assert.equal(answerFault(id, response.status, body), undefined);
        await server.close();
      });
    }
  }
});

describe('every read answers as the contract says', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const values: Record<string, string> = { consultationId: 'river-parks', chapterId: 'ch-2', clauseId: 'art-3' };
  for (const id of ids.filter((each) => operations[each].method === 'GET')) {
    it(id, async () => {
      const path = operations[id].path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
      const query = id === 'searchDraft' ? '?q=开放时间' : '';
      const body = await json(call(server.app, 'GET', `${path}${query}`, path.startsWith('/staff/') ? { as: 'drafter' } : {}));
      assert.equal(answerFault(id, 200, body), undefined);
    });
  }

  it('the demonstration is the agency of the examples', () => {
    const [[, example] = []] = examplesIn(operationOf('getAgency').responses['200']?.content);
    assert.equal(demoConfig.agency.name, (example as { name: string }).name);
  });
});
