/**
 * Starts the server. Settings come from the environment:
 * HOST, PORT, DATA_DIR, DATABASE_URL, AGENCY_CONFIG (a JSON file), SITE_DIR, STAFF_PAGE, API_REFERENCE, TRUSTED_PROXIES, HSTS_SECONDS, SCAN_COMMAND,
 * NOTICE_COMMAND, NODE_ENV, SEED.
 */
import { loadConfig } from './node/config-file.js';
import { noticeCommand } from './node/notice-command.js';
import { chosenScan } from './node/scan-command.js';
import { serve } from './node/serve.js';
import { databaseAddress, folderThatIsThere, isOn, isSeeded, setting, wholeNumber } from './node/settings.js';
import { city, siteMounts, widgetsAreBuilt } from './node/site.js';
import { strictSeconds } from './node/strict-transport.js';
import { seed } from './seed.js';
import { fillKnowledge } from './seed-knowledge.js';
import { fillMailbox } from './seed-letters.js';
import { seedConsultations } from './seed/content.js';
import { seedKnowledge } from './seed/knowledge.js';
import { seedLetters } from './seed/letters.js';

const production = setting('NODE_ENV') === 'production';

async function main(): Promise<void> {
  const notices = setting('NOTICE_COMMAND');
  const config = loadConfig(setting('AGENCY_CONFIG'), production);
  const seeded = isSeeded(setting('SEED'), production);
  const beside = {
    site: folderThatIsThere('SITE_DIR', setting('SITE_DIR')) ?? (production ? null : city),
    staffPage: isOn('STAFF_PAGE', setting('STAFF_PAGE'), !production),
    apiReference: isOn('API_REFERENCE', setting('API_REFERENCE'), !production),
  };
  const server = await serve({
    host: setting('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', setting('PORT') ?? '8080', 65_535),
    dataDir: setting('DATA_DIR') ?? '.data',
    databaseUrl: databaseAddress(setting('DATABASE_URL')),
    config,
    notify: notices === undefined ? null : noticeCommand(notices),
    scan: chosenScan(setting('SCAN_COMMAND'), config),
    trustedProxies: wholeNumber('TRUSTED_PROXIES', setting('TRUSTED_PROXIES') ?? '0', 9),
    strictTransportSeconds: strictSeconds(setting('HSTS_SECONDS')),
    staticFolders: siteMounts(beside),
    prepare: !seeded ? undefined : async ({ platform }) => {
      await seed(platform, seedConsultations);
      await fillMailbox(platform, seedLetters);
      await fillKnowledge(platform, seedKnowledge);
    },
  });
  const stop = () => {
    void server.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write([
    ...(beside.site === null ? [] : [`网站 site       ${server.url}/`]),
    `接口 API        ${server.url}/v1/agency`,
    ...(beside.apiReference ? [`接口说明 docs   ${server.url}/api/`] : []),
    ...(widgetsAreBuilt() ? [] : ['组件 widgets    还没有构建，/huiying/ 下没有文件。 They are not built: npm run build']),
    '已就绪 ready',
    '',
  ].join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
