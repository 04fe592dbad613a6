import { defineConfig } from '@lingui/cli';

type Flat = Record<string, string>;

/** Catalogues are flat JSON files of `id: text`, sorted by id, so that a change of words is a change of one line. */
export default defineConfig({
  sourceLocale: 'zh',
  locales: ['zh', 'en'],
  catalogs: [{ path: '<rootDir>/src/i18n/{locale}/messages', include: ['<rootDir>/src'] }],
  compileNamespace: 'ts',
  format: {
    catalogExtension: '.json',
    parse: content => Object.fromEntries(Object.entries(JSON.parse(content) as Flat).map(([id, translation]) => [id, { translation }])),
    serialize: catalog => `${JSON.stringify(Object.fromEntries(Object.entries(catalog).map(([id, message]) => [id, message.translation ?? ''] as const).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
  },
});
