import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ReleaseManifest } from '@yichuang/domain/manifest';
import { digestOf } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import { z } from 'zod';
import type { CommandContext } from '../../context.ts';
import { EXIT, Stop } from '../../exit.ts';
import { paint, printJson, say } from '../../io.ts';
import { examples } from '../../options.ts';
import { call } from '../../server.ts';
import { latestRelease } from '../latest.ts';
import { readReleaseFile } from '../package/data.ts';
import { acting, serverOf, sessionOf, type Acting } from './options.ts';
import { createSender } from './send.ts';

const Versions = z.looseObject({ data: z.array(z.looseObject({ version: z.string(), cancelled: z.boolean().optional(), number: z.number() })) });

/** The catalogue that was published last: what a release is made for. @throws {Stop} there is none */
async function catalogueOf(server: string): Promise<string> {
  const { data } = await call(`${server}/api/v1/catalogue/versions`, Versions);
  const latest = data.filter(({ cancelled }) => cancelled !== true).toSorted((a, b) => b.number - a.number)[0];
  if (!latest) throw new Stop(EXIT.failed, 'the server has no catalogue yet');
  return latest.version;
}

/** The file itself, or the one that `plugin build` writes into a folder. */
const fileIn = (path: string): string => (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, 'out/manifest.json') : path);

/** `yichuang plugin submit [file]`: manifests first, each in a request of its own, then the head that commits them, then the test. @req #16 #20 */
export function registerSubmit(parent: Command, { io }: CommandContext): void {
  const command = acting(parent.command('submit').argument('[file]', say(io, '发布文件，或规则包目录', 'the release that was built, or the folder of the package'), '.').description(say(io, '提交发布包：逐个事项、版本清单、运行示例', 'proposes a release: its items one by one, its head, and runs the examples')), io)
    .action(async (path: string, options: Acting) => {
      const server = serverOf(options);
      const { release: said, manifests } = readReleaseFile(fileIn(path));
      const release = ReleaseManifest.parse(said);
      const { department, version } = release;
      const [base, catalogVersion] = [await latestRelease(server, department), await catalogueOf(server)];
      const known = new Set(base?.manifests.map(manifest => digestOf(manifest, sha256)));
      const fresh = manifests.filter(manifest => !known.has(digestOf(manifest, sha256)));
      const sender = createSender({ server, department, session: await sessionOf(options, io) });
      for (const [at, manifest] of fresh.entries()) {
        await sender.send('propose-item', { version, digest: digestOf(manifest, sha256), manifest });
        io.say(`… ${at + 1}/${fresh.length} ${manifest.item}`);
      }
      const digest = digestOf(release, sha256);
      await sender.send('propose', { digest, release, catalogVersion });
      await sender.send('test', { version });
      if (options.json) printJson(io, { department, version, digest, catalogVersion, sent: fresh.map(({ item }) => item), items: release.items.length });
      else io.print(`${department}@${version}  sha256:${digest}`);
      io.say(`${paint(io, 'green', '✔')} ${say(io, `提交 ${fresh.length} 个事项，示例全部通过`, `${fresh.length} items sent, every example agrees`)}`);
      io.say(`${say(io, '下一步', 'Next')}: yichuang plugin rehearse ${department} ${version}`);
    });
  examples(command, io, ['yichuang plugin submit --server http://127.0.0.1:8080 --role dept_catalog_owner@D-MZJ', 'yichuang plugin submit out/manifest.json --account mz-wang']);
}
