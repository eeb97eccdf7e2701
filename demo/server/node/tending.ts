/** What the running server does from time to time; nobody waits for it, and a failure is written down and tried again. */
import { forgetContacts } from '../forget-contacts.js';
import type { Platform } from '../platform.js';
import { tendUploads } from '../tend-uploads.js';

interface Task {
  readonly run: (platform: Platform) => Promise<void>;
  /** Milliseconds between two times. */
  readonly every: number;
  /** What the log says when it fails. */
  readonly failed: string;
}

const tasks: readonly Task[] = [
  // Files that wait for the scanner, or for somebody to use them.
  { run: tendUploads, every: 30_000, failed: 'uploads-not-tended' },
  // Months are not measured in minutes.
  { run: forgetContacts, every: 3_600_000, failed: 'contacts-not-deleted' },
];

/** Begins; what it returns ends it. */
export function tend(platform: Platform): () => void {
  const timers = tasks.map(({ run, every, failed }) => setInterval(() => {
    run(platform).catch((error: unknown) => { platform.log.error(failed, { error: error instanceof Error ? error.message : 'unknown' }); });
  }, every).unref());
  return () => { for (const timer of timers) clearInterval(timer); };
}
