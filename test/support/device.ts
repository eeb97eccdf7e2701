/** What the device under a page says of itself. */

/** Has the browser say that there is, or is no, network at all, and tells the page that it changed. */
export function deviceHasNetwork(connected: boolean): void {
  if (navigator.onLine === connected) return;
  if (connected) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.dispatchEvent(new Event(connected ? 'online' : 'offline'));
}

/** Lets the device's clock go on by so many minutes; what it gives sets it back. */
export function deviceClockGoesOn(minutes: number): () => void {
  const { now } = Date;
  Date.now = () => now() + minutes * 60_000;
  return () => { Date.now = now; };
}

/** The reader turns back to the page from another one. */
export function readerComesBack(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}
