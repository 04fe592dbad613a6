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

const Said = z.strictObject({
  plugin: z.looseObject({ department: z.string(), version: z.string(), kit: z.string(), base: z.string().nullable(), notes: z.looseObject({}), items: z.record(z.string(), z.looseObject({ materials: z.looseObject({}), guide: z.looseObject({}), limits: z.looseObject({}) })) }),
});

/** What a process wrote about its end: the lines before the stack, with paths as seen from the folder. */
function complaintOf(text: string, dir: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !/^\s+at |^Node\.js v|^node:internal/.test(line));
  return lines.slice(0, 12).join('\n').replaceAll(`file://${dir}/`, '').replaceAll(`${dir}/`, '');
}

function run(file: string): Promise<{ readonly said: unknown; readonly complaint: string }> {
  const { PATH = '' } = process.env;
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [...CONFINED, child, file], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: { PATH }, timeout: PATIENCE });
    let [said, complaint]: [unknown, string] = [null, ''];
    running.on('message', message => {
      said = message;
    });
    running.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(0, 64_000);
    });
    running.once('error', reject).once('close', () => resolve({ said, complaint }));
  });
}

/**
 * Imports the plugin of a file, in a process that can neither write nor reach the network: a rulebook is data, and nothing else comes
 * out of its code. Each call reads every file anew.
 * @throws {Stop} the code fails, does not end, or exports no plugin
 */
export async function loadPlugin({ dir, file }: { readonly dir: string; readonly file: string }): Promise<Plugin> {
  const { said, complaint } = await run(file);
  const name = relative(dir, file);
  if (said === null) throw new Stop(EXIT.failed, `${name} does not load${complaint === '' ? ': it did not end in time' : `:\n${complaintOf(complaint, dir)}`}`);
  const read = Said.safeParse(said);
  if (read.success) return (said as { readonly plugin: Plugin }).plugin;
  const [issue] = read.error.issues;
  throw new Stop(EXIT.failed, `${name} has no plugin as its default export: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`, 'export default definePlugin({ … })');
}
