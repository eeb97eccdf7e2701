import type { HyElement } from '../core/element.js';

/** Links that a reader has decided to follow. */
const followed = new WeakSet<HTMLAnchorElement>();

/** Follows a link as if nobody had asked. */
export function follow(link: HTMLAnchorElement): void {
  followed.add(link);
  link.click();
}

/** Whether an address leads to a site that is neither the page's, nor the server's, nor one that the agency trusts. */
function isOutbound({ protocol, hostname }: HTMLAnchorElement, { client, trustedDomains = '' }: HyElement['settings']): boolean {
  if (!/^https?:$/.test(protocol)) return false;
  const own = [location.hostname, new URL(client?.baseUrl || '/', location.href).hostname, ...trustedDomains.split(/[\s,]+/)];
  return !own.some((domain) => domain !== '' && (hostname === domain || hostname.endsWith(`.${domain}`)));
}

/** Asks before a link that an element drew leads to somebody else's site. A click that opens another tab or window is left alone. */
export function onLink(host: HyElement, event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  // What the page itself wrote into a slot is the page's business.
  if (link?.getRootNode() !== host.renderRoot || followed.delete(link) || !isOutbound(link, host.settings)) return;
  event.preventDefault();
  void import('./leaving-site.js').then(({ askToLeave }) => askToLeave(host, link)).catch(() => { follow(link); });
}
