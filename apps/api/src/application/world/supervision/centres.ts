import { ClerkRelieved, covers, startOfDay, addDays, legalDateOf, officesAt, seatedAt, turnover, type AppraisedClerk, type CentreData, type FrozenNumber, type MeasureKey, type StaffState } from '@yichuang/domain';
import type { Fold } from '../../folds.ts';
import type { Counted, Days } from './counts.ts';

/** Events by which clerks left their seats, by unit. */
export function relievedFold(): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly of: (unit: string, days: Days) => readonly number[] } {
  const relieved = new Map<string, { readonly number: number; readonly on: string }[]>();
  return {
    fold: {
      category: 'staff',
      take: ({ type, data, number }) => {
        if (type !== ClerkRelieved.type) return;
        const { unit, from } = ClerkRelieved.schema.parse(data);
        relieved.set(unit, [...(relieved.get(unit) ?? []), { number, on: legalDateOf(from) }]);
      },
    },
    of: (unit, { from, to }) => (relieved.get(unit) ?? []).filter(({ on }) => on >= from && on <= to).map(({ number }) => number),
  };
}

/** Events that a frozen number names at most. */
const MOST = 50;
const frozen = (measure: MeasureKey, [count, of]: readonly [number, number], events: readonly number[]): FrozenNumber => ({ measure, count, of, events: events.slice(0, MOST) });

/** Seats of open posts on which nobody sits, and all seats: A and B of each. */
function vacancies(state: Readonly<StaffState>, at: string): readonly [number, number] {
  const posts = Object.values(state.posts).filter(post => covers(post, at));
  return [posts.flatMap(post => [seatedAt(post, 'A', at), seatedAt(post, 'B', at)]).filter(seat => seat === undefined).length, posts.length * 2];
}

/** Clerks whom another unit sends, each once. @req #61 */
function sentClerks(state: Readonly<StaffState>, at: string): readonly AppraisedClerk[] {
  const sent = officesAt(state, at).filter(({ seat, sendingUnit }) => seat === 'A' && sendingUnit !== null);
  return [...new Map(sent.map(({ person, sendingUnit }) => [person, { person, sendingUnit }])).values()].sort((one, other) => (one.person < other.person ? -1 : 1));
}

/** The last instant of a period that is over: its staff is looked at then. */
const lastOf = ({ to }: Days): string => new Date(Date.parse(startOfDay(addDays(to, 1))) - 1).toISOString();

/** What counts each measure of `events` (see `MEASURES`), under its key: one line for one measure. @req #56 #63 */
export function centreData({ unit, state, days, counted, relieved }: { readonly unit: string; readonly state: Readonly<StaffState>; readonly days: Days; readonly counted: Counted; readonly relieved: readonly number[] }): CentreData {
  const at = lastOf(days);
  const { received, decided, late, overdue, breaches } = counted;
  const { left, posts } = turnover(state, at);
  return {
    unit, clerks: sentClerks(state, at),
    numbers: [
      frozen('on_time', [decided - late.length, decided], late),
      frozen('overdue', [overdue.length, received], overdue),
      frozen('notice_breaches', [breaches.length, received], breaches),
      frozen('vacancies', vacancies(state, at), []),
      frozen('turnover', [left, posts], relieved),
    ],
  };
}
