import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publicLetterId } from '../../demo/server/letter-publications.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { json } from './support/calls.js';
import { pdf } from './support/files.js';
import { complaint, Letter } from './support/letters.js';
import { getPage, markup, wordsOf } from './support/pages.js';

const hostile = '<script>alert(1)</script>';

describe('public letters, without script', () => {
  let server: TestServer;
  const page = (path: string) => markup(getPage(server.app, path));

  before(async () => {
    server = await createTestServer();
  });
  after(() => server.close());

  it('say with its date that nothing is public yet', async () => {
    assert.match(wordsOf(await page('/letters')), /截至11月22日14:30，还没有这样的来信。\s*共0封。/);
  });

  it('are listed and shown with dates, department and answer, in a column of their own, without a word of their writer', async () => {
    const letter = await Letter.write(server.app, { ...complaint, body: `路灯不亮。${hostile}` });
    await letter.inHand();
    await letter.answer('已经修好。', [await letter.file(pdf(), '检测报告.pdf'), await letter.file(pdf('别的'), '给写信人的.pdf')]);
    const { record: { publication } } = await letter.read();
    await letter.publish({ title: complaint.title, body: `路灯不亮。${hostile}`, answers: ['已经修好。'], attachments: [{ id: publication?.attachments[0]?.id ?? '', name: '检测报告.pdf' }] });
    server.platform.clock.pass(3 * 86_400_000);
    const list = await page('/letters');
    assert.match(list, /<meta name="ColumnName" content="来信公开">/);
    for (const text of [complaint.title, '投诉 · 云河市城市管理局', '共1封。']) assert.ok(wordsOf(list).includes(text), text);
    const [, address = ''] = /href="(\/letters\/[0-9a-z]{12})"/.exec(list) ?? [];
    const one = await page(address);
    for (const text of ['受理日期', '答复日期', '答复部门', '云河市城市管理局的答复', '已经修好。', '路灯不亮。']) assert.ok(wordsOf(one).includes(text), text);
    assert.match(wordsOf(one), /已经修好。 检测报告\.pdf （1KB）/);
    const [, file = ''] = /href="(\/v1\/published-letters\/[^"]*)" download="检测报告\.pdf"/.exec(one) ?? [];
    assert.equal((await getPage(server.app, file)).status, 200);
    assert.match(one, /<meta name="ContentSource" content="云河市城市管理局">/);
    assert.doesNotMatch(list + one, new RegExp(`<script>alert|张明|13900001234|给写信人的|${letter.receipt.number}`));
  });

  it('are found by department, category and words', async () => {
    assert.match(wordsOf(await page('/letters?category=help')), /共0封。/);
    assert.match(wordsOf(await page(`/letters?unitId=city&q=${encodeURIComponent('路灯')}`)), /共1封。/);
  });

  it('are counted on a page of their own, in tables with what each figure means, for the months that a reader chooses', async () => {
    const statistics = await page('/letters/statistics');
    assert.match(statistics, /<meta name="ColumnName" content="来信公开">/);
    assert.match(statistics, /<meta name="PubDate" content="2026-11-25 14:30">/);
    for (const text of ['2026年1月至11月，收到1封，答复1封，100.0%。', '按期答复1封，占已答复的100.0%。', '按类别', '按承办单位', '云河市城市管理局', '2026-11', '统计口径', '寄到信箱的全部来信']) {
      assert.ok(wordsOf(statistics).includes(text), text);
    }
    const [, table = ''] = /href="(\/v1\/statistics\/letters\.csv\?[^"]*)"/.exec(statistics) ?? [];
    assert.match(await (await getPage(server.app, table.replaceAll('&amp;', '&'))).text(), /合计,全部,1,1,100\.0%/);
    for (const query of ['?from=2026-09&to=2026-10', '?from=2026-10&to=2026-09']) assert.ok(wordsOf(await page(`/letters/statistics${query}`)).includes('2026年9月至10月还没有来信。'), query);
    assert.match(await page('/letters'), /href="\/letters\/statistics"/);
    for (const query of ['?from=x', '?mailboxId=nobody']) assert.equal((await getPage(server.app, `/letters/statistics${query}`)).status, 404, query);
  });

  it('say in words that they were taken down, by their writer or by staff, and not before anybody could read them', async () => {
    const published = async (): Promise<{ letter: Letter; address: string }> => {
      const letter = await Letter.write(server.app);
      await letter.inHand();
      await letter.answer('已经修好。');
      await letter.publish({ title: complaint.title, body: '只说这一次。', answers: ['已经修好。'] });
      assert.match(wordsOf(await markup(getPage(server.app, `/letters/${publicLetterId(letter.id)}`), 404)), /没有找到这一页/);
      server.platform.clock.pass(4 * 86_400_000);
      const { publication } = await letter.look();
      return { letter, address: publication?.permalink ?? '' };
    };
    const { letter: own, address } = await published();
    assert.match(wordsOf(await page(address)), /只说这一次/);
    await json(own.change({ kind: 'consent', consent: { given: false, version: server.platform.config.mailboxes[0]?.publicationConsent.version ?? '' } }));
    const { letter: theirs, address: other } = await published();
    await json(theirs.withdrawPublication('drafter', '写信人来电。'));
    for (const path of [address, other]) {
      const gone = await markup(getPage(server.app, path), 410);
      assert.match(wordsOf(gone), /这一页已经撤下 这项内容已经撤下，不再公开。.*看别的来信/);
      assert.doesNotMatch(gone, /只说这一次|路灯/);
    }
    await json(own.change({ kind: 'consent', consent: { given: true, version: server.platform.config.mailboxes[0]?.publicationConsent.version ?? '' } }));
    assert.match(wordsOf(await page(address)), /只说这一次/);
  });

  it('lead nowhere under a name that none has', async () => {
    for (const path of ['/letters/000000000000', '/letters/x', '/letters?category=gossip']) assert.equal((await getPage(server.app, path)).status, 404, path);
  });
});
