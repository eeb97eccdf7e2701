import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Consultation, Draft, DraftChapter } from '../../src/contract/models.js';
import { openServer } from '../../demo/server/node/open.js';
import type { ImportRequest } from '../../demo/server/import/import-arguments.js';
import { runImport, type ImportServer } from '../../demo/server/import/import-command.js';
import { knownCounts, lawNames, lawSource, skipLaws } from './law-folder.js';
import { runCommand } from './run-command.js';

const parks = '# 公园办法\n## 第一章 总 则\n第一条 公园每天开门。\n（一）早晨；\n（三）晚上。\n## 第二章 附则\n第二条 本办法即日施行。\n';

const requestFor = (id: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  file: `${id}.md`, id, newVersion: false, opens: '2026-01-01', closes: '2099-01-05',
  title: undefined, organ: undefined, kind: undefined, shortenReason: undefined, ...more,
});

describe('a law that is imported', () => {
  let dataDir: string;
  let server: Awaited<ReturnType<typeof openServer>>;
  let target: ImportServer;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'huiying-import-'));
    server = await openServer({ dataDir });
    target = { fetch: (request) => server.app.fetch(request), config: server.platform.config };
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
    const { failed, lines } = await runImport(requestFor('parks'), parks, target);
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
    const { failed, lines } = await runImport(requestFor('parks'), parks, target);
    assert.equal(failed, true);
    assert.match(lines.join('\n'), /parks已经用于《公园办法》.*--new-version/s);
    assert.equal((await read<Consultation>('parks')).draft.version, 1);
  });

  it('becomes a new version where one exists, and needs one to exist', async () => {
    const { failed, lines } = await runImport(requestFor('parks', { newVersion: true }), `${parks}第三条 解释权在市民。`, target);
    assert.equal(failed, false, lines.join('\n'));
    const { draft, closesAt } = await read<Consultation>('parks');
    assert.deepEqual([draft.id, draft.clauseCount, closesAt], ['parks-2', 3, '2099-01-05T18:00:00+08:00']);
    assert.equal((await runImport(requestFor('nowhere', { newVersion: true }), parks, target)).failed, true);
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
      const { failed, lines } = await runImport(request, source, target);
      assert.equal(failed, true);
      assert.match(lines.join('\n'), words);
    }
    const response = await server.app.fetch(new Request('http://localhost/v1/consultations/short'));
    assert.equal(response.status, 404);
  });

  it('may have a short period with a reason', async () => {
    const request = requestFor('reason', { opens: '2026-12-01', closes: '2026-12-20', shortenReason: '台风将至。' });
    assert.equal((await runImport(request, parks, target)).failed, false);
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
        const { failed, lines } = await runImport(requestFor(name), lawSource(name), target);
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
