import { buildStories, storiesAreStale } from '../build/stories.js';
import { builtFirst } from './built-first.js';
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

function onStories(files: readonly string[]): Promise<Counts> {
  return builtFirst('The stories cannot be built, so none can be looked at.', storiesAreStale, buildStories, () => nodeTests(files));
}
