import { ApiProblem } from '../client/index.js';

/** What only some readers look at is fetched when they do; not coming is told like any other reading problem. */
export async function fetched(module: Promise<unknown>): Promise<true> {
  try {
    await module;
    return true;
  } catch (cause) {
    throw new ApiProblem('offline', { cause });
  }
}
