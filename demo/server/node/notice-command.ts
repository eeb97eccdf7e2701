import { spawn } from 'node:child_process';
import type { Platform } from '../platform.js';

/** Milliseconds after which a gateway is given up; the notice is then offered again. */
const patience = 30_000;

/** Has a program take each notice: it reads it as one line of JSON, and ends with 0 when it has it. Everything else means that it is to be asked again. */
export function noticeCommand(command: string): NonNullable<Platform['notify']> {
  const [program = '', ...words] = command.split(/\s+/).filter((word) => word !== '');
  return (notice) => new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patience });
    child.once('error', () => { resolve(false); });
    child.once('close', (code) => { resolve(code === 0); });
    // A program that has read enough closes its input early; how it ends is what counts.
    child.stdin.once('error', () => undefined);
    child.stdin.end(`${JSON.stringify(notice)}\n`);
  });
}
