/** `npm run test:visual -- --update` keeps what it sees, of the shots whose names hold one of the words that follow, or of all. */
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { hasPackagedBrowser, openPackagedBrowser } from '../support/browser.js';
import { Photographer } from './photographer.js';
import { differenceOf, readPicture, type Picture } from './picture.js';
import { nameOf, shots } from './shots.js';
import { smallPng } from './small-png.js';
import { openStorySite, type StorySite } from './story-site.js';
import { inWindows, windows } from './windows.js';

const kept = fileURLToPath(new URL('baselines/', import.meta.url));
const fresh = fileURLToPath(new URL('../../.cache/visual/', import.meta.url));
const update = process.env['UPDATE_BASELINES']?.split(' ');
const skip = hasPackagedBrowser ? false : 'The browser that draws alike everywhere comes from npm for Linux on x64 only, so no picture was compared.';

let site: StorySite;
let browser: Browser;

before(async () => {
  if (skip) return;
  [site, browser] = await Promise.all([openStorySite(), openPackagedBrowser(), rm(fresh, { recursive: true, force: true })]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

test('each state looks as its picture shows it', { skip, concurrency: windows }, async (t) => {
  const wanted = shots.filter((shot) => !update || update.some((word) => nameOf(shot).includes(word)));
  await inWindows(wanted, () => Photographer.enter(site, browser), (photographer, shot) => t.test(nameOf(shot), async () => {
    const taken = await photographer.takes(shot);
    await (update ? keep : compare)(nameOf(shot), taken);
  }));
});

test('there is no picture of a state that is no longer taken', { skip }, async () => {
  const names = new Set(shots.map((shot) => `${nameOf(shot)}.png`));
  assert.equal(names.size, shots.length, 'Two shots have one name.');
  const left = (await readdir(kept)).filter((file) => !names.has(file));
  if (update) await Promise.all(left.map((file) => rm(kept + file)));
  else assert.deepEqual(left, []);
});

async function compare(name: string, taken: Picture): Promise<void> {
  const file = await readFile(`${kept}${name}.png`).catch(() => assert.fail(`There is no picture yet; \`npm run test:visual -- --update ${name}\` keeps one.`));
  const difference = differenceOf(readPicture(file), taken);
  if (!difference) return;
  await mkdir(fresh, { recursive: true });
  const written = await Promise.all(Object.entries({ '': taken, '.diff': difference.shown }).map(async ([what, picture]) => {
    if (!picture) return '';
    await writeFile(`${fresh}${name}${what}.png`, smallPng(picture));
    return `\n  ${relative(process.cwd(), `${fresh}${name}${what}.png`)}`;
  }));
  assert.fail(`The page ${difference.words}. See${written.join('')}\nWhere it is right: npm run test:visual -- --update ${name}`);
}

/** A picture that only rounds otherwise stays as it was: a repository keeps every version. */
async function keep(name: string, taken: Picture): Promise<void> {
  const before = await readFile(`${kept}${name}.png`).catch(() => undefined);
  if (before && !differenceOf(readPicture(before), taken)) return;
  await mkdir(kept, { recursive: true });
  await writeFile(`${kept}${name}.png`, smallPng(taken));
}
