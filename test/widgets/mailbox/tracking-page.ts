import '../../../src/widgets/mailbox/hy-mailbox-tracking.js';
import type { LetterReceipt } from '../../../src/client/index.js';
import { elementsBelow } from '../../support/accessible-names.js';
import type { TestLetter } from '../../support/letters.js';
import type { Network } from '../../support/network.js';
import { mount, until, type Page } from '../../support/page.js';
import type { Server } from '../../support/server.js';

export interface TrackingMounting {
  readonly network?: Network;
  readonly attributes?: string;
}

/** Puts it on the page, as an agency writes it, speaking to a test's server. */
export function mountTracking(server: Server, { network, attributes = '' }: TrackingMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-mailbox-tracking ${address} ${attributes}><p>窗口：云河市滨水路1号</p></hy-mailbox-tracking>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

/** Types number and code, and presses. */
export async function lookUp(page: Page, { number, code }: Pick<LetterReceipt, 'number' | 'code'>): Promise<void> {
  await page.fill(/^(?:编号|Number)$/, number);
  await page.fill(/^(?:查询码|Query code)/, code);
  await page.press(/^(?:查询|Look up)$/);
}

/** The same, once the letter is shown with what its writer may do. */
export async function openLetter(server: Server, { receipt }: TestLetter, mounting: TrackingMounting = {}): Promise<Page> {
  const page = mountTracking(server, mounting);
  await lookUp(page, receipt);
  await page.focusIsOn('heading', receipt.title);
  return page;
}

/** Hands files over, as the system's dialogue does. */
export async function chooseFiles(page: Page, ...files: readonly File[]): Promise<void> {
  const input = await until(() => elementsBelow(page.place).find((element): element is HTMLInputElement => element.matches('input[type=file]')), () => `There is no field for files. ${page.text}`);
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
