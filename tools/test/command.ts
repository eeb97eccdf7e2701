import { spawn } from 'node:child_process';
import { root } from '../build/library.js';

export interface Outcome {
  /** 0 for success; 1 as well when a signal ended it. */
  readonly code: number;
  readonly output: string;
}

/** Runs a script of Node's in the repository, shows what it prints as it comes (unless `quiet`), and keeps it. Gets nothing to read. */
export function runNode(args: readonly string[], { quiet = false } = {}): Promise<Outcome> {
  const { FORCE_COLOR: _colours, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: '1' } });
    let output = '';
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
      from.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (!quiet) to.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
