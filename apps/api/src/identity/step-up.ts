import type { Request } from 'express';
import { Problem } from '../problems/problem.ts';
import { visitOf } from './identify.ts';
import type { Identity } from './identity.ts';
import { FRESH } from './store/sessions.ts';

/**
 * Acts that ask for a proof of identity no older than five minutes (trust S1): what is approved, published or signed binds
 * others, and a shared window has more than one pair of hands.
 */
const WEIGHTY = /^(?:Approve|Publish|Announce|Sign|Revoke|Suspend|Activate|Reveal|Cancel|Pass|Commit|OpenAccount|ResetPassword|ResetSecondFactor|CloseAccount|LockAccount|UnlockAccount|EndSessions|FindAccount)/;
/** Sent to the program itself or repeated by machines; nobody is there to prove anything. */
const LIGHT: ReadonlySet<string> = new Set(['CommitProvincialSnapshot', 'PublishVillageGuide', 'PublishHallDirectory', 'SuspendItem', 'SignCommitment']);

export const needsFreshProof = (command: string): boolean => WEIGHTY.test(command) && !LIGHT.has(command);

const CHALLENGE = { 'WWW-Authenticate': 'Session realm="yichuang", error="insufficient_user_authentication"' } as const;

/** For changes of one's own means of proof. @throws {Problem} `step-up-required` */
export function requireFresh(req: Request, { now }: Pick<Identity, 'now'>): void {
  const visit = visitOf(req, 'staff');
  if (!visit || now() - visit.session.proof > FRESH) throw new Problem('step-up-required', { headers: CHALLENGE });
}

/** @throws {Problem} `step-up-required`; the same request sent again after the proof does what it asked for */
export function requireFreshProof(req: Request, { now }: Pick<Identity, 'now'>, command: string): void {
  const visit = visitOf(req, 'staff');
  if (!visit || !needsFreshProof(command) || now() - visit.session.proof <= FRESH) return;
  throw new Problem('step-up-required', { headers: CHALLENGE, details: { command } });
}
