import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { addressScope } from './rules/address-scope.js';

interface Held {
  /** Requests by address; a body that trickles in holds its place for minutes. */
  readonly requests: Map<string, number>;
  places: number;
}

const running = new WeakMap<Platform, Held>();

/** Of all places, so many of one address: the others stay open for everybody else. */
const shareOfAddress = 8;

/**
 * Holds so many files in memory at a time, and no more.
 *
 * @param places How many files the body may hold.
 * @throws {Refusal} 503 when too many are under way, in all or from this address.
 */
export async function atOnce<T>(platform: Platform, address: string, work: () => Promise<T>, places = 1): Promise<T> {
  const held = running.get(platform) ?? { requests: new Map<string, number>(), places: 0 };
  running.set(platform, held);
  const scope = addressScope(address);
  const most = platform.config.uploads.atOnce;
  const taken = Math.min(places, most);
  const own = held.requests.get(scope) ?? 0;
  if (held.places + taken > most || own >= Math.max(1, Math.ceil(most / shareOfAddress))) refuse('unavailable', {}, { 'Retry-After': '5' });
  held.requests.set(scope, own + 1);
  held.places += taken;
  try {
    return await work();
  } finally {
    held.places -= taken;
    const left = (held.requests.get(scope) ?? 1) - 1;
    if (left > 0) held.requests.set(scope, left);
    else held.requests.delete(scope);
  }
}
