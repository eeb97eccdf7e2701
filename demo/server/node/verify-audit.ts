/**
 * The command `npm run audit:verify`: walks the audit table's chain and says whether it is whole. Ends with 0 when it is, with 1 when not or when
 * it could not be read. Settings as for the server: DATA_DIR, DATABASE_URL. The server may run meanwhile.
 *
 * With `-- 253:9f86…`, as an earlier run or a backup printed it (the number alone will do), also whether that line is still there: an older copy of the database is whole in itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNodePlatform } from './platform.js';
import { setting } from './settings.js';

async function main(): Promise<number> {
  const [mark] = process.argv.slice(2);
  if (mark !== undefined && !/^[1-9]\d*(?::[0-9a-f]{64})?$/.test(mark)) return failed('请写明上一次核对或备份打印的编号，例如253:9f86…，或者只写条数。');
  const dataDir = setting('DATA_DIR') ?? '.data';
  const databaseUrl = setting('DATABASE_URL');
  const needed = join(dataDir, databaseUrl === undefined ? 'huiying.db' : 'keys.json');
  // Opening would make a new one, and find it whole.
  if (!existsSync(needed)) return failed(`没有找到${needed}，请用环境变量DATA_DIR写明数据所在的文件夹。`);
  const { platform: { store, keys }, close } = await createNodePlatform({ dataDir, databaseUrl });
  try {
    const { rows, brokenAt } = await store.read.audit.verify(keys.audit);
    if (brokenAt !== null) return failed(`审计记录从第${String(brokenAt)}条起对不上：有记录被改过、移动过或者删掉了。前面${String(rows)}条没有问题。`);
    if (mark !== undefined) {
      const [number = '', known] = mark.split(':');
      const hash = await store.read.audit.hashOf(Number(number));
      if (hash === undefined) return failed(`审计记录只有${String(rows)}条，少于已知的${number}条：后面的被删掉了，或者这是一份旧的备份。`);
      if (known !== undefined && hash !== known) return failed(`审计记录的第${number}条不是已知的那一条：这不是同一个数据库，或者它从旧的备份接着用过。`);
    }
    process.stdout.write(`审计记录共${String(rows)}条，首尾相接，没有被改过。\n`);
    if (rows > 0) process.stdout.write(`最后一条${await store.read.audit.mark()}，请记下，以后核对：npm run audit:verify -- 这个编号。\n`);
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
