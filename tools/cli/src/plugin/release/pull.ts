import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { ItemManifest, Version } from '@yichuang/domain/manifest';
import { digestOf } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import { z } from 'zod';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { paint, printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { reading, serverOf, type Acting } from './options.ts';
import { standingRelease } from './standing.ts';

const Item = z.looseObject({ manifest: ItemManifest });
const Changes = z.looseObject({ against: z.string().nullable(), data: z.array(z.looseObject({ item: z.string(), pointer: z.string(), kind: z.string(), words: z.object({ zh: z.string(), en: z.string() }) })) });
const Line = z.looseObject({ inForce: z.looseObject({ version: z.string() }).nullable() });

/** The version named, or the one in force. @throws {Stop} none is */
async function versionOf(server: string, department: string, version: string | undefined): Promise<string> {
  if (version !== undefined) return version;
  const { inForce } = await call(`${server}/api/v1/rulebooks/${department}`, Line);
  if (inForce === null) throw new Stop(EXIT.failed, `${department} has no release in force`, 'yichuang plugin pull <department> --release <version>');
  return inForce.version;
}

/** The head of a release to come, without items and changes: these are reckoned when it is built. @returns its path */
function writeNext(folder: string, head: { readonly department: string; readonly version: string; readonly base: string }): string {
  const file = join(folder, 'manifest.json');
  const notes = { zh: '请写明改了什么', en: 'Say what it changes' };
  writeFileSync(file, `${JSON.stringify({ format: 1, release: { format: 1, kit: '1', ...head, notes } }, null, 2)}\n`);
  return file;
}

/** `yichuang plugin pull <department>`: what the server has becomes data in a folder, each manifest checked against its digest. */
export function registerPull(parent: Command, { io }: CommandContext): void {
  const command = reading(parent.command('pull').argument('<department>').description(say(io, '取回已发布的规则，每个事项一个文件', 'writes the released rules into a folder, one file for each item')), io)
    .option('--release <version>', say(io, '版本（默认：现行版本）', 'which release (default: the one in force)'))
    .option('--out <folder>', say(io, '输出目录', 'where they are written'), 'out')
    .option('--next <version>', say(io, '同时写出下一版的发布文件，改好后可直接 build', 'writes the head of the next release too: what is changed in the folder can be built'))
    .action(async (department: string, options: Acting & { readonly release?: string; readonly out: string; readonly next?: string }) => {
      const server = serverOf(options);
      const release = await standingRelease(server, department, await versionOf(server, department, options.release));
      const folder = resolve(options.out);
      mkdirSync(folder, { recursive: true });
      const files: string[] = [];
      for (const { code, digest } of release.items) {
        if (digest === null) continue;
        const { manifest } = await call(`${server}/api/v1/rulebooks/${department}/versions/${release.version}/items/${code}`, Item);
        if (digestOf(manifest, sha256) !== digest) throw new Stop(EXIT.integrity, `${code}: what came does not give sha256:${digest}`);
        const file = join(folder, `${code}.json`);
        writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
        files.push(file);
      }
      if (options.next !== undefined) files.push(writeNext(folder, { department, version: Version.parse(options.next), base: release.digest }));
      if (options.json) printJson(io, { department, version: release.version, digest: release.digest, files });
      else io.print(`${department}@${release.version}  sha256:${release.digest}`);
      io.say(`${paint(io, 'green', '✔')} ${say(io, `写入 ${files.length} 个文件；新版本的 base 填这个摘要`, `${files.length} files written; the next version names this digest as its base`)}`);
    });
  examples(command, io, ['yichuang plugin pull D-MZJ --out out --server http://127.0.0.1:8080', 'yichuang plugin pull D-MZJ --next 1.1.0 --out minzheng']);
}

/** `yichuang plugin diff <department> <version>`: what a release changes, in words; 2 when it changes anything. */
export function registerReleaseDiff(parent: Command, { io, exitWith }: CommandContext): void {
  const command = reading(parent.command('diff').argument('<department>').argument('<version>').description(say(io, '版本之间改了什么（有差异时退出码为 2）', 'what a release changes (ends with 2 when it changes anything)')), io)
    .option('--against <version>', say(io, '与哪一版比较（默认：它所修改的那一版）', 'compared with which (default: the one that it was made from)'))
    .action(async (department: string, version: string, options: Acting & { readonly against?: string }) => {
      const query = options.against === undefined ? '' : `?against=${encodeURIComponent(options.against)}`;
      const { against, data } = await call(`${serverOf(options)}/api/v1/rulebooks/${department}/versions/${version}/diff${query}`, Changes);
      if (options.json) printJson(io, { department, version, against, changes: data.map(({ item, pointer, kind }) => ({ item, pointer, kind })) });
      else for (const { item, pointer, words } of data) io.print(`~ ${item}${pointer}  ${words[io.language]}`);
      io.say(say(io, `${data.length} 处改动`, `${data.length} changes`));
      exitWith(data.length > 0 ? EXIT.differences : EXIT.ok);
    });
  examples(command, io, ['yichuang plugin diff D-MZJ 1.1.0 --server http://127.0.0.1:8080', 'yichuang plugin diff D-MZJ 1.1.0 --against 1.0.0 --json']);
}
