/** The real server and the load generator, each in a process of its own. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { LoadPlan, LoadResult } from './load.js';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface ServerProcess {
  readonly url: string;
  /** Megabytes that it has needed at most; undefined where the system does not say. */
  readonly peakMemory: () => Promise<number | undefined>;
  /** Asks it to stop, as a service manager would. */
  readonly stop: () => Promise<void>;
  /** Ends it for certain, if it still runs. */
  readonly kill: () => Promise<void>;
}

export async function startServer(dataDir: string, configPath: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', file('../../../demo/server/main.ts')], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, AGENCY_CONFIG: configPath, SCAN_COMMAND: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  const url = await readyAt(child.stdout);
  child.stdout.resume();
  return {
    url,
    peakMemory: () => peakMemoryOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      if (code !== 0) throw new Error(`The server ended with ${String(code)}.`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readyAt(stdout: NodeJS.ReadableStream): Promise<string> {
  let url = '';
  for await (const line of createInterface({ input: stdout })) {
    url ||= /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
    if (line.includes('ready')) return url;
  }
  throw new Error('The server ended before it was ready.');
}

async function peakMemoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}

export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', file('./load.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  const result = await text(child.stdout);
  if (result === '') throw new Error('The load generator ended without a result.');
  return JSON.parse(result) as LoadResult;
}
