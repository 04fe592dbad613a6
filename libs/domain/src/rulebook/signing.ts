import { canonicalText } from '../kernel/canonical.ts';
import type { ReleaseGate } from './state.ts';

/** What an approval of one of the three bodies is signed over. `digest` covers the manifests of all items, `rehearsal` the report of the trial. */
export interface ApprovalToSign {
  readonly department: string;
  readonly version: string;
  readonly gate: ReleaseGate;
  readonly digest: string;
  readonly rehearsal: string | null;
}

/** What a rollback is signed over. */
export interface RollbackToSign {
  readonly department: string;
  readonly from: string;
  readonly to: string;
  readonly digest: string;
}

/**
 * The text that a key signs, and whose SHA-256 is the challenge of a passkey: it names the act, so that a signature given for one is
 * worth nothing for another.
 */
export function approvalText({ department, version, gate, digest, rehearsal }: ApprovalToSign): string {
  return canonicalText({ act: 'approve-release', department, version, gate, digest, rehearsal });
}

export function rollbackText({ department, from, to, digest }: RollbackToSign): string {
  return canonicalText({ act: 'roll-back-release', department, from, to, digest });
}
