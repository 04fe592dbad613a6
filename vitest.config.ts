import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The kit and every department. */
const PLUGINS = readdirSync(new URL('libs/plugins', import.meta.url)).map(name => `libs/plugins/${name}`);
/** The service runs with frozen prototypes, and so do its tests. */
const HARDENING = fileURLToPath(new URL('apps/api/src/hardening.ts', import.meta.url));
const FREEZE = { YICHUANG_FREEZE: '1' };

/** One runner for the quick tests; the contract, browser and fault suites have configs of their own. */
export default defineConfig({
  test: {
    env: FREEZE,
    // Modules are loaded once per worker: loading them for every file took half the time. No spec replaces a module or leaves something behind.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores, two workers: the default leaves one of them idle.
    maxWorkers: 2,
    projects: ['libs/domain', 'libs/event-store', 'libs/sqlite', 'libs/projections', ...PLUGINS, 'apps/api', 'apps/web', 'tools/cli', 'tools/seed', 'tools/bench', 'tools/faults', 'tools/checks', 'tools/authz', 'tools/ux'].map(root => ({
      extends: true as const,
      root,
      test: { name: root.replace(/^\w+\//, ''), ...(root === 'apps/api' ? { setupFiles: [HARDENING] } : {}), include: ['**/*.spec.ts', '**/*.spec.tsx'], exclude: ['**/node_modules/**', '**/dist/**', '**/*.contract.spec.ts'] },
    })),
  },
});
