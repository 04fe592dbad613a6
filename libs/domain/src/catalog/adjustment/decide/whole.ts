import { require } from '../../../kernel/rejection.ts';
import { recipientsOf, requireLawfulItem } from '../../rules/item.ts';
import { differencesFrom, readable } from '../../rules/province.ts';
import type { ItemRecord } from '../../item.ts';
import type { AdjustmentContext, Items } from '../context.ts';
import { explainedOf, outcomeOf } from '../outcome.ts';
import type { AdjustmentState, FateEntry } from '../state.ts';

type Fates = AdjustmentState['fates'];

/** An item by itself: lawful, and equal to the provincial list unless a reason is given. @throws {Rejection} */
export function requireSoundItem(item: ItemRecord, explained: boolean, context: AdjustmentContext): void {
  requireLawfulItem(item, context);
  if (context.province === null || explained) return;
  const differences = differencesFrom(context.province.get(item.code), item);
  require(differences.length === 0, 'provincial-difference', { code: item.code, differences });
}

/** Code and name are unique in the outcome (names as people read them). @throws {Rejection} */
function requireUnique(fates: Fates): void {
  const codes = new Set<string>();
  const names = new Map<string, string>();
  for (const item of Object.values(fates).flatMap(outcomeOf)) {
    require(!codes.has(item.code), 'duplicate-code', { code: item.code });
    const name = readable(item.name.zh);
    require(!names.has(name), 'duplicate-name', { code: item.code, other: names.get(name) });
    codes.add(item.code);
    names.set(name, item.code);
  }
}

const goesOn = (entry: FateEntry | undefined) => entry === undefined || entry.fate === 'kept' || entry.fate === 'renamed' || entry.fate === 'added';

/** What is merged goes on inside an item that itself goes on; on the way there the target may still be undecided. @throws {Rejection} */
function requireMergeTargets(fates: Fates, base: Items): void {
  for (const [code, entry] of Object.entries(fates)) {
    if (entry.fate !== 'merged') continue;
    require(entry.into !== code, 'merge-into-itself', { code });
    require(entry.into in fates || base.has(entry.into), 'unknown-item', { code: entry.into });
    require(goesOn(fates[entry.into]), 'merge-into-ended-item', { code, into: entry.into });
  }
}

/** What must hold of all fates together after each change. @throws {Rejection} */
export function requireConsistent(fates: Fates, base: Items): void {
  requireUnique(fates);
  requireMergeTargets(fates, base);
}

/** Every old item is explained, and nothing else is spoken of. @throws {Rejection} `item-unexplained` with the first 20 codes */
export function requireExplained(fates: Fates, base: Items): void {
  const open = [...base.keys()].filter(code => !(code in fates));
  require(open.length === 0, 'item-unexplained', { count: open.length, codes: open.slice(0, 20) });
  const strange = Object.entries(fates).find(([code, entry]) => entry.fate !== 'added' && !base.has(code));
  require(!strange, 'unknown-item', { code: strange?.[0] });
}

/** All items again, as on the day of proposal: the provincial list may have moved since they were drafted. @throws {Rejection} */
export function requireSoundItems(fates: Fates, context: AdjustmentContext): void {
  const explained = explainedOf({ fates });
  for (const item of Object.values(fates).flatMap(outcomeOf)) requireSoundItem(item, explained.has(item.code), context);
}

/** Every town that an item is handed to has been asked. @throws {Rejection} `capacity-opinions-missing` */
export function requireOpinions(state: Readonly<AdjustmentState>, context: AdjustmentContext): void {
  const items = Object.values(state.fates).flatMap(outcomeOf);
  const towns = new Set(items.flatMap(item => recipientsOf(item, context.units)));
  const silent = [...towns].filter(town => !(town in state.opinions));
  require(silent.length === 0, 'capacity-opinions-missing', { towns: silent });
}
