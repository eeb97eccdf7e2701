import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readForm, type Posted } from '../../demo/server/pages/forms/form-body.js';
import { Refusal } from '../../demo/server/problems.js';

const urlEncoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=b';

function posted(body: string | Uint8Array, type = urlEncoded): Promise<Posted> {
  const sent = typeof body === 'string' ? body : new Blob([new Uint8Array(body)]);
  return readForm(new Request('http://server.test/', { method: 'POST', body: sent, headers: { 'Content-Type': type } }), { maxTextBytes: 2_000_000, maxBytes: 3_000_000 });
}

const fields = async (body: string | Uint8Array, type?: string): Promise<[string, string][]> => [...(await posted(body, type)).fields];

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

  it('takes files to the bit, with line breaks and half a boundary in them, and no word of the form for a file', async () => {
    const content = Uint8Array.from([0, 255, 13, 10, 45, 45, 13, 10, 13, 10, 195, 40, 13]);
    const before = Buffer.from(`${part('title', '路灯')}--b\r\nContent-Disposition: form-data; name="files"; filename="C:\\fakepath\\%22东门%22.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`);
    const after = Buffer.from(`\r\n${part('files-2', '', '; filename=""')}${part('body', '不亮。')}--b--\r\n`);
    const { fields: texts, files } = await posted(Buffer.concat([before, content, after]), multipart);
    assert.deepEqual([...texts], [['title', '路灯'], ['body', '不亮。']]);
    assert.deepEqual(files.map(({ field, name, content: kept }) => [field, name, [...kept]]), [['files', '"东门".jpg', [...content]]]);
  });

  it('reads the names of an old page as its texts, whatever stands in a file', async () => {
    const gbk = (...bytes: number[]) => Uint8Array.from(bytes);
    const body = Buffer.concat([
      Buffer.from('--b\r\nContent-Disposition: form-data; name="body"\r\n\r\n'), gbk(0xb9, 0xab, 0xd4, 0xb0),
      Buffer.from('\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="'), gbk(0xb9, 0xab, 0xd4, 0xb0), Buffer.from('.png"\r\n\r\n'), gbk(0xff, 0xff),
      Buffer.from('\r\n--b--'),
    ]);
    const { fields: texts, files } = await posted(body, multipart);
    assert.deepEqual([[...texts], files.map(({ name, content }) => [name, content.length])], [[['body', '公园']], [['公园.png', 2]]]);
  });

  it('is refused when it is cut off, without a boundary, or when its text alone is too long', async () => {
    await assert.rejects(posted(`${part('body', 'x')}--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf`, multipart), refusedAs(400));
    await assert.rejects(posted(`${part('body', 'x')}--b--`, 'multipart/form-data; charset=utf-8'), refusedAs(400));
    await assert.rejects(posted(`${part('body', 'x'.repeat(2_000_001))}--b--`, multipart), refusedAs(413));
    await assert.rejects(posted(`${part('photo', 'x'.repeat(3_000_001), '; filename="x"')}--b--`, multipart), refusedAs(413));
    const { files } = await posted(`${part('photo', 'x'.repeat(2_900_000), '; filename="x"')}--b--`, multipart);
    assert.equal(files[0]?.content.length, 2_900_000);
  });
});
