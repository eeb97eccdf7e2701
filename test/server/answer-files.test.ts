import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { App } from '../../demo/server/app.js';
import { tendUploads } from '../../demo/server/tend-uploads.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import type { AnswerAttachment, LetterPublicationDraft, PublishedLetter, PublishedLetterPage, Upload } from '../../src/contract/models.js';
import { call, json, newKey, refusal } from './support/calls.js';
import { onBothDatabases } from './support/databases.js';
import { barePhoto, pdf, photo, secrets } from './support/files.js';
import { complaint, Letter } from './support/letters.js';

const day = 86_400_000;
const answer = '六盏路灯已经换好。';
const wording: LetterPublicationDraft = { title: complaint.title, body: '有六盏不亮。', answers: [answer] };

async function inHand(app: App): Promise<Letter> {
  const letter = await Letter.write(app);
  await letter.inHand();
  return letter;
}

const drafted = async (letter: Letter): Promise<AnswerAttachment[]> => (await letter.read()).record.draft?.attachments ?? [];
const given = async (letter: Letter): Promise<AnswerAttachment[]> => (await letter.look()).answers.at(-1)?.attachments ?? [];
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

/** What is public now, with where its files are. */
async function published(app: App): Promise<{ letter: PublishedLetter; path: string }> {
  const { items: [item] } = await json<PublishedLetterPage>(call(app, 'GET', '/published-letters'));
  const path = `/published-letters/${item?.id ?? ''}`;
  return { letter: await json<PublishedLetter>(call(app, 'GET', path)), path: `${path}/attachments` };
}

onBothDatabases(() => Promise.resolve(), (law) => {
  law('an answer carries files that its writer alone fetches, until they are published under names without a word of anybody', async ({ server: { app, platform }, tables }) => {
    const start = platform.clock.now();
    const letter = await inHand(app);
    const upload = await json<Upload>(letter.sendFile('city', photo(), '13900001234的路口.jpg'), 201);
    assert.equal(upload.state, 'ready');
    await json(letter.draft('city', answer, [upload.id, await letter.file(pdf(), '电缆检测报告.pdf')]));
    assert.deepEqual(names(await drafted(letter)), ['13900001234的路口.jpg', '电缆检测报告.pdf']);
    assert.equal((await refusal(call(app, 'GET', `/uploads/${upload.id}`))).status, 404, 'it is used');
    const [file, report] = await drafted(letter);
    assert.equal((await refusal(letter.download(file?.id ?? ''))).name, 'not-found', 'nobody has answered yet');
    await json(letter.decide('city', 'drafting'));
    await json(letter.decide('signer', 'sign-off'));

    assert.deepEqual(names(await given(letter)), ['13900001234的路口.jpg', '电缆检测报告.pdf']);
    const answered = await letter.download(file?.id ?? '');
    assert.deepEqual([answered.status, answered.headers.get('Content-Type'), answered.headers.get('Cache-Control'), answered.headers.get('X-Content-Type-Options')], [200, 'image/jpeg', 'no-store', 'nosniff']);
    assert.match(answered.headers.get('Content-Disposition') ?? '', /^attachment; filename="attachment\.jpg"; filename\*=UTF-8''13900001234/);
    const kept = Buffer.from(await answered.arrayBuffer());
    assert.deepEqual(kept, barePhoto(6));
    for (const each of secrets) assert.ok(!kept.includes(each), each);
    const origin = platform.config.allowedOrigins[0] ?? '';
    const { number, code } = letter.receipt;
    const elsewhere = await call(app, 'POST', '/letters/attachments', { headers: { Origin: origin }, body: { number, code, attachmentId: file?.id } });
    assert.equal(elsewhere.headers.get('Access-Control-Allow-Origin'), origin, 'a page that may show the letter may fetch its files');
    assert.equal((await refusal(letter.download(file?.id ?? '', '0000000000000000'))).name, 'receipt-unknown');
    assert.equal((await call(app, 'GET', `/staff/letters/${letter.id}/attachments/${file?.id ?? ''}`, { as: 'drafter' })).status, 200);
    assert.equal((await refusal(call(app, 'GET', `/staff/letters/${letter.id}/attachments/${file?.id ?? ''}`, { as: 'parks' }))).name, 'not-found');

    const { record: { publication } } = await letter.read();
    assert.deepEqual(publication?.attachments.map(({ publicName, published: chosen }) => [publicName, chosen]), [['139＊＊＊＊1234的路口.jpg', false], ['电缆检测报告.pdf', false]]);
    const refused = await refusal(letter.savePublication('drafter', { ...wording, attachments: [{ id: file?.id ?? '', name: '13900001234的路口.jpg' }, { id: '0'.repeat(16), name: 'a.pdf' }] }));
    assert.deepEqual(refused.errors?.map(({ pointer, code }) => [pointer, code]), [['/attachments/0/name', 'not-allowed'], ['/attachments/1/id', 'not-found']]);
    await letter.publish({ ...wording, attachments: [{ id: file?.id ?? '', name: '路口.exe' }] });
    assert.deepEqual(names((await letter.look()).publication?.attachments ?? []), ['路口.exe.jpg'], 'its writer sees the name before everybody else');
    assert.equal((await json<PublishedLetterPage>(call(app, 'GET', '/published-letters'))).total, 0);

    platform.clock.set(new Date(start.getTime() + 3 * day));
    const { letter: shown, path } = await published(app);
    assert.deepEqual(shown.answers[0]?.attachments, [{ id: file?.id, name: '路口.exe.jpg', mediaType: 'image/jpeg', bytes: kept.length }]);
    const fetched = await call(app, 'GET', `${path}/${file?.id ?? ''}`);
    assert.deepEqual([fetched.status, fetched.headers.get('Cache-Control'), fetched.headers.get('Content-Disposition')], [200, 'no-store', "attachment; filename=\"attachment.jpg\"; filename*=UTF-8''%E8%B7%AF%E5%8F%A3.exe.jpg"]);
    assert.match(fetched.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    assert.deepEqual(Buffer.from(await fetched.arrayBuffer()), kept);
    assert.equal((await refusal(call(app, 'GET', `${path}/${report?.id ?? ''}`))).name, 'not-found', 'it was not chosen');
    assert.doesNotMatch(JSON.stringify(shown), /13900001234/);

    await json(letter.change({ kind: 'consent', consent: { given: false, version: '2026-01' } }));
    assert.equal((await refusal(call(app, 'GET', `${path}/${file?.id ?? ''}`))).name, 'not-found', 'its writer objects');
    await json(letter.change({ kind: 'consent', consent: { given: true, version: '2026-01' } }));
    assert.equal((await call(app, 'GET', `${path}/${file?.id ?? ''}`)).status, 200);
    await json(letter.withdrawPublication('signer', '路口看得见门牌。'));
    assert.equal((await refusal(call(app, 'GET', `${path}/${file?.id ?? ''}`))).name, 'not-found');
    assert.equal((await letter.download(file?.id ?? '')).status, 200, 'its writer keeps it');
    const audit = JSON.stringify(await tables.selectFrom('audit').select(['action', 'actor', 'details']).where('subject', '=', letter.id).execute());
    assert.match(audit, /"upload-received","actor":"城管局承办员（演示）"/);
    assert.match(audit, new RegExp(`"attachment-read".*${file?.id ?? ''}`));
    assert.doesNotMatch(audit, /路口|13900001234/);
    platform.clock.set(start);
  });

  law('what a draft lets go of is forgotten, and what an answer holds stays', async ({ server: { app, platform } }) => {
    const start = platform.clock.now();
    const letter = await inHand(app);
    const [first, second] = [await letter.file(pdf('一'), '一.pdf'), await letter.file(pdf('二'), '二.pdf')];
    await json(letter.draft('city', answer, [first, second]));
    const [, kept] = await drafted(letter);
    await json(letter.draft('city', `${answer}当晚亮灯。`));
    assert.deepEqual(names(await drafted(letter)), ['一.pdf', '二.pdf'], 'nothing was said of files');
    await json(letter.draft('city', answer, [kept?.id ?? '', await letter.file(photo(), '三.jpg')]));
    assert.deepEqual(names(await drafted(letter)), ['二.pdf', '三.jpg']);
    assert.equal((await refusal(letter.draft('city', answer, [first]))).name, 'upload-gone');
    // Whoever lost the answer sends the same upload again.
    await json(letter.draft('city', answer, [second]));
    assert.deepEqual(await drafted(letter), [kept]);
    await json(letter.decide('city', 'drafting'));
    await json(letter.decide('signer', 'sign-off'));
    platform.clock.set(new Date(start.getTime() + 2 * day));
    await tendUploads(platform);
    assert.deepEqual((await platform.files.list()).filter((id) => [first, second].includes(id)), [second]);
    assert.equal((await letter.download(kept?.id ?? '')).status, 200);
    platform.clock.set(start);
  });

  law('a correction brings other files, which its writer sees with those from before, and the public only after another review', async ({ server: { app, platform } }) => {
    const start = platform.clock.now();
    const [letter, joined] = [await inHand(app), await Letter.write(app)];
    await json(joined.step('drafter', { kind: 'accept' }));
    await json(joined.step('drafter', { kind: 'join', intoNumber: letter.receipt.number }));
    await letter.answer(answer, [await letter.file(pdf('旧'), '旧表.pdf'), await letter.file(photo(), '路口.jpg')]);
    const [old, corner] = await given(letter);
    assert.deepEqual(await given(joined), [old, corner], 'whoever is answered together has the same files');
    assert.equal((await joined.download(old?.id ?? '')).status, 200);
    await letter.publish({ ...wording, attachments: [{ id: old?.id ?? '', name: '旧表.pdf' }] });
    platform.clock.set(new Date(start.getTime() + 3 * day));
    assert.deepEqual(names((await published(app)).letter.answers[0]?.attachments ?? []), ['旧表.pdf']);

    const unchanged = await refusal(letter.saveCorrection('city', { text: answer, reason: '附了旧表。', attachments: [old?.id ?? '', corner?.id ?? ''] }));
    assert.deepEqual(unchanged.errors?.map(({ pointer }) => pointer), ['/text']);
    await json(letter.saveCorrection('city', { text: answer, reason: '附了旧表。', attachments: [corner?.id ?? '', await letter.file(pdf('新'), '新表.pdf')] }));
    assert.deepEqual(names((await letter.read()).record.correction?.attachments ?? []), ['路口.jpg', '新表.pdf']);
    assert.deepEqual(names(await given(letter)), ['旧表.pdf', '路口.jpg'], 'nobody sees it before it is signed');
    const fresh = (await letter.read()).record.correction?.attachments[1]?.id ?? '';
    assert.equal((await refusal(letter.download(fresh))).name, 'not-found');
    assert.equal((await call(app, 'GET', `/staff/letters/${letter.id}/attachments/${fresh}`, { as: 'signer' })).status, 200);
    await json(letter.decideCorrection('city', 'drafting'));
    await json(letter.decideCorrection('signer', 'sign-off'));

    for (const each of [letter, joined]) {
      const { answers: [now] } = await each.look();
      assert.deepEqual([names(now?.attachments ?? []), names(now?.corrections[0]?.earlierAttachments ?? [])], [['路口.jpg', '新表.pdf'], ['旧表.pdf']]);
      for (const id of [old?.id ?? '', fresh]) assert.equal((await each.download(id)).status, 200);
    }
    const before = await published(app);
    assert.deepEqual(names(before.letter.answers[0]?.attachments ?? []), ['旧表.pdf'], 'the public reads what was signed for it');
    const { record: { publication } } = await letter.read();
    assert.deepEqual([publication?.outdated, publication?.attachments.map(({ name, published: chosen }) => [name, chosen])], [true, [['路口.jpg', false], ['新表.pdf', false]]]);
    await letter.publish({ ...wording, attachments: [{ id: fresh, name: '新表.pdf' }] });
    assert.deepEqual(names((await published(app)).letter.answers[0]?.attachments ?? []), ['新表.pdf']);
    assert.equal((await refusal(call(app, 'GET', `${before.path}/${old?.id ?? ''}`))).name, 'not-found');
    await json(letter.withdrawPublication('signer', '试验。'));
    platform.clock.set(start);
  });
});

describe('a file for an answer', () => {
  async function withServer(work: (server: TestServer, letter: Letter) => Promise<void>): Promise<void> {
    const server = await createTestServer();
    await work(server, await inHand(server.app));
    await server.close();
  }

  it('is sent by whoever may answer the letter, and by nobody else', () => withServer(async ({ app, platform }, letter) => {
    assert.equal((await refusal(letter.sendFile('parks', pdf(), 'a.pdf'))).name, 'not-found');
    assert.equal((await refusal(letter.sendFile('drafter', pdf(), 'a.pdf'))).name, 'illegal-step');
    assert.equal((await refusal(call(app, 'POST', `/uploads?purpose=answer&subject=${letter.id}`, { key: newKey(), raw: 'x', headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''a.pdf" } }))).status, 400);
    assert.equal((await refusal(letter.sendFile('city', Buffer.from('<html>'), 'a.pdf'))).status, 415);
    const { config } = platform;
    platform.config = { ...config, uploads: { ...config.uploads, offered: { submission: null, letter: null } } };
    assert.equal((await refusal(letter.sendFile('city', pdf(), 'a.pdf'))).name, 'not-offered');
    assert.equal((await letter.read()).record.attachmentPolicy, null);
    platform.config = config;
    const key = newKey();
    const [first, again] = [await letter.sendFile('city', pdf(), 'a.pdf', key), await letter.sendFile('city', pdf(), 'a.pdf', key)];
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await json<Upload>(again, 201), await json<Upload>(first, 201));
  }));

  it('is good for this letter alone, and never a citizen\'s', () => withServer(async ({ app }, letter) => {
    const other = await inHand(app);
    const others = await other.file(pdf(), '别的信.pdf');
    const citizens = await json<Upload>(call(app, 'POST', '/uploads?purpose=letter&subject=leaders', {
      key: newKey(), raw: photo() as BodyInit, headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': "attachment; filename*=UTF-8''letter.jpg" },
    }), 201);
    const refused = await refusal(letter.draft('city', answer, [others, citizens.id, '0'.repeat(16)]));
    assert.deepEqual([refused.status, refused.name, refused.errors?.map(({ pointer, code }) => [pointer, code])], [409, 'upload-gone', [['/attachments/0', 'not-found'], ['/attachments/1', 'not-found'], ['/attachments/2', 'not-found']]]);
    assert.equal((await letter.read()).record.draft, null, 'nothing was written');
    await json(other.draft('city', answer, [others]));
    const taken = (await drafted(other))[0]?.id ?? '';
    assert.equal((await refusal(letter.draft('city', answer, [taken]))).name, 'upload-gone');
    const mine = await Letter.write(app, { ...complaint, uploads: [citizens.id] });
    await mine.inHand();
    const { record: { attachments: [own] } } = await mine.read();
    assert.equal((await refusal(mine.draft('city', answer, [own?.id ?? '']))).name, 'upload-gone', 'what its writer sent is no file of the answer');
    await mine.answer(answer);
    assert.equal((await refusal(mine.savePublication('drafter', { ...wording, attachments: [{ id: own?.id ?? '', name: 'a.jpg' }] }))).name, 'invalid-input', 'nor ever public');
  }));

  it('counts against what an answer may hold', () => withServer(async ({ platform }, letter) => {
    const { config } = platform;
    platform.config = { ...config, uploads: { ...config.uploads, offered: { ...config.uploads.offered, answer: { maxFiles: 1, maxBytes: 1000, mediaTypes: ['application/pdf'] } } } };
    const [first, second] = [await letter.file(pdf('一'), '一.pdf'), await letter.file(pdf('二'), '二.pdf')];
    const refused = await refusal(letter.draft('city', answer, [first, second]));
    assert.deepEqual(refused.errors?.map(({ pointer, code, limit }) => [pointer, code, limit]), [['/attachments', 'too-many', 1]]);
    assert.equal((await refusal(letter.sendFile('city', Buffer.alloc(1001), '大.pdf'))).status, 413);
    assert.equal((await refusal(letter.sendFile('city', photo(), '照片.jpg'))).status, 415);
  }));

  it('waits for its check, which neither writer nor public passes by', () => withServer(async ({ app, platform }, letter) => {
    platform.scan = () => Promise.reject(new Error('exit 2'));
    await letter.answer(answer, [await letter.file(pdf(), '报告.pdf')]);
    const [file] = await given(letter);
    assert.equal(file?.state, 'checking');
    assert.equal((await refusal(letter.download(file.id))).name, 'illegal-step');
    assert.equal((await refusal(call(app, 'GET', `/staff/letters/${letter.id}/attachments/${file.id}`, { as: 'signer' }))).name, 'illegal-step');
    assert.equal((await refusal(letter.savePublication('drafter', { ...wording, attachments: [{ id: file.id, name: '报告.pdf' }] }))).name, 'invalid-input');
    platform.scan = () => Promise.resolve('clean');
    await tendUploads(platform);
    assert.equal((await letter.download(file.id)).status, 200);
  }));

  it('that its check refuses is signed by nobody, and saved by nobody again', () => withServer(async ({ platform }, letter) => {
    platform.scan = () => Promise.reject(new Error('exit 2'));
    await json(letter.draft('city', answer, [await letter.file(pdf(), '报告.pdf')]));
    await json(letter.decide('city', 'drafting'));
    platform.scan = () => Promise.resolve('blocked');
    await tendUploads(platform);
    const [file] = await drafted(letter);
    assert.equal(file?.state, 'refused');
    assert.match((await refusal(letter.decide('signer', 'sign-off'))).title, /没有通过安全检查/);
    assert.equal((await refusal(letter.draft('city', answer, [file.id]))).errors?.[0]?.message, '这个文件没有通过安全检查，请去掉，或换一个文件。');
    await letter.answer(answer, []);
    assert.deepEqual(await given(letter), []);
  }));

  it('is not kept by a department to which the letter did not go in the end', () => withServer(async (_server, letter) => {
    await json(letter.draft('city', '先拟一稿。', [await letter.file(pdf(), '城管局的表.pdf')]));
    await letter.steps(['drafter', { kind: 'transfer', unitId: 'parks' }], ['parks', { kind: 'sign-in' }]);
    await json(letter.draft('parks', '园林局来答复。'));
    assert.deepEqual(await drafted(letter), []);
  }));

  it('that stood in the draft of a letter which is answered together with another goes with the draft', () => withServer(async ({ app, platform }, letter) => {
    const joined = await inHand(app);
    const file = await joined.file(pdf('旧稿'), '旧稿.pdf');
    await json(joined.draft('city', '旧稿。', [file]));
    await json(joined.step('drafter', { kind: 'join', intoNumber: letter.receipt.number }));
    await letter.answer(answer);
    assert.deepEqual(await given(joined), []);
    platform.clock.pass(1);
    await tendUploads(platform);
    assert.deepEqual(await platform.files.list(), []);
  }));
});
