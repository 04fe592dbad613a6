import { caseDecider, fold, type CaseEvent, type CaseState, type Sealed } from '@yichuang/domain';
import { decodeEvent, type DecodedEvent } from '@yichuang/event-store';
import { replay, type Compared, type Said } from '@yichuang/plugin-kit';
import { evaluate, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import { registry } from '../../../application/codec.ts';
import type { OpenCase, Played } from '../task.ts';
import { calendarAt, candidateFor, openAt, pinnedFor } from './tools.ts';

const MOST_RECENT = Number.MAX_SAFE_INTEGER;

/** The answers of a case, opened where they were sealed last. */
async function answersOf(events: readonly DecodedEvent[], { c }: Sealed): Promise<Pick<Inputs, 'situations' | 'form'>> {
  const event = events.findLast(({ data }) => (data as { readonly answers?: Sealed | null }).answers?.c === c);
  if (!event) throw new TypeError('no answers are sealed like this');
  return (await openAt((event.data as { answers: Sealed }).answers, { eventId: event.id, stream: event.stream, type: event.type, version: event.metadata.schemaVersion, path: '/answers' })) as Pick<Inputs, 'situations' | 'form'>;
}

async function inputsOf({ answers, papers, applicant, agent }: CaseState, { events, badCredit, today }: { readonly events: readonly DecodedEvent[]; readonly badCredit: boolean; readonly today: string }): Promise<Inputs | null> {
  if (answers === null || applicant === null) return null;
  const states = Object.fromEntries(Object.entries(papers).map(([key, { state }]) => [key, state]));
  return { ...(await answersOf(events, answers)), papers: states, applicant: { kind: applicant.kind, byAgent: agent !== null, badCredit }, today };
}

/** What the rules that the case is bound to say of it today: of its acceptance, or of its decision once it is accepted. */
function saidBy(explanation: Explanation, { acceptedOn }: CaseState): Said {
  const phase = acceptedOn === null ? 'accept' : 'decide';
  return { phase, ...explanation.outcome[phase], required: explanation.materials.filter(({ required }) => required).map(({ key }) => key), amount: phase === 'decide' ? explanation.amount : null };
}

function held(state: CaseState, inputs: Inputs, { pinned, candidate }: { readonly pinned: Rulebook; readonly candidate: Rulebook }): Compared {
  const workingDaysBetween = calendarAt(MOST_RECENT);
  const now = evaluate(pinned, inputs, { version: '0.0.0', digest: '', workingDaysBetween, digestOf: () => '' });
  return replay(candidate, { said: saidBy(now, state), inputs }, workingDaysBetween);
}

/** A case under way by the candidate, held against the rules that it is bound to; nothing where the candidate does not have its item, or its answers are erased. */
export async function lookAhead({ events: stored, badCredit }: OpenCase, today: string): Promise<Played['open']> {
  const events = stored.map(event => decodeEvent(registry, event));
  const state = fold(caseDecider, caseDecider.initialState(), events as readonly DecodedEvent[] as readonly (DecodedEvent & CaseEvent)[]);
  const [pinned, candidate] = [state.release && pinnedFor(state.release.manifest), candidateFor(state.item)];
  if (!pinned || !candidate) return [];
  const of = { case: stored[0]?.stream.slice('case-'.length) ?? '', item: state.item };
  const inputs = await inputsOf(state, { events, badCredit, today }).catch(() => null);
  return [{ ...of, compared: inputs && held(state, inputs, { pinned, candidate }) }];
}
