/**
 * The command `npm run import:law`. It writes to the same database as the server and prints what it understood.
 * Settings come from the environment, as for the server: DATA_DIR, DATABASE_URL, AGENCY_CONFIG, NODE_ENV; STAFF_TOKEN is its own.
 */
import { readFile } from 'node:fs/promises';
import { loadConfig } from '../node/config-file.js';
import { openServer } from '../node/open.js';
import { setting } from '../node/settings.js';
import { readArguments, usage } from './import-arguments.js';
import { checkSource, runImport, type ImportOutcome } from './import-command.js';
import { readSource } from './read-source.js';

const fault = 1;
const misuse = 2;

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
  const bytes = await readFile(reading.request.file).catch(() => undefined);
  if (bytes === undefined) {
    console.error(`打不开文件${reading.request.file}。`);
    return misuse;
  }
  const source = readSource(bytes, reading.request.file);
  if ('refusal' in source) {
    console.error(source.refusal);
    return misuse;
  }
  if (reading.request.check) return say(checkSource(source.document));
  const { app, platform, close } = await openServer({
    dataDir: setting('DATA_DIR') ?? '.data',
    databaseUrl: setting('DATABASE_URL'),
    config: loadConfig(setting('AGENCY_CONFIG'), setting('NODE_ENV') === 'production'),
  });
  try {
    return say(await runImport(reading.request, source.document, { fetch: (request) => app.fetch(request), config: platform.config, now: platform.clock.now(), token: setting('STAFF_TOKEN') }));
  } finally {
    await close();
  }
}

function say({ failed, lines }: ImportOutcome): number {
  (failed ? console.error : console.log)(lines.join('\n'));
  return failed ? fault : 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`没有导入。原因：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = fault;
  },
);
