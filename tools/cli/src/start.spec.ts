import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/yichuang.mjs', import.meta.url));

describe('the start', () => {
  it('runs on this Node', () => {
    expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toBe('0.1.0\n');
  });

  it('goes on with the bundled Node when the one it was started with is old, and passes the exit code on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yichuang-old-'));
    // The same program under a Node that says it is version 20.
    const old = join(folder, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
    const run = (...args: readonly string[]) => spawnSync(process.execPath, ['--require', old, bin, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
    expect(run('--version')).toMatchObject({ status: 0, stdout: '0.1.0\n' });
    expect(run('nonsense').status).toBe(64);
    rmSync(folder, { recursive: true });
  });

  it('runs through a link, as npm makes one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yichuang-link-'));
    symlinkSync(bin, join(folder, 'yichuang'));
    expect(spawnSync(process.execPath, [join(folder, 'yichuang'), '--version'], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '0.1.0\n' });
    rmSync(folder, { recursive: true });
  });
});
