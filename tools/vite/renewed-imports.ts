import type { Plugin } from 'vite';
import { wholeChunks, wholeName } from './whole-chunks.js';

const dynamicImport = /\bimport\((["'`])([^"'`?]+)\1\)/g;

/**
 * Asks once more under another name for what was imported on demand and did not come: for one file with all that belongs to it. Browsers keep a
 * failed import for the life of the page (Firefox up to 154, others until they follow whatwg/html#10327; Chromium up to 147 where it failed below
 * another): a citizen whose network broke for a moment would press 【再试一次】 in vain.
 */
export function renewedImports(): Plugin {
  return {
    name: 'huiying:renewed-imports',
    options: (options) => ({ ...options, experimental: { ...options.experimental, nativeMagicString: true } }),
    renderChunk(code, { name }, _options, { magicString }) {
      // Which counts for itself.
      if (name === 'auto') return undefined;
      if (!magicString) throw new Error('The bundler gives no text to change.');
      for (const { 0: found, 2: file, index } of code.matchAll(dynamicImport)) {
        magicString.appendLeft(index + found.length, `.catch(()=>import(\`${wholeName(file ?? '')}?\${Date.now()}\`))`);
      }
      return magicString;
    },
    async generateBundle(_options, bundle) {
      const chunks = new Map(Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])));
      for (const [fileName, source] of await wholeChunks(chunks)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
