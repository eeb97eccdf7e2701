import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserOptions, inFirefox } from './test/support/browser.ts';
import { testServer } from './test/support/test-server-plugin.ts';

/** Each tab a device of its own: files that run side by side must not find each other's drafts and receipts. */
async function ownDevice({ browser }) {
  const page = await (await browser.createBrowserContext()).newPage();
  // A tab that is not in front gets no frames and no focus events, and two run at a time.
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  // One tab after the other serves many files: from a full history a browser drops what no finger made, and Back would leave the test.
  page.on('load', () => { session.send('Page.resetNavigationHistory').catch(() => undefined); });
  return page;
}

async function launcher() {
  const launchOptions = await browserOptions();
  if (!inFirefox) return chromeLauncher({ launchOptions, createPage: ownDevice });
  const chosen = chromeLauncher({ launchOptions, concurrency: 1 });
  chosen.name = 'Firefox';
  return chosen;
}

const server = testServer();

export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser'] },
  // Two: a tab that is not in front gets little time, and the tests share their machine.
  concurrency: 2,
  browsers: [await launcher()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // The first accessibility check on a loaded machine takes longer than mocha's two seconds.
  testFramework: { config: { timeout: '10000' } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  middleware: [server.middleware],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    server.plugin,
  ],
};
