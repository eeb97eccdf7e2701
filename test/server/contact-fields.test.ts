import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { Identity } from '../../src/contract/models.js';
import { json, refusal } from './support/calls.js';
import { complaint, sendLetter } from './support/letters.js';
import { opinion, publish, submit } from './support/parks.js';

describe('how a writer can be reached', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer();
    await publish(server.app);
  });
  after(() => server.close());

  const told = async (response: Promise<Response>) => (await refusal(response)).errors?.map(({ pointer, code, message }) => [pointer, code, message]);
  const letter = (identity: Identity) => sendLetter(server.app, { ...complaint, identity });
  const none = ['/identity/phone', 'wrong-format', '请核对：手机号11位，座机加区号。'];

  it('is a number that can be called: else the letter is not taken, and told why at its field', async () => {
    for (const phone of ['abc', '12345', '138123456789']) assert.deepEqual(await told(letter({ name: '张明', phone })), [none], phone);
    assert.deepEqual(await told(letter({ name: '张明', phone: '1390000123' })), [['/identity/phone', 'wrong-format', '手机号少了1位，请核对。']]);
    for (const phone of ['0555-6200022转801', '400-812-3456', '+852 9123 4567', '+44 20 7946 0000']) await json(letter({ name: '张明', phone }), 201);
  });

  it('is asked for once where nothing was given', async () => {
    assert.deepEqual((await told(letter({ name: '张明' })))?.map(([pointer, code]) => [pointer, code]), [['/identity/phone', 'required']]);
  });

  it('may stay unknown with an opinion, and is right where it is given', async () => {
    await json(submit(server.app, await opinion(server.app, { identity: {} })), 201);
    assert.deepEqual(await told(submit(server.app, await opinion(server.app, { identity: { phone: 'abc' } }))), [none]);
  });
});
