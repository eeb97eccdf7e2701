/** A comment box on a page, speaking to a test's server. */
import '../../src/widgets/consultation/index.js';
import type { Network } from './network.js';
import { mount, type Page } from './page.js';
import type { Server } from './server.js';

export interface BoxMounting {
  readonly network?: Network;
  /** More attributes, as they would stand in the tag. */
  readonly attributes?: string;
}

/** Puts a box for `river-parks` on the page, without waiting for anything. */
export function mountBox(server: Server, { network, attributes = '' }: BoxMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-comment-box ${address} consultation-id="river-parks" ${attributes}><a href="/plain">网页版表单</a></hy-comment-box>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

/** The same, once the form is there. */
export async function openBox(server: Server, mounting: BoxMounting = {}): Promise<Page> {
  const page = mountBox(server, mounting);
  await page.find('textbox', /^(?:意见|理由|Opinion|Reason)$/);
  return page;
}

/** Adds an opinion on a clause, as a citizen does who knows its number. */
export async function addClause(page: Page, number: string): Promise<void> {
  if (!page.has('textbox', '第几条')) await page.press('再选一条');
  await page.fill('第几条', number);
  await page.press('加上这一条');
}

/** What the browser keeps that has to do with this server. */
export function stored(server: Server): string[] {
  const entries = Object.entries(localStorage) as [string, string][];
  return entries.filter(([key]) => key.includes(server.baseUrl)).map(([, value]) => value);
}

/** The number on the receipt that is shown. */
export async function receiptNumber(page: Page): Promise<string> {
  await page.sees('已收到，谢谢参与', '编号');
  return /编号\s*(\d{12,})/.exec(page.text)?.[1] ?? '';
}
