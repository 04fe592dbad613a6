import type { Decider } from '../kernel/decider.ts';
import { evolveBy } from '../kernel/dispatch.ts';
import type { TrainingCommand } from './commands.ts';
import type { TrainingContext } from './context.ts';
import { decide } from './decide.ts';
import type { TrainingEvent } from './events.ts';
import { initialTraining, type TrainingSession, type TrainingState } from './state.ts';

function on(draft: TrainingState, number: number, change: (session: TrainingSession) => void): void {
  const session = draft.sessions.find(({ session: known }) => known === number);
  if (session) change(session);
}

/** 业务培训 (二(五)3): what a unit owes in a year, session by session. Stream `training-<unit>-<year>`. @req #64 #65 */
export const trainingDecider: Decider<TrainingState, TrainingCommand, TrainingEvent, TrainingContext> = {
  category: 'training',
  initialState: initialTraining,
  decide,
  evolve: evolveBy<TrainingState, TrainingEvent>({
    TrainingDutySet(draft, { unit, year, required, settleOn }) {
      draft.duty = { unit, year, required, settleOn };
    },
    TrainingPlanned(draft, { session, topic, form, plannedOn, bodies }) {
      draft.sessions.push({ session, status: 'planned', topic, form, bodies: [...bodies], on: plannedOn, materials: 0, reportedBy: '', attendees: {} });
    },
    TrainingCancelled(draft, { session }) {
      on(draft, session, known => { known.status = 'cancelled'; });
    },
    TrainingHeld(draft, { session, on: day, materials, officer }) {
      on(draft, session, known => void Object.assign(known, { status: 'held', on: day, materials: materials.length, reportedBy: officer }));
    },
    AttendanceRecorded(draft, { session, attendees }) {
      on(draft, session, known => {
        for (const { person, unit } of attendees) known.attendees[unit] = [...(known.attendees[unit] ?? []), person];
      });
    },
    TrainingAssessed(draft, { session }) {
      on(draft, session, known => { known.status = 'assessed'; });
    },
    TrainingCountedForYear(draft, { session }) {
      on(draft, session, known => { known.status = 'counted'; });
    },
    TrainingEarlyWarningRaised(draft, { quarter }) {
      draft.warned.push(quarter);
    },
    TrainingShortfallDetected(draft) {
      draft.settled = true;
    },
  }),
};
