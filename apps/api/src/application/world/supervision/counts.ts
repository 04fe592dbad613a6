import { ApplicationReceived, daysOf, legalDateOf } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import type { Fold } from '../../folds.ts';
import { caseEndOf, type CaseEnd } from '../case-ends.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What is counted of a town in a quarter. Numbers of events name what made the count. */
export interface Counted {
  received: number;
  decided: number;
  late: number[];
  overdue: number[];
  breaches: number[];
}
interface Open {
  readonly town: string;
  late: boolean;
  breached: boolean;
}
const LIMITS: ReadonlySet<unknown> = new Set(['promised', 'statutory']);
const BREACHES: ReadonlySet<string> = new Set(['OneTimeNoticeBreached', 'ApplicationDeemedAccepted']);
const DECIDED: ReadonlySet<CaseEnd['outcome']> = new Set(['granted', 'refused']);
const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const quartersIn = ({ from, to }: Days): readonly string[] => ['Q1', 'Q2', 'Q3', 'Q4'].map(quarter => `${from.slice(0, 4)}${quarter}`).filter(quarter => daysOf(quarter).from >= from && daysOf(quarter).to <= to);

/** Cases by town and quarter: how many came, were decided, were late, had a one-time notice broken. Of a case only what is open is kept. */
export function countsFold(): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly of: (town: string, days: Days) => Counted } {
  const open = new Map<string, Open>();
  const counts = new Map<string, Counted>();
  const at = (town: string, day: string): Counted => {
    const key = `${town} ${quarterOf(day)}`;
    const known = counts.get(key) ?? { received: 0, decided: 0, late: [], overdue: [], breaches: [] };
    counts.set(key, known);
    return known;
  };
  /** Once for each case, whatever passes later. */
  function mark(known: Open, { type, data, number }: DecodedEvent, count: Counted): void {
    if (BREACHES.has(type) && !known.breached) {
      known.breached = true;
      count.breaches.push(number);
    }
    if (type === 'DeadlinePassed' && LIMITS.has((data as { clock?: unknown }).clock) && !known.late) {
      known.late = true;
      count.overdue.push(number);
    }
  }
  function ended(stream: string, { late }: Open, { outcome, number, count }: { readonly outcome: CaseEnd['outcome']; readonly number: number; readonly count: Counted }): void {
    open.delete(stream);
    if (!DECIDED.has(outcome)) return;
    count.decided += 1;
    if (late) count.late.push(number);
  }
  return {
    fold: {
      category: 'case',
      take: event => {
        if (event.type === ApplicationReceived.type) {
          const { town, receivedOn } = event.data as { readonly town: string; readonly receivedOn: string };
          open.set(event.stream, { town, late: false, breached: false });
          at(town, receivedOn).received += 1;
          return;
        }
        const known = open.get(event.stream);
        if (!known) return;
        const [count, end] = [at(known.town, legalDateOf(event.metadata.recordedAt)), caseEndOf(event)];
        mark(known, event, count);
        if (end) ended(event.stream, known, { outcome: end.outcome, number: event.number, count });
      },
    },
    of: (town, days) => {
      const all = quartersIn(days).flatMap(quarter => counts.get(`${town} ${quarter}`) ?? []);
      const sum = (of: 'received' | 'decided'): number => all.reduce((total, each) => total + each[of], 0);
      const events = (of: 'late' | 'overdue' | 'breaches'): number[] => all.flatMap(each => each[of]);
      return { received: sum('received'), decided: sum('decided'), late: events('late'), overdue: events('overdue'), breaches: events('breaches') };
    },
  };
}
