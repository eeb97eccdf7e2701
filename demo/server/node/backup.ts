/**
 * The command `npm run backup -- <folder>`: a copy of what the server holds, whole at one moment, in a new folder. The server may run meanwhile.
 * Settings as for the server: DATA_DIR, DATABASE_URL. `--without-keys` leaves `keys.json` out, for copies that are kept where the keys must not be.
 */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { setting } from './settings.js';

async function main(): Promise<number> {
  const { values, positionals: [folder, ...more] } = parseArgs({ allowPositionals: true, options: { 'without-keys': { type: 'boolean' } } });
  if (folder === undefined || more.length > 0) return failed('请写明备份放在哪个文件夹：npm run backup -- <文件夹> [--without-keys]');
  const target = resolve(folder);
  if (existsSync(target)) return failed(`${target}已经存在，请换一个新的文件夹。`);
  const dataDir = setting('DATA_DIR') ?? '.data';
  const embedded = setting('DATABASE_URL') === undefined;
  const needed = join(dataDir, embedded ? 'huiying.db' : 'keys.json');
  if (!existsSync(needed)) return failed(`没有找到${needed}，请用环境变量DATA_DIR写明数据所在的文件夹。`);

  // Under another name until it is whole: what was broken off is never taken for a copy.
  const part = `${target}.part`;
  await mkdir(part, { recursive: true, mode: 0o700 });
  if ((await readdir(part)).length > 0) return failed(`${part}里有上一次没有做完的备份，请先删掉。`);
  if (embedded) await copyDatabase(join(dataDir, 'huiying.db'), join(part, 'huiying.db'));
  // After the database: a file stands on disk before its row does, so that every row finds its file.
  const files = await copyUploads(join(dataDir, 'uploads'), join(part, 'uploads'));
  const withKeys = values['without-keys'] !== true;
  if (withKeys) await copyWhole(join(dataDir, 'keys.json'), join(part, 'keys.json'));
  await synced(part);
  await rename(part, target);
  await synced(dirname(target));

  process.stdout.write(`备份在${target}：${embedded ? '数据库，' : ''}附件${String(files)}个${withKeys ? '，密钥keys.json' : ''}。\n`);
  const mark = embedded ? auditMark(join(target, 'huiying.db')) : undefined;
  if (mark !== undefined) process.stdout.write(`审计记录到${mark}。以后核对：npm run audit:verify -- 这个编号。\n`);
  if (!embedded) process.stdout.write('数据库在PostgreSQL里，请另用pg_dump备份，并且先于这条命令。\n');
  process.stdout.write(withKeys ? '谁有这份备份，谁就能读到联系方式，请像密钥一样保管。\n' : '没有备份密钥：没有keys.json，这份备份打不开回执和联系方式。\n');
  return 0;
}

/** One transaction reads it all, so that the copy is of one moment, with all that stood in the log; writers go on. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
  // SQLite leaves it to us to have it on disk.
  await synced(to);
}

async function copyUploads(from: string, to: string): Promise<number> {
  await mkdir(to, { mode: 0o700 });
  // What is half written has another name.
  const names = existsSync(from) ? (await readdir(from)).filter((name) => /^[0-9a-f]{32}$/.test(name)) : [];
  let copied = 0;
  for (const name of names) if (await copyWhole(join(from, name), join(to, name))) copied += 1;
  await synced(to);
  return copied;
}

/** False where it is gone by now, as a file that nobody used in time. */
async function copyWhole(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !from.endsWith('keys.json')) return false;
    throw error;
  }
  await synced(to);
  return true;
}

/** Number and hash of the newest line, where there is one. */
function auditMark(path: string): string | undefined {
  const database = new Database(path, { readonly: true });
  try {
    const [head] = database.prepare("select sequence || ':' || hash as mark from audit_head where sequence > 0").all() as { mark: string }[];
    return head?.mark;
  } finally {
    database.close();
  }
}

/** A copy that only a power cut shows to be none is worth nothing. Windows has no such thing for what is open to be read. */
async function synced(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function failed(words: string): number {
  console.error(words);
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = failed(`备份没有做成。原因：${error instanceof Error ? error.message : String(error)}`)),
);
