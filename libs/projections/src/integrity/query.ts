import { eventIndexProjection } from '../event-index/projection.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { monthsOf } from '../supervision/read.ts';
import { integrityProjection, type TracedCase, type TracedReveal } from './projection.ts';
import { INTEGRITY_LIMITS, integritySignalsIn } from './rules.ts';
import type { IntegrityView, RevealTrace } from './view.ts';

export interface IntegrityQuery {
  /** A month `2023-03`, a quarter `2023Q1` or a year `2023`. */
  readonly period: string;
  /** Whoever asks sees nothing of their own unit. */
  readonly unseen: { readonly unit: string };
}

/** Units that act for nobody's office. */
const NO_OFFICE: ReadonlySet<string> = new Set(['citizen', 'system']);
/** Posts to whose duty it belongs to open data in cases of others. */
const SUPERVISING: ReadonlySet<string> = new Set(['auditor', 'approval_bureau', 'privacy_officer', 'records_officer']);
const isWorking = ({ unit, post }: TracedReveal): boolean => !NO_OFFICE.has(unit) && !SUPERVISING.has(post);

/** Marks the reveals in cases in which the officer did something, before or after: who looks first and acts then has looked at their own. */
function traced(read: ReadModel, reveals: readonly TracedReveal[], number: number | undefined): readonly RevealTrace[] {
  const actors = new Map<string, ReadonlySet<string>>();
  const actorsOf = (stream: string): ReadonlySet<string> => {
    const known = actors.get(stream) ?? new Set(read.list(eventIndexProjection, { index: 'stream', equals: stream }, number).map(({ doc: { actor } }) => actor));
    actors.set(stream, known);
    return known;
  };
  // Where too few cases were opened to raise anything, nobody's acts are looked up.
  const many = [...Map.groupBy(reveals, ({ officer }) => officer).values()].filter(own => new Set(own.flatMap(({ cases }) => cases)).size >= INTEGRITY_LIMITS.reveals.hits).flat();
  return many.flatMap(({ cases, kind: _kind, ...act }) => cases.map(stream => ({ ...act, case: stream, own: actorsOf(stream).has(act.officer) })));
}

/** What the rules of integrity raise in a period, as of the moment, without what concerns the unit of whoever asks. @req #55 */
export function integritySignals(read: ReadModel, { period, unseen }: IntegrityQuery, { number }: Pick<Moment, 'number'>): IntegrityView {
  const rows = (index: string) => monthsOf(period).flatMap(month => read.list(integrityProjection, { index, equals: month }, number)).map(({ doc }) => doc);
  const cases = (index: 'received' | 'ended'): readonly TracedCase[] => rows(index).filter(row => row.kind === 'case').filter(row => row[`${index}In`] !== null);
  const reveals = rows('revealed').filter(row => row.kind === 'reveal').filter(isWorking);
  const signals = integritySignalsIn({ ended: cases('ended'), received: cases('received'), reveals: traced(read, reveals, number) });
  return { period, signals: signals.filter(({ unit }) => unit !== unseen.unit) };
}
