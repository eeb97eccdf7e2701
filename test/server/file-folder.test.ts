import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileFolder } from '../../demo/server/node/file-folder.js';
import { serve } from '../../demo/server/node/serve.js';
import { createApp } from '../../demo/server/app.js';
import { createTestPlatform } from '../../demo/server/test-platform.js';
import { call } from './support/calls.js';
import { pdf } from './support/files.js';
import { Opinions } from './support/opinions.js';
import { upload } from './support/uploads.js';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'huiying-slow-')); });
after(() => rm(folder, { recursive: true }));

describe('a file that somebody takes slowly', () => {
  const long = pdf('长'.repeat(400_000));

  it('is read from disk as it is taken, and whole in the end', async () => {
    const platform = { ...await createTestPlatform(), files: fileFolder(join(folder, 'uploads')) };
    const app = createApp(platform);
    const opinions = await Opinions.open(app, 'river-parks');
    const { id: sent } = await upload(app, long);
    const { ids: [id = ''] } = await opinions.write([{ clauseId: 'art-3', reason: '见附件。', uploads: [sent] }]);
    const [{ attachments: [attachment = assert.fail()] } = assert.fail()] = (await opinions.opinions()).items;
    await opinions.decided({ id, publicAttachments: [attachment.id] });
    const path = `${opinions.path}/comments/${id}/attachments/${attachment.id}`;
    const answer = await call(app, 'GET', path);
    assert.equal(answer.headers.get('Content-Length'), String(long.length));
    const reader = (answer.body ?? assert.fail()).getReader();
    const first = (await reader.read()).value as Uint8Array;
    assert.ok(first.length <= 65_536, `${String(first.length)} bytes are held at a time`);
    await reader.cancel();
    assert.deepEqual(Buffer.from(await (await call(app, 'GET', path)).arrayBuffer()), long);
    await platform.store.close();
  });
});

describe('a file that could not be written', () => {
  it('leaves nothing behind', async () => {
    const place = join(folder, 'full');
    const files = fileFolder(place);
    const id = 'a'.repeat(32);
    await mkdir(join(place, id, 'in the way'), { recursive: true });
    await assert.rejects(files.write(id, pdf()));
    assert.deepEqual(await readdir(place), [id]);
  });
});

describe('a reader who takes nothing', () => {
  it('is let go after a while, and its connection with it', { timeout: 60_000 }, async () => {
    const [site, length] = [join(folder, 'site'), 32_000_000];
    await mkdir(site);
    await writeFile(join(site, 'film.mp4'), Buffer.alloc(length));
    const server = await serve({ host: '127.0.0.1', port: 0, dataDir: join(folder, 'data'), staticFolders: [{ prefix: '/', folder: site, headers: {} }], idleTimeout: 1000 });
    const onRequest = (message: unknown) => { seen((message as { socket: Socket }).socket); };
    let seen: (socket: Socket) => void = () => undefined;
    const arrived = new Promise<Socket>((resolve) => { seen = resolve; });
    try {
      // From now on it lies in memory, and only the reader can be slow.
      assert.equal((await fetch(`${server.url}/film.mp4`, { method: 'HEAD' })).status, 200);
      subscribe('http.server.request.start', onRequest);
      const client = connect(Number(new URL(server.url).port), '127.0.0.1');
      const closed = new Promise<void>((resolve) => { client.once('close', () => { resolve(); }); });
      client.on('error', () => undefined);
      client.write('GET /film.mp4 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
      const socket = await arrived;
      if (!socket.destroyed) await once(socket, 'close');
      let received = 0;
      client.on('data', (piece: Buffer) => { received += piece.length; });
      await closed;
      assert.ok(received < length, 'what was left is not sent any more');
    } finally {
      unsubscribe('http.server.request.start', onRequest);
      await server.close();
    }
  });
});
