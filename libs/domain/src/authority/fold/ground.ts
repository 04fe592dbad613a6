import { adjustmentDecider, catalogDecider, itemsOf, type AdjustmentEvent, type CatalogEvent } from '../../catalog/index.ts';
import type { InstrumentEvent } from '../../instrument/index.ts';
import type { LogEvent } from '../../log/index.ts';
import { organisationDecider, type OrganisationEvent } from '../../organisation/index.ts';
import type { AuthorityModel } from '../model.ts';
import type { Stamp, Takers } from './stamp.ts';

/** The first offices, and the documents. */
export const groundTakers: Takers<LogEvent | InstrumentEvent> = {
  LogOpened(model, { offices }, { number }) {
    model.offices = offices.map(office => ({ ...office, number }));
  },
  InstrumentRegistered(model, { instrumentId }, { number }) {
    model.instruments.set(instrumentId, number);
  },
};

/** Units are remembered as their own capability remembers them. */
export function takeUnit(model: AuthorityModel, event: OrganisationEvent): void {
  const { code } = event.data;
  const state = model.units.get(code) ?? organisationDecider.initialState();
  organisationDecider.evolve(state, event);
  model.units.set(code, state);
}

/** A batch is remembered: once it is published its items are the version's. */
export function takeBatch(model: AuthorityModel, id: string, event: AdjustmentEvent): void {
  const { batches } = model.catalogue;
  const state = batches.get(id) ?? adjustmentDecider.initialState();
  adjustmentDecider.evolve(state, event);
  batches.set(id, state);
}

export function takeCatalogue(model: AuthorityModel, event: CatalogEvent, { number }: Stamp): void {
  const { state, batches, versions } = model.catalogue;
  catalogDecider.evolve(state, event);
  if (event.type !== 'CatalogVersionPublished') return;
  const batch = batches.get(event.data.adjustmentId);
  versions.set(event.data.version, { number, items: batch ? itemsOf(batch) : new Map() });
}
