/** A letter form on a page, speaking to a test's server. */
import '../../src/widgets/mailbox/index.js';
import { elementsBelow } from './accessible-names.js';
import type { Network } from './network.js';
import { mount, until, type Page } from './page.js';
import type { Server } from './server.js';

export interface FormMounting {
  readonly network?: Network;
  readonly id?: string;
  /** More attributes, as they would stand in the tag. */
  readonly attributes?: string;
}

/** Puts a form for the mailbox of the demonstration on the page, without waiting for anything. */
export function mountForm(server: Server, { network, id = 'leaders', attributes = '' }: FormMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-mailbox-compose ${address} mailbox-id="${id}" ${attributes}><a href="/plain">网页版</a></hy-mailbox-compose>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

/** The same, once the form is there. */
export async function openForm(server: Server, mounting: FormMounting = {}): Promise<Page> {
  const page = mountForm(server, mounting);
  await page.find('radio', /^(?:投诉|Complaint)$/);
  return page;
}

export interface Written {
  readonly category?: RegExp;
  readonly title?: string;
  readonly body?: string;
  readonly name?: string;
  readonly phone?: string;
}

/** Fills in what a letter needs; anything may be said otherwise. */
export async function writeLetter(page: Page, { category = /^投诉/, title = '和平路东段路灯不亮', body = '菜市场到东门有六盏灯不亮。', name = '张明', phone = '13900001234' }: Written = {}): Promise<void> {
  await page.press(category, 'radio');
  await page.fill('标题', title);
  await page.fill('正文', body);
  await page.fill('姓名', name);
  await page.fill('手机号', phone);
}

/** Chooses in a list of the system, by the words of what is chosen. */
export async function select(page: Page, name: string, words: string): Promise<void> {
  const list = (await page.find('select', name)) as HTMLSelectElement;
  const option = [...list.options].find(({ text }) => text === words);
  if (!option) throw new Error(`${name} has no ${words}, but ${[...list.options].map(({ text }) => text).join(', ')}.`);
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Hands a file over, as the system's dialogue does. */
export async function chooseFile(page: Page, file: File): Promise<void> {
  const input = await until(() => elementsBelow(page.place).find((element): element is HTMLInputElement => element.matches('input[type=file]')), () => `There is no field for files. ${page.text}`);
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The number on the receipt that is shown. */
export async function letterNumber(page: Page): Promise<string> {
  await page.sees('信已收到', '编号');
  return /编号\s*(\d{12,})/.exec(page.text)?.[1] ?? '';
}

/** Looks through the letter and sends it. */
export async function send(page: Page): Promise<void> {
  await page.press('检查一遍');
  await page.find('heading', '检查一遍');
  await page.press('寄出');
}
