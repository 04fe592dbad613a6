import { legalDateOf } from '@yichuang/domain';
import type { CaseTrace, IntegrityEvent, IntegrityRule, IntegritySignal, OfficerAct, RevealTrace } from './view.ts';

/**
 * From which on somebody should look. `hits`: so many at least; `base`: out of so many at least, of the officer and of colleagues; `times`: a share so many times
 * that of colleagues. Changing one changes what the same log raises: the numbers stand beside every signal.
 */
export const INTEGRITY_LIMITS = {
  one_hand: { hits: 3 }, minute: { seconds: 60, hits: 1 }, refusals: { hits: 3, base: 10, times: 3 }, overrides: { hits: 3, base: 10, times: 3 }, agent: { hits: 3, base: 3, times: 3 }, reveals: { hits: 3 }, gained: { days: 5, hits: 1 },
} as const;

type Unusual = Readonly<Record<'hits' | 'base' | 'times', number>>;
interface Counted {
  readonly act: OfficerAct;
  readonly hit: boolean;
}

const time = ({ at }: { readonly at: string }): number => Date.parse(at);
const by = (...parts: readonly string[]): string => parts.join('\n');
const whoOf = ({ officer, unit }: OfficerAct): string => by(officer, unit);
const eventOf = ({ number, stream }: IntegrityEvent): IntegrityEvent => ({ number, stream });
const groups = <T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] => [...Map.groupBy(all, key).values()];

function signal(rule: IntegrityRule, hits: readonly OfficerAct[], numbers: Omit<IntegritySignal['numbers'], 'hits'>): readonly IntegritySignal[] {
  const sorted = hits.toSorted((a, b) => a.number - b.number);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? [{ rule, unit: first.unit, post: last.post, officer: first.officer, from: first.at, to: last.at, numbers: { hits: hits.length, ...numbers }, events: sorted.map(eventOf) }] : [];
}

/** Whether a share of one stands out beside that of others: whole numbers alone, so that it is the same everywhere. */
export function standsOut({ hits, of, othersHits, othersOf }: IntegritySignal['numbers'], { hits: least, base, times }: Unusual): boolean {
  return hits >= least && of >= base && othersOf >= base && hits * othersOf >= times * othersHits * of && hits > 0;
}

const hitsIn = (counted: readonly Counted[]): readonly OfficerAct[] => counted.filter(({ hit }) => hit).map(({ act }) => act);

/** Those whose share stands out from that of the rest of their unit. */
function unusual(rule: IntegrityRule, counted: readonly Counted[], limits: Unusual): readonly IntegritySignal[] {
  return groups(counted, ({ act }) => act.unit).flatMap(unit => groups(unit, ({ act }) => act.officer).flatMap(own => {
    const hits = hitsIn(own);
    const others = { othersHits: hitsIn(unit).length - hits.length, othersOf: unit.length - own.length };
    return standsOut({ hits: hits.length, of: own.length, ...others }, limits) ? signal(rule, hits, { of: own.length, ...others }) : [];
  }));
}

const endings = (cases: readonly CaseTrace[], hit: (one: CaseTrace) => boolean): readonly Counted[] => cases.flatMap(one => (one.ended ? [{ act: one.ended, hit: hit(one) }] : []));
/** Accepted and decided by one and the same officer. */
const oneHand = ({ accepted, ended, outcome }: CaseTrace): boolean => accepted !== null && ended?.officer === accepted.officer && outcome !== 'not_accepted';

/** One officer accepted and decided, for one applicant or one agent, again and again. @req #55 */
function oneHandSignals(cases: readonly CaseTrace[]): readonly IntegritySignal[] {
  const known = cases.filter(({ ended }) => ended !== null);
  const parties = known.flatMap(one => [...new Set([one.applicant, ...(one.agent === null ? [] : [one.agent])])].map(party => ({ one, party })));
  return groups(parties, ({ one: { ended }, party }) => by(ended ? whoOf(ended) : '', party)).flatMap(own => {
    const hits = own.flatMap(({ one }) => (oneHand(one) && one.ended ? [one.ended] : []));
    return hits.length < INTEGRITY_LIMITS.one_hand.hits ? [] : signal('one_hand', hits, { of: own.length, othersHits: 0, othersOf: 0 });
  });
}

/** So many decisions of one officer that met a rule, whatever colleagues did. */
function plainly(rule: 'minute' | 'gained', counted: readonly Counted[]): readonly IntegritySignal[] {
  return groups(counted, ({ act }) => whoOf(act)).flatMap(own => {
    const hits = hitsIn(own);
    return hits.length < INTEGRITY_LIMITS[rule].hits ? [] : signal(rule, hits, { of: own.length, othersHits: 0, othersOf: 0 });
  });
}

/** Decided within a minute of acceptance: nobody can have looked at the papers in between. @req #55 */
function minuteSignals(cases: readonly CaseTrace[]): readonly IntegritySignal[] {
  const isQuick = ({ accepted, ended, outcome }: CaseTrace): boolean => accepted !== null && ended !== null && outcome !== 'not_accepted' && time(ended) - time(accepted) < INTEGRITY_LIMITS.minute.seconds * 1000;
  return plainly('minute', endings(cases, isQuick));
}

/**
 * A change gave the decision to another body, and within days that body decided a case that had come in before the change: whoever had it moved may have wanted
 * this case. Cases that come in after a change are its ordinary work, and raise nothing. @req #55
 */
const gainedSignals = (cases: readonly CaseTrace[]): readonly IntegritySignal[] => plainly('gained', endings(cases, ({ gained }) => gained));

/** Refuses, or does not accept, far more often than colleagues of the unit. @req #55 */
const refusalSignals = (cases: readonly CaseTrace[]): readonly IntegritySignal[] => unusual('refusals', endings(cases, ({ outcome }) => outcome !== 'granted'), INTEGRITY_LIMITS.refusals);

/** Decides otherwise than the rule of the item far more often than colleagues of the unit. @req #55 */
const overrideSignals = (cases: readonly CaseTrace[]): readonly IntegritySignal[] => unusual('overrides', endings(cases.filter(({ outcome }) => outcome !== 'not_accepted'), ({ overridden }) => overridden), INTEGRITY_LIMITS.overrides);

/** One agent's applications are served first at one officer's counter, far more often than those of everybody else there. @req #55 */
function agentSignals(cases: readonly CaseTrace[]): readonly IntegritySignal[] {
  const receipts = cases.flatMap(({ received, agent, priority }) => (received ? [{ act: received, agent, hit: priority }] : []));
  return groups(receipts, ({ act }) => act.unit).flatMap(unit => groups(unit.filter(({ agent }) => agent !== null), ({ act, agent }) => by(act.officer, agent ?? '')).flatMap(own => {
    const hits = hitsIn(own);
    const others = { othersHits: hitsIn(unit).length - hits.length, othersOf: unit.length - own.length };
    return standsOut({ hits: hits.length, of: own.length, ...others }, INTEGRITY_LIMITS.agent) ? signal('agent', hits, { of: own.length, ...others }) : [];
  }));
}

/** Data of people opened on one day in several cases in which the officer has never done anything. @req #55 */
function revealSignals(reveals: readonly RevealTrace[]): readonly IntegritySignal[] {
  return groups(reveals, one => by(whoOf(one), legalDateOf(one.at))).flatMap(day => {
    const [cases, foreign] = [new Set(day.map(one => one.case)), day.filter(({ own }) => !own)];
    const hits = groups(foreign, one => one.case).flatMap(each => each[0] ?? []);
    return hits.length < INTEGRITY_LIMITS.reveals.hits ? [] : signal('reveals', hits, { of: cases.size, othersHits: 0, othersOf: 0 });
  });
}

/** Everything that the rules raise, the newest first. Pure: the same log raises the same, whenever it is asked. @req #55 */
export function integritySignalsIn({ ended, received, reveals }: { readonly ended: readonly CaseTrace[]; readonly received: readonly CaseTrace[]; readonly reveals: readonly RevealTrace[] }): readonly IntegritySignal[] {
  return [...oneHandSignals(ended), ...minuteSignals(ended), ...refusalSignals(ended), ...overrideSignals(ended), ...agentSignals(received), ...revealSignals(reveals), ...gainedSignals(ended)]
    .sort((a, b) => b.to.localeCompare(a.to) || a.rule.localeCompare(b.rule) || (a.events[0]?.number ?? 0) - (b.events[0]?.number ?? 0));
}
