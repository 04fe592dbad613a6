import type { UnitRef } from '../organisations/view.ts';

/** A problem on the register of major problems (重大问题台账). Persons are references. */
export interface ProblemView {
  readonly id: string;
  readonly unit: UnitRef;
  readonly title: string;
  readonly what: string;
  readonly leader: string;
  readonly due: string;
  readonly registeredOn: string;
  readonly status: 'registered' | 'coordinated' | 'resolved';
  /** On the day asked for: not resolved by its day. */
  readonly late: boolean;
  readonly meetings: readonly { readonly heldOn: string; readonly met: readonly UnitRef[]; readonly decision: string; readonly due: string }[];
  readonly resolved: { readonly on: string; readonly result: string; readonly late: boolean; readonly evidence: readonly { readonly what: string; readonly where: string }[] } | null;
  readonly revision: number;
}
