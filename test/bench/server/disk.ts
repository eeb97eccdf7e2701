/** What the disk below the data folder is worth: a promise that is kept in memory would make every figure a lie. */
import { open, statfs, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { percentile } from '../figures.js';

const inMemory = 0x01021994;
const syncs = 100;

export interface Disk {
  readonly isMemory: boolean;
  /** Milliseconds to append 4 kB and have it on the disk. */
  readonly middle: number;
  readonly slow: number;
}

export async function measureDisk(folder: string): Promise<Disk> {
  const path = join(folder, 'fsync-probe');
  const file = await open(path, 'a');
  const times: number[] = [];
  try {
    for (let turn = 0; turn < syncs; turn += 1) {
      const before = performance.now();
      await file.write(Buffer.alloc(4096, turn));
      await file.datasync();
      times.push(performance.now() - before);
    }
  } finally {
    await file.close();
    await unlink(path);
  }
  return { isMemory: (await statfs(folder)).type === inMemory, middle: percentile(times, 0.5), slow: percentile(times, 0.99) };
}
