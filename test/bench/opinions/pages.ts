/** One page an entry and number of opinions: ours as an agency would write it, the peers' as their documentation tells an integrator to. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleHead, pageOf } from '../entry-pages.js';
import { consultationOf, counts, isOwn, shownFirst, type Count, type OpinionEntry, type PeerEntry } from './plan.js';

export const opinionLabels: Record<OpinionEntry, string> = {
  'hy-consultation-comments': '`hy-consultation-comments` alone',
  'comments-and-box': '`hy-consultation-comments` below `hy-comment-box`',
  waline: 'Waline, 20 a page',
  artalk: 'Artalk, 20 a page',
  'artalk-lite': 'ArtalkLite, 20 a page',
  'artalk-all': 'Artalk, all on one page',
  'artalk-lite-all': 'ArtalkLite, all on one page',
};

/** On the server of the entry: ours on the reference server, a peer's on the peers'. */
export const opinionPath = (entry: OpinionEntry, count: Count): string => `${isOwn(entry) ? '/bench/opinions' : '/pages'}/${entry}-${count}.html`;

export const opinionFloorPath = (count: Count): string => `/bench/floor/opinions.html?id=${consultationOf(count)}`;

/** Writes ours, for a built library. */
export async function writeOwnPages(folder: string, built: string): Promise<void> {
  const head = await moduleHead('elements/hy-consultation-comments.js', built);
  await write(folder, 'hy-consultation-comments', (count) => pageOf(head, commentsElement(count)));
  const boxHead = await moduleHead('elements/hy-comment-box.js', built);
  const bothHeads = [...new Set(`${boxHead}\n${head}`.split('\n'))].join('\n');
  await write(folder, 'comments-and-box', (count) => pageOf(bothHeads, `<hy-comment-box base-url="/v1" consultation-id="${consultationOf(count)}">
<p>提意见也可以打电话：<a href="tel:055512345">0555-12345</a></p>
</hy-comment-box>
${commentsElement(count)}`));
}

const commentsElement = (count: Count): string => `<hy-consultation-comments base-url="/v1" consultation-id="${consultationOf(count)}">
<p><a href="/consultations/${consultationOf(count)}/comments">公开的意见</a></p>
</hy-consultation-comments>`;

export async function writePeerPages(folder: string): Promise<void> {
  const sources: Record<PeerEntry, (count: Count) => string> = {
    waline: walinePage,
    artalk: (count) => artalkPage('Artalk', count, shownFirst),
    'artalk-lite': (count) => artalkPage('ArtalkLite', count, shownFirst),
    'artalk-all': (count) => artalkPage('Artalk', count, count),
    'artalk-lite-all': (count) => artalkPage('ArtalkLite', count, count),
  };
  for (const [entry, source] of Object.entries(sources) as [PeerEntry, (count: Count) => string][]) await write(folder, entry, source);
}

async function write(folder: string, entry: OpinionEntry, source: (count: Count) => string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const count of counts) await writeFile(join(folder, `${entry}-${count}.html`), source(count));
}

/** Its emoji come from another server unless they are off. */
const walinePage = (count: Count): string => pageOf('<link rel="stylesheet" href="/waline/waline.css">', `<div id="waline"></div>
<script type="module">
import { init } from '/waline/waline.js';

init({
  el: '#waline',
  serverURL: location.origin,
  path: '${consultationOf(count)}',
  lang: 'zh-CN',
  pageSize: ${shownFirst},
  emoji: false,
});
</script>`);

/** Its emoji and the pictures of writers come from other servers unless it is told otherwise; a picture there always is, so it is an empty one. */
const artalkPage = (build: 'Artalk' | 'ArtalkLite', count: Count, pageSize: number): string => pageOf(`<link href="/artalk/${build}.css" rel="stylesheet">
<script src="/artalk/${build}.js"></script>`, `<div id="Comments"></div>
<script>
Artalk.init({
  el: '#Comments',
  pageKey: '${consultationOf(count)}',
  pageTitle: '公开征求意见',
  server: location.origin,
  site: 'huiying',
  pagination: { pageSize: ${pageSize} },
  emoticons: false,
  avatarURLBuilder: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
})
</script>`);
