import type { Client } from '../client/index.js';

/** A path on the agency's own host, such as a permalink, as a page on any host may link to it. */
export function siteAddress(path: string, client: Client | undefined): string {
  return new URL(path, new URL(client?.baseUrl ?? '', document.baseURI)).href;
}
