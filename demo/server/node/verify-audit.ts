/**
 * The command `npm run audit:verify`: walks the audit table's chain and says whether it is whole. Ends with 0 when it is, with 1 when not or when
 * it could not be read. Settings as for the server: DATA_DIR, DATABASE_URL. The server may run meanwhile.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNodePlatform } from './platform.js';

const { env } = process;
const setting = (name: string) => (env[name] === '' ? undefined : env[name]);

async function main(): Promise<number> {
  const dataDir = setting('DATA_DIR') ?? '.data';
  const databaseUrl = setting('DATABASE_URL');
  const needed = join(dataDir, databaseUrl === undefined ? 'huiying.db' : 'keys.json');
  // Opening would make a new one, and find it whole.
  if (!existsSync(needed)) return failed(`没有找到${needed}，请用环境变量DATA_DIR写明数据所在的文件夹。`);
  const { platform: { store, keys }, close } = await createNodePlatform({ dataDir, databaseUrl });
  try {
    const { rows, brokenAt } = await store.read.audit.verify(keys.audit);
    if (brokenAt !== null) return failed(`审计记录从第${String(brokenAt)}条起对不上：有记录被改过、移动过或者删掉了。前面${String(rows)}条没有问题。`);
    process.stdout.write(`审计记录共${String(rows)}条，首尾相接，没有被改过。\n`);
    return 0;
  } finally {
    await close();
  }
}

function failed(words: string): number {
  console.error(words);
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => (process.exitCode = failed(`没有核对成。原因：${error instanceof Error ? error.message : String(error)}`)),
);
