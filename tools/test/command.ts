import { spawn } from 'node:child_process';
import { root } from '../build/library.js';

/** Minutes without a word after which a script hangs: the slowest check and the longest test of ours need a fraction of it. */
const longest = 20;

export interface Outcome {
  /** 0 for success; 1 as well when a signal ended it. */
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a script of Node's in the repository, shows what it prints as it comes (unless `quiet`), and keeps it. Gets nothing to read.
 *
 * @param options.minutes Without a word, after which it is ended and says so: a run that hangs tells nobody what went wrong before.
 */
export function runNode(args: readonly string[], { quiet = false, minutes = longest } = {}): Promise<Outcome> {
  const { FORCE_COLOR: _colours, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: '1' } });
    let output = '';
    const hangs = setTimeout(() => {
      child.kill('SIGKILL');
      // What it had started may hold them open.
      child.stdout.destroy();
      child.stderr.destroy();
      const said = `\nNothing was printed for ${String(minutes)} minutes, so it was ended.\n`;
      output += said;
      console.error(said);
    }, minutes * 60_000);
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
      from.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        hangs.refresh();
        if (!quiet) to.write(text);
      });
    }
    const end = (code: number | null, said = '') => {
      clearTimeout(hangs);
      resolve({ code: code ?? 1, output: output + said });
    };
    child.once('error', ({ message }) => end(1, `${message}\n`));
    child.once('close', (code) => end(code));
  });
}
