import { fault, type Counts } from './counts.js';

/** Builds what is older than its sources, then runs the tests that need it; says so where it cannot be built. */
export async function builtFirst(otherwise: string, isStale: () => Promise<boolean>, build: () => Promise<unknown>, run: () => Promise<Counts>): Promise<Counts> {
  try {
    if (await isStale()) await build();
  } catch (error) {
    const said = `${otherwise}\n${error instanceof Error ? error.message : String(error)}`;
    console.error(said);
    return fault(said);
  }
  return run();
}
