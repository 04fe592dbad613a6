import { withoutPersons, type CaseView } from '@yichuang/projections';
import type { TrackAct } from '../../../web-port-citizen.ts';
import { inLanguage, type Turn } from '../desk.ts';
import { Problem } from '../../../problems/problem.ts';

/** A case being looked at by whoever holds its receipt; `own`: whose it is, signed in. */
export interface CaseTurn {
  readonly turn: Turn;
  readonly token: string;
  readonly id: string;
  readonly view: CaseView;
  readonly own: boolean;
  /** Path of its page, in the language of the reader. */
  readonly at: string;
}

/** Before this nothing has been decided: an application can be taken back. */
const UNDECIDED: ReadonlySet<CaseView['status']> = new Set(['received', 'correcting', 'accepted', 'town_reviewed', 'forwarded', 'returned', 'dept_reviewed']);

/** The case of a receipt. Who acts sees their own; everybody else sees nobody in it. @throws {Problem} `not-found` for a receipt that was not made here */
export async function caseTurnOf(turn: Turn, token: string): Promise<CaseTurn> {
  const id = (await turn.desk.receipts()).idIn('case', token);
  const view = id === null ? null : turn.context.query.case(id);
  if (id === null || view === null) throw new Problem('not-found');
  const subject = turn.visit?.session.subject;
  const own = subject !== undefined && (view.applicant.subject === subject || view.agent?.subject === subject);
  return { turn, token, id, own, at: inLanguage(turn, `/track/${token}`), view };
}

/** What is shown of it: offices, not officers. */
export const shownView = ({ view }: CaseTurn): CaseView => withoutPersons(view);

export interface CommitmentState {
  readonly material: string;
  readonly state: 'offered' | 'signed';
}
const STATES: Readonly<Record<string, 'offered' | 'signed' | null>> = { CommitmentOffered: 'offered', CommitmentSigned: 'signed', CommitmentWithdrawn: null, CommitmentVerified: null, CommitmentFoundFalse: null };

/** Commitments that wait for a signature or can still be taken back, as the record says. */
export function commitmentsOf({ timeline, status }: CaseView): readonly CommitmentState[] {
  const standing = new Map<string, 'offered' | 'signed'>();
  for (const { type, details } of timeline) {
    const state = STATES[type];
    if (state === undefined || typeof details['material'] !== 'string') continue;
    if (state === null) standing.delete(details['material']);
    else standing.set(details['material'], state);
  }
  return UNDECIDED.has(status) ? [...standing].map(([material, state]) => ({ material, state })) : [];
}

/** What the person whose case it is may do now. The command itself asks again. */
export function actsOf({ view, own }: CaseTurn): readonly TrackAct[] {
  if (!own) return [];
  const commitments = commitmentsOf(view);
  return [
    ...(view.status === 'correcting' ? ['correct' as const] : []),
    ...(UNDECIDED.has(view.status) && view.papers.some(({ state }) => state === 'deferred') ? ['supply' as const] : []),
    ...(commitments.some(({ state }) => state === 'offered') ? ['sign-commitment' as const] : []), ...(commitments.some(({ state }) => state === 'signed') ? ['withdraw-commitment' as const] : []),
    ...(view.breached ? ['complain' as const] : []), ...(UNDECIDED.has(view.status) ? ['withdraw' as const] : []),
  ];
}
