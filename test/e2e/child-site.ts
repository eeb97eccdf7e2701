/** The server as `npm start` runs it, in a process of its own that can be killed and started again on the same port and folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Records } from './site.js';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

export class ChildSite {
  readonly records: Records;
  url = '';
  #child: ChildProcess | undefined;

  private constructor(private readonly dataDir: string) {
    this.records = new Records(dataDir);
  }

  static async open(): Promise<ChildSite> {
    const site = new ChildSite(await mkdtemp(join(tmpdir(), 'huiying-e2e-child-')));
    await site.start();
    return site;
  }

  /** Starts it, again on the port it had; back when it says that it is ready. */
  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: { ...process.env, NODE_ENV: '', PORT: port, HOST: '127.0.0.1', DATA_DIR: this.dataDir, DATABASE_URL: '', AGENCY_CONFIG: '', SEED: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      this.url ||= /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
      if (line.includes('ready')) return;
    }
    throw new Error('The server ended before it was ready.');
  }

  /** SIGKILL: nothing is finished, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
