import { computeCounts, Fate, readable, same, type FateCounts, type FateEntry, type ItemRecord, type ProvincialList } from '@yichuang/domain';
import { departmentFinder, type DepartmentName } from './departments.ts';
import { mismatchFinder, type ElementMismatch } from './mismatches.ts';
import { isError, problem, type Problem } from './problems.ts';
import { recordOf, type Say } from './record.ts';
import type { CatalogueRow } from './rows.ts';

/** What a list is compared with. */
export interface ImportBase {
  /** The catalogue as it stands, by code; empty before the first one. */
  readonly base: ReadonlyMap<string, ItemRecord>;
  /** The provincial list by code; null when none has been recorded, and then nothing is compared. */
  readonly province: ProvincialList;
  readonly departments: readonly DepartmentName[];
  /** Reasons on record for differing from the provincial list, by code. */
  readonly explanations?: ReadonlyMap<string, string>;
  /** Reason of a change for which the list states none, such as the document that orders it. 2 to 1000 characters. */
  readonly reason: string;
}

export interface ImportPlan {
  /** In an order in which they can be decided in pieces: what goes on, then what ends, then what is merged into what goes on. */
  readonly fates: readonly Fate[];
  readonly counts: FateCounts;
  readonly elementMismatches: readonly ElementMismatch[];
  /** Items that go on under their name and of which the list changes something else. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
}

interface Work {
  readonly context: ImportBase;
  readonly department: (written: string) => string | null;
  readonly mismatches: (row: CatalogueRow, item: ItemRecord) => ElementMismatch[];
  readonly fates: Fate[];
  readonly found: ElementMismatch[];
  readonly changed: string[];
  readonly problems: Problem[];
}

const sayAt = (row: CatalogueRow, problems: Problem[]): Say => (code, field, value) => {
  problems.push(problem(code, { sheet: row.sheet, cell: row.cells[field] }, value));
};

/** Length limits and the like, as the command itself would judge them. */
function accept(fate: Fate, say: Say, fates: Fate[]): void {
  const parsed = Fate.safeParse(fate);
  if (parsed.success) fates.push(parsed.data);
  else for (const issue of parsed.error.issues) say('value-refused', 'code', `${issue.path.join('.')}: ${issue.message}`);
}

/** Whether what the list says of the item can be, seeing what the catalogue holds. */
function contradiction(row: CatalogueRow, old: ItemRecord | undefined): 'already-in-base' | 'not-in-base' | null {
  if (old) return row.fate === 'added' ? 'already-in-base' : null;
  return row.fate === null || row.fate === 'added' ? null : 'not-in-base';
}

function goOn(row: CatalogueRow, work: Work): void {
  const say = sayAt(row, work.problems);
  const old = work.context.base.get(row.code);
  const wrong = contradiction(row, old);
  if (wrong) return say(wrong, 'code', row.code);
  const record = recordOf(row, { old, department: work.department, say });
  if (!record) return;
  compare(row, record, work);
  const fate = !old ? 'added' : readable(old.name.zh) === readable(record.name.zh) ? 'kept' : 'renamed';
  if (fate === 'kept' && !same(old, record)) work.changed.push(row.code);
  accept({ fate, record, reason: reasonOf(row, work, fate), deviation: row.deviation }, say, work.fates);
}

/** A difference from the provincial list needs a reason (W1, invariant 2); it is told at the first cell that differs. */
function compare(row: CatalogueRow, record: ItemRecord, work: Work): void {
  const found = work.mismatches(row, record);
  work.found.push(...found);
  const [first] = found.filter(each => !each.explained);
  if (first) work.problems.push(problem('province-unexplained', first, found.map(each => each.field).join(', ')));
}

/** An item that goes on unchanged needs no reason; every change has one. */
function reasonOf(row: CatalogueRow, { context }: Work, fate?: Fate['fate']): string {
  return row.reason ?? (fate === 'kept' ? '' : context.reason);
}

/** Rows that end an item, and items that the list does not name. */
function end(rows: readonly CatalogueRow[], listed: ReadonlySet<string>, work: Work): void {
  for (const row of rows) {
    const say = sayAt(row, work.problems);
    if (!work.context.base.has(row.code)) say('not-in-base', 'code', row.code);
    else accept({ fate: 'withdrawn', code: row.code, reason: reasonOf(row, work), successor: null }, say, work.fates);
  }
  for (const code of work.context.base.keys()) {
    if (!listed.has(code)) work.fates.push({ fate: 'withdrawn', code, reason: work.context.reason, successor: null });
  }
}

const PER_MERGE = 50;

/** A merge names an item of the present catalogue and one that goes on. */
function mayMerge(row: CatalogueRow, goesOn: ReadonlySet<string>, work: Work): boolean {
  const say = sayAt(row, work.problems);
  const old = work.context.base.has(row.code);
  const target = goesOn.has(row.mergedInto ?? '');
  if (!old) say('not-in-base', 'code', row.code);
  if (!target) say('merge-target', 'mergedInto', row.mergedInto ?? '');
  return old && target;
}

function merge(rows: readonly CatalogueRow[], work: Work): void {
  const goesOn = new Set(work.fates.flatMap(fate => ('record' in fate ? [fate.record.code] : [])));
  const right = rows.filter(row => mayMerge(row, goesOn, work));
  const groups = Map.groupBy(right, row => JSON.stringify([row.mergedInto, reasonOf(row, work)]));
  for (const group of groups.values()) {
    const [first] = group;
    for (let at = 0; first && at < group.length; at += PER_MERGE) {
      const fate: Fate = { fate: 'merged', from: group.slice(at, at + PER_MERGE).map(row => row.code), into: first.mergedInto ?? '', reason: reasonOf(first, work) };
      accept(fate, sayAt(first, work.problems), work.fates);
    }
  }
}

function namesOnce(rows: readonly CatalogueRow[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = readable(row.name);
    if (name !== '' && seen.has(name)) sayAt(row, problems)('name-duplicate', 'name', row.name);
    seen.add(name);
  }
}

function entriesOf(fates: readonly Fate[]): Record<string, FateEntry> {
  return Object.fromEntries(fates.flatMap((fate): [string, FateEntry][] => {
    switch (fate.fate) {
      case 'kept': case 'renamed': case 'added': return [[fate.record.code, fate]];
      case 'merged': return fate.from.map(code => [code, { fate: 'merged', into: fate.into, reason: fate.reason }]);
      case 'withdrawn': return [[fate.code, fate]];
      case 'split': case 'cleared': return [];
    }
  }));
}

/**
 * Turns a list into the fate of every item of the present catalogue (#13): what the list names goes on, is renamed or added; what it marks
 * or leaves out ends; the sums follow. Pure. The plan may be carried out only when it has no error.
 */
export function planImport(rows: readonly CatalogueRow[], context: ImportBase): ImportPlan {
  const work: Work = { context, department: departmentFinder(context.departments), mismatches: mismatchFinder(context.province, context.explanations ?? new Map()), fates: [], found: [], changed: [], problems: [] };
  const ends = rows.filter(row => row.fate === 'withdrawn' && row.mergedInto === null);
  const merged = rows.filter(row => row.fate === 'merged' || row.mergedInto !== null);
  const on = rows.filter(row => !ends.includes(row) && !merged.includes(row));
  for (const row of on) goOn(row, work);
  namesOnce(on, work.problems);
  end(ends, new Set(rows.map(row => row.code)), work);
  merge(merged, work);
  return { fates: work.fates, counts: computeCounts(entriesOf(work.fates), context.base.size), elementMismatches: work.found, changed: work.changed, problems: work.problems };
}

/** Whether something in the list must be put right first. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(isError);
