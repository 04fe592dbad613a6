// `npm run reference`: writes docs/reference/*.md from the code; `--check` only compares.
import { ensureInstalled, nodePath, run } from './ensure.mjs';

ensureInstalled();
process.exit(run(nodePath(), ['tools/reference/src/main.ts', ...process.argv.slice(2)]).status ?? 1);
