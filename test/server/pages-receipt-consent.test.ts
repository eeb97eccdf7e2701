import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { Opinions, type Written } from './support/opinions.js';
import { fieldsOf, getPage, markup, postForm, wordsOf } from './support/pages.js';
import { parks, pause } from './support/parks.js';

const address = '/forms/receipts';

describe('consent to publication without script', () => {
  let server: TestServer;
  let opinions: Opinions;
  let written: Written;
  let page: string;

  beforeEach(async () => {
    server = await createTestServer();
    opinions = await Opinions.open(server.app, parks.id);
    written = await opinions.write([{ clauseId: 'art-3', reason: '晚一点关门。' }]);
  });
  afterEach(() => server.close());

  async function looks({ receipt: { number, code } } = written): Promise<string> {
    page = await markup(postForm(server.app, address, { number, code }));
    return wordsOf(page);
  }

  async function chooses(consent: 'yes' | 'no', status = 200, fields: Readonly<Record<string, string>> = {}): Promise<string> {
    page = await markup(postForm(server.app, address, { ...fieldsOf(page, 'consent'), step: 'consent', consent, ...fields }), status);
    return wordsOf(page);
  }

  it('is taken back as it was given, and the public page says that it was taken down', async () => {
    await opinions.publishAll(written.ids);
    assert.match(await looks(), /可以公开这些意见吗 选“不要公开”，已公开的马上撤下，意见同样会研究。 同意公开这些意见 不要公开 保存选择/);
    assert.match(await chooses('no'), /意见的结果 已保存：不要公开。意见同样会研究。 .*是否同意公开 不同意/);
    assert.match(page, /<title>已保存：不要公开。意见同样会研究/);
    assert.equal((await opinions.status(written.receipt)).publicationConsent, false);
    assert.match(wordsOf(await markup(getPage(server.app, `${opinions.path}/comments/${written.ids[0] ?? ''}`), 410)), /这项内容已经撤下，不再公开。/);
    assert.doesNotMatch(await markup(getPage(server.app, `${opinions.path}/comments`)), /晚一点关门/);
    assert.match(await chooses('yes'), /已保存：可以公开。工作人员看过后公开。/);
  });

  it('says that the choice is the one that stands already', async () => {
    await looks();
    assert.match(await chooses('yes', 422), /选择没有变。/);
    assert.match(page, /<a href="#consent">/);
  });

  it('is still taken back after closing, and says that it cannot be given again', async () => {
    server.platform.clock.set(new Date('2026-12-20T18:30:00+08:00'));
    assert.match(await looks(), /征求意见已截止，以后不能再改为公开。/);
    const [before] = [page];
    assert.match(await chooses('no'), /已保存：不要公开。/);
    assert.doesNotMatch(page, /可以公开这些意见吗/);
    page = before;
    assert.match(await chooses('yes', 409, { before: 'no', key: '0b8f6a5e-2c1d-4a7e-9f30-6d5c4b3a2918' }), /已于12月20日18:00截止，不能再改为公开。/);
  });

  it('is not asked about where everything was withdrawn', async () => {
    await opinions.change(written.receipt, [{ id: written.ids[0] ?? '', kind: 'withdraw' }]);
    assert.doesNotMatch(await looks(), /可以公开这些意见吗/);
  });

  it('is saved once when the button is pressed twice, and keeps a later choice that was made on the same page', async () => {
    await looks();
    const [before] = [page];
    await chooses('no');
    page = before;
    assert.match(await chooses('no'), /已保存：不要公开。/);
    page = before;
    assert.match(await chooses('yes', 409, { before: 'no' }), /上一次的选择已保存。这一次的还没有，请再按一次。/);
    assert.match(page, /value="yes" checked/);
  });

  it('is read anew when the text has changed, but only to be given', async () => {
    written = await opinions.write([{ clauseId: 'art-3', reason: '不必公开。' }], { consent: false });
    await looks();
    const { config } = server.platform;
    server.platform.config = { ...config, publicationConsent: { ...config.publicationConsent, version: '2027-01' } };
    assert.match(await chooses('yes', 422), /公开说明有更新，请再看一遍。/);
    assert.match(await chooses('yes'), /已保存：可以公开。/);
  });

  it('is given from our own pages alone, and says why it is not taken', async () => {
    written = await opinions.write([{ clauseId: 'art-3', reason: '不必公开。' }], { consent: false });
    await looks();
    const fields = { ...fieldsOf(page, 'consent'), step: 'consent', consent: 'yes' };
    await markup(postForm(server.app, address, fields, { headers: { Origin: 'https://stranger.example' } }), 403);
    await pause(server.app, { reason: '系统搬迁', phone: '0555-12345' });
    assert.match(wordsOf(await markup(postForm(server.app, address, fields), 409)), /暂停接收。原因：系统搬迁/);
    await pause(server.app, null);
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    const busy = await markup(postForm(server.app, address, fields), 503);
    assert.match(wordsOf(busy), /再按一次，不会重复。/);
    server.platform.config = { ...server.platform.config, maintenance: null };
    page = busy;
    assert.match(await chooses('yes'), /已保存：可以公开。/);
  });
});
