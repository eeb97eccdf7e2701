/**
 * The command `npm run import:law`. It writes to the same database as the server and prints what it understood.
 * Settings come from the environment, as for the server: DATA_DIR, DATABASE_URL, AGENCY_CONFIG, NODE_ENV.
 */
import { readFile } from 'node:fs/promises';
import { loadConfig } from '../node/config-file.js';
import { openServer } from '../node/open.js';
import { readArguments, usage } from './import-arguments.js';
import { runImport } from './import-command.js';

const fault = 1;
const misuse = 2;

const { env } = process;
const setting = (name: string) => (env[name] === '' ? undefined : env[name]);

async function main(words: readonly string[]): Promise<number> {
  const reading = readArguments(words);
  if ('help' in reading) {
    console.log(usage);
    return 0;
  }
  if ('problem' in reading) {
    console.error(`${reading.problem}\n\n${usage}`);
    return misuse;
  }
  const source = await readFile(reading.request.file, 'utf8').catch(() => undefined);
  if (source === undefined) {
    console.error(`打不开文件${reading.request.file}。`);
    return misuse;
  }
  if (source.includes('\ufffd')) {
    console.error('文件不是UTF-8编码，请另存为UTF-8。');
    return misuse;
  }
  const { app, platform, close } = await openServer({
    dataDir: setting('DATA_DIR') ?? '.data',
    databaseUrl: setting('DATABASE_URL'),
    config: loadConfig(setting('AGENCY_CONFIG'), setting('NODE_ENV') === 'production'),
  });
  try {
    const { failed, lines } = await runImport(reading.request, source, { fetch: (request) => app.fetch(request), config: platform.config });
    (failed ? console.error : console.log)(lines.join('\n'));
    return failed ? fault : 0;
  } finally {
    await close();
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`没有导入。原因：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = fault;
  },
);
