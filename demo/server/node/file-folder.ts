import { mkdirSync } from 'node:fs';
import { access, open, readFile, type FileHandle, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '../platform.js';

/** Beside the names that are given: what a power cut left half written is no file yet. */
const unfinished = '.part';

/** Files in a folder outside the web root, one by one under the names that the server drew for them. */
export function fileFolder(folder: string): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (id: string) => {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new Error('This is no name of a file.');
    return join(folder, id);
  };
  return {
    async write(id, bytes) {
      const path = place(id);
      const file = await open(path + unfinished, 'wx', 0o600);
      try {
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(path + unfinished, path);
        await syncFolder(folder);
      } catch (error) {
        // A full disk must not be left fuller.
        await rm(path + unfinished, { force: true });
        throw error;
      }
    },
    async read(id) {
      try {
        return new Uint8Array(await readFile(place(id)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async open(id) {
      const path = place(id);
      try {
        await access(path);
        return pieces(path);
      } catch {
        return undefined;
      }
    },
    async remove(id) {
      await rm(place(id), { force: true });
      await rm(place(id) + unfinished, { force: true });
    },
    list: async () => [...new Set((await readdir(folder)).map((name) => name.replace(unfinished, '')))].filter((name) => /^[0-9a-f]{32}$/.test(name)),
  };
}

const pieceBytes = 65_536;

function pieces(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      file ??= await open(path, 'r');
      const piece = new Uint8Array(pieceBytes);
      const { bytesRead } = await file.read(piece);
      if (bytesRead > 0) {
        controller.enqueue(piece.subarray(0, bytesRead));
        return;
      }
      await file.close();
      controller.close();
    },
    cancel: () => file?.close(),
    // Nothing before somebody asks: a HEAD throws the body away without a word.
  }, { highWaterMark: 0 });
}

/** A new name in a folder is on disk only once the folder is. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
