/** Runs the import command as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../demo/server/import/import-law.ts', import.meta.url));

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

export async function runCommand(words: string[], dataDir: string): Promise<CommandResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...words], { env: { ...process.env, DATA_DIR: dataDir } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}
