// Runs in a process of its own that may read files and do nothing else: imports a department's plugin and hands it over as data.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const KIT = '@yichuang/plugin-kit';

// A folder in which nothing has been installed yet is served with the kit of this program.
registerHooks({
  resolve: (specifier, context, next) => {
    try {
      return next(specifier, context);
    } catch (error) {
      if (specifier !== KIT && !specifier.startsWith(`${KIT}/`)) throw error;
      return next(specifier, { ...context, parentURL: import.meta.url });
    }
  },
});

interface Loaded {
  readonly default?: unknown;
  readonly releases?: unknown;
}

try {
  const { default: only, releases } = await import(pathToFileURL(process.argv[2] ?? '').href) as Loaded;
  process.send?.({ plugins: only === undefined ? releases ?? [] : [only] });
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.stack ?? error.message : String(error) });
}
