import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { operations, type OperationId, type PublishedLetterPage } from '../../src/contract/models.js';
import { demoConfig } from '../../demo/server/config.js';
import { createTestServer, type TestServer } from '../../demo/server/test-platform.js';
import { adviceOn } from '../../demo/server/rules/personal-data.js';
import { maskedContact } from '../../demo/server/rules/mask-contact.js';
import { opinionFingerprint } from '../../demo/server/rules/fingerprint.js';
import { call, json } from './support/calls.js';
import { pdf } from './support/files.js';
import { lamps, publishQuestion } from './support/knowledge.js';
import { complaint, Letter } from './support/letters.js';
import { Opinions } from './support/opinions.js';

const secrets = {
  name: '欧阳秘密', phone: '13912345678', organisation: '秘密单位', unpublished: '没有公开的话', held: '暂缓公开的话', withheld: '不公开的话',
  original: '老王电话13800000000', former: '修改以前的话', withdrawn: '撤回的话', note: '给同事看的说明', reportNote: '举报人写的说明', refused: '不同意公开的话', letter: '写给市长的标题', letterBody: '只写给市长的话', unsigned: '还没有签发的答复', file: '只给写信人的表',
};

describe('the same view', () => {
  const of = (reason: string) => opinionFingerprint({ clause_id: 'art-3', stance: null, suggested_text: null, reason });

  it('is not another figure', () => {
    const figures = [['罚款1.5万元', '罚款15万元'], ['不超过5%', '不超过5'], ['10-20时开放', '1020时开放'], ['1、2号楼', '12号楼'], ['10:30开门', '1030开门'], ['占1/2', '占12'], ['-5度不开', '5度不开'], ['22 30', '2230']];
    for (const [one = '', other = ''] of figures) assert.notEqual(of(one), of(other), `${one}, ${other}`);
  });

  it('is spaced, punctuated and typed in many ways', () => {
    const wordings = [['晚上10点，关门。', '晚上10点关门'], ['罚款１．５万元！', '罚款1.5万元'], ['10—20时', '10-20时'], ['不超过 5 ％。', '不超过5%'], ['限速30。', '限速30.'], ['1. 多放长椅', '1、多放长椅'], ['公园——22点', '公园22点'], ['“10时30分”', '10时30分']];
    for (const [one = '', other = ''] of wordings) assert.equal(of(one), of(other), `${one}, ${other}`);
  });
});

describe('what everybody may read', () => {
  let server: TestServer;
  let opinions: Opinions;
  let published = '';
  let publicLetter = '';
  let publicFile = '';

  before(async () => {
    server = await createTestServer();
    const identityFields = (['name', 'phone', 'organisation'] as const).map((name) => ({ name, required: false, maxLength: 50, purpose: '联系。' }));
    const { config } = server.platform;
    const mailboxes = config.mailboxes.map((mailbox) => ({ ...mailbox, publicationWaitDays: 0 }));
    server.platform.config = { ...config, proofOfWork: demoConfig.proofOfWork, identityFields, mailboxes };
    opinions = await Opinions.open(server.app, 'river-parks', { visibility: { comments: 'live', positionCounts: true, agreement: true } });
    const { name, phone, organisation } = secrets;
    const { receipt, ids: [shown = '', unpublished = '', held = '', amended = ''] } = await opinions.write([
      { clauseId: 'art-3', reason: `${secrets.original}。` }, { clauseId: 'art-4', reason: secrets.unpublished },
      { clauseId: 'art-5', reason: secrets.held }, { clauseId: null, reason: secrets.former },
    ], { identity: { name, phone, organisation } });
    published = shown;
    assert.ok(unpublished);
    await opinions.write([{ clauseId: 'art-3', reason: secrets.refused }], { consent: false });
    const gone = await opinions.write([{ clauseId: 'art-3', reason: secrets.withdrawn }]);
    await opinions.publishAll([amended, ...gone.ids]);
    await opinions.decided({ id: shown, publicReason: '老王电话（略）。', note: secrets.note }, { id: held, decision: 'hold', reasonCode: 'needs-checking', note: secrets.note });
    await opinions.decided({ id: await opinions.say(secrets.withheld), decision: 'withhold', reasonCode: 'off-topic' });
    await opinions.change(receipt, [{ id: amended, kind: 'amend', reason: '修改以后的话' }]);
    await opinions.change(gone.receipt, [{ id: gone.ids[0]!, kind: 'withdraw' }]);
    const letter = await Letter.write(server.app, { ...complaint, title: secrets.letter, body: secrets.letterBody, identity: { name, phone } });
    await letter.inHand();
    await letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }], ['parks', { kind: 'contribute', staffNote: secrets.note }], ['drafter', { kind: 'urge', staffNote: secrets.note }]);
    await letter.answer(secrets.former, [await letter.file(pdf(), `${phone}的回函.pdf`), await letter.file(pdf('别的'), `${secrets.file}.pdf`)]);
    await letter.correct('已经修好。', '写错了。');
    const [file] = (await letter.read()).record.publication?.attachments ?? [];
    publicFile = file?.id ?? '';
    await letter.publish({ title: '路灯不亮', body: '有六盏不亮。', answers: ['已经修好。'], attachments: [{ id: publicFile, name: file?.publicName ?? '' }] });
    publicLetter = (await json<PublishedLetterPage>(call(server.app, 'GET', '/published-letters'))).items[0]?.id ?? '';
    Object.assign(secrets, { letterNumber: letter.receipt.number, letterCode: letter.receipt.code });
    await json((await publishQuestion(server.app)).save({ ...lamps, answer: secrets.unsigned }));
    await call(server.app, 'POST', `${opinions.path}/comments/${shown}/reports`, { key: '3f0c1f5e-7a52-4f0b-9d4a-0d5c4f2b8a11', body: { reason: 'other', note: secrets.reportNote } });
  });
  after(() => server.close());

  /** There is none here to be read. */
  const absent: readonly string[] = ['getOutcome', 'getCommentAttachment', 'getUpload'];
  const reads = (Object.keys(operations) as OperationId[]).filter((id) => operations[id].method === 'GET' && !operations[id].path.startsWith('/staff/'));
  for (const id of reads) {
    it(`${id} names no writer and holds no word that is not public`, async () => {
      const values: Record<string, string> = { consultationId: 'river-parks', chapterId: 'ch-2', clauseId: 'art-3', commentId: published, purpose: 'submission', year: '2026', mailboxId: 'leaders', publishedLetterId: publicLetter, attachmentId: publicFile, knowledgeId: 'street-lamps' };
      const path = operations[id].path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
      const queries: Partial<Record<OperationId, string>> = { searchDraft: '?q=开放', listComments: '?limit=100', getChallenge: '?subject=river-parks' };
      const response = await call(server.app, 'GET', `${path}${queries[id] ?? ''}`);
      const text = await response.text();
      assert.ok(response.ok || absent.includes(id), text);
      for (const [kind, secret] of Object.entries(secrets)) assert.ok(!text.includes(secret), kind);
      if (id === 'getPublishedLetter') assert.ok(text.includes('写错了。') && text.includes('139＊＊＊＊5678的回函.pdf'));
      if (id === 'listComments' || id === 'getComment') assert.ok(text.includes('老王电话（略）。'));
    });
  }

  it('the pages without script hold no more than that', async () => {
    const pages = [...['', '/comments', `/comments/${published}`].map((page) => `${opinions.path}${page}`), '/letters', `/letters/${publicLetter}`];
    for (const page of pages) {
      const response = await server.app.fetch(new Request(`http://server.test${page}`));
      assert.equal(response.status, 200, page);
      const text = await response.text();
      for (const [kind, secret] of Object.entries(secrets)) assert.ok(!text.includes(secret), kind);
    }
  });

  it('the list of staff shows contacts in part only', async () => {
    const text = JSON.stringify(await opinions.opinions('?limit=100'));
    for (const kind of ['name', 'phone'] as const) assert.ok(!text.includes(secrets[kind]), kind);
    assert.ok(text.includes('欧*') && text.includes('139****5678'));
  });

  it('neither the audit nor the log holds a word that somebody wrote', async () => {
    const { log } = server.platform;
    const text = JSON.stringify(log.lines);
    for (const [kind, secret] of Object.entries(secrets)) assert.ok(!text.includes(secret), kind);
  });
});

describe('what a text seems to tell about a person', () => {
  const advice = (text: string) => adviceOn(text, ['加微信']);

  it('finds telephone numbers as people write them', () => {
    for (const text of ['打13800000000', '打１３８００００００００', '138-0000-0000', '138 0000 0000', '+86 13800000000', '0555-6200022']) assert.deepEqual(advice(text), ['phone'], text);
    for (const text of ['2026年11月22日', '第138条', '邮编555000', '1380000000', '100000元']) assert.deepEqual(advice(text), [], text);
  });

  it('finds identity numbers by their day of birth, with or without a slip in them, and card numbers by their check digit', () => {
    assert.deepEqual(advice('证号11010519491231002X'), ['id-number']);
    assert.deepEqual(advice('证号110105194912310021'), ['id-number']);
    assert.deepEqual(advice('证号110105194913310021'), []);
    assert.deepEqual(advice('卡号4111 1111 1111 1111'), ['bank-card']);
    assert.deepEqual(advice('卡号4111 1111 1111 1112'), []);
  });

  it('comes to an end with a text that was made to keep it busy', () => {
    assert.deepEqual([advice(`${'a'.repeat(64)}@yunhe.example`), advice(`${'a'.repeat(65)}@yunhe.example`)], [['email'], []]);
    // Each of these signs is four letters and dots in normal form.
    for (const text of ['\u33c2'.repeat(200_000), `1${' '.repeat(200_000)}`, 'a@'.repeat(200_000), `a@${'b-'.repeat(200_000)}`]) assert.deepEqual(advice(text), []);
  });

  it('finds addresses of mail and the words that the agency lists', () => {
    assert.deepEqual(advice('写给ｚｈａｎｇ＠example.org'), ['email']);
    assert.deepEqual(advice('请加微信联系'), ['listed-word']);
    assert.deepEqual(advice('早点开门'), []);
  });

  it('shows enough of a contact to tell two apart and not enough to reach one', () => {
    assert.deepEqual(maskedContact({ name: '张明', phone: '13900001234', email: 'zhang@example.org', region: '河东' }), { name: '张*', phone: '139****1234', email: 'z***@example.org', region: '河东' });
    assert.deepEqual(maskedContact({ name: '𠮷田', phone: '6200', email: 'z' }), { name: '𠮷*', phone: '****', email: 'z***' });
  });

  it('takes wordings that differ in marks, spaces and width for the same, and no others', () => {
    const of = (reason: string, more: object = {}) => opinionFingerprint({ clause_id: 'art-3', stance: null, suggested_text: null, reason, ...more });
    assert.equal(of('晚一点，关门。ABC'), of(' 晚一点 关门！ａｂｃ'));
    assert.notEqual(of('晚一点关门'), of('晚一点开门'));
    assert.notEqual(of('好'), of('好', { clause_id: null }));
    assert.notEqual(of('好'), of('好', { stance: 'oppose' }));
    assert.notEqual(of('好'), of('', { suggested_text: '好' }));
    assert.notEqual(of('？？？'), of('！！！'));
    assert.equal(of('甲', { public_reason: '乙' }), of('乙'));
  });
});
