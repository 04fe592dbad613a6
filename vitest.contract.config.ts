import { defineConfig } from 'vitest/config';

/** The shared store suite over every adapter; `EVENTSTOREDB_URL` adds a real server. Also the slower fault tests. */
export default defineConfig({
  test: {
    name: 'contract',
    env: { YICHUANG_FREEZE: '1' },
    include: ['libs/*/src/**/*.contract.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
