/** `npm run test:firefox`: the element tests in an installed Firefox; says so and succeeds where there is none. */
import { existsSync } from 'node:fs';
import { runNode } from './test/command.js';

const found = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
  .find((path) => path !== undefined && existsSync(path));
if (found === undefined) {
  console.log('No Firefox is installed, so nothing was tried. Set FIREFOX_PATH to its executable.');
} else {
  process.env['FIREFOX_PATH'] = found;
  process.env['TEST_BROWSER'] = 'firefox';
  process.exitCode = (await runNode(['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...process.argv.slice(2)])).code;
}
