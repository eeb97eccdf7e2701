import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Consultation, Draft, DraftChapter } from '../../src/contract/models.js';
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import { openServer } from '../../demo/server/node/open.js';
import type { ImportRequest } from '../../demo/server/import/import-arguments.js';
import { runImport, type ImportServer } from '../../demo/server/import/import-command.js';
import { textDocument } from '../../demo/server/import/source-document.js';
import { knownCounts, lawNames, lawSource, skipLaws } from './law-folder.js';
import { runCommand } from './run-command.js';
import { abstractList, level, list, numbered, paragraph, plain, wordFile } from './word-file.js';

const parks = '# 公园办法\n## 第一章 总 则\n第一条 公园每天开门。\n（一）早晨；\n（三）晚上。\n## 第二章 附则\n第二条 本办法即日施行。\n';

const requestFor = (id: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  file: `${id}.md`, id, newVersion: false, check: false, opens: '2026-01-01', closes: '2099-01-05',
  title: undefined, organ: undefined, kind: undefined, shortenReason: undefined, ...more,
});

describe('a law that is imported', () => {
  let dataDir: string;
  let server: Awaited<ReturnType<typeof openServer>>;
  let target: ImportServer;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'huiying-import-'));
    server = await openServer({ dataDir });
    target = { fetch: (request) => server.app.fetch(request), config: server.platform.config, now: server.platform.clock.now() };
  });

  after(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function read<T>(path: string): Promise<T> {
    const response = await server.app.fetch(new Request(`http://localhost/v1/consultations/${path}`));
    assert.equal(response.status, 200, path);
    return (await response.json()) as T;
  }

  it('is public at once, with what the law asks for taken from the agency, and says so', async () => {
    const { failed, lines } = await runImport(requestFor('parks'), textDocument(parks), target);
    assert.equal(failed, false, lines.join('\n'));
    const said = lines.join('\n');
    assert.match(said, /2章 2条 2款 2项/);
    assert.match(said, /第5行 （三）晚上。/);
    assert.match(said, /起草说明：一句话/);
    assert.match(said, /\/consultations\/\?id=parks$/);
    const consultation = await read<Consultation>('parks');
    assert.deepEqual(
      [consultation.title, consultation.status, consultation.opensAt, consultation.closesAt, consultation.draft.clauseCount],
      ['公园办法', 'open', '2026-01-01T00:00:00+08:00', '2099-01-05T18:00:00+08:00', 2],
    );
    assert.equal(consultation.contact.phone, target.config.agency.phone);
  });

  it('is refused in words when the id is taken, and nothing changes', async () => {
    const { failed, lines } = await runImport(requestFor('parks'), textDocument(parks), target);
    assert.equal(failed, true);
    assert.match(lines.join('\n'), /parks已经用于《公园办法》.*--new-version/s);
    assert.equal((await read<Consultation>('parks')).draft.version, 1);
  });

  it('becomes a new version where one exists, and needs one to exist', async () => {
    const { failed, lines } = await runImport(requestFor('parks', { newVersion: true }), textDocument(`${parks}第三条 解释权在市民。`), target);
    assert.equal(failed, false, lines.join('\n'));
    const { draft, closesAt } = await read<Consultation>('parks');
    assert.deepEqual([draft.id, draft.clauseCount, closesAt], ['parks-2', 3, '2099-01-05T18:00:00+08:00']);
    assert.match(lines.join('\n'), /2条没有变，0条有修改，0条移了位置，1条新增，0条删去/);
    assert.equal((await runImport(requestFor('nowhere', { newVersion: true }), textDocument(parks), target)).failed, true);
  });

  it('is refused before anything is written when the period is short, the dates are none or the text is empty', async () => {
    const refusals = [
      [requestFor('short', { opens: '2026-12-01', closes: '2026-12-20' }), parks, /--shorten-reason/],
      [requestFor('short', { opens: '2026-12-32' }), parks, /--opens/],
      [requestFor('short', { opens: '2026-12-01', closes: '2026-11-20' }), parks, /--closes/],
      [requestFor('short'), '\n', /没有读到正文/],
      [requestFor('short'), '第一条 没有标题。', /--title/],
    ] as const;
    for (const [request, source, words] of refusals) {
      const { failed, lines } = await runImport(request, textDocument(source), target);
      assert.equal(failed, true);
      assert.match(lines.join('\n'), words);
    }
    const response = await server.app.fetch(new Request('http://localhost/v1/consultations/short'));
    assert.equal(response.status, 404);
  });

  it('waits for its review where an account is named, and so does a new version', async () => {
    const desk = { ...target, token: demoStaffTokens.drafter };
    const { failed, lines } = await runImport(requestFor('reviewed'), textDocument(parks), desk);
    assert.equal(failed, false, lines.join('\n'));
    assert.match(lines.join('\n'), /第1稿已加入，还没有公布。.*请到工作人员办事页面审核，签发后公布：\/staff\/#\/consultations\/reviewed$/s);
    assert.equal((await server.app.fetch(new Request('http://localhost/v1/consultations/reviewed'))).status, 404);
    const version = await runImport(requestFor('parks', { newVersion: true }), textDocument(`${parks}第三条 还没有公布的一条。`), desk);
    assert.match(version.lines.join('\n'), /第3稿已加入，还没有公布。/);
    assert.equal((await read<Consultation>('parks')).draft.version, 2);
  });

  it('says which account is missing on a server without those of the demonstration, and writes nothing', async () => {
    const config = { ...target.config, staff: target.config.staff.filter(({ roles }) => !roles.includes('sign-off')) };
    const { failed, lines } = await runImport(requestFor('nobody'), textDocument(parks), { ...target, config });
    assert.deepEqual([failed, lines.join('')], [true, '没有导入：这台服务器没有演示账号。请把拟稿账号的令牌放在环境变量STAFF_TOKEN里，再运行一次。']);
    const wrong = await runImport(requestFor('nobody'), textDocument(parks), { ...target, token: 'no-such-token' });
    assert.match(wrong.lines.join('\n'), /401.*请核对环境变量STAFF_TOKEN。/s);
    assert.equal((await server.app.fetch(new Request('http://localhost/v1/consultations/nobody'))).status, 404);
  });

  it('may have a short period with a reason', async () => {
    const request = requestFor('reason', { opens: '2026-12-01', closes: '2026-12-20', shortenReason: '台风将至。' });
    assert.equal((await runImport(request, textDocument(parks), target)).failed, false);
    assert.equal((await read<Consultation>('reason')).shortenReason, '台风将至。');
  });

  it('comes in by the command while the server is open on the same folder, and fails there in words', async () => {
    const file = join(dataDir, 'lamps.md');
    await writeFile(file, parks);
    const words = [file, '--opens', '2026-01-01', '--closes', '2099-01-05', '--title', '路灯办法'];
    const first = await runCommand(words, dataDir);
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /id=lamps/);
    assert.equal((await read<Consultation>('lamps')).title, '路灯办法');
    const second = await runCommand(words, dataDir);
    assert.equal(second.code, 1);
    assert.match(second.stderr, /lamps已经用于/);
    assert.doesNotMatch(second.stderr, /\bat .*\.ts/);
  });

  it('says which articles a new version changes, moves, adds and drops', async () => {
    const version = (...articles: string[]) => textDocument(['鸽子办法', ...articles.map((text, index) => `第${'一二三四五'.charAt(index)}条 ${text}`)].join('\n'));
    const first = version('为了保护广场上的鸽子，制定本办法。', '鸽子每天喂两次，由公园派人喂。', '市民可以喂鸽子。', '违反规定的，由公园劝阻并登记。');
    assert.equal((await runImport(requestFor('pigeons'), first, target)).failed, false);
    const second = version('为了保护广场上的鸽子，制定本办法。', '市民可以喂鸽子。', '冬天另行通知。', '违反规定的，由公园劝阻。');
    const { lines } = await runImport(requestFor('pigeons', { newVersion: true }), second, target);
    assert.match(lines.join('\n'), /1条没有变，1条有修改，1条移了位置，1条新增，1条删去/);
  });

  it('comes in by the command from a Word file, with its numbers put back and with what was left out', async () => {
    const file = join(dataDir, 'squares.docx');
    const picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="平面图"/></wp:inline></w:drawing></w:r>';
    const numbering = abstractList(0, level(0, 'chineseCounting', '第%1条')) + list(1, 0);
    await writeFile(file, wordFile({ body: plain('广场办法') + numbered('广场每天开门。', 1) + paragraph(picture) + numbered('本办法即日施行。', 1), numbering }));
    const checked = await runCommand([file, '--check'], dataDir);
    assert.deepEqual([checked.code, checked.stderr], [0, '']);
    assert.match(checked.stdout, /广场办法.*Word文件.*2条.*从第一条到第二条.*“第%1条”2处.*图片，没有收入：1处\n {4}第3行 平面图.*没有导入/s);
    assert.equal((await server.app.fetch(new Request('http://localhost/v1/consultations/squares'))).status, 404);
    const { code, stdout, stderr } = await runCommand([file, '--opens', '2026-01-01', '--closes', '2099-01-05'], dataDir);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /《广场办法》第1稿已公布/);
    const { opening } = await read<Draft>('squares/draft');
    assert.deepEqual(opening.clauses.map(({ label, blocks }) => [label, blocks[0]?.text]), [['第一条', '广场每天开门。'], ['第二条', '本办法即日施行。']]);
  });

  it('is refused by the command in words when the file is none that can be read, or holds nothing', async () => {
    const old = join(dataDir, 'old.doc');
    await writeFile(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    const empty = join(dataDir, 'empty.docx');
    await writeFile(empty, wordFile({ body: '' }));
    const dates = ['--opens', '2026-01-01', '--closes', '2099-01-05'];
    const refused = await runCommand([old, ...dates], dataDir);
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(refused.stderr, /另存为\.docx/);
    const nothing = await runCommand([empty, '--check'], dataDir);
    assert.deepEqual([nothing.code, nothing.stdout], [1, '']);
    assert.match(nothing.stderr, /没有读到正文/);
  });

  it('gives its report as data too', async () => {
    const { report } = await runImport(requestFor('report'), textDocument(parks), target);
    assert.ok(report);
    const { counts, doubtful, ...rest } = report;
    assert.deepEqual(rest, { format: 'markdown', encoding: 'utf-8', title: '公园办法', firstArticle: '第一条', lastArticle: '第二条', numbering: [] });
    assert.deepEqual(counts, { parts: 0, subparts: 0, chapters: 2, sections: 0, articles: 2, paragraphs: 2, items: 2, subitems: 0, others: 0 });
    assert.deepEqual(doubtful, [{ line: 5, text: '（三）晚上。', why: 'item-number' }]);
  });

  it('comes in by the command into a folder that is new', async () => {
    const fresh = join(dataDir, 'fresh');
    const file = join(dataDir, 'benches.txt');
    await writeFile(file, parks.replaceAll('#', ''));
    const { code, stdout, stderr } = await runCommand([file, '--opens=2026-01-01', '--closes=2099-01-05'], fresh);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /2章 2条/);
  });

  describe('from the real texts', { skip: skipLaws }, () => {
    for (const name of lawNames) {
      it(`${name} answers all its articles, chapter by chapter`, async () => {
        const { failed, lines } = await runImport(requestFor(name), textDocument(lawSource(name)), target);
        assert.equal(failed, false, lines.join('\n'));
        const draft = await read<Draft>(`${name}/draft`);
        assert.equal(draft.clauseCount, knownCounts[name]);
        let chapter: DraftChapter = draft.opening;
        const ids = chapter.clauses.map(({ id }) => id);
        while (chapter.nextChapterId !== null) {
          chapter = await read<DraftChapter>(`${name}/draft/chapters/${chapter.nextChapterId}`);
          ids.push(...chapter.clauses.map(({ id }) => id));
        }
        assert.deepEqual(ids, Array.from({ length: draft.clauseCount }, (_, index) => `art-${String(index + 1)}`));
      });
    }
  });
});
