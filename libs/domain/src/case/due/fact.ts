import type { Instant } from '../../kernel/values.ts';
import type { CaseEvent } from '../events.ts';

/** A fact that the clock makes true. `fact` and `due` make the id of its event, so that it is recorded once whoever records it. */
export interface DueCaseFact {
  readonly fact: string;
  readonly due: Instant;
  readonly event: CaseEvent;
}
