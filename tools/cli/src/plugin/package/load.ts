import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from '@yichuang/plugin-kit';
import { z } from 'zod';
import { EXIT, Stop } from '../../exit.ts';

const child = fileURLToPath(new URL('child.ts', import.meta.url));
/** Reading modules is allowed; writing, the network, other programs and threads are not. */
const CONFINED = ['--permission', '--allow-fs-read=*', '--disable-warning=ExperimentalWarning'];
/** Milliseconds after which a plugin that does not end is ended. */
const PATIENCE = 30_000;

const Shape = z.looseObject({
  department: z.string(), version: z.string(), kit: z.string(), base: z.string().nullable(), notes: z.looseObject({}),
  items: z.record(z.string(), z.looseObject({ materials: z.looseObject({}), guide: z.looseObject({}), limits: z.looseObject({}) })),
});
const Said = z.strictObject({ plugins: z.array(Shape).min(1) });
const Failed = z.strictObject({ failed: z.string() });

/** What went wrong, with the author's own lines and none of the program's, paths as seen from the folder. */
function complaintOf(text: string, dir: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '' && (!/^\s+at /.test(line) || line.includes(`${dir}/`)));
  return lines.slice(0, 12).join('\n').replaceAll(`file://${dir}/`, '').replaceAll(`${dir}/`, '');
}

/** What the process said, or null when it ended or was ended without a word. */
function run(file: string): Promise<unknown> {
  const { PATH = '' } = process.env;
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [...CONFINED, child, file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { PATH }, timeout: PATIENCE });
    let said: unknown = null;
    running.on('message', message => {
      said = message;
    });
    running.once('error', reject).once('close', () => resolve(said));
  });
}

/** Which part of what is exported is no plugin. */
function misfit(said: unknown, name: string): Stop {
  const [issue] = Said.safeParse(said).error?.issues ?? [];
  const message = said === null ? `${name} did not end in time` : `${name} exports no plugin: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  return new Stop(EXIT.failed, message, 'export default definePlugin({ … })');
}

/**
 * Imports the plugin of a file (its default export), or each of its `releases`, the oldest first. Its code runs in a process that can
 * neither write nor reach the network: a rulebook is data, and nothing else comes out of it. Each call reads every file anew.
 * @throws {Stop} the code fails, does not end, or exports no plugin
 */
export async function loadPlugins({ dir, file }: { readonly dir: string; readonly file: string }): Promise<readonly Plugin[]> {
  const said = await run(file);
  const name = relative(dir, file);
  const failed = Failed.safeParse(said);
  if (failed.success) throw new Stop(EXIT.failed, `${name} does not load:\n${complaintOf(failed.data.failed, dir)}`);
  if (!Said.safeParse(said).success) throw misfit(said, name);
  return (said as { readonly plugins: readonly Plugin[] }).plugins;
}
