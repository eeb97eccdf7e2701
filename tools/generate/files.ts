import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../build/library.js';
import { contractFiles } from './contract.js';

/** Every generated file of the repository with what it has to hold, by path. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const manifest: unknown = await cli({ argv: ['analyze', '--config', 'custom-elements-manifest.config.js'], cwd: root, noWrite: true });
  return new Map([...(await contractFiles()), ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`]]);
}
