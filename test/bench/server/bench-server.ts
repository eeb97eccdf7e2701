/**
 * Measures the reference server under load, prints the tables and writes docs/bench-server.md. It only measures: no figure makes it fail.
 * `--data .cache` the folder for the database, which should be on the disk that is meant; `--quick` is short and writes nothing;
 * `--letters` reads letters alone and writes nothing.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load, machine } from '../machine.js';
import { measureLettersAlone, measureServer } from './measure.js';
import { plan } from './plan.js';
import { letterSection, serverReport } from './report.js';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const { values: { data, quick, letters } } = parseArgs({ options: { data: { type: 'string' }, quick: { type: 'boolean', default: false }, letters: { type: 'boolean', default: false } } });
  const loadBefore = load();
  const chosen = plan(quick);
  const base = data ?? file('.cache');
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  if (letters) {
    process.stdout.write(`${letterSection(await measureLettersAlone(chosen, base, say), chosen)}\n`);
    return;
  }
  const result = await measureServer(chosen, base, say);
  const report = serverReport(result, {
    date: new Date().toISOString().slice(0, 10),
    machine: `${machine()}, load ${loadBefore} before and ${load()} after`,
    command: `npm run bench:server${quick ? ' -- --quick' : ''}`,
    plan: chosen,
  });
  process.stdout.write(report);
  if (!quick) await writeFile(file('docs/bench-server.md'), report);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
