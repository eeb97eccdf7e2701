/**
 * Measures the built widgets against pages written by hand, prints the tables and writes docs/bench.md. It only measures: no figure makes it fail.
 * `--runs 5` how often each page is opened; `--quick` opens each once, with 60 articles only, and writes nothing.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser.js';
import { openBenchServer } from './bench-server.js';
import { groups } from './plans.js';
import { reportOf } from './report.js';
import { measure } from './results.js';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<void> {
  const { values: { runs: asked, quick } } = parseArgs({ options: { runs: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } } });
  const runs = quick ? 1 : Number(asked);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is a whole number from 1 on.');
  if (!existsSync(file('dist/integrity.json'))) throw new Error('There is nothing to measure yet: run npm run build first.');
  const loadBefore = load();
  const server = await openBenchServer();
  const browser = await openBrowser();
  try {
    const results = await measure(browser, server.url, groups(quick), runs, (line) => process.stderr.write(`${line}\n`));
    const report = reportOf(results, {
      date: new Date().toISOString().slice(0, 10),
      machine: `${await machine(browser)}, load ${loadBefore} before and ${load()} after`,
      command: `npm run bench${quick ? ' -- --quick' : ` -- --runs ${runs}`}`,
      runs,
      longSource: server.longSource,
    });
    process.stdout.write(report);
    if (!quick) await writeFile(file('docs/bench.md'), report);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** How many processes wanted to run, over the last minute: above the number of cores, trust the ratios only. */
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

async function machine(browser: Browser): Promise<string> {
  const [, version = ''] = /\/(\d+)/.exec(await browser.version()) ?? [];
  return `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, headless Chromium ${version}, Node ${process.versions.node}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
