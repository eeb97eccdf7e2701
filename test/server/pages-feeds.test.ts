import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { fold } from '../../demo/server/pages/calendar.js';
import { clauseIdFrom } from '../../demo/server/pages/clause-choice.js';
import { keptFile } from '../../demo/server/pages/kept-files.js';
import { createTestPlatform, createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { getPage, site } from './support/pages.js';
import { parks, parksText, publish } from './support/parks.js';

const octets = (text: string) => Buffer.byteLength(text, 'utf8');

describe('the feed', () => {
  let server: TestServer;
  before(async () => {
    server = await createTestServer({ now: new Date('2026-11-10T08:00:00+08:00') });
    await publish(server.app, { ...parks, title: '公园与“绿地” & <河道>条例' });
  });
  after(() => server.close());

  const feed = async () => (await getPage(server.app, '/consultations/feed.atom')).text();
  const all = (text: string, name: string) => [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value]) => value ?? '');

  it('is empty but valid before anything has happened', async () => {
    const text = await feed();
    assert.match(text, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    assert.doesNotMatch(text, /<entry>/);
    assert.equal(all(text, 'updated').length, 1);
  });

  it('tells that a consultation was opened, and later that it was closed, newest first, under ids that stay', async () => {
    server.platform.clock.set(new Date('2026-11-22T14:30:00+08:00'));
    const [feedId, opened, ...none] = all(await feed(), 'id');
    assert.deepEqual([feedId, opened, none], ['tag:yunhe.example,2026:consultations', 'tag:yunhe.example,2026-11-10:consultations/river-parks/opened', []]);
    server.platform.clock.set(new Date('2026-12-21T09:00:00+08:00'));
    const text = await feed();
    const ids = all(text, 'id');
    assert.deepEqual(ids, [feedId, 'tag:yunhe.example,2026-11-10:consultations/river-parks/closed-2026-12-20', opened]);
    const [whole, ...entries] = all(text, 'updated');
    assert.deepEqual([whole, ...entries], [parks.closesAt, parks.closesAt, parks.opensAt]);
  });

  it('escapes what staff wrote, and every entry has what the format asks for', async () => {
    const text = await feed();
    assert.ok(text.includes('公园与“绿地” &amp; &lt;河道&gt;条例'));
    for (const entry of text.match(/<entry>[\s\S]*?<\/entry>/g) ?? []) {
      for (const name of ['id', 'title', 'updated', 'author', 'summary']) assert.match(entry, new RegExp(`<${name}>`), name);
      assert.ok(entry.includes(`<link rel="alternate" type="text/html" href="${site}/consultations/river-parks"/>`));
    }
    assert.match((await getPage(server.app, '/consultations/feed.atom')).headers.get('Content-Type') ?? '', /^application\/atom\+xml/);
  });

  it('takes one place at the database, whatever it lists', async () => {
    for (const id of ['second', 'third', 'fourth']) await publish(server.app, { ...parks, id, opensAt: '2026-11-22T09:00:00+08:00', closesAt: '2027-02-20T18:00:00+08:00', outcomeExpectedAt: '2027-04-20T18:00:00+08:00' });
    const { config } = server.platform;
    server.platform.config = { ...config, inFlight: { ...config.inFlight, reads: 1 } };
    const response = await getPage(server.app, '/consultations/feed.atom');
    assert.equal(response.status, 200, await response.text());
    server.platform.config = config;
  });

  it('leaves out signs that XML cannot write', async () => {
    await publish(server.app, { ...parks, id: 'pasted', title: '公园\u000b条例\u0001\uffff', opensAt: '2026-11-22T09:00:00+08:00', closesAt: '2027-02-20T18:00:00+08:00', outcomeExpectedAt: '2027-04-20T18:00:00+08:00' }, { ...parksText, title: '公园\u000b条例' });
    server.platform.clock.pass(86_400_000);
    const unwritten = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
    const text = await feed();
    assert.ok(text.includes('公园条例') && !unwritten.test(text));
    const files = unzipSync(new Uint8Array(await (await getPage(server.app, '/consultations/pasted/draft.docx')).arrayBuffer()));
    assert.ok(!unwritten.test(new TextDecoder().decode(files['word/document.xml'])));
  });

  it('is well-formed, and answers that nothing has changed', async () => {
    const response = await getPage(server.app, '/consultations/feed.atom');
    const text = await response.text();
    const open: string[] = [];
    for (const [, slash, name = '', end] of text.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
      if (slash === '/') assert.equal(open.pop(), name);
      else if (end !== '/') open.push(name);
    }
    assert.deepEqual(open, []);
    const again = await getPage(server.app, '/consultations/feed.atom', { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
    assert.equal(again.status, 304);
  });
});

describe('the calendar', () => {
  let server: TestServer;
  let text: string;
  let lines: string[];
  before(async () => {
    server = await createTestServer();
    await publish(server.app, { ...parks, title: '云河市公园，湿地；以及其他公共绿地（含社区公园和街头游园）管理条例, 第二部分; 补充' });
    const response = await getPage(server.app, '/consultations/river-parks/dates.ics');
    assert.equal(response.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    text = await response.text();
    lines = text.replace(/\r\n /g, '').split('\r\n');
  });
  after(() => server.close());

  it('ends every line with CR LF, and none is longer than 75 octets', () => {
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    for (const line of text.split('\r\n')) assert.ok(octets(line) <= 75, line);
    assert.ok(text.split('\r\n').some((line) => line.startsWith(' ')), 'something was folded');
  });

  it('has three events with times in UTC, ids that stay and a stamp', () => {
    const values = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
    assert.deepEqual(values('UID'), ['opens', 'closes', 'outcome'].map((event) => `consultation-river-parks-${event}@yunhe.example`));
    assert.deepEqual(values('DTSTART'), ['20261110T010000Z', '20261220T100000Z', '20270131T100000Z']);
    assert.deepEqual(values('DTSTAMP'), Array(3).fill('20261122T063000Z'));
    assert.deepEqual([values('BEGIN').length, values('END').length], [4, 4]);
    assert.deepEqual(values('VERSION'), ['2.0']);
  });

  it('escapes commas and semicolons', () => {
    assert.ok(lines.some((line) => line.startsWith('SUMMARY:') && line.includes('管理条例\\, 第二部分\\; 补充')));
  });

  it('says the same to everybody who asks twice', async () => {
    server.platform.clock.pass(3_600_000);
    assert.equal(await (await getPage(server.app, '/consultations/river-parks/dates.ics')).text(), text);
  });

  it('folds between characters, whatever they are made of', () => {
    for (const character of ['a', 'é', '云', '𠮷']) {
      const line = `SUMMARY:${character.repeat(200)}`;
      const folded = fold(line);
      assert.equal(folded.replaceAll('\r\n ', ''), line);
      for (const part of folded.split('\r\n')) assert.ok(octets(part) <= 75);
    }
    assert.equal(fold('a'.repeat(75)), 'a'.repeat(75));
  });
});

describe('the draft as a Word file', () => {
  it('is made once for all who ask for it, until others are asked for', async () => {
    const platform = await createTestPlatform();
    let made = 0;
    const ask = (key: string) => keptFile(platform, key, () => { made += 1; return Promise.resolve(new ArrayBuffer(made)); });
    const [first, again] = await Promise.all([ask('a'), ask('a')]);
    assert.ok(first === again && made === 1);
    for (let other = 0; other < 7; other += 1) await ask(`other ${String(other)}`);
    assert.deepEqual([(await ask('a')).byteLength, made], [1, 8]);
    await ask('one too many');
    await ask('other 0');
    assert.equal(made, 10, 'the one that nobody asked for longest was forgotten');
    await assert.rejects(keptFile(platform, 'broken', () => Promise.reject(new Error('no library'))), /no library/);
    assert.equal((await keptFile(platform, 'broken', () => Promise.resolve(new ArrayBuffer(5)))).byteLength, 5);
    await platform.store.close();
  });

  it('has the title, the headings as headings and every clause', async () => {
    const server = await createTestServer();
    await publish(server.app);
    const response = await getPage(server.app, '/consultations/river-parks/draft.docx');
    assert.match(response.headers.get('Content-Disposition') ?? '', /^attachment; filename="river-parks-1\.docx"; filename\*=UTF-8''%E4/);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const xml = new TextDecoder().decode(files['word/document.xml']);
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*?<w:pStyle w:val="(Title|Heading\d)"\/>[\s\S]*?<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, style, text]) => [style, text]);
    assert.deepEqual(headings, [['Title', parksText.title], ['Heading1', '第一章 总则'], ['Heading1', '第二章 开放与使用']]);
    for (const { blocks, label } of parksText.clauses) {
      assert.ok(xml.includes(`${label}　`), label);
      assert.ok(xml.includes(blocks[0]?.text ?? '?'), label);
    }
    const again = await getPage(server.app, '/consultations/river-parks/draft.docx', { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
    assert.equal(again.status, 304);
    assert.equal((await getPage(server.app, '/consultations/river-parks/draft.docx?draftId=river-parks-9')).status, 404);
    await server.close();
  });
});

describe('a clause by its number', () => {
  it('reads every writing of it, and nothing else', () => {
    for (const typed of ['art-12', '12', '１２', '十二', '第十二条', ' 第 12 条 ']) assert.equal(clauseIdFrom(typed), 'art-12', typed);
    for (const typed of ['第十二条之一', '12-1', '十二之一', 'art-12-1']) assert.equal(clauseIdFrom(typed), 'art-12-1', typed);
    assert.equal(clauseIdFrom('第3段'), 'para-3');
    for (const typed of ['', '全文', '第条', '零', '12条a', '<b>']) assert.equal(clauseIdFrom(typed), undefined, typed);
  });
});
