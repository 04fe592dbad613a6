import { addDays } from '../../kernel/dates.ts';
import { require } from '../../kernel/rejection.ts';
import type { Commitment } from '../../rulebook/manifest/index.ts';
import type { CaseCommandData } from '../commands.ts';
import { commitmentText } from '../commitment-text.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';
import { applicantOf, isAgent, requireImpartial, requireOpen, requireParty, requireUndecided } from './guards.ts';
import { listed, rulesOf } from './papers.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** A commitment of the pinned list, for a paper that is neither core nor about who somebody is. @throws {Rejection} `unknown-material`, `core-paper`, `no-commitment` */
export function committable(material: string, context: CaseContext): Commitment {
  const paper = listed(material, context);
  require(!paper.core, 'core-paper', { material });
  const commitment = rulesOf(context).manifest.commitments.find(each => each.material === material);
  require(commitment && paper.commitment && paper.kind !== 'identity', 'no-commitment', { material });
  return commitment;
}

/** A commitment stands for a proof that is not there, or that was to follow. @throws {Rejection} `nothing-missing` */
function requireWanting(material: string, { papers }: State): void {
  const known = papers[material]?.state ?? 'missing';
  require(known !== 'provided' && known !== 'retrieved', 'nothing-missing', { material });
}

/** 告知承诺: tells the duty, the liability and the right to verify. Not to somebody with a bad record; who does not want to, brings the proof. @req #52 */
export function offer({ material }: CaseCommandData<'OfferCommitment'>, state: State, context: CaseContext): Facts {
  requireUndecided(state);
  const { duty, liability, basis, verifyWithinDays } = committable(material, context);
  require(!context.badCredit, 'bad-credit');
  const status = state.commitments[material]?.status ?? null;
  require(status === null || status === 'withdrawn', 'already-done', { material, status });
  requireWanting(material, state);
  return [{ type: 'CommitmentOffered', data: { material, duty, liability, basis, verifyWithinDays } }];
}

/** An agent signs within a mandate; on a screen only the applicant or such an agent does. @throws {Rejection} `agent-may-not-sign` */
function requireSigner({ signature }: CaseCommandData<'SignCommitment'>, state: State, context: CaseContext): void {
  const { subject } = applicantOf(state);
  if (isAgent(context, state)) {
    const id = state.agent?.mandate ?? null;
    require(context.mandate({ id, agent: context.actor.id, applicant: subject, item: state.item }) === 'good', 'agent-may-not-sign');
  } else require(signature === 'handwritten' || context.actor.id === subject, 'agent-may-not-sign');
}

/** The very words of the pinned release are signed. @throws {Rejection} `no-commitment`: none was offered, `nothing-missing`, `commitment-text`, `agent-may-not-sign`, `bad-credit` */
export function sign(data: CaseCommandData<'SignCommitment'>, state: State, context: CaseContext): Facts {
  const { material, text, signature } = data;
  requireUndecided(state);
  requireParty(context, state);
  const commitment = committable(material, context);
  const status = state.commitments[material]?.status;
  require(status !== 'signed' && status !== 'verified', 'already-done', { material });
  require(status === 'offered', 'no-commitment', { material });
  requireWanting(material, state);
  require(!context.badCredit, 'bad-credit');
  require(text === context.sha256(commitmentText(state.item, commitment)), 'commitment-text', { material });
  requireSigner(data, state, context);
  return [{ type: 'CommitmentSigned', data: { material, text, signature, signedOn: context.today, verifyBy: addDays(context.today, commitment.verifyWithinDays) } }];
}

/** Signed, and neither verified nor found false. @throws {Rejection} `no-commitment`, `commitment-not-signed`, `already-done` */
function requireSigned(material: string, { commitments }: State, done: 'withdrawn' | 'verified' | 'false'): void {
  const status = commitments[material]?.status;
  require(status, 'no-commitment', { material });
  require(status !== done, 'already-done', { material });
  require(status === 'signed' || (status === 'verified' && done === 'false'), 'commitment-not-signed', { material, status });
}

/** The applicant thinks better of it before the decision: the proof is asked for again. */
export function withdraw({ material }: CaseCommandData<'WithdrawCommitment'>, state: State, context: CaseContext): Facts {
  requireUndecided(state);
  requireParty(context, state);
  if (state.commitments[material]?.status !== 'offered') requireSigned(material, state, 'withdrawn');
  return [{ type: 'CommitmentWithdrawn', data: { material } }];
}

/** 事后核查, with a due day. It may come after the decision, and after the case is closed. */
export function verify({ material, how }: CaseCommandData<'VerifyCommitment'>, state: State, context: CaseContext): Facts {
  applicantOf(state);
  requireImpartial(context, state);
  requireSigned(material, state, 'verified');
  return [{ type: 'CommitmentVerified', data: { material, how, officer: context.actor.id } }];
}

type False = CaseCommandData<'FindCommitmentFalse'>;

/** What it leads to, by where the case stands: put right, revoked once granted, or ended before the decision. @throws {Rejection} `due-too-soon`, `before-decision`, `wrong-step` */
function consequenceOf({ material, found, consequence, rectifyBy }: False, state: State, { today, actor: { id: officer } }: CaseContext): CaseFact {
  const phase = phaseOf(state.status);
  if (consequence === 'rectify') {
    require(rectifyBy !== null && rectifyBy > today, 'due-too-soon', { rectifyBy });
    return { type: 'RectificationOrdered', data: { material, due: rectifyBy, officer } };
  }
  if (consequence === 'revoke') {
    require(state.granted, 'before-decision', { status: state.status });
    return { type: 'DecisionRevoked', data: { cause: 'commitment_false', reason: found, on: today, officer } };
  }
  require(phase === 'before' || phase === 'under_way', 'wrong-step', { status: state.status });
  return { type: 'CaseTerminated', data: { cause: 'commitment_false', reason: found, on: today, officer } };
}

/** A commitment that was not true. The record of bad credit is made from this event. @req #52 */
export function findFalse(data: False, state: State, context: CaseContext): Facts {
  applicantOf(state);
  if (state.commitments[data.material]?.status !== 'false') requireOpenOrClosed(state);
  requireImpartial(context, state);
  requireSigned(data.material, state, 'false');
  return [{ type: 'CommitmentFoundFalse', data: { material: data.material, found: data.found, consequence: data.consequence, officer: context.actor.id } }, consequenceOf(data, state, context)];
}

/** A closed case can still be found to rest on a falsehood; one that ended without a decision rests on nothing. @throws {Rejection} */
function requireOpenOrClosed(state: State): void {
  if (!state.granted || state.status === 'revoked') requireOpen(state);
}
