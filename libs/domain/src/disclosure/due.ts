import { endOfDay } from '../kernel/intervals.ts';
import type { Instant } from '../kernel/values.ts';
import type { DisclosureEvent } from './events.ts';
import type { DisclosureState } from './state.ts';

/** A fact that the clock makes true, for the handler to record first; `fact` and `due` make the event's id. */
export interface DueDisclosure {
  readonly fact: string;
  readonly due: Instant;
  readonly event: DisclosureEvent;
}

/** A text that is not out by its day, once for each; and the end of a public notice. @req #28 */
export function dueDisclosureFacts({ status, draft, released }: Readonly<DisclosureState>, now: Instant): readonly DueDisclosure[] {
  if (status === 'withdrawn' || status === 'expired') return [];
  const late: readonly DueDisclosure[] = draft === null || draft.overdue ? [] : [{ fact: `DisclosureOverdue:${draft.revision}`, due: endOfDay(draft.dueBy), event: { type: 'DisclosureOverdue', data: { revision: draft.revision, dueBy: draft.dueBy } } }];
  const expiresOn = released?.expiresOn ?? null;
  const over: readonly DueDisclosure[] = expiresOn === null ? [] : [{ fact: `DisclosureExpired:${expiresOn}`, due: endOfDay(expiresOn), event: { type: 'DisclosureExpired', data: { expiresOn } } }];
  return [...late, ...over].filter(({ due }) => due <= now).toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
