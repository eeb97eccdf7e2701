import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detailsOf, type ManifestElement } from './manifest.js';

/** The text of `events.d.ts`: by name what a listener gets, on elements, documents and windows, since events come out of the shadow roots. */
export function eventTypes(elements: readonly ManifestElement[]): string {
  const rows = new Map(elements.flatMap(({ events = [] }) => events.map((event) => [event.name, event] as const)));
  return `/** What listeners get. Made by the build. */
import type { ${detailsOf(elements).join(', ')} } from './types/index.js';

declare global {
  interface GlobalEventHandlersEventMap {
${[...rows.values()].map(({ name, type, description = '' }) => `    /** ${description.replace(/\s+/g, ' ')} */\n    '${name}': ${type?.text ?? 'CustomEvent'};\n`).join('')}  }
}
`;
}

/** Writes it into a built folder, and has the entries that register elements bring it along. */
export async function writeEventTypes(folder: string, elements: readonly ManifestElement[]): Promise<void> {
  await writeFile(join(folder, 'events.d.ts'), eventTypes(elements));
  for (const entry of ['types/index.d.ts', 'types/auto.d.ts', ...elements.map(({ tagName }) => `elements/${tagName}.d.ts`)]) {
    const file = join(folder, entry);
    // Not an import: there is no script of that name.
    await writeFile(file, `/// <reference path="../events.d.ts" />\n${await readFile(file, 'utf8')}`);
  }
}
