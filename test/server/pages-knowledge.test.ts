import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { publishQuestion } from './support/knowledge.js';
import { getPage, markup, wordsOf } from './support/pages.js';

const hostile = '<script>alert(1)</script>';

describe('questions and answers, without script', () => {
  let server: TestServer;
  const page = (path: string) => markup(getPage(server.app, path));

  before(async () => {
    server = await createTestServer();
  });
  after(() => server.close());

  it('say with its date that nothing is public yet', async () => {
    assert.match(wordsOf(await page('/knowledge')), /截至11月22日14:30，还没有这样的问答。\s*共0条。/);
  });

  it('are listed and shown with department, source and date, in a column of their own', async () => {
    await publishQuestion(server.app, 'street-lamps', { answer: `打0555-12345。\n${hostile}`, source: { title: '《照明管理办法》', href: '/rules/lamps' } });
    const list = await page('/knowledge');
    assert.match(list, /<meta name="ColumnName" content="公众问答">/);
    for (const text of ['路灯不亮，找谁修', '云河市城市管理局', '3月1日', '共1条。']) assert.ok(wordsOf(list).includes(text), text);
    const one = await page('/knowledge/street-lamps');
    for (const text of ['依据', '《照明管理办法》', '生效日期', '3月1日', '答复部门', '没有解决的']) assert.ok(wordsOf(one).includes(text), text);
    assert.match(one, /<a href="\/rules\/lamps">/);
    assert.match(one, /<meta name="ContentSource" content="云河市城市管理局">/);
    assert.match(one, /<link rel="canonical" href="[^"]*\/knowledge\/street-lamps">/);
    assert.doesNotMatch(one, /<script>alert/);
  });

  it('are found by words and department', async () => {
    assert.match(wordsOf(await page(`/knowledge?q=${encodeURIComponent('路灯坏了')}`)), /共1条。/);
    assert.match(wordsOf(await page('/knowledge?unitId=parks')), /共0条。/);
  });

  it('say that one is being looked through again', async () => {
    server.platform.clock.set(new Date('2027-03-02T09:00:00+08:00'));
    assert.ok(wordsOf(await page('/knowledge/street-lamps')).includes('正在复核，有变化会在这里更新。'));
    assert.ok(wordsOf(await page('/knowledge')).includes('正在复核'));
  });

  it('lead nowhere under a name that none has', async () => {
    for (const path of ['/knowledge/nothing', '/knowledge/Not-A-Name', '/knowledge/a/b']) assert.equal((await getPage(server.app, path)).status, 404, path);
  });
});
