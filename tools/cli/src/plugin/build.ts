import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { paint, printJson, say } from '../io.ts';
import { examples, withJson } from '../options.ts';
import { baseOf } from './base.ts';
import { readPackage } from './package/package.ts';
import { builtOrStop } from './problems.ts';
import { writeBuilt } from './write.ts';

interface Options {
  readonly out: string;
  readonly base?: string;
  readonly server?: string;
  readonly json?: boolean;
}

export function registerBuild(parent: Command, { io }: CommandContext): void {
  const command = withJson(parent.command('build').argument('[dir]', say(io, '规则包目录或清单文件', 'folder of the package, or a file of manifests'), '.').description(say(io, '生成发布包：清单、发布文件和摘要', 'makes the release: manifests, head and digests')), io)
    .option('--out <folder>', say(io, '输出目录（默认为规则包目录下的 out）', 'where it is written (default: out in the folder of the package)'), '')
    .option('--base <file>', say(io, '所修改的那一版发布文件', 'file of the release that this one changes'))
    .addOption(new Option('--server <url>', say(io, '服务地址；依据的版本不是最新发布时拒绝', 'address of the server; refuses when the base is not its latest release')).env('YICHUANG_SERVER'))
    .action(async (dir: string, options: Options) => {
      const pkg = await readPackage(dir);
      const base = await baseOf(pkg, options);
      const built = builtOrStop(pkg.dir, () => pkg.build(base));
      const files = writeBuilt(options.out === '' ? resolve(pkg.dir, 'out') : resolve(options.out), built);
      const { release, digest } = built;
      if (options.json) return printJson(io, { department: release.department, version: release.version, digest, base: release.base, items: release.items, changes: release.changes, files });
      io.print(`${release.department}@${release.version}  sha256:${digest}`);
      for (const item of release.items) io.print(`  ${item.item}  sha256:${item.digest}`);
      for (const { item, words } of release.changes) io.print(`  ${item}  ${words[io.language]}`);
      io.say(`${paint(io, 'green', '✔')} ${say(io, `写入 ${files.length} 个文件`, `${files.length} files written`)}`);
      io.say(`${say(io, '下一步', 'Next')}: yichuang plugin submit`);
    });
  examples(command, io, ['yichuang plugin build', 'yichuang plugin build libs/plugins/minzheng --server http://127.0.0.1:8080 --out /tmp/out']);
}
