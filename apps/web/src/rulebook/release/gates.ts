import type { Role, ReleaseGate } from '@yichuang/domain';

/** In the order in which they sign. */
export const GATES: readonly ReleaseGate[] = ['department', 'reform', 'legality'];

/** The gate that a post stands at: the two offices of the district have theirs, everybody else speaks for a department. */
export function gateOf(office: Role | undefined): ReleaseGate {
  if (office === 'reform_officer') return 'reform';
  return office === 'legality_reviewer' ? 'legality' : 'department';
}
