import type { Plugin } from 'vite';

const dynamicImport = /\bimport\((["'`])([^"'`?]+)\1\)/g;

/**
 * Asks once more under another name for what was imported on demand and did not come. Browsers keep a failed import for the life of the page (Firefox up to
 * 154, others until they follow whatwg/html#10327): a citizen whose network broke for a moment would press 【再试一次】 in vain.
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
        magicString.appendLeft(index + found.length, `.catch(()=>import(\`${file ?? ''}?\${Date.now()}\`))`);
      }
      return magicString;
    },
  };
}
