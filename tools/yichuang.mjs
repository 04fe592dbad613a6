// `node tools/yichuang.mjs …`: the command line on the repository's own Node.
import { ensureInstalled, nodePath, run } from './ensure.mjs';

ensureInstalled();
process.exit(run(nodePath(), ['tools/cli/src/main.ts', ...process.argv.slice(2)]).status ?? 1);
