import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFields } from '../../demo/server/pages/forms/form-body.js';
import { Refusal } from '../../demo/server/problems.js';

const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=b';

async function fields(body: string | Uint8Array, type = urlEncoded): Promise<[string, string][]> {
  const sent = typeof body === 'string' ? body : new Blob([new Uint8Array(body)]);
  return [...await readFields(new Request('http://server.test/', { method: 'POST', body: sent, headers: { 'Content-Type': type } }), 2_000_000)];
}

const refusedAs = (status: number) => (error: unknown) => error instanceof Refusal && error.problem.status === status;

const many = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, index) => each(index)).join('');
const part = (name: string, value: string, more = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

describe('what a form posts', () => {
  it('is read field by field, with every sign that can be written', async () => {
    assert.deepEqual(await fields('reason=%e5%A5%BD+%2B1%25&clause=&bare&a=b=c&broken=5%&half=%4&wrong=%zz'), [
      ['reason', '好 +1%'], ['clause', ''], ['bare', ''], ['a', 'b=c'], ['broken', '5%'], ['half', '%4'], ['wrong', '%zz'],
    ]);
  });

  it('keeps a sign that stands for a lost one where somebody has typed it', async () => {
    assert.deepEqual(await fields(`reason=${encodeURIComponent('公园\ufffd好')}`), [['reason', '公园\ufffd好']]);
    assert.deepEqual(await fields(`${part('reason', '公园\ufffd好')}--b--`, multipart), [['reason', '公园\ufffd好']]);
  });

  it('takes an old page for what it is, and refuses what no encoding explains', async () => {
    assert.deepEqual(await fields('reason=%B9%AB%D4%B0'), [['reason', '公园']]);
    await assert.rejects(fields('reason=%ff%ff'), refusedAs(400));
    await assert.rejects(fields(Uint8Array.of(0x61, 0x3d, 0xff, 0xff)), refusedAs(400));
  });

  it('ends after a thousand fields: what stands behind them is not even decoded', async () => {
    const url = await fields(`${many(1000, (index) => `f${String(index)}=x&`)}late=%ff%ff`);
    assert.deepEqual([url.length, url.at(-1)], [1000, ['f999', 'x']]);
    const parts = await fields(`${many(1000, (index) => part(`f${String(index)}`, 'x'))}--b\r\nno part at all`, multipart);
    assert.deepEqual([parts.length, parts.at(-1)], [1000, ['f999', 'x']]);
    assert.deepEqual(await fields(`${many(1000, () => part('photo', 'x', '; filename="x"'))}${part('late', 'x')}--b--`, multipart), []);
  });
});
