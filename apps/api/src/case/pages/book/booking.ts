import { randomUUID } from 'node:crypto';
import { commandIdFor } from '@yichuang/event-store';
import type { BookingView } from '@yichuang/projections';
import { queryOf } from '../../../edge/request.ts';
import { Problem } from '../../../problems/problem.ts';
import type { FormProblem } from '../../../web-port-form.ts';
import { attempt, formOf, goTo, inLanguage, send, sentBy, show, toSignIn, type Turn } from '../desk.ts';
import { addressOf, pictureOf } from '../done.ts';
import { bookingBy, itemNamed, townsOf } from '../reads.ts';

/** One's own appointment; null when the answer has been given. What is another's is not there. @throws {Problem} `not-found` */
function ownBooking(turn: Turn, id: string): { readonly booking: BookingView; readonly subject: string } | null {
  if (!turn.visit) {
    toSignIn(turn, `/book/${id}`);
    return null;
  }
  const { subject } = turn.visit.session;
  const booking = bookingBy(turn, id);
  if (booking?.subject !== subject) throw new Problem('not-found');
  return { booking, subject };
}

async function showBooking(turn: Turn, booking: BookingView, problem: FormProblem | null = null): Promise<void> {
  const at = `/book/${booking.booking}`;
  const town = (await townsOf(turn)).find(({ code }) => code === booking.town) ?? { code: booking.town, zh: booking.town, en: booking.town };
  const { ask, done } = queryOf(turn.req);
  await show(turn, {
    kind: 'booking', form: formOf(turn, randomUUID(), problem), signedIn: true, booking, town, item: await itemNamed(turn, booking.item ?? undefined), at, picture: pictureOf(addressOf(turn, inLanguage(turn, at))), asking: ask === 'cancel' ? 'cancel' : null, done: done ?? null,
  }, problem ? { status: 422 } : {});
}

export async function getBooking(turn: Turn, id: string): Promise<void> {
  const own = ownBooking(turn, id);
  if (own) await showBooking(turn, own.booking);
}

/** `POST /book/:id/cancel`: the place is free for somebody else. Twice is once. */
export async function postCancel(turn: Turn, id: string): Promise<void> {
  sentBy(turn);
  const own = ownBooking(turn, id);
  if (!own) return;
  const { booking } = own;
  const command = { type: 'CancelAppointment', stream: `slots-${booking.town}-${booking.date}`, data: { booking: id, reason: '' } };
  if (await attempt(turn, () => send(turn, command, commandIdFor(id, 'cancelled')), problem => showBooking(turn, booking, problem))) goTo(turn, `/book/${id}?done=cancelled`);
}
