/**
 * `npm run test:firefox`: the element tests and the end-to-end tests in an installed Firefox; says so and succeeds where there is none.
 * `-- elements` or `-- e2e` runs one part; file names after it run those only.
 */
import { existsSync } from 'node:fs';
import { endToEndTests } from './test/e2e.js';
import { elementTests } from './test/elements.js';
import { runParts } from './test/run.js';

const found = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
  .find((path) => path !== undefined && existsSync(path));
if (found === undefined) {
  console.log('No Firefox is installed, so nothing was tried. Set FIREFOX_PATH to its executable.');
} else {
  process.env['FIREFOX_PATH'] = found;
  process.env['TEST_BROWSER'] = 'firefox';
  await runParts({ elements: elementTests, e2e: endToEndTests }, process.argv.slice(2));
}
