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

/** What is shown of it: offices, not officers; why it was decided so, to the one whose case it is. */
export const shownView = ({ view, own }: CaseTurn): CaseView => (own ? { ...withoutPersons(view), decision: view.decision } : withoutPersons(view));

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

const IS_OPEN: Readonly<Record<TrackAct, (view: CaseView, commitments: readonly CommitmentState[]) => boolean>> = {
  'correct': ({ status }) => status === 'correcting',
  'supply': ({ status, papers }) => UNDECIDED.has(status) && papers.some(({ state }) => state === 'deferred'),
  'sign-commitment': (_view, commitments) => commitments.some(({ state }) => state === 'offered'),
  'withdraw-commitment': (_view, commitments) => commitments.some(({ state }) => state === 'signed'),
  'complain': ({ breached }) => breached,
  'withdraw': ({ status }) => UNDECIDED.has(status),
};
const ACTS = Object.keys(IS_OPEN).filter((act): act is TrackAct => Object.hasOwn(IS_OPEN, act));

/** What the person whose case it is may do now. The command itself asks again. */
export function actsOf({ view, own }: CaseTurn): readonly TrackAct[] {
  const commitments = own ? commitmentsOf(view) : [];
  return own ? ACTS.filter(act => IS_OPEN[act](view, commitments)) : [];
}
