import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../build/library.js';
import { elementsOf, type Manifest } from '../build/manifest.js';
import { contractFiles } from './contract.js';
import { elementDocs } from './element-docs.js';

/** Every generated file of the repository with what it has to hold, by path. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const manifest = await cli({ argv: ['analyze', '--config', 'custom-elements-manifest.config.js'], cwd: root, noWrite: true }) as Manifest;
  return new Map([
    ...(await contractFiles()),
    ['custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['docs/elements.md', await elementDocs(elementsOf(manifest))],
  ]);
}
