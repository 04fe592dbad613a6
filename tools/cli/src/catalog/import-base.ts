import { ItemRenamed, adjustmentDecider, catalogAt, catalogDecider, latestVersion, organisationDecider, provincialList, unitAt, type ItemRecord, type LatestVersion } from '@yichuang/domain';
import { categoryOf, START, type EventStore } from '@yichuang/event-store';
import type { DepartmentName, ImportBase } from '@yichuang/seed';
import { eventsOf, stateOf } from '../log/states.ts';
import { districtOf, itemsInForce, provinceState, type Moment } from './state.ts';

/** What a list is compared with, and the version that the new one builds on. */
export interface Base {
  readonly district: string;
  readonly latest: LatestVersion | null;
  readonly compared: Omit<ImportBase, 'reason'>;
}

async function unitStreams(store: EventStore): Promise<Set<string>> {
  const streams = new Set<string>();
  for await (const batch of store.readAll({ after: START, categories: ['unit'] })) for (const event of batch.events) if (categoryOf(event.stream) === 'unit') streams.add(event.stream);
  return streams;
}

/** Every unit by all its names, as of a day: lists write departments by name. */
async function departmentNames(store: EventStore, { upTo, on }: Moment): Promise<DepartmentName[]> {
  const names: DepartmentName[] = [];
  for (const stream of await unitStreams(store)) {
    const unit = unitAt(stateOf(organisationDecider, await eventsOf(store, stream, upTo)), on);
    if (unit) names.push({ code: unit.code, name: unit.name.zh, shortName: unit.shortName, aliases: unit.aliases });
  }
  return names;
}

/** Why items of the catalogue in force may differ from the provincial list, by code: said with the batch, or when an item was renamed since. */
async function explanations(store: EventStore, { upTo, on }: Moment): Promise<Map<string, string>> {
  const events = await eventsOf(store, `catalog-${await districtOf(store)}`, upTo);
  const entry = catalogAt(stateOf(catalogDecider, events), on);
  if (entry === null) return new Map();
  const { fates } = stateOf(adjustmentDecider, await eventsOf(store, `adjustment-${entry.adjustmentId}`, upTo));
  const said = Object.values(fates).flatMap((fate): [string, string][] => {
    if (fate.fate === 'split') return fate.into.map(({ code }) => [code, fate.reason]);
    return 'deviation' in fate && fate.deviation !== null ? [[fate.record.code, fate.deviation]] : [];
  });
  const renamed = events.filter(({ type }) => type === 'ItemRenamed').flatMap(({ data }): [string, string][] => {
    const { record, deviation } = ItemRenamed.schema.parse(data);
    return deviation === null ? [] : [[record.code, deviation]];
  });
  return new Map([...said, ...renamed]);
}

/** Reads from the log what an import must be compared with: the catalogue in force, the provincial list, the departments. */
export async function importBase(store: EventStore, on: string): Promise<Base> {
  const upTo = (await store.head()).number;
  const district = await districtOf(store);
  const inForce = await itemsInForce(store, { upTo, on });
  const latest = latestVersion(stateOf(catalogDecider, await eventsOf(store, `catalog-${district}`, upTo)));
  const base = inForce?.items ?? new Map<string, ItemRecord>();
  return { district, latest, compared: { base, province: provincialList(await provinceState(store, upTo)), departments: await departmentNames(store, { upTo, on }), explanations: await explanations(store, { upTo, on }) } };
}
