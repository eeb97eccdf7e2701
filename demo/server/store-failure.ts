/** Database errors that pass: the request was not taken, and may be sent again. */

const full = ['SQLITE_FULL', '53100'];
const locked = ['SQLITE_BUSY', 'SQLITE_LOCKED', '40001', '40P01'];
/** PostgreSQL's lock_timeout: somebody else holds the row, most likely the same key. */
const waiting = ['55P03'];
const away = [
  'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', '57P01', '57P02', '57P03', '53300', '53200', '08006', '08001', '08003',
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
];

export type StoreFailure = 'full' | 'locked' | 'waiting' | 'away';

/** Why the database could not take it, or undefined when the fault is another one. */
export function storeFailure(error: unknown): StoreFailure | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  // SQLite's extended codes begin with the plain one: SQLITE_BUSY_SNAPSHOT.
  const among = (codes: readonly string[]) => codes.some((known) => code === known || (known.startsWith('SQLITE_') && code.startsWith(`${known}_`)));
  if (among(full)) return 'full';
  if (among(locked)) return 'locked';
  if (among(waiting)) return 'waiting';
  return among(away) ? 'away' : undefined;
}
