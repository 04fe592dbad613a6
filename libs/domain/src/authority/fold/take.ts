import type { AdjustmentEvent, CatalogEvent } from '../../catalog/index.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import type { OrganisationEvent } from '../../organisation/index.ts';
import type { AuthorityModel } from '../model.ts';
import { groundTakers, takeBatch, takeCatalogue, takeUnit } from './ground.ts';
import { letterTakers } from './letters.ts';
import { listTakers } from './list.ts';
import { staffTakers } from './staff.ts';
import type { Stamp } from './stamp.ts';

/** An event on record, as far as authority looks at it. */
export interface RecordedFact extends DomainEvent, Stamp {
  readonly stream: string;
}

/** Categories of the streams from which authority follows. */
export const AUTHORITY_CATEGORIES = ['log', 'unit', 'instrument', 'adjustment', 'catalog', 'delegation', 'responsibility', 'responsibilitylist', 'staff'] as const;
type Category = (typeof AUTHORITY_CATEGORIES)[number];

type AnyTaker = (model: AuthorityModel, data: unknown, stamp: Stamp) => void;
/** The events come from a codec that has checked them against the schema of their type. */
function takeBy(takers: object, model: AuthorityModel, event: RecordedFact): void {
  const taker = (takers as Readonly<Record<string, AnyTaker | undefined>>)[event.type];
  taker?.(model, event.data, event);
}

const BY_CATEGORY: Readonly<Record<Category, (model: AuthorityModel, event: RecordedFact, id: string) => void>> = {
  log: (model, event) => takeBy(groundTakers, model, event),
  instrument: (model, event) => takeBy(groundTakers, model, event),
  unit: (model, event) => takeUnit(model, event as DomainEvent as OrganisationEvent),
  adjustment: (model, event, id) => takeBatch(model, id, event as DomainEvent as AdjustmentEvent),
  catalog: (model, event) => takeCatalogue(model, event as DomainEvent as CatalogEvent, event),
  delegation: (model, event, id) => takeBy(letterTakers(id), model, event),
  responsibility: (model, event) => takeBy(listTakers, model, event),
  responsibilitylist: (model, event) => takeBy(listTakers, model, event),
  staff: (model, event) => takeBy(staffTakers, model, event),
};

/** Takes one event into the model, by mutation. Events of other categories only move its number. */
export function takeFact(model: AuthorityModel, event: RecordedFact): void {
  const cut = event.stream.indexOf('-');
  const category = event.stream.slice(0, cut);
  if (Object.hasOwn(BY_CATEGORY, category)) BY_CATEGORY[category as Category](model, event, event.stream.slice(cut + 1));
  model.number = event.number;
  model.recordedAt = event.recordedAt;
}
