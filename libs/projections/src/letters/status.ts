import { letterStateAt, type Letter } from '@yichuang/domain';
import type { LetterRow } from './projection.ts';
import type { LetterStatus } from './view.ts';

const signed = (signature: LetterRow['signedByTown'], unit: string): Letter['forTown'] => signature && { signedOn: signature.signedOn, officer: signature.officer, unit };

/** The letter as the rules know it. */
function asLetter({ signedByDepartment, signedByTown, announced, items: _, ...row }: LetterRow): Letter {
  return {
    ...row, items: [], forDepartment: signed(signedByDepartment, row.department), forTown: signed(signedByTown, row.town), announcedOn: announced?.on ?? null, medium: announced?.medium ?? '',
    noticed: { tookEffect: false, renewalWarned: false, expired: false },
  };
}

/** Where a letter stands at an instant (UTC), by the rule that commands obey. @req #21 #23 */
export function letterStatus(row: LetterRow, at: string): LetterStatus {
  const status = letterStateAt({ letters: [asLetter(row)] }, row.letter, at) ?? 'drafted';
  return status === 'signed_by_department' ? 'signed_by_one' : status;
}
