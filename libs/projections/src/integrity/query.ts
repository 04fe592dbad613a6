import { eventIndexProjection } from '../event-index/projection.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { monthsOf } from '../supervision/read.ts';
import { gainedIn } from './gains.ts';
import { integrityProjection, type TracedCase, type TracedReveal } from './projection.ts';
import { INTEGRITY_LIMITS, integritySignalsIn } from './rules.ts';
import type { IntegrityView, RevealTrace } from './view.ts';

export interface IntegrityQuery {
  /** A month `2023-03`, a quarter `2023Q1` or a year `2023`. */
  readonly period: string;
  /** Whoever asks sees nothing of their own unit. */
  readonly unseen: { readonly unit: string };
}

/**
 * Reveals in cases of the officer's own unit, marked where the officer did something in the case, before or after: who looks first and acts then has looked at
 * their own. Those of other units are of people who supervise, protect data or keep the archive, whose duty it is; no other office can open them.
 */
function traced(read: ReadModel, reveals: readonly TracedReveal[], number: number | undefined): readonly RevealTrace[] {
  const actors = new Map<string, ReadonlySet<string>>();
  const actorsOf = (stream: string): ReadonlySet<string> => {
    const known = actors.get(stream) ?? new Set(read.list(eventIndexProjection, { index: 'stream', equals: stream }, number).map(({ doc: { actor } }) => actor));
    actors.set(stream, known);
    return known;
  };
  // Where too few cases were opened to raise anything, nobody's acts are looked up.
  const many = [...Map.groupBy(reveals, ({ officer }) => officer).values()].filter(own => new Set(own.flatMap(({ cases }) => cases)).size >= INTEGRITY_LIMITS.reveals.hits).flat();
  const isOfUnit = (stream: string, unit: string): boolean => {
    const found = read.row(integrityProjection, stream, number)?.doc;
    return found?.kind === 'case' && (found.town === unit || found.department === unit);
  };
  return many.flatMap(({ cases, kind: _kind, ...act }) => cases.filter(stream => isOfUnit(stream, act.unit)).map(stream => ({ ...act, case: stream, own: actorsOf(stream).has(act.officer) })));
}

/** What the rules of integrity raise in a period, as of the moment, without what concerns the unit of whoever asks. @req #55 */
export function integritySignals(read: ReadModel, { period, unseen }: IntegrityQuery, { number }: Pick<Moment, 'number'>): IntegrityView {
  const rows = (index: string) => monthsOf(period).flatMap(month => read.list(integrityProjection, { index, equals: month }, number)).map(({ doc }) => doc);
  const cases = (index: 'received' | 'ended'): readonly TracedCase[] => rows(index).filter(row => row.kind === 'case').filter(row => row[`${index}In`] !== null);
  const reveals = rows('revealed').filter(row => row.kind === 'reveal');
  const ended = cases('ended');
  const isGained = gainedIn(read, number, ended);
  const signals = integritySignalsIn({ ended: ended.map(one => ({ ...one, gained: isGained(one) })), received: cases('received').map(one => ({ ...one, gained: false })), reveals: traced(read, reveals, number) });
  return { period, signals: signals.filter(({ unit }) => unit !== unseen.unit) };
}
