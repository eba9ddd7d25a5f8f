import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offlineShell } from './scripts/offlineShell.mjs';

/** Each text file also lies there compressed, so that the server only picks the one that the browser understands. */
function compressed(): Plugin {
  return {
    name: 'gongfang-compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(path)) continue;
        const bytes = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** The screens: one bundle for those who sign in, office pages loaded when asked for. Nothing comes from outside. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), offlineShell(join(import.meta.dirname, 'src/web')), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox78', 'edge88'],
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.GONGFANG_API ?? 'http://127.0.0.1:8080' } },
});
