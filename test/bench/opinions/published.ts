/** The published opinions as our own API gives them to anybody: the peers answer with the same ones in the same order. */
import type { Comment, CommentPage } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { consultationOf, counts, type Count } from './plan.js';

export type Published = Readonly<Record<Count, readonly Comment[]>>;

export async function readPublished(app: App): Promise<Published> {
  const lists = await Promise.all(counts.map(async (count) => [count, await readAll(app, count)] as const));
  return Object.fromEntries(lists) as Record<Count, Comment[]>;
}

async function readAll(app: App, count: Count): Promise<Comment[]> {
  const read: Comment[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
    const response = await app.fetch(new Request(`http://localhost/v1/consultations/${consultationOf(count)}/comments?${query.toString()}`));
    if (!response.ok) throw new Error(`The opinions of ${consultationOf(count)} could not be read: ${response.status}.`);
    const page = (await response.json()) as CommentPage;
    read.push(...page.items);
    cursor = page.nextCursor;
  }
  if (read.length !== count) throw new Error(`${consultationOf(count)} publishes ${read.length} opinions.`);
  return read;
}
