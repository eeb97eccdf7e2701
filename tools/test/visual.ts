import { buildStories, storiesAreStale } from '../build/stories.js';
import type { Counts } from './counts.js';
import { nodeTests, testFiles } from './node.js';

const walk = 'test/visual/stories.test.ts';

/** Compares pictures of the main states with those that are kept; with `--update`, keeps them anew, or those whose names hold a word that follows. */
export async function visualTests(args: readonly string[]): Promise<Counts> {
  const [first, ...words] = args;
  if (first === '--update') process.env['UPDATE_BASELINES'] = words.join(' ');
  const named = first === '--update' ? [] : args;
  return onStories(named.length > 0 ? named : (await testFiles('visual')).filter((file) => file !== walk));
}

/** Opens every story; with `--all`, also the pages that show all states of an element below each other. */
export async function storyTests(args: readonly string[]): Promise<Counts> {
  if (args.includes('--all')) process.env['EVERY_STORY'] = '1';
  return onStories([walk]);
}

/** Builds the stories first where they are older than their sources. */
async function onStories(files: readonly string[]): Promise<Counts> {
  try {
    if (await storiesAreStale()) await buildStories();
  } catch (error) {
    console.error(`The stories cannot be built, so none can be looked at.\n${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return nodeTests(files);
}
