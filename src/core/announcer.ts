/**
 * One live region for all widgets of the page, in the light DOM, because a region inside a shadow root that appears together with
 * its text is often not read out. Appended by the first element, removed with the last.
 */
let holders = 0;
let host: HTMLElement | undefined;
let region: HTMLElement | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

/** Long enough for a screen reader to notice that the region was emptied, so that the same sentence is read twice. */
const pauseMilliseconds = 100;

function build(): void {
  host = document.createElement('div');
  host.dataset['huiyingAnnouncer'] = '';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host{all:initial!important;position:absolute!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}');
  shadow.adoptedStyleSheets = [sheet];
  region = document.createElement('div');
  region.setAttribute('role', 'status');
  shadow.append(region);
  document.body.append(host);
}

/** A script in the head may connect an element before there is a body, whatever the types say. */
function hasBody(): boolean {
  return (document.body as HTMLElement | null) !== null;
}

export function holdAnnouncer(): void {
  holders += 1;
  if (!host && hasBody()) build();
}

export function releaseAnnouncer(): void {
  holders -= 1;
  if (holders > 0) return;
  clearTimeout(pending);
  host?.remove();
  host = region = undefined;
}

/** Has a sentence read out politely, without moving focus. */
export function announce(text: string): void {
  if (!host && holders > 0 && hasBody()) build();
  if (!region) return;
  region.textContent = '';
  clearTimeout(pending);
  pending = setTimeout(() => { if (region) region.textContent = text; }, pauseMilliseconds);
}
