import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiProblem, createClient } from '../../src/client/index.js';
import document from '../../src/contract/document.gen.json' with { type: 'json' };
import { problemTypeValues } from '../../src/contract/models.js';
import { htmlPage, instantWait, refusal, scriptedNetwork } from './scripted-network.js';
import type { Turn } from './scripted-network.js';

async function problemFrom(turn: Turn): Promise<ApiProblem> {
  const { fetch } = scriptedNetwork(turn);
  const client = createClient({ baseUrl: 'https://yunhe.example/v1', fetch, wait: instantWait().wait, now: () => 0 });
  const problem: unknown = await client.agency.get().then(() => assert.fail('it was answered'), (error: unknown) => error);
  assert.ok(problem instanceof ApiProblem && problem instanceof Error);
  return problem;
}

for (const type of problemTypeValues) {
  const kind = type.replace('urn:huiying:problem:', '');
  test(`names the server's ${kind} by its kind`, async () => {
    const problem = await problemFrom(refusal(400, kind));
    assert.deepEqual([problem.kind, problem.status, problem.title, problem.message, problem.sent], [kind, 400, '标题。', '标题。', 'yes']);
  });
}

const examples = Object.values(document.components.examples).map((example) => example.value as Record<string, unknown>);
for (const body of examples.filter((value) => String(value['type']).startsWith('urn:huiying:problem:'))) {
  test(`carries every field of the contract's example ${String(body['type'])}`, async () => {
    const problem = await problemFrom(new Response(JSON.stringify(body), { status: body['status'] as number }));
    const { type, ...fields } = body;
    assert.equal(type, `urn:huiying:problem:${problem.kind}`);
    for (const [name, value] of Object.entries(fields)) assert.deepEqual(problem[name as keyof ApiProblem], value, name);
  });
}

const pages: [number, string][] = [
  [400, 'internal'], [403, 'internal'], [404, 'not-found'], [413, 'too-large'],
  [429, 'too-many-requests'], [500, 'internal'], [501, 'internal'], [502, 'unavailable'],
  [503, 'unavailable'], [504, 'unavailable'], [520, 'internal'],
];
for (const [status, kind] of pages) {
  test(`takes a proxy's HTML page with ${status} for ${kind}`, async () => {
    const problem = await problemFrom(htmlPage(status));
    assert.deepEqual([problem.kind, problem.status, problem.title, problem.errors], [kind, status, undefined, []]);
  });
}

for (const text of ['null', '"text"', '[]', '{"type":"about:blank"}', '{"type":7}', '{"error":"Bad Gateway"}']) {
  test(`takes a 502 with ${text} for unavailable`, async () => {
    assert.equal((await problemFrom(new Response(text, { status: 502 }))).kind, 'unavailable');
  });
}

test('takes a kind that a newer server invented by its status, so that the set stays closed', async () => {
  assert.equal((await problemFrom(refusal(404, 'moved-to-the-moon'))).kind, 'not-found');
});

for (const text of ['<!doctype html><form>上网认证</form>', '', '{"half":']) {
  test(`calls a success that holds ${text.slice(0, 9) || 'nothing'} unreadable`, async () => {
    const problem = await problemFrom(new Response(text, { status: 200 }));
    assert.deepEqual([problem.kind, problem.status, problem.sent], ['unreadable', 200, 'perhaps']);
  });
}

test('calls an answer that is neither success nor refusal unreadable', async () => {
  assert.equal((await problemFrom(new Response(null, { status: 304 }))).kind, 'unreadable');
});

test('keeps what the platform said about a broken line for whoever searches the cause', async () => {
  const problem = await problemFrom('broken');
  assert.deepEqual([problem.kind, problem.status, problem.sent], ['offline', 0, 'perhaps']);
  assert.ok(problem.cause instanceof TypeError);
});

const headers: [string, number | undefined][] = [
  ['120', 120], ['0', 0], ['Sun, 22 Nov 2026 06:31:30 GMT', 90], ['Sun, 22 Nov 2026 06:00:00 GMT', 0],
  ['soon', undefined], ['-5', undefined], ['Someday GMT', undefined],
];
for (const [header, seconds] of headers) {
  test(`reads Retry-After "${header}" as ${seconds} seconds by the server's clock`, async () => {
    const problem = await problemFrom(refusal(422, 'invalid-input', {}, { 'Retry-After': header, Date: 'Sun, 22 Nov 2026 06:30:00 GMT' }));
    assert.equal(problem.retryAfter, seconds);
  });
}
