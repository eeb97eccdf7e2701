import { defineConfig, type Plugin } from 'vite';

/** The package looks for its .wasm file under a name that the bundler cannot see, and so would not find it under its hashed one. */
function visibleWasmName(): Plugin {
  const hidden = 'return new URL(path, import.meta.url).href';
  return {
    name: 'huiying:visible-wasm-name',
    enforce: 'pre',
    transform: {
      filter: { id: /\/sqlite-wasm\/jswasm\/sqlite3\.mjs$/ },
      handler(code) {
        if (!code.includes(hidden)) this.error('sqlite-wasm finds its .wasm file in another way now; see .storybook/vite.config.ts.');
        return code.replace(hidden, "return new URL('sqlite3.wasm', import.meta.url).href");
      },
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [visibleWasmName()],
  // A copy made for development would look for the .wasm file beside itself.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4096 },
});
