/** What the running server does from time to time; nobody waits for it, and a failure is written down and tried again. */
import { forgetContacts } from '../forget-contacts.js';
import type { Platform } from '../platform.js';
import { tendNotices } from '../tend-notices.js';
import { tendUploads, tryScanner } from '../tend-uploads.js';

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
  // What writers are to be told.
  { run: tendNotices, every: 10_000, failed: 'notices-not-handed-over' },
  // Months are not measured in minutes.
  { run: forgetContacts, every: 3_600_000, failed: 'contacts-not-deleted' },
];

/** Begins; what it returns ends it. */
export function tend(platform: Platform): () => void {
  void attempt(tryScanner, 'uploads-not-tended', platform);
  const timers = tasks.map(({ run, every, failed }) => {
    let running = false;
    const once = async (): Promise<void> => {
      // What takes longer than its turn is not begun a second time: a notice would be handed over twice.
      if (running) return;
      running = true;
      await attempt(run, failed, platform);
      running = false;
    };
    return setInterval(() => { void once(); }, every).unref();
  });
  return () => { for (const timer of timers) clearInterval(timer); };
}

async function attempt(run: Task['run'], failed: string, platform: Platform): Promise<void> {
  await run(platform).catch((error: unknown) => { platform.log.error(failed, { error: error instanceof Error ? error.message : 'unknown' }); });
}
