import type { ItemManifest } from '@yichuang/domain';
import { departmentOfItem, manifestBy, releaseDetail, rulebook, rulebooks, rulesInForce, type Moment, type ReadModel, type ReleaseDetail, type RulebookLine, type RulebookView, type RulesInForce } from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import { changesOf, type Change } from '@yichuang/plugin-kit';

/** Questions of rules at the moment of a page. */
export interface RulebookQueries {
  rulebooks(): readonly RulebookLine[];
  rulebook(department: string): RulebookView | null;
  release(department: string, version: string): ReleaseDetail | null;
  /** What one release makes of another, in words and as data. @throws {ManifestDamaged} */
  releaseDiff(from: ReleaseDetail | null, to: ReleaseDetail): readonly Change[];
  /** Null: the release does not have the item. @throws {ManifestDamaged} */
  releaseManifest(release: ReleaseDetail, code: string): ItemManifest | null;
  /** Null: nothing is recorded of the item. `rules` null: it has none in force. @throws {ManifestDamaged} */
  itemRules(code: string): { readonly rules: RulesInForce | null } | null;
}

type Digests = ReadonlyMap<string, string>;
const digestsOf = (release: ReleaseDetail | null): Digests => new Map((release?.items ?? []).flatMap(({ code, digest }) => (digest === null ? [] : [[code, digest] as const])));

export function rulebookQueries(views: Runner, at: Moment): RulebookQueries {
  const ask = <T>(question: (read: ReadModel) => T): T => views.read(['rulebook'], question);
  /** Only items that differ are read: most releases change a few of many. */
  const differing = (of: Digests, other: Digests) => ask(read => [...of].filter(([code, digest]) => other.get(code) !== digest).map(([, digest]) => manifestBy(read, digest, at)));
  return {
    rulebooks: () => ask(read => rulebooks(read, at)),
    rulebook: department => ask(read => rulebook(read, department, at)),
    release: (department, version) => ask(read => releaseDetail(read, { department, version }, at)),
    releaseDiff: (from, to) => {
      const [before, after] = [digestsOf(from), digestsOf(to)];
      return changesOf(differing(before, after), differing(after, before));
    },
    releaseManifest: (release, code) => {
      const digest = digestsOf(release).get(code);
      return digest === undefined ? null : ask(read => manifestBy(read, digest, at));
    },
    itemRules: code => ask(read => {
      const department = departmentOfItem(read, code, at);
      return department === null ? null : { rules: rulesInForce(read, { code, department }, at) };
    }),
  };
}
