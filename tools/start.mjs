// `npm start`: installs what is missing, builds the web when its sources changed, loads the sample district, serves.
import { spawn } from 'node:child_process';
import { buildWeb } from './build-web.mjs';
import { ensureInstalled, environment, nodePath, root, run } from './ensure.mjs';

ensureInstalled();
buildWeb();
const node = nodePath();
if ((process.env.YICHUANG_MODE ?? 'sample') === 'sample') {
  const seeded = run(node, ['tools/seed/src/main.ts']);
  if (seeded.status !== 0) process.exit(seeded.status ?? 1);
}
// Without __proto__ no body, header or query can reach a prototype (trust D3).
const api = spawn(node, ['--disable-proto=delete', 'apps/api/src/main.ts'], { cwd: root, stdio: 'inherit', env: environment() });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => api.kill(signal));
api.on('exit', code => process.exit(code ?? 1));
