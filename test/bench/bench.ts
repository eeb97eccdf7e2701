/**
 * Measures the built widgets against pages written by hand and against peers, prints the tables and writes docs/bench.md. It only measures: no
 * figure makes it fail. `--runs 5` how often each page is opened; `--quick` opens each once, with 60 articles and 20 opinions only, and writes
 * nothing; `--only drafts`, `--only mailbox` or `--only opinions` measures that part and leaves the others as they were written.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { openWindowedBrowser } from '../support/browser.js';
import { openBenchServer, type BenchServer } from './bench-server.js';
import { load, machine } from './machine.js';
import { measureMailbox } from './mailbox/measure.js';
import { mailboxPart } from './mailbox/report.js';
import { measureOpinions } from './opinions/measure.js';
import { opinionsPart } from './opinions/report.js';
import { groups } from './plans.js';
import { draftsPart, partOf, partTitles, reportOf, type PartName } from './report.js';
import { measure } from './results.js';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const say = (line: string) => { process.stderr.write(`${line}\n`); };

type Measure = (browser: Browser, server: BenchServer, quick: boolean, runs: number) => Promise<string>;

const measureParts = {
  drafts: async (browser, { url, longSource }, quick, runs) => draftsPart(await measure(browser, url, groups(quick), runs, say), longSource),
  mailbox: async (browser, server, _, runs) => mailboxPart(await measureMailbox(browser, server, runs, say)),
  opinions: async (browser, server, quick, runs) => opinionsPart(await measureOpinions(browser, server, quick, runs, say)),
} satisfies Record<PartName, Measure>;

const partNames = Object.keys(partTitles) as PartName[];

const isPart = (name: string): name is PartName => (partNames as string[]).includes(name);

async function main(): Promise<void> {
  const { values: { runs: asked, quick, only } } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const runs = quick ? 1 : Number(asked);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is a whole number from 1 on.');
  if (only !== undefined && !isPart(only)) throw new Error(`--only is one of ${partNames.join(', ')}.`);
  if (!existsSync(file('dist/integrity.json'))) throw new Error('There is nothing to measure yet: run npm run build first.');
  const server = await openBenchServer();
  const browser = await openWindowedBrowser();
  try {
    const parts: Partial<Record<PartName, string>> = {};
    for (const name of only === undefined ? partNames : [only]) {
      const loadBefore = load();
      const body = await measureParts[name](browser, server, quick, runs);
      parts[name] = partOf(name, body, {
        date: new Date().toISOString().slice(0, 10),
        machine: `${machine([`headless Chromium ${await versionOf(browser)}`])}, load ${loadBefore} before and ${load()} after`,
        command: `npm run bench -- ${quick ? '--quick' : `--runs ${runs}`} --only ${name}`,
      });
      process.stdout.write(parts[name]);
    }
    if (!quick) await writeFile(file('docs/bench.md'), reportOf(parts, await readFile(file('docs/bench.md'), 'utf8')));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function versionOf(browser: Browser): Promise<string> {
  const [, version = ''] = /\/(\d+)/.exec(await browser.version()) ?? [];
  return version;
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
