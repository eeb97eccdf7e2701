/** One page an element, as an agency would write it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleHead, pageOf } from '../entry-pages.js';
import { tasks, type MailboxEntry } from './plan.js';

export const mailboxPath = (entry: MailboxEntry): string => `/bench/mailbox/${entry}.html`;

export const mailboxFloorPath = (entry: MailboxEntry): string => `/bench/floor/${tasks[entry].floor}.html`;

const phone = '<p>也可以打电话：<a href="tel:055512345">0555-12345</a></p>';

const elements: Readonly<Record<MailboxEntry, { readonly title: string; readonly attributes: string }>> = {
  'hy-mailbox-compose': { title: '写信', attributes: ' mailbox-id="leaders"' },
  'hy-mailbox': { title: '领导信箱', attributes: ' mailbox-id="leaders"' },
  'hy-mailbox-tracking': { title: '查信件进度', attributes: '' },
  'hy-mailbox-letters': { title: '来信公开', attributes: '' },
  'hy-mailbox-statistics': { title: '来信办理情况', attributes: ' mailbox-id="leaders"' },
  'hy-knowledge': { title: '公众问答', attributes: ' mailbox-href="/mailbox/"' },
};

/** Writes them for a built library. */
export async function writeMailboxPages(folder: string, built: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [entry, { title, attributes }] of Object.entries(elements)) {
    const element = `<${entry} base-url="/v1"${attributes}>\n${phone}\n</${entry}>`;
    await writeFile(join(folder, `${entry}.html`), pageOf(await moduleHead(`elements/${entry}.js`, built), element, title));
  }
}
