import type { Limit } from '@yichuang/domain/manifest';
import { canonicalOf } from '../digest.ts';
import type { Fault } from '../evaluator/index.ts';
import type { Compared, Phase, Side } from './compare.ts';

/** One decision of the report: by case and event number, without anything personal. */
export interface ReplayedRow {
  readonly case: string;
  /** Event number of the decision. */
  readonly number: number;
  readonly item: string;
  readonly phase: Phase;
  readonly before: Side;
  readonly after: Side;
  readonly added: readonly string[];
  readonly saved: readonly string[];
}
export interface FailedRow extends Pick<ReplayedRow, 'case' | 'number' | 'item' | 'phase'> {
  readonly faults: readonly Fault[];
}

export interface Counts {
  /** Decisions that were replayed. */
  readonly cases: number;
  readonly same: number;
  readonly looser: number;
  readonly stricter: number;
  readonly failed: number;
  /** Papers, all decisions together, that would not have been asked for, and those that would have been too. */
  readonly saved: number;
  readonly added: number;
}
export interface ItemCounts extends Counts {
  readonly item: string;
}

/**
 * A decision that would have been another in any of these. What stands in `stricterCases` too is told there in full. Decisions that differ in
 * their limits alone have a row while they are no more than {@link ROWS_OF_LIMITS}; beyond it `limits` names them by number.
 */
export interface DifferingRow extends Pick<ReplayedRow, 'case' | 'number' | 'item' | 'phase'> {
  readonly in: readonly ('outcome' | 'papers' | 'limits')[];
}

/** A limit that would have been another: how many decisions it concerns, and which, by event number. Null: there was, or would be, none. */
export interface LimitTurn {
  readonly item: string;
  readonly kind: LimitKind;
  readonly before: Limit | null;
  readonly after: Limit | null;
  readonly cases: number;
  readonly decisions: readonly number[];
}
export const LIMIT_KINDS = ['promised', 'statutory'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];
/** A change of a limit may concern every decision there is: rows of this many, and memory stays flat. */
export const ROWS_OF_LIMITS = 10_000;
/** What a manifest promises, and what the law sets where it sets anything. */
export type Limits = Readonly<Record<LimitKind, Limit | null>>;
/** Outcomes that turn into others: how often. */
export interface OutcomeTurn {
  readonly item: string;
  readonly phase: Phase;
  readonly from: string;
  readonly to: string;
  readonly cases: number;
}

/** What replaying came to. Every decision that would have been another stands in it, and every one that could not be told. */
export interface Tally extends Counts {
  /** Decisions whose inputs are erased (architecture §10.10): neither alike nor failed. */
  readonly erased: number;
  readonly items: readonly ItemCounts[];
  readonly turns: readonly OutcomeTurn[];
  readonly limits: readonly LimitTurn[];
  readonly differing: readonly DifferingRow[];
  readonly stricterCases: readonly ReplayedRow[];
  readonly failedCases: readonly FailedRow[];
}

/** A decision as it comes back from being replayed. `limits`: those then, and those of the candidate. */
export interface Replayed extends Pick<ReplayedRow, 'case' | 'number' | 'item' | 'phase'> {
  /** Null: its inputs are erased. */
  readonly compared: Compared | null;
  readonly limits: { readonly before: Limits; readonly after: Limits };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const nothing = (): Mutable<Counts> => ({ cases: 0, same: 0, looser: 0, stricter: 0, failed: 0, saved: 0, added: 0 });

const byKey = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number => (a < b ? -1 : 1);
const byNumber = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number;

function count(counts: Mutable<Counts>, { verdict, added, saved }: Compared): void {
  counts.cases += 1;
  counts[verdict === 'error' ? 'failed' : verdict] += 1;
  if (verdict === 'error') return;
  counts.added += added.length;
  counts.saved += saved.length;
}

const isSameLimit = (a: Limit | null, b: Limit | null): boolean => (a === null || b === null ? a === b : a.amount === b.amount && a.unit === b.unit && a.start === b.start);

/** In what a decision would have been another. One that could not be told is not known to be. */
function differingIn({ verdict, before, after, added, saved }: Compared, turned: readonly LimitKind[]): DifferingRow['in'] {
  const limits = turned.length > 0 ? ['limits' as const] : [];
  if (verdict === 'error') return limits;
  const outcome = before.outcome !== after.outcome || before.amount !== after.amount ? ['outcome' as const] : [];
  return [...outcome, ...(added.length + saved.length > 0 ? ['papers' as const] : []), ...limits];
}

/** Adds something up under a key that says what it is. */
function addUp<T extends object>(sums: Map<string, T & { cases: number }>, of: T): void {
  const key = canonicalOf(of);
  const known = sums.get(key);
  if (known) known.cases += 1;
  else sums.set(key, { ...of, cases: 1 });
}

/**
 * Adds decisions up as they come, in any order: the tally is the same. Holds as much as it tells: a row for each decision that
 * would have been another or could not be told, nothing for the others.
 */
export class Tallying {
  readonly #all = nothing();
  readonly #items = new Map<string, Mutable<Counts>>();
  readonly #turns = new Map<string, Mutable<OutcomeTurn>>();
  readonly #limits = new Map<string, Omit<LimitTurn, 'cases' | 'decisions'> & { readonly decisions: number[] }>();
  readonly #differing: DifferingRow[] = [];
  #onlyLimits: DifferingRow[] | null = [];
  readonly #stricter: ReplayedRow[] = [];
  readonly #failed: FailedRow[] = [];
  #erased = 0;

  add({ compared, limits, ...place }: Replayed): void {
    if (compared === null) {
      this.#erased += 1;
      return;
    }
    const { item, phase } = place;
    const counts = this.#items.get(item) ?? nothing();
    this.#items.set(item, counts);
    for (const sums of [this.#all, counts]) count(sums, compared);
    this.#row(place, compared);
    if (compared.before.outcome !== compared.after.outcome && compared.verdict !== 'error') addUp(this.#turns, { item, phase, from: compared.before.outcome, to: compared.after.outcome });
    const turned = LIMIT_KINDS.filter(kind => !isSameLimit(limits.before[kind], limits.after[kind]));
    for (const kind of turned) this.#turn({ item, kind, before: limits.before[kind], after: limits.after[kind] }, place.number);
    this.#differs({ ...place, in: differingIn(compared, turned) });
  }

  #turn(of: Omit<LimitTurn, 'cases' | 'decisions'>, number: number): void {
    const key = canonicalOf(of);
    const turn = this.#limits.get(key) ?? { ...of, decisions: [] };
    turn.decisions.push(number);
    this.#limits.set(key, turn);
  }

  #differs(row: DifferingRow): void {
    if (row.in.length === 0) return;
    if (row.in.some(part => part !== 'limits')) {
      this.#differing.push(row);
      return;
    }
    this.#onlyLimits?.push(row);
    if ((this.#onlyLimits?.length ?? 0) > ROWS_OF_LIMITS) this.#onlyLimits = null;
  }

  #row(place: Omit<Replayed, 'compared' | 'limits'>, { verdict, before, after, added, saved, faults }: Compared): void {
    if (verdict === 'stricter') this.#stricter.push({ ...place, before, after, added, saved });
    if (verdict === 'error') this.#failed.push({ ...place, faults });
  }

  tally(): Tally {
    const sorted = <T>(map: ReadonlyMap<string, T>): readonly T[] => [...map].sort(byKey).map(([, value]) => value);
    return {
      ...this.#all, erased: this.#erased, items: [...this.#items].sort(byKey).map(([item, counts]) => ({ item, ...counts })), turns: sorted(this.#turns), limits: sorted(this.#limits).map(turn => ({ ...turn, cases: turn.decisions.length, decisions: turn.decisions.toSorted((a, b) => a - b) })),
      differing: [...this.#differing, ...(this.#onlyLimits ?? [])].toSorted(byNumber),
      stricterCases: this.#stricter.toSorted(byNumber), failedCases: this.#failed.toSorted(byNumber),
    };
  }
}
