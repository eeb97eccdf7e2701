import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  // It finds its .wasm file beside itself, which a copy made for development would not.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4096 },
});
