import { same } from '../../../kernel/canonical.ts';
import { requireNotPast, requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import { requireInstrument } from '../../../instrument/index.ts';
import type { CatalogEvent } from '../../catalog-events.ts';
import type { ItemRecord } from '../../item.ts';
import { requireBasis } from '../../rules/item.ts';
import { differencesFrom, readable } from '../../rules/province.ts';
import type { AmendItem, CorrectItem, RenameItem, ResumeItem, SuspendItem } from '../commands.ts';
import type { CatalogContext } from '../context.ts';
import { type CatalogState, type ItemChange, suspensionOn } from '../state.ts';

type Events = readonly CatalogEvent[];
type Repeated = Pick<ItemChange, 'cause' | 'code' | 'effectiveFrom' | 'set'>;

/** The item in the catalogue in force on the effective day; its department alone speaks of it between versions. */
function ownItem(code: string, context: CatalogContext): ItemRecord {
  const item = context.items.get(code);
  require(item, 'unknown-item', { code });
  requireOffice(context, 'dept_catalog_owner');
  require(item.department === context.actor.unit, 'wrong-body', { code, department: item.department });
  return item;
}

/** Whether exactly this change is the last one of its item. */
function isRepeated(state: Readonly<CatalogState>, change: Repeated): boolean {
  const last = state.changes.findLast(known => known.code === change.code);
  return last !== undefined && same({ ...last, order: 0 }, { ...change, order: 0 });
}

function requireKnownInstrument(instrument: string | null, context: CatalogContext): void {
  if (instrument !== null) requireInstrument(context.instruments, instrument, context.today);
}

function requireSomething(changes: object): void {
  require(Object.values(changes).some(value => value !== undefined), 'nothing-to-change');
}

/** A basis that was pending may be entered from the day on which it is in force, not before. */
function requireBasisInForce(item: ItemRecord, basis: ItemRecord['basis'] | undefined, effectiveFrom: string): void {
  if (basis === undefined) return;
  requireBasis(basis, item, effectiveFrom);
  const waiting = item.basis.status === 'pending' && basis.status === 'in_force' ? item.basis.inForceFrom : '';
  require(effectiveFrom >= waiting, 'basis-not-yet-in-force', { code: item.code, inForceFrom: waiting });
}

/** Changes basis, theme or applicants between versions (变更), from today on; the past is only ever corrected. */
export function amendItem(data: AmendItem['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const item = ownItem(data.code, context);
  requireSomething(data.changes);
  if (isRepeated(state, { cause: 'amended', code: data.code, effectiveFrom: data.effectiveFrom, set: data.changes })) return [];
  requireNotPast(context, data.effectiveFrom);
  requireBasisInForce(item, data.changes.basis, data.effectiveFrom);
  requireKnownInstrument(data.instrument, context);
  return [{ type: 'ItemAmended', data }];
}

/** A new name between versions: unique in the catalogue, and that of the provincial list unless a reason is given. */
export function renameItem(data: RenameItem['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const item = ownItem(data.code, context);
  if (isRepeated(state, { cause: 'renamed', code: data.code, effectiveFrom: data.effectiveFrom, set: { name: data.name } })) return [];
  requireNotPast(context, data.effectiveFrom);
  const name = readable(data.name.zh);
  require(readable(item.name.zh) !== name, 'name-unchanged', { code: data.code });
  const twin = [...context.items.values()].find(other => other.code !== data.code && readable(other.name.zh) === name);
  require(!twin, 'duplicate-name', { code: data.code, other: twin?.code });
  const record = { ...item, name: data.name };
  const differs = context.province !== null && differencesFrom(context.province.get(data.code), record).some(({ field }) => field === 'name' || field === 'code');
  require(!differs || data.deviation !== null, 'provincial-difference', { code: data.code, fields: ['name'] });
  const { reason, deviation, effectiveFrom } = data;
  return [{ type: 'ItemRenamed', data: { adjustmentId: null, record, previousName: item.name.zh, reason, deviation, effectiveFrom } }];
}

/** 暂停: out of use from a day, through `until` or until resumed. */
export function suspendItem(data: SuspendItem['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  ownItem(data.code, context);
  const { code, effectiveFrom, until } = data;
  const repeated = state.suspensions.some(one => one.resumed === null && same(one, { code, from: effectiveFrom, until, resumed: null }));
  require(!repeated, 'already-done', { code });
  requireNotPast(context, effectiveFrom);
  require(until === null || until >= effectiveFrom, 'bad-effective-date', { effectiveFrom, until });
  const later = state.suspensions.some(one => one.code === code && one.resumed === null && (one.until === null || one.until >= effectiveFrom));
  require(!later && suspensionOn(state, code, effectiveFrom) === null, 'already-suspended', { code });
  requireKnownInstrument(data.instrument, context);
  return [{ type: 'ItemSuspended', data }];
}

export function resumeItem(data: ResumeItem['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  ownItem(data.code, context);
  const last = state.suspensions.findLast(one => one.code === data.code);
  require(last?.resumed !== data.effectiveFrom, 'already-done', { code: data.code });
  requireNotPast(context, data.effectiveFrom);
  require(suspensionOn(state, data.code, data.effectiveFrom) !== null, 'not-suspended', { code: data.code });
  return [{ type: 'ItemResumed', data }];
}

/** What an earlier event should have said, from a day on that may be past but not to come. The wrong event stays in the log. */
export function correctItem(data: CorrectItem['data'], state: Readonly<CatalogState>, context: CatalogContext): Events {
  const item = ownItem(data.code, context);
  requireSomething(data.changes);
  if (isRepeated(state, { cause: 'corrected', code: data.code, effectiveFrom: data.effectiveFrom, set: data.changes })) return [];
  require(data.effectiveFrom <= context.today, 'date-in-future', { effectiveFrom: data.effectiveFrom });
  if (data.changes.basis !== undefined) requireBasis(data.changes.basis, item, data.effectiveFrom);
  return [{ type: 'ItemCorrected', data }];
}
