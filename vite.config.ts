import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens: one bundle for those who sign in, office pages loaded when asked for. Nothing comes from outside. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox78', 'edge88'],
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.GONGFANG_API ?? 'http://127.0.0.1:8080' } },
});
