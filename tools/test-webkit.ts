/** `npm run test:webkit`: a citizen's way to a receipt in WebKitGTK; says so and succeeds where its driver or a virtual screen is missing. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { endToEndTests } from './test/e2e.js';
import { runParts } from './test/run.js';

const folders = (process.env['PATH'] ?? '').split(delimiter);
const missing = ['WebKitWebDriver', 'xvfb-run'].filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
if (missing.length > 0) {
  console.log(`${missing.join(' and ')} cannot be found, so nothing was tried. On Debian: apt-get install webkit2gtk-driver xvfb xauth.`);
} else {
  await runParts({ e2e: () => endToEndTests(['test/e2e/webkit-smoke.ts']) }, []);
}
