/** What the device under a page says of itself. */

/** Has the browser say that there is, or is no, network at all, and tells the page that it changed. */
export function deviceHasNetwork(connected: boolean): void {
  if (navigator.onLine === connected) return;
  if (connected) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.dispatchEvent(new Event(connected ? 'online' : 'offline'));
}
