/** What has to be done about files from time to time; nobody waits for it. */
import type { Platform } from './platform.js';
import type { UploadRow } from './store/schema.js';

/** Files handled in one go, so that a long queue does not hold the server up. */
const batch = 50;

/** Lets go of what was not used in time, and asks the scanner again about what waits for it. */
export async function tendUploads(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await forgetExpired(platform, now);
  const failed = new Map<string, unknown>();
  for (const row of await waitingForScan(platform)) {
    await scanAgain(row, platform, now).catch((error: unknown) => failed.set(reasonOf(error), error));
  }
  // A line for each reason, not for each file: they wait for the same scanner.
  for (const error of failed.values()) await scanFailed(error, platform);
}

/** Where the last look at the queue ended. */
const lastLook = new WeakMap<Platform, UploadRow>();

/** Goes on behind the last look, and begins again at the end: files that the scanner can never look at do not stand in the way of others. */
async function waitingForScan(platform: Platform): Promise<UploadRow[]> {
  const { uploads } = platform.store.read;
  const rows = await uploads.checking(batch, lastLook.get(platform));
  const last = rows.at(-1);
  if (last && rows.length === batch) lastLook.set(platform, last);
  else lastLook.delete(platform);
  return rows;
}

/** Removes content that no row speaks of, such as that of an upload during which the power failed. Only while no request is under way. */
export async function forgetStrays({ files, store }: Platform): Promise<void> {
  for (const id of await files.list()) {
    if (!await store.read.uploads.find(id)) await files.remove(id);
  }
}

async function forgetExpired({ files, store, keys }: Platform, now: Date): Promise<void> {
  const expired = await store.read.uploads.expired(now, batch);
  if (expired.length === 0) return;
  const gone = await store.transact(async (records) => {
    const forgotten: string[] = [];
    for (const { id } of expired) if (await records.uploads.forget(id)) forgotten.push(id);
    if (forgotten.length > 0) await records.audit.append({ actor: 'system', action: 'uploads-expired', subject: 'uploads', details: { files: forgotten.length } }, now, keys.audit);
    return forgotten;
  });
  for (const id of gone) await files.remove(id);
}

async function scanAgain({ id, attachment_id, subject }: UploadRow, { files, scan, store, keys }: Platform, now: Date): Promise<void> {
  const bytes = await files.read(id);
  const verdict = bytes === undefined ? 'blocked' : await scan(bytes);
  await store.transact(async (records) => {
    await records.uploads.decide(id, verdict === 'clean' ? 'ready' : 'refused');
    const action = verdict === 'clean' ? 'upload-cleared' : 'upload-refused';
    await records.audit.append({ actor: 'system', action, subject, details: { attachment: attachment_id } }, now, keys.audit);
  });
  if (verdict === 'blocked') await files.remove(id);
}

/** Asks the scanner about nothing at all: whether it can be asked is known before the first file comes. */
export async function tryScanner(platform: Platform): Promise<void> {
  await platform.scan(new Uint8Array()).catch((error: unknown) => scanFailed(error, platform));
}

/** Says why the scanner could not look, and how many files are locked away until it can: those that stand in the database, and what is arriving. */
export async function scanFailed(error: unknown, { store, log }: Platform, arriving = 0): Promise<void> {
  log.error('scan-failed', { reason: reasonOf(error), waiting: await store.read.uploads.countChecking() + arriving });
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown');
