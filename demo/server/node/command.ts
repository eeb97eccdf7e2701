/** Programs of the agency's own, as NOTICE_COMMAND and SCAN_COMMAND name them. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** A program and the words that it gets. */
export type Command = readonly [program: string, ...words: string[]];

/**
 * Reads a setting: words between blanks, or a JSON array of words, which may hold blanks themselves.
 *
 * @throws {Error} that names the setting where it cannot be read, or its program is not there: better not to start than to find out with the first letter.
 */
export function readCommand(setting: string, text: string): Command {
  const [program = '', ...words] = text.trim().startsWith('[') ? arrayOf(setting, text) : text.split(/\s+/).filter((word) => word !== '');
  if (!isThere(program)) {
    throw new Error(`The server does not start: ${setting} names ${program}, which is not there or may not be run. Quotes are not read: where a word holds a blank, write a JSON array, ["/opt/our gateway/send", "--quiet"].`);
  }
  return [program, ...words];
}

/**
 * Hands a program its input and waits until it ends. Its code.
 *
 * @param patience Milliseconds after which it is given up.
 * @throws {Error} that says in a word why there is no code, such as `ENOENT`; never anything of the input.
 */
export function runCommand([program, ...words]: Command, input: string | Uint8Array, patience: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // What hangs may not hear a polite signal either.
    const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: patience, killSignal: 'SIGKILL' });
    child.once('error', ({ code, message }: NodeJS.ErrnoException) => { reject(new Error(code ?? message)); });
    child.once('close', (code, signal) => {
      if (code !== null) resolve(code);
      else reject(new Error(child.killed ? `no end within ${String(patience / 1000)} s` : signal ?? 'unknown'));
    });
    // A program that has read enough closes its input early; how it ends is what counts.
    child.stdin.once('error', () => undefined);
    child.stdin.end(input);
  });
}

function arrayOf(setting: string, text: string): string[] {
  const words = parsed(text);
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  throw new Error(`The server does not start: ${setting} begins like a JSON array and is none that holds words alone: ["/opt/our gateway/send", "--quiet"].`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the system would look for it. */
function isThere(program: string): boolean {
  if (program === '') return false;
  const folders = basename(program) === program ? (process.env['PATH'] ?? '').split(delimiter) : [''];
  const endings = process.platform === 'win32' ? ['', '.exe', '.com'] : [''];
  return folders.some((folder) => endings.some((ending) => mayRun(join(folder, program + ending))));
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
