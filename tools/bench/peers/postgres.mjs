import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Folder of the server's programs; undefined where PostgreSQL is not installed. */
export function postgresBin() {
  return globSync('/usr/lib/postgresql/*/bin').toSorted().reverse().find(folder => existsSync(join(folder, 'initdb')));
}

/** The server refuses to run as root: there it runs as its own user. */
function ids() {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(entry => entry.startsWith('postgres:'));
  if (line === undefined) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres');
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function reachable(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    const ok = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not start in 10 s');
}

/** A cluster of its own on loopback, gone with `stop`. */
export async function startPostgres(_folder, { relaxed = false }) {
  const bin = postgresBin();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const who = ids();
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-pg-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '--no-sync'], { ...who, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: folder, shared_buffers: '512MB', synchronous_commit: relaxed ? 'off' : 'on' };
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...who, cwd: folder, stdio: 'ignore' });
  const stop = async () => {
    const ended = new Promise(resolve => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `postgresql://bench@127.0.0.1:${port}/postgres`;
  await reachable(url);
  return { url, stop };
}
