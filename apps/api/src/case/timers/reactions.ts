import type { CalendarEvent, CaseEvent, StaffingEvent } from '@yichuang/domain';
import type { Reaction, ReactorOptions } from '@yichuang/projections/reactor';

/** What has to be done elsewhere because of an event of a case, of the staff or of the calendar. Who is meant is read when it is done. */
export type CaseReaction =
  | { readonly kind: 'credit'; readonly case: string; readonly cause: 'commitment_false' | 'deferred_paper_lapsed'; readonly material: string }
  | { readonly kind: 'cover'; readonly unit: string; readonly post: string; readonly absent: string; readonly deputy: string }
  | { readonly kind: 'recompute'; readonly year: string };

type Reactions<E extends CaseEvent | StaffingEvent | CalendarEvent> = ReactorOptions<E, CaseReaction>['on'];
const now = (command: CaseReaction): readonly Reaction<CaseReaction>[] => [{ kind: 'now', command }];
const caseOf = (stream: string): string => stream.slice('case-'.length);
const recompute = ({ data: { year } }: { readonly data: { readonly year: number } }): readonly Reaction<CaseReaction>[] => now({ kind: 'recompute', year: String(year) });

/** A promised paper that did not come, and a commitment that was false, stand on the applicant's record until it is repaired. @req #52 #53 */
export const creditReactions: Reactions<CaseEvent> = {
  DeferredPaperLapsed: ({ stream, data: { material } }) => now({ kind: 'credit', case: caseOf(stream), cause: 'deferred_paper_lapsed', material }),
  CommitmentFoundFalse: ({ stream, data: { material } }) => now({ kind: 'credit', case: caseOf(stream), cause: 'commitment_false', material }),
};
/** A岗不在，B岗代办: what the absent person answers for goes to the deputy, and no clock stops. @req #44 #50 */
export const coverReactions: Reactions<StaffingEvent> = {
  DeputyActivated: ({ data: { unit, post, deputy, forPerson } }) => now({ kind: 'cover', unit, post, absent: forPerson, deputy }),
};
/** A holiday notice that comes late, or is amended, moves the last day of open clocks: people are told the new one. @req #34 */
export const calendarReactions: Reactions<CalendarEvent> = { CalendarYearPublished: recompute, CalendarYearAmended: recompute };
