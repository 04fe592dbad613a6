import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../run.ts';
import type { Ran } from '../../testing/yichuang.ts';

/** A folder for packages, and the command line in this very process. */
export interface Desk {
  readonly folder: string;
  readonly plugin: (...args: readonly string[]) => Promise<Ran>;
  /** Puts one text in the place of another in a file. */
  readonly mend: (file: string, from: string, to: string) => void;
  readonly clear: () => void;
}

export function openDesk(env: Readonly<Record<string, string>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-plugin-'));
  return {
    folder,
    plugin: async (...args) => {
      const [stdout, stderr]: [string[], string[]] = [[], []];
      const status = await run(['plugin', ...args], { language: 'en', colour: false, env, print: line => void stdout.push(line), say: line => void stderr.push(line) });
      return { status, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
    },
    mend: (file, from, to) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
