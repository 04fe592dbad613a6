// Compiles the message catalogues (`node apps/web/compile-messages.mjs`): src/i18n/<language>/messages.json to messages.ts beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.dirname;
const lingui = fileURLToPath(new URL('lingui.js', import.meta.resolve('@lingui/cli')));
const { status } = spawnSync(process.execPath, [lingui, 'compile'], { cwd: here, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// The compiler writes a comment that switches checks off; the files pass them as they are.
for (const language of ['zh', 'en']) {
  const file = join(here, 'src/i18n', language, 'messages.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\/\*eslint-disable\*\//, ''));
}
