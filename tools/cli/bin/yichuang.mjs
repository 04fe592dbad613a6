#!/usr/bin/env node
// Starts on whatever Node is installed and goes on with the bundled one: the program is TypeScript and uses node:sqlite.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const newEnough = major > 24 || (major === 24 && minor >= 15);
const bundled = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

if (newEnough) {
  await import('../src/main.ts');
} else if (existsSync(bundled)) {
  const { status, signal } = spawnSync(bundled, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? (signal ? 1 : 0);
} else {
  process.stderr.write(`yichuang needs Node.js 24.15 or newer; this is ${process.versions.node}. Run npm install first: it brings one.\n`);
  process.exitCode = 1;
}
