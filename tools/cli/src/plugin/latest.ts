import { Bilingual, ItemCode, Sha256 } from '@yichuang/domain';
import { ItemManifest, Version } from '@yichuang/domain/manifest';
import { digestOf, type BaseRelease } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import { z } from 'zod';
import { EXIT, Stop } from '../exit.ts';
import { dayOf } from '../log/moment.ts';
import { call } from '../server.ts';

const Publication = z.looseObject({ from: z.iso.datetime(), number: z.int(), withdrawn: z.int().nullable() });
const Rulebooks = z.looseObject({ data: z.array(z.looseObject({ department: z.looseObject({ code: z.string() }), releases: z.int() })) });
const Rulebook = z.looseObject({ releases: z.array(z.looseObject({ version: Version, digest: Sha256, notes: Bilingual, publications: z.array(Publication) })) });
const Release = z.looseObject({ items: z.array(z.looseObject({ code: ItemCode, digest: Sha256.nullable() })) });
const Rules = z.looseObject({ manifest: ItemManifest });

/** The publication that was made last and stands, whether its time has come or not. */
function latestOf({ releases }: z.infer<typeof Rulebook>): { readonly version: string; readonly digest: string; readonly from: string } | null {
  const standing = releases.flatMap(({ version, digest, publications }) => publications.filter(({ withdrawn }) => withdrawn === null).map(({ from, number }) => ({ version, digest, from, number })));
  return standing.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

/** The manifest of an item as the server has it on a day. Its digest is reckoned here, and must be the one that the release commits. */
async function manifestOn(server: string, { code, digest }: { readonly code: string; readonly digest: string }, on: string): Promise<ItemManifest> {
  const { manifest } = await call(`${server}/api/v1/items/${code}/rules?on=${on}`, Rules);
  if (digestOf(manifest, sha256) === digest) return manifest;
  throw new Stop(EXIT.failed, `${code}: the server shows other rules on ${on} than its latest release has`, 'yichuang plugin build --base <file>');
}

/**
 * What a department published last, with its manifests; null before the first.
 * @throws {Stop} not reachable, or the server shows other bytes than the release commits
 */
export async function latestRelease(server: string, department: string): Promise<BaseRelease | null> {
  const { data } = await call(`${server}/api/v1/rulebooks`, Rulebooks);
  if (data.find(line => line.department.code === department)?.releases === undefined) return null;
  const latest = latestOf(await call(`${server}/api/v1/rulebooks/${department}`, Rulebook));
  if (latest === null) return null;
  const { items } = await call(`${server}/api/v1/rulebooks/${department}/versions/${latest.version}`, Release);
  const manifests: ItemManifest[] = [];
  for (const { code, digest } of items) if (digest !== null) manifests.push(await manifestOn(server, { code, digest }, dayOf(latest.from)));
  return { digest: latest.digest, manifests };
}
