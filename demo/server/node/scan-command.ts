import type { AgencyConfig } from '../config.js';
import type { Platform } from '../platform.js';
import { readCommand, runCommand } from './command.js';

/** Milliseconds after which a scanner is given up; the file is then asked about again. */
const patience = 60_000;

/**
 * Has a program look at each file, such as `clamdscan --no-summary -`: the file is its input; it ends with 0 for a clean one and with 1 for one that must
 * not pass. Everything else means that it could not look, and the file stays locked away until it can.
 *
 * @throws {Error} when there is no such program.
 */
export function scanCommand(text: string): Platform['scan'] {
  const command = readCommand('SCAN_COMMAND', text);
  return async (bytes) => {
    const code = await runCommand(command, bytes, patience);
    if (code === 0) return 'clean';
    if (code === 1) return 'blocked';
    throw new Error(`exit ${String(code)}`);
  };
}

/** Where nobody looks: for demonstrations. */
export const noScan: Platform['scan'] = () => Promise.resolve('clean');

/** @throws {Error} in production where files are taken and nobody has said who looks at them; `off` says that nobody does. */
export function chosenScan(command: string | undefined, { mode, uploads }: AgencyConfig): Platform['scan'] {
  const takesFiles = Object.values(uploads.offered).some((policy) => policy !== null);
  if (command === undefined && mode === 'production' && takesFiles) throw new Error('The server does not start: files are taken and SCAN_COMMAND is not set. `off` lets them pass without a scan.');
  return command === undefined || command === 'off' ? noScan : scanCommand(command);
}
