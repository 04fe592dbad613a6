import { catalogAt, listVersionOn, releaseAt, seatedAt, startOfDay, covers, type DisclosureContext, type DisclosureSource, type ExemptionContext, type PresenceContext, type PublicityContext } from '@yichuang/domain';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

interface Asked {
  readonly key: string;
  readonly unit: string;
  readonly on: string;
}

/** The catalogue's version of an item, and the release of rules with its limits and papers, where there is one. @req #36 */
function guideStamp(world: World, { key, on }: Asked): string | null {
  const state = world.catalog();
  const [version, item] = [state && catalogAt(state, on)?.version, world.itemsOn(on).get(key)];
  if (version === undefined || version === null || item === undefined) return null;
  const rules = world.rulebook.state(item.department);
  const release = rules && releaseAt(rules, { item: key, instant: startOfDay(on) });
  return release ? `${version} · ${item.department}@${release.version}` : version;
}

function catalogueStamp(world: World, { on }: Asked): string | null {
  const state = world.catalog();
  return (state && catalogAt(state, on)?.version) ?? null;
}

function listStamp(world: World, { on }: Asked): string | null {
  const list = world.delegation.list();
  return (list && listVersionOn(list, on)?.version) ?? null;
}

function instrumentStamp(world: World, { key }: Asked): string | null {
  const known = world.instruments().get(key);
  return known === undefined ? null : known.number ?? known.issuedOn;
}

const STAMPS: Readonly<Record<DisclosureSource, (world: World, asked: Asked) => string | null>> = {
  catalogue: catalogueStamp,
  item_guide: guideStamp,
  responsibility_list: listStamp,
  hall_directory: (world, { key }) => {
    const published = world.hall(key)?.published;
    return published ? String(published.edition) : null;
  },
  instrument: instrumentStamp,
  presence: (_, { key, unit, on }) => (key === unit ? on : null),
};

/** Version of a source on a day; null: there is no such source. @req #36 */
export function stampOn(world: World, of: { readonly source: DisclosureSource; readonly key: string; readonly unit: string }, on: string): string | null {
  return STAMPS[of.source](world, { ...of, on });
}

export function disclosureContext(act: Act<unknown>): DisclosureContext {
  const { world, today, id } = act;
  return { ...actContext(act), units: world.units(today), calendar: world.rulebook.calendar(), stampOf: of => stampOn(world, of, today), exemption: unit => world.disclosures.exemption(unit, id) };
}

export function exemptionContext(act: Act<unknown>): ExemptionContext {
  return { ...actContext(act), unit: act.id, units: act.world.units(act.today) };
}

export function presenceContext(act: Act<unknown>): PresenceContext {
  const { world, now, id } = act;
  const [unit, date] = [id.slice(0, -11), id.slice(-10)];
  return {
    ...actContext(act), unit, date,
    postOf: code => {
      const post = world.staffOf(unit)?.posts[code];
      return post && covers(post, now) ? { title: post.title, a: seatedAt(post, 'A', now)?.person ?? null, b: seatedAt(post, 'B', now)?.person ?? null } : null;
    },
  };
}

export function publicityContext(act: Act<unknown>): PublicityContext {
  return { ...actContext(act), unit: act.id, units: act.world.units(act.today) };
}
