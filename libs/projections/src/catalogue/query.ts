import type { Moment, ReadModel } from '../runner/read-model.ts';
import { unitNames } from '../organisations/query.ts';
import { allVersions, itemsOf, standingVersions, toVersion, versionOn } from './items.ts';
import type { CatalogueAnswer, CatalogueItem, CatalogueVersion, Facet } from './view.ts';

const NO_CATALOGUE: CatalogueAnswer = { version: null, effectiveFrom: null, count: 0, items: [], catalogue: null, facets: { department: [], kind: [], theme: [] } };

/** The delegated catalogue as it counts on a day (`on`), as known at an event number: the one in force, with changes by then. */
export function catalogueAt(read: ReadModel, at: Moment): CatalogueAnswer {
  const versions = standingVersions(read, at);
  const row = versionOn(versions, at.on);
  if (row === null) return NO_CATALOGUE;
  const items = itemsOf(read, row, at);
  const catalogue = toVersion(read, { row, next: versions.find(later => later.number > row.number), at });
  return { version: row.version, effectiveFrom: row.effectiveFrom, count: items.length, items, catalogue, facets: facetsOf(read, items, at) };
}

/** Every version ever published, in order; a cancelled one says so and never counts. */
export function catalogueVersions(read: ReadModel, at: Pick<Moment, 'number'> = {}): readonly CatalogueVersion[] {
  const standing = standingVersions(read, at);
  return allVersions(read, at).map(row => toVersion(read, { row, next: row.cancelled ? undefined : standing.find(later => later.number > row.number), at }));
}

/** English of the kinds; the Chinese is the wording of the provincial list. */
const KINDS: Readonly<Record<CatalogueItem['kind'], { readonly zh: string; readonly en: string }>> = {
  licence: { zh: '行政许可', en: 'Administrative licence' }, payment: { zh: '行政给付', en: 'Payment' }, confirmation: { zh: '行政确认', en: 'Confirmation' },
  reward: { zh: '行政奖励', en: 'Reward' }, adjudication: { zh: '行政裁决', en: 'Adjudication' }, other: { zh: '其他行政权力', en: 'Other administrative power' }, public_service: { zh: '公共服务', en: 'Public service' },
};

function facetsOf(read: ReadModel, items: readonly CatalogueItem[], at: Moment): CatalogueAnswer['facets'] {
  const nameOf = unitNames(read, at);
  return {
    department: counted(items.map(item => item.department), nameOf),
    kind: counted(items.map(item => item.kind), kind => KINDS[kind]),
    theme: counted(items.map(item => item.theme), theme => ({ zh: theme, en: theme })),
  };
}

/** Most frequent first, then by key. */
function counted<K extends string>(keys: readonly K[], nameOf: (key: K) => { readonly zh: string; readonly en: string }): Facet[] {
  const sums = new Map<K, number>();
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1);
  return [...sums].map(([key, count]) => ({ key, ...nameOf(key), count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
