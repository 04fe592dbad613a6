import { AdmitTerminal, BookAppointment, CallNextTicket, CallTicket, CancelAppointment, DismissTerminal, DrawTicket, IssueTicket, OpenExtendedHours, PassTicket, PublishSlots, RecordAppointmentKept, RecordNoShow, ServeTicket } from '@yichuang/domain';
import type { Alternative, ApplicantPolicy } from '../../policy/policy.ts';
import { DAY_STANDING as standing, HALL_MANAGER, HALL_STANDING, OWN_HALL } from '../../policy/services.ts';
import { allows, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const days: Place = { category: 'slots', at: '/appointments' };
const queues: Place = { category: 'queue', at: '/queues' };
const machines: Place = { category: 'kiosk', at: '/kiosks' };
const own: ApplicantPolicy = { applicant: 'own' };

/** Many act on a day at once, none of them on what another has just changed: the stream itself keeps capacity and numbers. */
const on = (place: Place, act: string, { schema, ways }: { schema: CommandSchema; ways: readonly Alternative[] }): CommandEntry => ({ ...allows(place, act, { schema, ways, standing }), unconditional: true });
/** Machines of the hall itself. */
const machine = (act: string, schema: CommandSchema): CommandEntry => ({ ...allows(machines, act, { schema, ways: [HALL_MANAGER], standing: HALL_STANDING }), unconditional: true });

/** Machines in the hall, appointments and queues of a town's hall (W12): `<town>-<date>`. */
export const appointmentCommands: readonly CommandEntry[] = [
  on(days, 'publish', { schema: PublishSlots, ways: [HALL_MANAGER] }),
  on(days, 'extend', { schema: OpenExtendedHours, ways: [HALL_MANAGER] }),
  on(days, 'book', { schema: BookAppointment, ways: [own, OWN_HALL] }),
  on(days, 'cancel', { schema: CancelAppointment, ways: [own, OWN_HALL] }),
  on(days, 'no-show', { schema: RecordNoShow, ways: [OWN_HALL] }),
  // Noted by the program when whoever booked takes a number.
  { ...on(days, 'keep', { schema: RecordAppointmentKept, ways: [OWN_HALL] }), itself: true },
  on(queues, 'issue', { schema: IssueTicket, ways: [OWN_HALL] }),
  internal(DrawTicket, queues.category, 'system'),
  on(queues, 'call-next', { schema: CallNextTicket, ways: [OWN_HALL] }),
  on(queues, 'call', { schema: CallTicket, ways: [OWN_HALL] }),
  on(queues, 'pass', { schema: PassTicket, ways: [OWN_HALL] }),
  on(queues, 'serve', { schema: ServeTicket, ways: [OWN_HALL] }),
  machine('admit-terminal', AdmitTerminal), machine('dismiss-terminal', DismissTerminal),
];
