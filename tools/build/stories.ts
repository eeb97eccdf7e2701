import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newest } from './files.js';
import { root } from './library.js';

/** Where `npm run build-storybook` puts them. */
const stories = join(root, 'storybook-static');

const run = promisify(execFile);
const inputs = ['src', 'stories', '.storybook', 'demo/server', 'test/support', 'custom-elements.json', 'package-lock.json'];

/** True when the static build of the stories is missing or older than what it is made from. */
export async function storiesAreStale(): Promise<boolean> {
  const built = await newest([join(stories, 'index.json')]);
  return built < (await newest(inputs.map((input) => join(root, input))));
}

/** Builds them in a folder of their own and swaps at the end, so that a build that fails leaves the old ones whole. */
export async function buildStories(): Promise<void> {
  const folder = join(root, '.cache', `stories-${String(process.pid)}`);
  try {
    await run(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', folder], { cwd: root, env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
    await rm(stories, { recursive: true, force: true });
    await rename(folder, stories);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
