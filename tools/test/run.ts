import { add, none, summary, type Counts } from './counts.js';

/** Runs tests, only those files if any are named, and counts them. */
export type Part = (files: string[]) => Promise<Counts>;

/** Runs the part that the command line names, or all in order, going on after a failure, and ends with what failed, once more, and one line of counts. */
export async function runParts(parts: Readonly<Record<string, Part>>, [chosen, ...files]: readonly string[]): Promise<void> {
  const names = chosen === undefined ? Object.keys(parts) : [chosen];
  let total = none;
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
    const started = Date.now();
    console.log(`\n── ${name}`);
    const counts = await part(files);
    console.log(`── ${name}: ${summary(counts)} in ${String(Math.round((Date.now() - started) / 1000))} s`);
    total = add(total, counts);
  }
  // A log that is cut keeps its end.
  if (total.faults.length > 0) console.log(`\n── what failed\n${total.faults.join('\n')}`);
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
