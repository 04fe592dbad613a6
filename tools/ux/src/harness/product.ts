import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './report.ts';

/** The product as a newcomer runs it: sample district, embedded store, a free port. */
export interface Product {
  readonly origin: string;
  readonly data: string;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Whether the views show everything that the log holds: right after a start they are still reading. */
async function caughtUp(origin: string): Promise<boolean> {
  const health = await fetch(`${origin}/health`).catch(() => undefined);
  if (!health?.ok) return false;
  const { head } = (await health.json()) as { head: number };
  return (await fetch(`${origin}/api/v1/adjustments?after=p:${head}`)).ok;
}

async function answering(origin: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the API stopped with ${child.exitCode}`);
    if (await caughtUp(origin)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the API did not answer /health within two minutes');
}

/** Seeds a fresh data folder and serves it. */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-ux-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // Fewer cases than the sample has: enough for every queue, and no minute more for each run.
  const env = { YICHUANG_SAMPLE_CASES: '300', ...process.env, YICHUANG_DATA: data, PORT: String(port), LOG_LEVEL: 'error' };
  const seeded = spawnSync(process.execPath, ['tools/seed/src/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (seeded.status !== 0) throw new Error('the sample district could not be loaded');
  let child: ChildProcess;
  const serve = async (): Promise<void> => {
    child = spawn(process.execPath, ['apps/api/src/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    await answering(origin, child);
  };
  const halt = (): Promise<void> => new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
  await serve();
  return {
    origin, data,
    restart: async () => {
      await halt();
      await serve();
    },
    stop: async () => {
      await halt();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
