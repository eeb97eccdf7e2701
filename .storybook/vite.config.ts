import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  // It finds its own .wasm file beside itself, which a bundled copy in development would not.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022', chunkSizeWarningLimit: 4096 },
});
