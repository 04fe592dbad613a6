import { itemOf, standingVersions, versionOn } from '../catalogue/items.ts';
import type { VersionRow } from '../catalogue/version-projection.ts';
import type { CatalogueItem } from '../catalogue/view.ts';
import { currentDirectories } from '../hall/query.ts';
import { unitNames, unitTree } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { guideRules } from '../rulebook/query.ts';
import { villageServicesFor } from '../village/query.ts';
import { handlingOf } from './handling.ts';
import { historyOf, named, publishedFates, type PublishedFate } from './history.ts';
import type { ItemGuide } from './view.ts';

/** Where an item stands on the day: in which version, as what, and how it stood last when it is gone. */
interface Standing {
  readonly state: ItemGuide['state'];
  readonly item: CatalogueItem;
  readonly version: VersionRow;
  readonly fate: PublishedFate;
}

/** Everything that a guide page shows of an item on a day, as known at an event number; null when no version names the code by then. @req #68 */
export function itemGuide(read: ReadModel, code: string, at: Moment): ItemGuide | null {
  const versions = standingVersions(read, at);
  const fates = publishedFates(read, code, { versions, at });
  const standing = standingOf(read, fates, { versions, at });
  if (standing === null) return null;
  const { state, item, version } = standing;
  return {
    code, state, item, version: GONE.has(state) ? null : version.version, since: sinceOf(fates, standing), ...whereItWent(read, standing, at),
    villageServices: villageServicesFor(read, code, at).map(({ code: service, name, mode, inPersonRequired, handoverDays }) => ({ code: service, name, mode, inPersonRequired, handoverDays })),
    handling: handlingOf(read, item, at), rules: guideRules(read, item, at), towns: townsOf(read, item, { listed: state === 'in_force' || state === 'suspended', at }),
    history: historyOf(read, code, { versions, fates, at }),
  };
}

const GONE: ReadonlySet<ItemGuide['state']> = new Set(['withdrawn', 'merged', 'split']);

/** Items that go on in its place, or the department that does it now. */
function whereItWent(read: ReadModel, { state, item, fate: { fate } }: Standing, at: Moment): Pick<ItemGuide, 'successors' | 'handledBy'> {
  return {
    successors: GONE.has(state) ? fate.into.map(into => named(read, into, at)) : [],
    handledBy: state === 'withdrawn' ? handler(read, fate.successor ?? item.department, at) : null,
  };
}

function standingOf(read: ReadModel, fates: readonly PublishedFate[], { versions, at }: { readonly versions: readonly VersionRow[]; readonly at: Moment }): Standing | null {
  const current = versionOn(versions, at.on);
  const past = fates.filter(({ version }) => current !== null && version.number <= current.number && version.effectiveFrom <= at.on);
  const fate = past.at(-1) ?? fates[0];
  if (fate === undefined) return null;
  if (past.length === 0) return stand(read, fate, { as: 'not_yet', shown: fate, at });
  if (fate.version === current && fate.fate.record !== null) return stand(read, fate, { as: 'in_force', shown: fate, at });
  const last = past.findLast(({ fate: { record } }) => record !== null);
  return last === undefined ? null : stand(read, fate, { as: endOf(fate), shown: last, at });
}

function endOf({ fate: { fate } }: PublishedFate): ItemGuide['state'] {
  return fate === 'merged' || fate === 'split' ? fate : 'withdrawn';
}

function stand(read: ReadModel, fate: PublishedFate, { as, shown, at }: { readonly as: ItemGuide['state']; readonly shown: PublishedFate; readonly at: Moment }): Standing | null {
  const item = itemOf(read, shown.version, { code: shown.fate.code, at });
  if (item === null) return null;
  return { state: as === 'in_force' ? item.status : as, item, version: fate.version, fate };
}

/** First day of the unbroken run of versions that have the item, or the day on which it went or will come. */
function sinceOf(fates: readonly PublishedFate[], { state, fate }: Standing): string {
  if (state !== 'in_force' && state !== 'suspended') return fate.version.effectiveFrom;
  const upTo = fates.slice(0, fates.indexOf(fate) + 1);
  const broken = upTo.findLastIndex(({ fate: { record } }) => record === null);
  return upTo[broken + 1]?.version.effectiveFrom ?? fate.version.effectiveFrom;
}

function handler(read: ReadModel, code: string, at: Moment): ItemGuide['handledBy'] {
  return { code, ...unitNames(read, at)(code) };
}

/** Towns to whom the item is delegated, and whether their hall's directory of the day lists it. */
function townsOf(read: ReadModel, item: CatalogueItem, { listed, at }: { readonly listed: boolean; readonly at: Moment }): ItemGuide['towns'] {
  const { recipients } = item.delegation;
  const directories = currentDirectories(read, at);
  return unitTree(read, at)
    .filter(({ kind, code }) => (kind === 'town' || kind === 'subdistrict') && (recipients === 'all_towns' || recipients.includes(code)))
    .map(({ code, name }) => {
      const directory = directories.get(code);
      return { code, zh: name.zh, en: name.en, listed: listed && directory !== undefined && !directory.absent.some(absence => absence.code === item.code) };
    });
}
