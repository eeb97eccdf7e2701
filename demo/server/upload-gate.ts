import type { Platform } from './platform.js';
import { refuse } from './problems.js';
import { addressScope } from './rules/address-scope.js';

/** By address; a body that trickles in holds its place for minutes. */
const running = new WeakMap<Platform, Map<string, number>>();

/** Of all places, so many of one address: the others stay open for everybody else. */
const shareOfAddress = 8;

/**
 * Holds so many files in memory at a time, and no more.
 *
 * @throws {Refusal} 503 when too many are under way, in all or from this address.
 */
export async function atOnce<T>(platform: Platform, address: string, work: () => Promise<T>): Promise<T> {
  const held = running.get(platform) ?? new Map<string, number>();
  running.set(platform, held);
  const scope = addressScope(address);
  const most = platform.config.uploads.atOnce;
  const own = held.get(scope) ?? 0;
  const all = [...held.values()].reduce((sum, each) => sum + each, 0);
  if (all >= most || own >= Math.max(1, Math.ceil(most / shareOfAddress))) refuse('unavailable', {}, { 'Retry-After': '5' });
  held.set(scope, own + 1);
  try {
    return await work();
  } finally {
    const left = (held.get(scope) ?? 1) - 1;
    if (left > 0) held.set(scope, left);
    else held.delete(scope);
  }
}
