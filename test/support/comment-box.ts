/** A comment box on a page, speaking to a test's server. */
import { focused, until, type Page } from './page.js';
import type { Server } from './server.js';
import { mountWidget, type WidgetMounting } from './widgets.js';

/** Puts a box for `river-parks` on the page, without waiting for anything. */
export function mountBox(server: Server, mounting: WidgetMounting = {}): Page {
  return mountWidget(server, 'hy-comment-box', { inside: '<a href="/plain">网页版表单</a>', ...mounting });
}

/** The same, once the form is there. */
export async function openBox(server: Server, mounting: WidgetMounting = {}): Promise<Page> {
  const page = mountBox(server, mounting);
  await page.find('textbox', /^(?:意见|理由|Opinion|Reason)$/);
  return page;
}

/** Types a number into the field for one more clause, and presses its button. */
export async function askForClause(page: Page, number: string): Promise<void> {
  if (!page.has('textbox', '第几条')) await page.press('再选一条');
  await page.fill('第几条', number);
  await page.press('加上这一条');
}

/** Begins, or goes back to, the opinion on a clause, by number and label. */
export async function addClause(page: Page, number: string, label: string): Promise<void> {
  await askForClause(page, number);
  await until(() => focused().textContent === `针对${label}`, () => `No opinion on ${label} was opened. ${page.text}`);
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
