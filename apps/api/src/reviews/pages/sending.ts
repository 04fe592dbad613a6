import { createHmac } from 'node:crypto';
import type { Grade } from '@yichuang/domain';
import type { InvitationView } from '@yichuang/projections';
import { keyIn, type Turn } from '../../case/pages/desk.ts';
import type { Sent } from '../../case/pages/wizard/reading.ts';
import { headerOf } from '../../edge/request.ts';
import { visitOf } from '../../identity/identify.ts';

/** The program sends what came with an invitation: who reviews is nobody’s to see in the record of the act. */
export const INVITED = { id: 'system', unit: 'system', post: 'invitation' } as const;

/** What somebody who holds an invitation says. */
export interface Saying {
  readonly grade: Grade;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly channel: 'device' | 'web';
}

/** Whoever is signed in here and is not the person invited: an officer, or somebody who acts for them. The review says so. */
function otherHand(turn: Turn, { subject }: InvitationView): string | null {
  const staff = visitOf(turn.req, 'staff')?.session.subject ?? null;
  const citizen = turn.visit?.session.subject ?? subject;
  return staff ?? (citizen === subject ? null : citizen);
}

/** A salted digest of where it came from, another one each month: the same device is seen as the same, and which it is, is not. */
async function deviceOf({ req, desk, today }: Turn): Promise<string> {
  return createHmac('sha256', await desk.drafts.receiptSecret()).update(`device\n${today.slice(0, 7)}\n${req.ip ?? ''}\n${headerOf(req, 'user-agent') ?? ''}`).digest('hex').slice(0, 32);
}

/** Records a review, once for each form that was sent. @throws what the rule refuses */
export async function sendReview(turn: Turn, view: InvitationView, { saying, fields }: { readonly saying: Saying; readonly fields: Sent }): Promise<void> {
  const data = { ...saying, enteredBy: otherHand(turn, view), device: await deviceOf(turn) };
  await turn.desk.app.execute({ type: 'SubmitReview', stream: `review-${view.id}`, data }, { commandId: keyIn(fields), actor: INVITED, channel: 'system' });
}
