import { approvalText, RELEASE_GATES, rollbackText, type ReleaseGate } from '@yichuang/domain';
import type { ReleaseDetail, RulebookView } from '@yichuang/projections';
import { challengeOf } from '../signing/passkey.ts';

/** A text to be signed by a program, and the challenge by which a passkey signs it. */
export interface ToSign {
  readonly text: string;
  readonly challenge: string;
}
const toSign = (text: string): ToSign => ({ text, challenge: challengeOf(text) });

/** What is signed of a release: for each gate, and for the return to it from the one in force. */
export function signingOf(release: ReleaseDetail, { inForce }: Pick<RulebookView, 'inForce'>): { readonly approvals: readonly (ToSign & { readonly gate: ReleaseGate })[]; readonly rollback: (ToSign & { readonly from: string; readonly to: string }) | null } {
  const { department: { code: department }, version, digest, rehearsed, status } = release;
  const way = status === 'superseded' && inForce ? { from: inForce.version, to: version } : null;
  return {
    approvals: RELEASE_GATES.map(gate => ({ gate, ...toSign(approvalText({ department, version, gate, digest, rehearsal: rehearsed?.report ?? null })) })),
    rollback: way && { ...way, ...toSign(rollbackText({ department, digest, ...way })) },
  };
}
