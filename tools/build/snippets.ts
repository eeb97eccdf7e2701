import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readElements } from './manifest.js';

/** The lines of a page's head for one entry: what it imports is fetched along with it, not one round trip later; and which attributes its tag takes. */
export function snippet(entry: string, imports: readonly string[], { name, version }: { readonly name: string; readonly version: string }, attributes: readonly string[] = []): string {
  const preload = [entry, ...imports].map((file) => `<link rel="modulepreload" href="/huiying/${file}">\n`);
  return `<!-- ${name} ${version}: ${basename(entry, '.js')}. File names change with each release; /huiying/ is where dist/ was copied to. -->\n`
    + (attributes.length > 0 ? `<!-- <${basename(entry, '.js')}> takes: ${attributes.join(', ')} -->\n` : '')
    + `${preload.join('')}<script type="module" src="/huiying/${entry}"></script>\n`;
}

/** Writes `snippets/hy-….html` for each element's entry in `preload.json`. */
export async function writeSnippets(folder: string, release: { readonly name: string; readonly version: string }): Promise<void> {
  const preloads = JSON.parse(await readFile(join(folder, 'preload.json'), 'utf8')) as Record<string, string[]>;
  await mkdir(join(folder, 'snippets'), { recursive: true });
  const entries = Object.entries(preloads).filter(([entry]) => entry.startsWith('elements/'));
  const elements = new Map((await readElements(join(folder, 'custom-elements.json'))).map((element) => [element.tagName, element]));
  await Promise.all(entries.map(([entry, imports]) => {
    const tag = basename(entry, '.js');
    const attributes = elements.get(tag)?.attributes?.map(({ name }) => name);
    return writeFile(join(folder, 'snippets', `${tag}.html`), snippet(entry, imports, release, attributes));
  }));
}
