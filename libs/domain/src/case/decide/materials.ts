import { require } from '../../kernel/rejection.ts';
import { toSeal } from '../../kernel/sealed.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';
import { assess } from './assessment.ts';
import { applicantOf, requireBeforeAcceptance, requireImpartial, requireOpen, requireParty, requireUndecided } from './guards.ts';
import { listed, type PaperFact, papersIn, requireLicence, rulesOf } from './papers.ts';
import { requireAnswers, requireNumbers } from './receive.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** After the decision a paper is taken in only to put right what was committed to falsely, be the case closed or not. @throws {Rejection} `before-receipt`, `case-over`, `wrong-step` */
function requireAwaited(material: string, state: State): void {
  if ((state.commitments[material]?.rectifyBy ?? null) !== null) return;
  requireOpen(state);
  require(phaseOf(state.status) !== 'decided', 'wrong-step', { status: state.status });
}

function submitted(paper: PaperFact, visit: boolean, { state, context }: { readonly state: State; readonly context: CaseContext }): CaseFact {
  const data = { paper, submittedOn: context.today, visit };
  return state.papers[paper.material]?.state === 'deferred' ? { type: 'DeferredPaperSubmitted', data } : { type: 'MaterialSubmitted', data };
}

/** A paper of the list comes in. While corrections are asked for, papers come as their answer. */
export function submitMaterial({ paper, visit }: CaseCommandData<'SubmitMaterial'>, state: State, context: CaseContext): Facts {
  requireAwaited(paper.material, state);
  requireParty(context, state);
  require(state.status !== 'correcting', 'correction-open');
  return papersIn([paper], applicantOf(state).subject, context).map(each => submitted(each, visit, { state, context }));
}

/** 容缺补交: the promised paper. @throws {Rejection} `not-promised` */
export function supplyDeferred({ paper, visit }: CaseCommandData<'SupplyDeferredPaper'>, state: State, context: CaseContext): Facts {
  requireOpen(state);
  requireParty(context, state);
  const known = state.papers[paper.material];
  require(known === undefined || known.deferredOn === null || known.state === 'deferred', 'already-done', { material: paper.material });
  require(known?.state === 'deferred', 'not-promised', { material: paper.material });
  return papersIn([paper], applicantOf(state).subject, context).map(each => submitted(each, visit, { state, context }));
}

/** Takes a paper from the store of electronic licences instead of asking for it (国令716号第7条). */
export function retrieveLicence({ material }: CaseCommandData<'RetrieveLicence'>, state: State, context: CaseContext): Facts {
  requireUndecided(state);
  const wanted = listed(material, context);
  require(state.papers[material]?.state !== 'retrieved', 'already-done', { material });
  const licence = requireLicence(wanted, applicantOf(state).subject, context);
  return [{ type: 'MaterialRetrievedFromLicenceStore', data: { material, licence } }];
}

const HERE: readonly string[] = ['provided', 'retrieved', 'invalid'];

/** 逐份核对. @throws {Rejection} `paper-missing`, `reasons-untold`: whoever finds a paper invalid says why */
export function checkMaterial({ material, good, reason }: CaseCommandData<'CheckMaterial'>, state: State, context: CaseContext): Facts {
  requireUndecided(state);
  requireImpartial(context, state);
  listed(material, context);
  const known = state.papers[material];
  require(known && HERE.includes(known.state), 'paper-missing', { material });
  require(good || reason.length >= 2, 'reasons-untold', { material });
  require(!known.checked || (known.state !== 'invalid') !== good || known.reason !== (good ? '' : reason), 'already-done', { material });
  return [{ type: 'MaterialChecked', data: { material, good, reason, officer: context.actor.id } }];
}

/** New answers instead of the old ones, once they can be answers. */
export function answersAnew(answers: CaseCommandData<'SubmitCorrection'>['answers'], state: State, context: CaseContext): ReturnType<typeof toSeal> | null {
  if (answers === null) return null;
  requireNumbers(answers.form, rulesOf(context));
  requireAnswers(assess(state, context, { answers: { plain: answers } }).assessment);
  return toSeal(applicantOf(state).subject, answers);
}

/** 当场更正: what can be put right at the counter is put right at once (行政许可法32(3)). */
export function correctOnTheSpot({ papers, answers }: CaseCommandData<'CorrectOnTheSpot'>, state: State, context: CaseContext): Facts {
  requireBeforeAcceptance(state);
  requireParty(context, state);
  require(state.status !== 'correcting', 'correction-open');
  require(papers.length > 0 || answers !== null, 'nothing-to-change');
  const taken = papersIn(papers, applicantOf(state).subject, context);
  const made: CaseFact = { type: 'OnTheSpotCorrectionMade', data: { materials: taken.map(({ material }) => material), answers: answersAnew(answers, state, context) } };
  return [...taken.map(paper => submitted(paper, false, { state, context })), made];
}
