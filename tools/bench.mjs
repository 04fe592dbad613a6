// `node tools/bench.mjs [--full] [--only group,…]`: the bench, on the Node of this repository.
import { ensureInstalled, nodePath, run } from './ensure.mjs';

ensureInstalled();
process.exit(run(nodePath(), ['tools/bench/src/main.ts', ...process.argv.slice(2)]).status ?? 1);
