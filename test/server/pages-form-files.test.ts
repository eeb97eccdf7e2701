import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { heic, pdf, photo } from './support/files.js';
import { FormWriter, receiptIn } from './support/form-writer.js';
import { Letter } from './support/letters.js';
import { fieldsOf, markup, postFiles, postForm, wordsOf } from './support/pages.js';
import { publish } from './support/parks.js';

const named = (name: string, content: Uint8Array = pdf(name)) => new File([new Uint8Array(content)], name);

describe('files of opinions without script', () => {
  let server: TestServer;
  let writer: FormWriter;
  beforeEach(async () => {
    server = await createTestServer();
    await publish(server.app);
    writer = await FormWriter.opens(server, '/forms/consultations/river-parks', '?clause=art-3');
  });
  afterEach(() => server.close());

  it('belong each to its own opinion, and go along whatever button is pressed', async () => {
    await writer.chooses('add', [named('东门.jpg', photo())], { reason: '东门的灯坏了。' });
    assert.match(wordsOf(writer.page), /去掉东门\.jpg（1KB，已添加）/);
    const review = await writer.chooses('review', [named('座椅.pdf')], { 'clause-2': 'art-5', 'reason-2': '椅子要多。' }, 200, 'files-2');
    assert.match(review, /东门\.jpg（1KB，已添加） 针对第三条 .*座椅\.pdf（1KB，已添加） 针对第五条/);
    const receipt = receiptIn(await markup(writer.posts('submit'), 201));
    const submission = await server.platform.store.read.submissions.findByNumber(receipt.number);
    const opinions = await server.platform.store.read.submissions.opinions(submission?.id ?? '');
    const files = await server.platform.store.read.uploads.of(opinions.map(({ id }) => id));
    assert.deepEqual(opinions.map(({ id, clause_id }) => [clause_id, files.get(id)?.map(({ name }) => name)]), [['art-3', ['东门.jpg']], ['art-5', ['座椅.pdf']]]);
    assert.match(wordsOf(await markup(postForm(server.app, '/forms/receipts', receipt))), /东门\.jpg（1KB，工作人员能看到，不公开）/);
  });

  it('are taken away on the page for checking, and filed once', async () => {
    await writer.chooses('review', [named('东门.jpg', photo()), named('座椅.pdf')], { reason: '东门的灯坏了。' });
    const [, drop = ''] = /name="(drop-[0-9a-f]{32})" value="yes" aria-label="去掉东门\.jpg"/.exec(writer.page) ?? [];
    assert.match(await writer.presses('', { [drop]: 'yes', step: 'review' }), /已去掉东门\.jpg。/);
    const answers = await Promise.all([writer.posts('submit'), writer.posts('submit')].map(async (answer) => receiptIn(await markup(answer, 201))));
    assert.deepEqual(answers[0], answers[1]);
    assert.equal((wordsOf(await markup(postForm(server.app, '/forms/receipts', answers[0]!))).match(/\.pdf（|\.jpg（/g) ?? []).length, 1);
  });

  it('are not enough by themselves: words are asked for, and the files stay', async () => {
    assert.match(await writer.chooses('review', [named('东门.jpg', photo())], {}, 422), /请写下对第三条的意见。/);
    assert.match(await writer.presses('review', { reason: '灯坏了。' }), /东门\.jpg/);
  });

  it('that are not taken are named at the opinion they were chosen for, together with what else is to be mended', async () => {
    const page = await markup(postFiles(server.app, '/forms/consultations/river-parks', { reason: '好。', 'reason-2': '', step: 'review', phone: '138' }, { 'files-2': [named('坏.html', Buffer.from('<html>'))] }), 422);
    assert.match(page, /<a href="#files-2">坏\.html：请传图片、PDF或Word文件。<\/a>/);
    const phone = await markup(postFiles(server.app, '/forms/consultations/river-parks', { reason: '好。', step: 'review' }, { files: [named('照片.heic', heic())] }), 422);
    assert.match(phone, /<a href="#files">照片\.heic：这是HEIC格式的照片，请换成JPG再传。iPhone可在设置→相机→格式选“兼容性最佳”。截图再传也可以。<\/a>/);
    assert.deepEqual([fieldsOf(page)['reason'], fieldsOf(page)['phone']], ['好。', '138']);
    const both = await writer.chooses('review', [named('坏.html', Buffer.from('<html>'))], { reason: '好。', name: '长'.repeat(51) }, 422);
    assert.match(both, /有2处需要修改/);
    assert.match(await writer.chooses('add', [named('坏.html', Buffer.from('<html>'))], {}, 422), /坏\.html：请传/, 'whatever is pressed');
  });
});

describe('files of a supplement without script', () => {
  let server: TestServer;
  let letter: Letter;
  let page: string;
  beforeEach(async () => {
    server = await createTestServer();
    letter = await Letter.write(server.app);
    await letter.inHand();
    await letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯的编号' }]);
    page = await markup(postForm(server.app, '/forms/letters', { number: letter.receipt.number, code: letter.receipt.code }));
  });
  afterEach(() => server.close());

  const posts = (files: readonly File[], fields: Readonly<Record<string, string>> = {}) =>
    postFiles(server.app, '/forms/letters', { ...fieldsOf(page, 'supplement'), ...fields, step: 'supplement' }, { files });
  const attached = async () => {
    const row = await server.platform.store.read.letters.findByNumber(letter.receipt.number);
    return ((await server.platform.store.read.uploads.of([row?.id ?? ''])).get(row?.id ?? '') ?? []).map(({ name }) => name);
  };

  it('go along once, however often it is pressed, and may say everything by themselves', async () => {
    assert.match(page, /enctype="multipart\/form-data" autocomplete="off"/);
    assert.match(page, /<input type="file" [^>]*id="supplement-files" name="files"/);
    const files = [named('灯杆.jpg', photo())];
    const answers = await Promise.all([posts(files), posts(files)]);
    for (const answer of answers) assert.match(wordsOf(await markup(answer)), /已补充，接着办理。/);
    assert.match(wordsOf(await markup(posts(files))), /已补充，接着办理。/, 'a reload');
    assert.deepEqual(await attached(), ['灯杆.jpg']);
  });

  it('stay while something else is mended, also when that is pressed twice', async () => {
    page = await markup(posts([named('灯杆.jpg', photo()), named('坏.html', Buffer.from('<html>'))], { text: '灯杆18号。' }), 422);
    assert.match(page, /<a href="#supplement-files">坏\.html：请传图片、PDF或Word文件。<\/a>/);
    assert.match(wordsOf(page), /去掉灯杆\.jpg（1KB，已添加）/);
    assert.equal(fieldsOf(page, 'supplement')['text'], '灯杆18号。');
    for (const answer of [await posts([]), await posts([])]) assert.match(wordsOf(await markup(answer)), /已补充，接着办理。/);
    assert.deepEqual(await attached(), ['灯杆.jpg']);
  });

  it('are chosen again where they did not arrive, before the supplement is sent', async () => {
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    page = await markup(posts([named('灯杆.jpg', photo())], { text: '灯杆18号。' }), 503);
    assert.match(wordsOf(page), /附件没有收到，要重新选。/);
    server.platform.config = { ...server.platform.config, maintenance: null };
    page = await markup(postForm(server.app, '/forms/letters', { ...fieldsOf(page), step: 'supplement' }));
    assert.match(wordsOf(page), /附件没有收到，请重新选。/);
    assert.equal(fieldsOf(page, 'supplement')['text'], '灯杆18号。');
    assert.deepEqual(await attached(), []);
    await markup(posts([named('灯杆.jpg', photo())]));
    assert.deepEqual(await attached(), ['灯杆.jpg']);
  });

  it('of whoever does not hold the receipt are not taken in', async () => {
    await markup(posts([named('灯杆.jpg', photo())], { code: '0000000000000000' }), 404);
    assert.deepEqual(await server.platform.files.list(), []);
  });
});
