import { adjustmentDecider, catalogAt, catalogDecider, itemsAt, itemsOf, provinceDecider, suspensionOn, type CatalogState, type ItemRecord, type ProvinceState, type VersionEntry } from '@yichuang/domain';
import { categoryOf, START, type EventStore } from '@yichuang/event-store';
import { EXIT, Stop } from '../exit.ts';
import { eventsOf, stateOf } from '../log/states.ts';

/** An item as lists show it. */
export type ListedItem = ItemRecord & { readonly status: 'in_force' | 'suspended' };

/** The catalogue in force on a day, as recorded by an event number: the answer of `/open/catalogue.json`. */
export interface CatalogueList {
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  readonly count: number;
  readonly items: readonly ListedItem[];
}

/** The last event number that counts, and the legal day. */
export interface Moment {
  readonly upTo: number;
  readonly on: string;
}

/** Code of the district that the log was opened for. @throws {Stop} an empty log */
export async function districtOf(store: EventStore): Promise<string> {
  for await (const batch of store.readAll({ after: START, limit: 1 })) {
    const [first] = batch.events;
    if (first && categoryOf(first.stream) === 'log') return first.stream.slice('log-'.length);
  }
  throw new Stop(EXIT.failed, 'the log is empty', 'yichuang seed');
}

/** The catalogue's own stream, folded up to an event number. */
export async function catalogState(store: EventStore, upTo: number): Promise<CatalogState> {
  return stateOf(catalogDecider, await eventsOf(store, `catalog-${await districtOf(store)}`, upTo));
}

/** The provincial list and its recorded differences, folded up to an event number. */
export async function provinceState(store: EventStore, upTo: number): Promise<ProvinceState> {
  return stateOf(provinceDecider, await eventsOf(store, `province-${await districtOf(store)}`, upTo));
}

/** Items of the catalogue in force on a day, with the version they are of; null before the first. */
export async function itemsInForce(store: EventStore, { upTo, on }: Moment): Promise<{ readonly state: CatalogState; readonly entry: VersionEntry; readonly items: ReadonlyMap<string, ItemRecord> } | null> {
  const state = await catalogState(store, upTo);
  const entry = catalogAt(state, on);
  if (entry === null) return null;
  const batch = stateOf(adjustmentDecider, await eventsOf(store, `adjustment-${entry.adjustmentId}`, upTo));
  return { state, entry, items: itemsAt(state, { version: entry.version, items: itemsOf(batch) }, on) };
}

/** Folds the catalogue of a day from the log alone: no view is asked, so that views can be checked against it. */
export async function catalogueFromLog(store: EventStore, moment: Moment): Promise<CatalogueList> {
  const found = await itemsInForce(store, moment);
  if (found === null) return { version: null, effectiveFrom: null, count: 0, items: [] };
  const { state, entry, items } = found;
  const listed = [...items.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map(item => ({ ...item, status: suspensionOn(state, item.code, moment.on) ? 'suspended' as const : 'in_force' as const }));
  return { version: entry.version, effectiveFrom: entry.effectiveFrom, count: listed.length, items: listed };
}
