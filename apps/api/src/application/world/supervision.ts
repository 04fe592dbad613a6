import { accountabilityDecider, appraisalDecider, inspectionDecider, spotCheckDecider, SpotCheckOrdered, type AppraisalState, type CentreData, type Eligible, type InspectionState, type SpotCheckState, type StaffState } from '@yichuang/domain';
import { decodeEvent, START, type EventStore, type Position } from '@yichuang/event-store';
import { registry } from '../codec.ts';
import { foldOf, type Fold } from '../folds.ts';
import { centreData, relievedFold } from './supervision/centres.ts';
import { countsFold, type Days } from './supervision/counts.ts';
import { delegatedFold } from './supervision/delegated.ts';
import { timedFold, type Timed } from './supervision/timed.ts';

/** An event of the log that a draw rests on. */
export interface Witness {
  readonly number: number;
  readonly hash: string;
}

/** What inspections, spot checks and appraisals ask of the log beyond their own streams. */
export interface SupervisionWorld {
  inspection(id: string): Readonly<InspectionState> | null;
  spotCheck(id: string): Readonly<SpotCheckState> | null;
  appraisal(period: string): Readonly<AppraisalState> | null;
  /** Decisions of towns in a department's name in a period, as far as events up to a number tell. */
  frame(of: { readonly department: string; readonly period: string; readonly upTo: number }): readonly Eligible[];
  /** The first event after the order of a spot check that somebody of another unit caused; null: none yet. */
  witness(of: { readonly id: string; readonly department: string }): Promise<Witness | null>;
  /** What events tell of these centres in a period. */
  centres(towns: readonly string[], days: Days): readonly CentreData[];
  readonly timed: Readonly<Record<'inspection' | 'accountability' | 'spotcheck', Timed>>;
}

/** Numbers of the events by which spot checks were ordered. */
function ordersFold(): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly of: (id: string) => number | undefined } {
  const orders = new Map<string, number>();
  const { category } = spotCheckDecider;
  return {
    fold: {
      category,
      take: ({ type, stream, number }) => {
        if (type === SpotCheckOrdered.type) orders.set(stream.slice(category.length + 1), number);
      },
    },
    of: id => orders.get(id),
  };
}

/** The program itself acts when somebody makes it act: what it records is no witness. */
const NO_WITNESS = 'system';

/** Where an event stands in this store. */
async function placeOf(store: EventStore, number: number): Promise<Position> {
  for await (const { upTo } of store.readAll({ after: START, backwards: true, upTo: number, limit: 1 })) return upTo.position;
  return START;
}

/** Reads on from the order: however long the log has grown since, others act soon after it. */
async function firstAfter(store: EventStore, order: number, department: string): Promise<Witness | null> {
  for await (const { events } of store.readAll({ after: await placeOf(store, order) })) {
    const found = events.find(stored => {
      const { unit } = decodeEvent(registry, stored).metadata.actor;
      return unit !== department && unit !== NO_WITNESS;
    });
    if (found) return { number: found.number, hash: decodeEvent(registry, found).metadata.hash };
  }
  return null;
}

/** The folds of supervision. @param staff posts and persons of a unit */
export function supervisionFolds(store: EventStore, staff: (unit: string) => Readonly<StaffState> | undefined): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: SupervisionWorld } {
  const [inspections, checks, appraisals] = [foldOf(inspectionDecider), foldOf(spotCheckDecider), foldOf(appraisalDecider)];
  const [delegated, counts, relieved, orders] = [delegatedFold(), countsFold(), relievedFold(), ordersFold()];
  const timed = {
    inspection: timedFold(inspectionDecider.category, new Set(['InspectionClosed'])), accountability: timedFold(accountabilityDecider.category, new Set(['AccountabilityOutcomeRecorded', 'AccountabilityAnswerOverdue'])),
    spotcheck: timedFold(spotCheckDecider.category, new Set(['SpotCheckClosed'])),
  };
  return {
    folds: [inspections, checks, appraisals, delegated.fold, counts.fold, relieved.fold, orders.fold, timed.inspection.fold, timed.accountability.fold, timed.spotcheck.fold],
    world: {
      inspection: id => inspections.states.get(id) ?? null,
      spotCheck: id => checks.states.get(id) ?? null,
      appraisal: period => appraisals.states.get(period) ?? null,
      frame: delegated.of,
      witness: async ({ id, department }) => {
        const order = orders.of(id);
        return order === undefined ? null : firstAfter(store, order, department);
      },
      centres: (towns, days) => towns.flatMap(unit => {
        const state = staff(unit);
        return state === undefined ? [] : [centreData({ unit, state, days, counted: counts.of(unit, days), relieved: relieved.of(unit, days) })];
      }),
      timed: { inspection: timed.inspection.timed, accountability: timed.accountability.timed, spotcheck: timed.spotcheck.timed },
    },
  };
}
