import type { Decider } from '../kernel/decider.ts';
import type { DomainEvent } from '../kernel/event.ts';
import { require } from '../kernel/rejection.ts';
import { type Sealing, toSeal } from '../kernel/sealed.ts';
import type { SubjectCommand } from './commands.ts';
import type { SubjectContext } from './context.ts';
import type { SubjectEvent } from './events.ts';

/** The event as decided (values on their way to be sealed) and as stored (sealed): evolve looks at neither value. */
export type SubjectFact = DomainEvent<'SubjectRegistered', Sealing<SubjectEvent['data']>>;

export interface SubjectState {
  reference: string | null;
}

/** A person known to the log by a random reference alone. Stream `subject-<reference>`. */
export const subjectDecider: Decider<SubjectState, SubjectCommand, SubjectFact, SubjectContext> = {
  category: 'subject',
  initialState: () => ({ reference: null }),
  decide({ data }, state) {
    require(state.reference === null, 'already-exists');
    const seal = (value: string) => toSeal(data.subject, value);
    const optional = (value: string | null) => value === null ? null : seal(value);
    return [{ type: 'SubjectRegistered', data: { ...data, name: seal(data.name), idNumber: optional(data.idNumber), phone: optional(data.phone) } }];
  },
  evolve(draft, event) {
    draft.reference = event.data.subject;
  },
};
