import { addDays } from '../../kernel/dates.ts';
import { endOfDay } from '../../kernel/intervals.ts';
import { clocksOf } from '../clock/clocks.ts';
import type { At } from '../clock/run.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState } from '../state.ts';
import type { DueCaseFact } from './fact.ts';
import { RENEWAL_NOTICE_DAYS } from './terms.ts';

type State = Readonly<CaseState>;

/** 视为受理: the days of notice are over and nobody has said a word. Dated to the day of receipt (行政许可法32). @req #34 */
function deemedAcceptance(state: State, { calendar, today }: At): readonly DueCaseFact[] {
  if (state.status !== 'received') return [];
  const notice = clocksOf(state, calendar, today).find(({ clock }) => clock === 'notice');
  if (!notice?.due || notice.from === null) return [];
  const { from, due } = notice;
  return [{ fact: 'ApplicationDeemedAccepted', due: endOfDay(due), event: { type: 'ApplicationDeemedAccepted', data: { acceptedOn: from, silentSince: from, due } } }];
}

/** The notice of corrections was not answered in time. */
function abandonment({ status, notices }: State): readonly DueCaseFact[] {
  const last = notices.at(-1);
  if (status !== 'correcting' || !last) return [];
  return [{ fact: `ApplicationAbandoned:${notices.length}`, due: endOfDay(last.due), event: { type: 'ApplicationAbandoned', data: { notice: notices.length, due: last.due } } }];
}

/** Applied for in time, and the organ is to act: not while the applicant is to correct, nor while a promised paper is to come. */
function waitsForTheOrgan({ status, papers }: State): boolean {
  const open = status === 'received' || phaseOf(status) === 'under_way';
  return open && !Object.values(papers).some(({ state }) => state === 'deferred');
}

/** A licence whose renewal was applied for in time is renewed when nobody has decided before it ends (行政许可法50). */
function renewal(state: State): readonly DueCaseFact[] {
  const { renewsUntil, receivedOn } = state;
  if (renewsUntil === null || !waitsForTheOrgan(state) || addDays(receivedOn, RENEWAL_NOTICE_DAYS) > renewsUntil) return [];
  return [{ fact: 'RenewalDeemedGranted', due: endOfDay(renewsUntil), event: { type: 'RenewalDeemedGranted', data: { expired: renewsUntil } } }];
}

/** What silence makes true: of the organ, or of the applicant. */
export function silenceDue(state: State, at: At): readonly DueCaseFact[] {
  return [...deemedAcceptance(state, at), ...abandonment(state), ...renewal(state)];
}
