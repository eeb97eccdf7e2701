import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from './files.js';

/** What an agency may say in its own words, and what we say: `{0}` stands for the first value. A sentence that is built is told by its number of values. */
export type Wording = Readonly<Record<string, string | { readonly values: number }>>;

const catalogue = /(?:^|[/-])(?:zh|en|messages)(?:-en)?\.ts$/;
const isKey = (key: string): boolean => /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(key);

/** All messages of the sources by language: exports of catalogues whose keys are keys of messages, English where the export's name says so. */
export async function readWording(sources: string): Promise<Readonly<Record<'zh' | 'en', Wording>>> {
  const found: Record<'zh' | 'en', Record<string, Wording[string]>> = { zh: {}, en: {} };
  for (const file of (await filesBelow(sources)).filter((each) => catalogue.test(each))) {
    const exported = (await import(pathToFileURL(join(sources, file)).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== 'object' || value === null) continue;
      // A small part keeps both languages in one place.
      const messages = 'zh' in value ? value.zh as object : value;
      if (!Object.keys(messages).every(isKey)) continue;
      for (const [key, message] of Object.entries(messages)) found[name.endsWith('En') ? 'en' : 'zh'][key] = wordsOf(message);
    }
  }
  return { zh: sorted(found.zh), en: sorted(found.en) };
}

/** Writes `messages.json`: what the attribute `messages` of a provider may name. */
export async function writeWording(folder: string, sources: string): Promise<void> {
  await writeFile(join(folder, 'messages.json'), `${JSON.stringify(await readWording(sources), null, 1)}\n`);
}

function wordsOf(message: unknown): Wording[string] {
  if (typeof message !== 'function') return String(message);
  const holes = Array.from({ length: message.length }, (_, place) => `{${String(place)}}`);
  try {
    const words = String((message as (...values: readonly string[]) => string)(...holes));
    if (holes.every((hole) => words.includes(hole))) return words;
  } catch {
    // It counts, or lists: no text that could be copied.
  }
  return { values: message.length };
}

const sorted = (wording: Wording): Wording => Object.fromEntries(Object.entries(wording).sort(([one], [other]) => (one < other ? -1 : 1)));
