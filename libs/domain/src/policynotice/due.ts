import { endOfDay } from '../kernel/intervals.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { PolicyNoticeEvent } from './events.ts';
import type { NoticeTown, PolicyNoticeState } from './state.ts';

/** A day that went by, for the handler to record first; `fact` and `due` make the event's id. */
export interface DuePolicyNotice {
  readonly fact: string;
  readonly due: Instant;
  readonly event: PolicyNoticeEvent;
}

/** What a town owes and by when, and whether it is there or said already. */
function owed({ acknowledgedOn, implementedOn, escalated }: Readonly<NoticeTown>, { acknowledgeBy, implementBy }: Readonly<PolicyNoticeState>): readonly (readonly ['acknowledgement' | 'implementation', LegalDate])[] {
  const all = [['acknowledgement', acknowledgeBy, acknowledgedOn], ['implementation', implementBy, implementedOn]] as const;
  return all.flatMap(([missing, by, on]) => (by !== null && on === null && !escalated.includes(missing) ? [[missing, by] as const] : []));
}

/** Answers that have not come by `now` and of which nothing was said yet, in order of their days; each town and step once. @req #24 #25 */
export function dueNoticeFacts(state: Readonly<PolicyNoticeState>, now: Instant): readonly DuePolicyNotice[] {
  if (state.status !== 'sent') return [];
  return Object.entries(state.towns).flatMap(([town, known]) => owed(known, state).flatMap(([missing, due]): DuePolicyNotice[] =>
    (endOfDay(due) <= now ? [{ fact: `PolicyNoticeEscalated:${town}:${missing}`, due: endOfDay(due), event: { type: 'PolicyNoticeEscalated', data: { town, missing, due } } }] : [])))
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
