/** Files that take long to make, kept until others are asked for more recently. */
import type { Platform } from '../platform.js';

/** Drafts that are read at one time; a long one is about 100 kB. */
const mostKept = 8;

const kept = new WeakMap<Platform, Map<string, Promise<ArrayBuffer>>>();

/** What was made for this key, or is being made for somebody else at this moment; a failure is not kept. */
export function keptFile(platform: Platform, key: string, make: () => Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  const files = kept.get(platform) ?? new Map<string, Promise<ArrayBuffer>>();
  kept.set(platform, files);
  const file = files.get(key) ?? make();
  // A map remembers in which order things were put into it.
  files.delete(key);
  files.set(key, file);
  const [oldest] = files.keys();
  if (files.size > mostKept && oldest !== undefined) files.delete(oldest);
  file.catch(() => { if (files.get(key) === file) files.delete(key); });
  return file;
}
