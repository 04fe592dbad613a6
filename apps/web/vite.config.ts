import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Two builds from one source: the browser's (the few bytes of the public shell and the staff application) and, with
 * `--ssr`, the renderer of public pages. No file is inlined: the content security policy allows no `data:` script.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node22', copyPublicDir: false }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2023',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: { enhance: 'src/enhance/main.ts', staff: 'staff.html' } },
      },
  ssr: { noExternal: [/^@yichuang\//] },
}));
