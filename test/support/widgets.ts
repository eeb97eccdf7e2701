/** A widget of the consultation on a page, speaking to a test's server. */
import '../../src/widgets/consultation/index.js';
import { elementsBelow } from './accessible-names.js';
import type { Network } from './network.js';
import { mount, until, type Page } from './page.js';
import type { Server } from './server.js';

export interface WidgetMounting {
  readonly network?: Network;
  readonly id?: string;
  /** More attributes, as they would stand in the tag. */
  readonly attributes?: string;
  /** What the page has inside the tag. */
  readonly inside?: string;
  /** What the page has before it. */
  readonly before?: string;
}

/** Puts a widget on the page, without waiting for anything. */
export function mountWidget(server: Server, tag: string, { network, id = 'river-parks', attributes = '', inside = '', before = '' }: WidgetMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `${before}<${tag} ${address} consultation-id="${id}" ${attributes}>${inside}</${tag}>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

/** Opens every chapter that is not there yet, until so many clauses are shown. */
export async function openChapters(page: Page, clauses: number): Promise<void> {
  await until(() => {
    for (const button of page.all('button', /^打开这一章/)) button.click();
    return page.all('article', /^第/).length === clauses;
  }, () => `${page.all('article', /^第/).length} of ${clauses} clauses are shown.`);
}

/** Waits until the comment boxes on the page have their forms, seen or not. */
export async function formsAreThere(page: Page, boxes = 1): Promise<void> {
  await until(() => elementsBelow(page.place).filter(({ id }) => id === 'target').length === boxes, () => `Not all forms have come. ${page.text}`);
}
