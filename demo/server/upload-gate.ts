import type { Platform } from './platform.js';
import { refuse } from './problems.js';

const running = new WeakMap<Platform, number>();

/**
 * Holds so many files in memory at a time, and no more.
 *
 * @throws {Refusal} 503 when too many are under way.
 */
export async function atOnce<T>(platform: Platform, work: () => Promise<T>): Promise<T> {
  const before = running.get(platform) ?? 0;
  if (before >= platform.config.uploads.atOnce) refuse('unavailable', {}, { 'Retry-After': '5' });
  running.set(platform, before + 1);
  try {
    return await work();
  } finally {
    running.set(platform, (running.get(platform) ?? 1) - 1);
  }
}
