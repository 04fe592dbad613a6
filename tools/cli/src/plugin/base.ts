import { digestOf, type BaseRelease } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import { EXIT, Stop } from '../exit.ts';
import { latestRelease } from './latest.ts';
import { readReleaseFile } from './package/data.ts';
import type { Package } from './package/package.ts';

interface Where {
  readonly base?: string;
  readonly server?: string;
}

function fromFile(file: string): BaseRelease {
  const { release, manifests } = readReleaseFile(file);
  return { digest: digestOf(release, sha256), manifests };
}

/**
 * The release that a package is compared with: the latest of the server when one is named, else that of the file, else the one in the
 * package's own folder. Undefined: there is none yet, or the package says that it is the first.
 * @throws {Stop} the package changes an earlier release, and nothing says which manifests that had
 */
export async function baseOf(pkg: Package, { base, server }: Where): Promise<BaseRelease | undefined> {
  if (server !== undefined) return (await latestRelease(server, pkg.department)) ?? undefined;
  if (base !== undefined) return fromFile(base);
  if (pkg.base === null) return undefined;
  const own = pkg.own();
  if (own === null) throw new Stop(EXIT.usage, `the package says that it changes ${pkg.base.slice(0, 12)}…: name the server, or that release as --base`, 'yichuang plugin build --server <url>');
  return own;
}
