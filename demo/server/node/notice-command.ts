import type { Platform } from '../platform.js';
import { readCommand, runCommand } from './command.js';

/** Milliseconds after which a gateway is given up; the notice is then offered again. */
const patience = 30_000;

/**
 * Has a program take each notice: it reads it as one line of JSON, and ends with 0 when it has it. Everything else means that it is to be asked again.
 *
 * @throws {Error} when there is no such program.
 */
export function noticeCommand(text: string): NonNullable<Platform['notify']> {
  const command = readCommand('NOTICE_COMMAND', text);
  return async (notice) => {
    const code = await runCommand(command, `${JSON.stringify(notice)}\n`, patience);
    if (code !== 0) throw new Error(`exit ${String(code)}`);
  };
}
