import { require } from '../../kernel/rejection.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';
import type { Gap } from '../values.ts';
import { assess } from './assessment.ts';
import { requireImpartial, requireOpen } from './guards.ts';
import { rulesOf } from './papers.ts';

type State = Readonly<CaseState>;

const isNamed = (key: string, { notices }: State): boolean => notices.some(({ gaps }) => gaps.some(gap => gap.key === key));
/** A notice has named it and it has not come since: asking again tells the applicant nothing new. */
const isAwaited = (key: string, state: State): boolean => isNamed(key, state) && !state.notices.some(({ resubmitted }) => resubmitted.includes(key));

/** Papers that the pinned rules found wanting in what was known when the applicant was told, or accepted without being told; what the notice named was told. */
function derivableThen(state: State, context: CaseContext): ReadonlySet<string> {
  const { known } = state;
  if (known === null) return new Set();
  const answers = known.answers === null ? {} : { answers: { sealed: known.answers } };
  const { missing } = assess(state, context, { papers: known.papers, ...answers }).assessment;
  return new Set(missing.map(({ key }) => key).filter(key => !isNamed(key, state)));
}

/** Whoever decides asks after the applicant has been told: not before, for then there is the notice; not when it is decided. @throws {Rejection} */
function requireToldBefore(state: State): void {
  requireOpen(state);
  require(phaseOf(state.status) !== 'decided' && state.known !== null, 'wrong-step', { status: state.status });
}

function gapsFor(materials: readonly string[], reason: string, { papers }: State): Gap[] {
  return materials.map(key => ({ kind: papers[key] === undefined || papers[key].state === 'missing' ? 'missing' : 'invalid', key, reason }));
}

/**
 * Asks for papers after the notice. What the pinned rules could have told then, and whatever rests on no new fact, breaches the one-time
 * notice: it is recorded and told to the applicant. Only a new fact that the rules could not have found makes the demand good. Nothing
 * off the list is asked for, nor a proof that a commitment stands for. @req #45 #52 @throws {Rejection} `material-not-listed`, `commitment-open`, `already-done`, `notice-given`: a notice has named it, `wrong-step`
 */
export function askFurther({ materials, reason, newFact }: CaseCommandData<'AskForFurtherPapers'>, state: State, context: CaseContext): readonly CaseFact[] {
  requireToldBefore(state);
  requireImpartial(context, state);
  const list = rulesOf(context).manifest.materials;
  for (const material of materials) {
    require(list.some(({ key }) => key === material), 'material-not-listed', { material });
    require(state.papers[material]?.state !== 'committed', 'commitment-open', { material });
  }
  const wanted = [...new Set(materials)].filter(key => !state.further.includes(key) && !isAwaited(key, state));
  require(wanted.length > 0 || !materials.some(key => state.further.includes(key)), 'already-done');
  require(wanted.length > 0, 'notice-given', { named: materials });
  const derivable = newFact === null ? new Set(wanted) : derivableThen(state, context);
  const [late, fresh] = [wanted.filter(key => derivable.has(key)), wanted.filter(key => !derivable.has(key))];
  const officer = context.actor.id;
  return [
    ...(late.length > 0 ? [{ type: 'OneTimeNoticeBreached' as const, data: { notice: state.notices.length, gaps: gapsFor(late, reason, state), officer } }] : []),
    ...(fresh.length > 0 && newFact !== null ? [{ type: 'FurtherPapersAsked' as const, data: { gaps: gapsFor(fresh, reason, state), newFact, officer } }] : []),
  ];
}
