/** One page an entry and consultation, as an agency would write it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { consultationIds, type Articles } from './bench-server.js';

export type EntryName = 'hy-consultation' | 'hy-consultation-plain' | 'auto' | 'auto-plain' | 'hy-comment-box' | 'hy-consultation-draft' | 'hy-receipt' | 'classic' | 'everything';

export const entryLabels: Record<EntryName, string> = {
  'hy-consultation': '`hy-consultation`, with modulepreload',
  'hy-consultation-plain': '`hy-consultation`, without modulepreload',
  auto: '`auto.js`, with modulepreload for `hy-consultation`',
  'auto-plain': '`auto.js` alone',
  'hy-comment-box': '`hy-comment-box` alone',
  'hy-consultation-draft': '`hy-consultation-draft` alone',
  'hy-receipt': '`hy-receipt` alone',
  classic: '`huiying.classic.js`, one file',
  everything: '`huiying.js`, every element',
};

export const entryPath = (entry: EntryName, articles: Articles): string => `/bench/${entry}-${articles}.html`;

/** Writes the pages for a built library. */
export async function writeEntryPages(folder: string, built: string): Promise<void> {
  for (const entry of Object.keys(entryLabels) as EntryName[]) {
    const head = await headOf(entry, built);
    for (const articles of [60, 1260] as const) {
      await writeFile(join(folder, `${entry}-${articles}.html`), pageOf(head, elementOf(entry, consultationIds[articles])));
    }
  }
}

async function headOf(entry: EntryName, built: string): Promise<string> {
  switch (entry) {
    case 'classic': return '<script defer src="/huiying/huiying.classic.js"></script>';
    case 'everything': return await moduleHead('huiying.js', built);
    case 'hy-consultation-plain': return moduleTag('elements/hy-consultation.js');
    case 'auto': return `${preloadTag('elements/hy-consultation.js')}\n${await moduleHead('elements/hy-consultation.js', built, 'auto.js')}`;
    case 'auto-plain': return moduleTag('auto.js');
    default: return await moduleHead(`elements/${entry}.js`, built);
  }
}

const moduleTag = (file: string) => `<script type="module" src="/huiying/${file}"></script>`;

const preloadTag = (file: string) => `<link rel="modulepreload" href="/huiying/${file}">`;

/** The module and a modulepreload link for each file that it imports at once; for the autoloader, those of the element's entry. */
export async function moduleHead(file: string, built: string, started = file): Promise<string> {
  const imports = await staticImports(file, built);
  return [...imports.map(preloadTag), moduleTag(started)].join('\n');
}

async function staticImports(file: string, built: string, found = new Set<string>()): Promise<string[]> {
  const code = await readFile(join(built, file), 'utf8');
  for (const [, specifier = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    const path = posix.join(posix.dirname(file), specifier);
    if (found.has(path)) continue;
    found.add(path);
    await staticImports(path, built, found);
  }
  return [...found];
}

function elementOf(entry: EntryName, consultationId: string): string {
  if (entry === 'hy-receipt') return '<hy-receipt></hy-receipt>';
  const tag = entry === 'hy-comment-box' || entry === 'hy-consultation-draft' ? entry : 'hy-consultation';
  return `<${tag} base-url="/v1" consultation-id="${consultationId}">
<p>提意见也可以打电话：<a href="tel:055512345">0555-12345</a></p>
</${tag}>`;
}

/** The page around an element, the same for all. */
export function pageOf(head: string, element: string, title = '公开征求意见'): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
${element}
</main>
</body>
</html>
`;
}
