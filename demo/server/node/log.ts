import type { Log, LogFields } from '../platform.js';

/** One line of JSON an event, on standard error: standard output is for the person who starts the server. */
export const standardErrorLog: Log = {
  info: (event, fields) => { write('info', event, fields); },
  error: (event, fields) => { write('error', event, fields); },
};

function write(level: string, event: string, fields: LogFields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}
