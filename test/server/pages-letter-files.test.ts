import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { tendUploads } from '../../demo/server/tend-uploads.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { atOnce } from '../../demo/server/upload-gate.js';
import { barePhoto, pdf, photo } from './support/files.js';
import { FormWriter, receiptIn } from './support/form-writer.js';
import { fieldsOf, getPage, markup, postFiles, postForm, wordsOf } from './support/pages.js';
import { publish } from './support/parks.js';
import { upload } from './support/uploads.js';

const address = '/forms/mailboxes/leaders';
const hour = 3_600_000;

const written = { category: 'complaint', title: '和平路东段路灯不亮', body: '菜市场到东门有六盏灯不亮。', name: '张明', phone: '13900001234' };

const named = (name: string, content: Uint8Array = pdf(name)) => new File([new Uint8Array(content)], name);
const dropIn = (page: string, name: string) => new RegExp(`name="(drop-[0-9a-f]{32})" value="yes" aria-label="去掉${name}"`).exec(page)?.[1] ?? assert.fail(`There is no button for ${name}.`);

describe('files of a letter without script', () => {
  let server: TestServer;
  let writer: FormWriter;
  beforeEach(async () => {
    server = await createTestServer();
    writer = await FormWriter.opens(server, address);
  });
  afterEach(() => server.close());

  const offer = (letter: TestServer['platform']['config']['uploads']['offered']['letter'], more: Partial<TestServer['platform']['config']['uploads']> = {}) => {
    const { config } = server.platform;
    server.platform.config = { ...config, uploads: { ...config.uploads, ...more, offered: { ...config.uploads.offered, letter } } };
  };

  const filesOf = async (page: string) => {
    const letter = await server.platform.store.read.letters.findByNumber(receiptIn(page).number);
    return (await server.platform.store.read.uploads.of([letter?.id ?? ''])).get(letter?.id ?? '') ?? [];
  };

  it('go from the form over the page for checking to the letter, without where a photo was taken', async () => {
    assert.match(writer.page, /<form method="post" [^>]*enctype="multipart\/form-data"/);
    assert.match(writer.page, /<input type="file" multiple accept="application\/pdf,image\/jpeg,image\/png,[^"]+" id="files" name="files" aria-describedby="files-hint">/);
    const review = await writer.chooses('review', [named('东门.jpg', photo()), named('座椅.pdf')], written);
    for (const text of ['附件', '东门.jpg（1KB，已添加）', '座椅.pdf（1KB，已添加）', '还没有寄出']) assert.ok(review.includes(text), text);
    const receipt = await markup(writer.posts('submit'), 201);
    const files = await filesOf(receipt);
    assert.deepEqual(files.map(({ name, state }) => [name, state]), [['东门.jpg', 'ready'], ['座椅.pdf', 'ready']]);
    assert.deepEqual(Buffer.from(await server.platform.files.read(files[0]?.id ?? '') ?? []), barePhoto(6));
    const status = wordsOf(await markup(postForm(server.app, '/forms/letters', receiptIn(receipt))));
    assert.match(status, /东门\.jpg（1KB，工作人员能看到）/);
  });

  it('stay while another field is mended, while somebody goes back, and until they are taken away', async () => {
    const asked = await writer.chooses('review', [named('东门.jpg', photo()), named('座椅.pdf')], { ...written, title: '' }, 422);
    assert.match(asked, /有1处需要修改 请写标题，5到30个字。/);
    assert.match(asked, /已添加的附件 要去掉的，请勾选。 去掉东门\.jpg（1KB，已添加） 去掉座椅\.pdf/);
    await writer.presses('review', { title: written.title });
    await writer.presses('edit');
    assert.equal(fieldsOf(writer.page)['body'], written.body);
    assert.match(await writer.chooses('review', [named('更多.pdf')]), /东门\.jpg.*座椅\.pdf.*更多\.pdf/);

    const dropped = await writer.presses('', { [dropIn(writer.page, '座椅.pdf')]: 'yes', step: 'review' });
    assert.match(dropped, /已去掉座椅\.pdf。 还没有寄出/);
    assert.match(writer.page, /<p class="done" role="status" tabindex="-1" autofocus>/);
    assert.doesNotMatch(dropped, /座椅\.pdf（/);
    await writer.presses('edit');
    const [tick = ''] = /drop-[0-9a-f]{32}/.exec(writer.page) ?? [];
    assert.doesNotMatch(await writer.presses('review', { [tick]: 'yes' }), /东门\.jpg（/);
    assert.deepEqual((await filesOf(await markup(writer.posts('submit'), 201))).map(({ name }) => name), ['更多.pdf']);
  });

  it('may stand for the text, as a letter written by hand', async () => {
    const review = await writer.chooses('review', [named('手写信.jpg', photo())], { ...written, body: '' });
    assert.match(review, /正文 没有写正文，内容见附件。/);
    assert.equal((await filesOf(await markup(writer.posts('submit'), 201))).length, 1);
    const other = await FormWriter.opens(server, address);
    assert.match(await other.presses('review', { ...written, body: '' }, 422), /请写正文，或拍照上传手写信。/);
  });

  it('that are not taken are named at the field, and everything else stays', async () => {
    const files = [named('好的.pdf'), named('网页.html', Buffer.from('<html>')), named('坏的.jpg', photo().subarray(0, 60)), named('第四.pdf'), named('第五.pdf')];
    const words = await writer.chooses('review', files, written, 422);
    assert.match(words, /有3处需要修改/);
    for (const text of ['网页.html：请传图片、PDF或Word文件。', '坏的.jpg：图片打不开，请重新存一份再传。', '最多3个附件，没有添加：第四.pdf、第五.pdf。', '去掉好的.pdf（1KB，已添加）']) assert.ok(words.includes(text), text);
    assert.match(writer.page, /<a href="#files">/);
    assert.match(writer.page, /id="files" name="files" aria-describedby="files-hint files-error" aria-invalid="true"/);
    assert.deepEqual([fieldsOf(writer.page)['title'], fieldsOf(writer.page)['body'], fieldsOf(writer.page)['phone']], [written.title, written.body, written.phone]);
    assert.match(await writer.presses('review'), /好的\.pdf/);
  });

  it('are held once, however often the same form is posted, and the letter is filed once', async () => {
    const first = writer.page;
    await writer.chooses('review', [named('东门.jpg', photo()), named('东门.jpg', photo())], written);
    const held = await server.platform.files.list();
    assert.equal(held.length, 1);
    writer.page = first;
    await writer.chooses('review', [named('东门.jpg', photo())], written);
    assert.deepEqual(await server.platform.files.list(), held);
    const [one, again] = await Promise.all([writer.posts('submit'), writer.posts('submit')].map(async (answer) => receiptIn(await markup(answer, 201))));
    assert.deepEqual(one, again);
    writer.page = first;
    // The form once more, out of the browser's back: what was used belongs to the first letter.
    await writer.chooses('review', [named('东门.jpg', photo())], written);
    assert.match(await writer.presses('submit', {}, 409), /这个附件已经提交过，请重新添加。/);
    assert.equal(fieldsOf(writer.page)['body'], written.body);
  });

  it('that a scanner finds bad, now or later, do not go along, and the writer is told', async () => {
    server.platform.scan = () => Promise.resolve('blocked');
    assert.match(await writer.chooses('review', [named('东门.pdf')], written, 422), /东门\.pdf：这个文件没有通过安全检查/);
    server.platform.scan = () => Promise.reject(new Error('exit 2'));
    assert.match(await writer.chooses('review', [named('座椅.pdf')]), /座椅\.pdf（1KB，正在安全检查，不用等）/);
    server.platform.scan = () => Promise.resolve('blocked');
    await tendUploads(server.platform);
    assert.match(await writer.presses('submit', {}, 409), /这个文件没有通过安全检查/);
    assert.equal(fieldsOf(writer.page)['body'], written.body);
    await writer.presses('review');
    assert.deepEqual(await filesOf(await markup(writer.posts('submit'), 201)), []);
  });

  it('that lay for more than a day have to be chosen again, and no other word is lost', async () => {
    await writer.chooses('review', [named('东门.jpg', photo())], { ...written, consent: 'yes' });
    server.platform.clock.pass(25 * hour);
    await tendUploads(server.platform);
    assert.match(await writer.presses('submit', {}, 422), /有附件放得太久，或者已经提交过，请重新添加。/);
    assert.deepEqual([fieldsOf(writer.page)['title'], fieldsOf(writer.page)['consent']], [written.title, 'yes']);
  });

  it('of another place are not taken, whoever knows their name', async () => {
    await publish(server.app);
    const { id } = await upload(server.app, pdf(), { subject: 'river-parks' });
    await writer.presses('review', written);
    const refused = await markup(postForm(server.app, address, { ...fieldsOf(writer.page), uploads: id, step: 'submit' }), 409);
    assert.match(wordsOf(refused), /附件没有收到，请重新添加。/);
  });

  it('wait for their turn when one address sends too many, with the text kept', async () => {
    const { config } = server.platform;
    server.platform.config = { ...config, rateLimits: { ...config.rateLimits, upload: { capacity: 1, perMinute: 1 } } };
    const words = await writer.chooses('review', [named('东门.pdf'), named('座椅.pdf')], written, 422);
    assert.match(words, /座椅\.pdf：传得太快，请稍后再试。/);
    assert.match(words, /去掉东门\.pdf（1KB，已添加）/);
  });

  it('too large for the form as a whole are refused on a page that says what to do; one that is too large, at its field', async () => {
    offer({ maxFiles: 2, maxBytes: 400_000, mediaTypes: ['image/jpeg', 'application/pdf'] });
    assert.match(await writer.chooses('review', [named('大图.jpg', photo({ size: 500_000 })), named('小图.jpg', photo())], written, 422), /大图\.jpg：文件太大，最大391KB。/);
    assert.match(wordsOf(writer.page), /最多2个，每个不超过391KB。可以传图片和PDF。.*去掉小图\.jpg/);
    const answer = await postFiles(server.app, address, written, { files: [named('很大.jpg', photo({ size: 5_000_000 }))] }, { headers: { 'Content-Length': '5000000' } });
    const page = wordsOf(await markup(answer, 413));
    assert.match(page, /附件太大，最多2个，每个不超过391KB 请按返回键，文字还在原来的页面。把图片缩小，或少选几个，再按一次。/);
  });

  it('have no field where the mailbox takes none, and what a page of the agency sends is told, not lost in silence', async () => {
    offer(null);
    const blank = await markup(getPage(server.app, address));
    assert.doesNotMatch(blank, /type="file"|multipart|手写信/);
    const words = wordsOf(await markup(postFiles(server.app, address, written, { files: [named('东门.pdf')] }), 422));
    assert.match(words, /这里不收附件，没有添加。/);
    assert.match(wordsOf(await markup(postForm(server.app, address, { ...written, body: '' }), 422)), /请写正文。/, 'nobody is told to send a photo where none is taken');
  });

  it('are said to be missing where the letter could not even be looked at', async () => {
    server.platform.config = { ...server.platform.config, maintenance: { resumesAt: '2026-11-22T16:30:00+08:00' } };
    const words = await writer.chooses('review', [named('东门.pdf')], written, 503);
    assert.match(words, /正在维护，预计11月22日16:30恢复 文字还在，没有丢失。附件没有收到，要重新选。/);
    server.platform.config = { ...server.platform.config, maintenance: null };
    await writer.presses('edit');
    assert.match(writer.page, /type="file"/);
    assert.equal(fieldsOf(writer.page)['body'], written.body);
  });

  it('wait while too many are under way, and the page says that the text is not lost', async () => {
    let finish: () => void = () => undefined;
    const busy = atOnce(server.platform, '203.0.113.9', () => new Promise<void>((resolve) => { finish = resolve; }), server.platform.config.uploads.atOnce);
    const answer = await postFiles(server.app, address, written, { files: [named('东门.jpg', photo({ size: 2_000_000 }))] });
    assert.equal(answer.headers.get('Retry-After'), '5');
    assert.match(wordsOf(await markup(answer, 503)), /暂时太忙，请稍后再试 请按返回键，文字还在原来的页面。/);
    finish();
    await busy;
    await markup(postFiles(server.app, address, written, { files: [named('东门.jpg', photo({ size: 2_000_000 }))] }));
  });
});
