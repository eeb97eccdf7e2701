/** The static build of the stories on an address of its own, held still: its pages get a style sheet more than they were built with. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { StaticFiles } from '../../demo/server/node/static-files.js';

export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

export interface StorySite {
  readonly address: string;
  entries(): Promise<StoryEntry[]>;
  close(): void;
}

const build = fileURLToPath(new URL('../../storybook-static/', import.meta.url));
const font = fileURLToPath(new URL('../../node_modules/@fontsource-variable/noto-sans-sc/', import.meta.url));

/**
 * Storybook's own sign of waiting turns for as long as a story is prepared, and without a graphics card each of its frames costs the story
 * more than it gives: half of all the time that a visit took.
 */
const still = '*, ::before, ::after { animation: none !important; transition: none !important; }\n';

export async function openStorySite(): Promise<StorySite> {
  const files = new StaticFiles([{ prefix: '/', folder: build, headers: {} }, { prefix: '/font/', folder: font, headers: {} }]);
  const server = createAdaptorServer({ fetch: (request) => answer(request, files), overrideGlobalObjects: false });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    address,
    entries: async () => {
      const { entries } = (await (await fetch(`${address}/index.json`)).json()) as { entries: Record<string, StoryEntry> };
      return Object.values(entries);
    },
    close: () => { server.close(); },
  };
}

async function answer(request: Request, files: StaticFiles): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/iframe.html') return page(await readFile(`${build}iframe.html`, 'utf8'));
  if (pathname === '/still.css') return new Response(still + await fontFaces(), { headers: { 'Content-Type': 'text/css' } });
  const response = await files.answer(request) ?? new Response(null, { status: pathname === '/favicon.ico' ? 204 : 404 });
  // The demonstration has no such file, and so no type for it.
  if (response.ok && pathname.endsWith('.wasm')) response.headers.set('Content-Type', 'application/wasm');
  return response;
}

function page(html: string): Response {
  return new Response(html.replace('</head>', '<link rel="stylesheet" href="/still.css"></head>'), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** What our elements ask for: in Chinese, and in other languages, whose letters the browser has and whose Chinese words it has not. */
const families = ['Noto Sans CJK SC', 'Noto Sans'];

/** The font under those names: a rule of the document holds inside shadow roots as well. */
async function fontFaces(): Promise<string> {
  const rules = (await readFile(`${font}wght.css`, 'utf8')).replaceAll('url(./', 'url(/font/').replaceAll('font-display: swap', 'font-display: block');
  return families.map((family) => rules.replaceAll('Noto Sans SC Variable', family)).join('\n');
}
