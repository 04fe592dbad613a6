import { catalogAt, suspensionOn, type ItemRecord } from '../../catalog/index.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { AuthorityModel } from '../model.ts';
import type { MissingGrant } from '../question.ts';
import { seatOf } from './missing.ts';

/** An item in force, with the version and the event that published it. */
export interface ItemInForce {
  readonly item: ItemRecord;
  readonly version: string;
  readonly instrument: string;
  readonly number: number;
}

/** Whether the law that gives the power is in force: a pending one counts from its day. */
function basisCounts({ code, basis }: ItemRecord, { catalogue }: AuthorityModel, day: LegalDate): boolean {
  if (basis.status === 'in_force' || basis.inForceFrom <= day) return true;
  return catalogue.state.changes.some(change => change.code === code && change.effectiveFrom <= day && change.set.basis?.status === 'in_force');
}

/** The item in the catalogue in force on a day, or why it is not. */
export function itemOn(model: AuthorityModel, code: string, day: LegalDate): ItemInForce | MissingGrant {
  const refuse = (reason: string): MissingGrant => ({ code: 'item-not-in-force', details: { item: code, day, reason }, grantedBy: seatOf(model, 'government_publisher') });
  const entry = catalogAt(model.catalogue.state, day);
  if (!entry) return refuse('no-catalogue');
  const version = model.catalogue.versions.get(entry.version);
  const item = version?.items.get(code);
  if (!version || !item) return refuse('not-in-catalogue');
  if (suspensionOn(model.catalogue.state, code, day)) return refuse('suspended');
  if (!basisCounts(item, model, day)) return refuse('basis-pending');
  return { item, version: entry.version, instrument: entry.instrument, number: version.number };
}

export const isMissing = (answer: object): answer is MissingGrant => 'grantedBy' in answer;
