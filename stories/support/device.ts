/** What the device does that an element stands on: its storage, and whether it says that it has a network. */
import { ownVoices } from '../../test/support/scripted-voices.js';

const filler = 'story:full';

/** Nothing kept, nothing opened by the address, a network, and its own voice. */
export function freshDevice(): void {
  ownVoices();
  window.localStorage.clear();
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`);
  deviceIsOnline();
}

/** The device says that it has no network, as it does in a tunnel. */
export function deviceIsOffline(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
}

export function deviceIsOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}

/** Fills the storage to its last byte, so that nothing more can be kept. */
export function deviceIsFull(): void {
  let kept = '';
  for (let size = 8_388_608; size >= 1; size = Math.floor(size / 2)) {
    try {
      window.localStorage.setItem(filler, kept + 'x'.repeat(size));
      kept += 'x'.repeat(size);
    } catch {
      // Too much: try half of it.
    }
  }
}
