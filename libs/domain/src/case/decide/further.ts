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

/** Papers that the pinned rules found wanting in what was known when the applicant was told, or accepted without being told. */
function derivableThen({ known, ...state }: State, context: CaseContext): ReadonlySet<string> {
  if (known === null) return new Set();
  const answers = known.answers === null ? {} : { answers: { sealed: known.answers } };
  return new Set(assess({ ...state, known }, context, { papers: known.papers, ...answers }).assessment.missing.map(({ key }) => key));
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
 * off the list is asked for, nor a proof that a commitment stands for. @req #45 #52 @throws {Rejection} `material-not-listed`, `commitment-open`, `already-done`, `wrong-step`
 */
export function askFurther({ materials, reason, newFact }: CaseCommandData<'AskForFurtherPapers'>, state: State, context: CaseContext): readonly CaseFact[] {
  requireToldBefore(state);
  requireImpartial(context, state);
  const list = rulesOf(context).manifest.materials;
  for (const material of materials) {
    require(list.some(({ key }) => key === material), 'material-not-listed', { material });
    require(state.papers[material]?.state !== 'committed', 'commitment-open', { material });
  }
  const wanted = [...new Set(materials)].filter(key => !state.further.includes(key));
  require(wanted.length > 0, 'already-done');
  const derivable = newFact === null ? new Set(wanted) : derivableThen(state, context);
  const [late, fresh] = [wanted.filter(key => derivable.has(key)), wanted.filter(key => !derivable.has(key))];
  const officer = context.actor.id;
  return [
    ...(late.length > 0 ? [{ type: 'OneTimeNoticeBreached' as const, data: { notice: state.notices.length, gaps: gapsFor(late, reason, state), officer } }] : []),
    ...(fresh.length > 0 && newFact !== null ? [{ type: 'FurtherPapersAsked' as const, data: { gaps: gapsFor(fresh, reason, state), newFact, officer } }] : []),
  ];
}
