import { legalDateOf } from '../../kernel/dates.ts';
import type { Instant } from '../../kernel/values.ts';
import type { ErrandState, MandateScope } from './state.ts';

/** What somebody wants to do for another: who, for whom, on which item, and when. `act` null: that there is any mandate at all. */
export interface MandateQuestion {
  readonly agent: string;
  readonly applicant: string;
  readonly item: string;
  readonly act: MandateScope | null;
  readonly at: Instant;
}
export type MandateAnswer = 'good' | 'unknown' | 'expired' | 'revoked' | 'out_of_scope';

type Given = NonNullable<ErrandState['mandate']>;
const isRevoked = ({ revokedFrom }: Given, at: Instant): boolean => revokedFrom !== null && revokedFrom <= at;
const isOver = ({ status }: Readonly<ErrandState>, { until }: Given, at: Instant): boolean => status === 'closed' || status === 'declined' || legalDateOf(at) > until;
const allows = ({ scope }: Given, act: MandateScope | null): boolean => act === null || scope.includes(act);

/** Whether the mandate of an errand lets the agent act for the applicant at an instant. It ends with the errand. @req #51 */
export function mandateOf(state: Readonly<ErrandState>, { agent, applicant, item, act, at }: MandateQuestion): MandateAnswer {
  const { mandate } = state;
  if (mandate?.helper !== agent || state.resident !== applicant) return 'unknown';
  if (isRevoked(mandate, at)) return 'revoked';
  if (isOver(state, mandate, at)) return 'expired';
  return state.item === item && allows(mandate, act) ? 'good' : 'out_of_scope';
}
