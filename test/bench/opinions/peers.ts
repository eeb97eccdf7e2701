/** The peers, fetched from the package registry when the bench runs: they are no dependencies of the project, and none of their code stands in it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const peerVersions = { '@waline/client': '3.15.2', artalk: '2.9.1' } as const;

/** Milliseconds. */
const givesUpAfter = 180_000;

/** Installs them below a folder; returns why that was impossible, in one line, else undefined. */
export async function fetchPeers(folder: string): Promise<string | undefined> {
  const packages = Object.entries(peerVersions).map(([name, version]) => `${name}@${version}`);
  const options = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', ...packages];
  // Under `npm run` the very npm that runs, which needs no shell on Windows.
  const npm = process.env['npm_execpath'];
  try {
    await promisify(execFile)(npm === undefined ? 'npm' : process.execPath, [...(npm === undefined ? [] : [npm]), ...options], { cwd: folder, timeout: givesUpAfter });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** No more than a code: npm's own words name the registry that was asked. */
function reasonOf(error: unknown): string {
  const { message, code, killed } = error as Error & { readonly code?: unknown; readonly killed?: boolean };
  return `npm install: ${killed ? 'took too long' : /npm error code (\S+)/.exec(message)?.[1] ?? String(code)}`;
}
