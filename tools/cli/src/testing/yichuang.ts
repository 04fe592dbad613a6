import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Runs the program as a person would, in a process of its own. English unless `env` says otherwise. */
export function yichuang(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  return new Promise(resolve => {
    const child = execFile(process.execPath, [main, ...args], { env: { PATH, HOME, NODE_COMPILE_CACHE, LANG: 'en_GB.UTF-8', ...env }, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? (error ? 1 : 0), stdout, stderr });
    });
  });
}

/** What a command printed with `--json`, checked for its version and shape. */
export function printed<S extends z.ZodRawShape>(ran: Ran, shape: S): z.infer<z.ZodObject<S & { formatVersion: z.ZodLiteral<1> }>> {
  return z.looseObject({ ...shape, formatVersion: z.literal(1) }).parse(JSON.parse(ran.stdout)) as z.infer<z.ZodObject<S & { formatVersion: z.ZodLiteral<1> }>>;
}
