/** A widget of the consultation on a page, speaking to a test's server. */
import '../../src/widgets/consultation/index.js';
import type { Network } from './network.js';
import { mount, type Page } from './page.js';
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
