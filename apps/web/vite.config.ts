import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { staffMessages } from './staff-messages.ts';

/** The component library speaks thirty languages; the product speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: id => (/\/react-(?:aria|stately|aria-components)\/dist\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) && !/(?:en-US|zh-CN)\.m?js$/.test(id) ? 'export default {};' : null),
};

/**
 * Two builds from one source: the browser's (the few bytes of the public shell and the staff application) and, with
 * `--ssr`, the renderer of public pages. No file is inlined: the content security policy allows no `data:` script.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), twoLanguages, ...(isSsrBuild ? [] : [staffMessages(join(import.meta.dirname, 'src'))])],
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
