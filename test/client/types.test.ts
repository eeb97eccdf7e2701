import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, createStaffClient } from '../../src/client/index.js';
import type { Agency, Answer, ApiProblem, Call, ConsultationRecord, ProblemKind, SubmissionDraft, SubmissionReceipt } from '../../src/client/index.js';
import { consultationDraft, draftText, submission } from './examples.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>) => undefined;

const path = { consultationId: 'river-parks' };
const key = '3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11';
const etag = '"1"';

/** Never run: each marked line must be refused by the compiler, each other line accepted. */
export async function compiles(call: Call, problem: ApiProblem) {
  same<Agency, Awaited<ReturnType<typeof readAgency>>>(true);
  const readAgency = () => call('getAgency', {});
  const receipt = await call('createSubmission', { path, body: submission }, { key });
  same<SubmissionReceipt, typeof receipt>(true);

  // @ts-expect-error no such operation
  await call('createSubmision', { path, body: submission }, { key });
  // @ts-expect-error no options, so no key
  await call('createSubmission', { path, body: submission });
  // @ts-expect-error options without a key
  await call('createSubmission', { path, body: submission }, {});
  // @ts-expect-error no body
  await call('createSubmission', { path }, { key });
  // @ts-expect-error no path
  await call('createSubmission', { body: submission }, { key });
  // @ts-expect-error a path parameter of another name
  await call('createSubmission', { path: { id: 'river-parks' }, body: submission }, { key });
  // @ts-expect-error a body of another operation
  await call('createSubmission', { path, body: { number: '1', code: '2' } }, { key });
  // @ts-expect-error a field that the contract does not have
  await call('createSubmission', { path, body: { ...submission, openedat: '' } satisfies SubmissionDraft }, { key });
  // @ts-expect-error a key for a read
  await call('getAgency', {}, { key });
  // @ts-expect-error a body for a read
  await call('getAgency', { body: submission });
  // @ts-expect-error an etag where nothing is edited
  await call('createSubmission', { path, body: submission }, { key, etag });

  await call('listConsultations', {});
  await call('listConsultations', { query: { status: 'open', limit: undefined } });
  // @ts-expect-error no such state
  await call('listConsultations', { query: { status: 'ajar' } });
  // @ts-expect-error no such query parameter
  await call('listConsultations', { query: { state: 'open' } });
  // @ts-expect-error the words to search for are missing
  await call('searchDraft', { path, query: {} });
  // @ts-expect-error the words may not be undefined
  await call('searchDraft', { path, query: { q: undefined } });

  const answer = await call.answer('addDraftVersion', { path, body: draftText }, { key, etag });
  same<Answer<ConsultationRecord>, typeof answer>(true);
  // @ts-expect-error an edit without the etag it was read with
  await call('updateConsultation', { path, body: consultationDraft });
  // @ts-expect-error a key alone
  await call('addDraftVersion', { path, body: draftText }, { key });
  // @ts-expect-error an etag alone
  await call('addDraftVersion', { path, body: draftText }, { etag });

  // @ts-expect-error a citizen's client has no staff operations
  createClient({ baseUrl: '/v1' }).staff;
  // @ts-expect-error staff need a token
  createStaffClient({ baseUrl: '/v1' });
  // @ts-expect-error the key is not optional in the resources either
  await createClient({ baseUrl: '/v1' }).submissions.create('river-parks', submission);

  same<ProblemKind, typeof problem.kind>(true);
  const kinds: ProblemKind[] = ['closed', 'receipt-unknown', 'offline', 'timeout', 'unreadable'];
  // @ts-expect-error not a kind
  kinds.push('server-on-fire');
  // @ts-expect-error kinds have no prefix
  kinds.push('urn:huiying:problem:closed');
}

test('a wrong call does not compile; `npx tsc --noEmit` is what tests the lines above', () => {
  assert.equal(typeof compiles, 'function');
});
