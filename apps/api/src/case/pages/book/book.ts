import { randomUUID } from 'node:crypto';
import { Rejection } from '@yichuang/domain';
import { commandIdFor } from '@yichuang/event-store';
import type { HallDayView } from '@yichuang/projections';
import { queryOf } from '../../../edge/request.ts';
import { problemOf } from '../../../problems/problem.ts';
import type { BookPage, FormProblem, Named } from '../../../web-port-citizen.ts';
import { toSignIn } from '../apply/account.ts';
import { formOf, goTo, isRefusal, sentBy, show, wordsOf, type Turn } from '../desk.ts';
import { bookingBy, itemNamed, openDays, townsOf } from '../reads.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WHEN = /^(\d{4}-\d{2}-\d{2}) (\d{4})$/;
const NEXT = 3;
/** Slots that no other act of a day can take away from a booking are those of the day itself. */
const streamOf = (town: string, date: string): string => `slots-${town}-${date}`;

interface Asked {
  readonly item: string | undefined;
  readonly town: string | undefined;
  readonly moving: string | undefined;
}
interface Wrong {
  readonly problem: FormProblem | null;
  /** The slot that was asked for has no place left. */
  readonly full: { readonly date: string; readonly slot: string } | null;
}

/** The next slots with a place, after the one that was asked for. */
function nextAfter(days: readonly HallDayView[], asked: { readonly date: string; readonly slot: string }): BookPage['next'] {
  const after = days.flatMap(({ date, slots }) => slots.filter(({ capacity, booked }) => booked < capacity).map(slot => ({ date, slot })));
  return after.filter(({ date, slot }) => `${date} ${slot.slot}` > `${asked.date} ${asked.slot}`).slice(0, NEXT);
}

const namedIn = (all: readonly Named[], code: string | undefined): Named | null => all.find(one => one.code === code) ?? null;

async function showBook(turn: Turn, asked: Asked, { problem, full }: Wrong = { problem: null, full: null }): Promise<void> {
  const towns = await townsOf(turn);
  const town = namedIn(towns, asked.town);
  const days = town ? openDays(turn, town.code) : [];
  await show(turn, {
    kind: 'book', form: formOf(turn, randomUUID(), problem), signedIn: turn.visit !== null, item: await itemNamed(turn, asked.item), towns, town, days: days.map(({ date, slots }) => ({ date, slots })), date: null,
    full: full !== null, next: full === null ? [] : nextAfter(days, full), moving: asked.moving ?? null,
  }, problem || full ? { status: 422 } : {});
}

export const getBook = async (turn: Turn): Promise<void> => {
  const { item, town, moving } = queryOf(turn.req);
  await showBook(turn, { item, town, moving: moving !== undefined && UUID.test(moving) ? moving : undefined });
};

const NOT_CHOSEN: FormProblem = { code: 'slot-unknown', title: '', detail: '' };

/** Gives the old time back once the new one is held: nobody loses a place by moving. A time that is over stays as it is. */
async function giveBack(turn: Turn, { moving, key, subject }: { readonly moving: string; readonly key: string; readonly subject: string }): Promise<void> {
  const old = bookingBy(turn, moving);
  if (old?.subject !== subject || old.status !== 'booked') return;
  const command = { type: 'CancelAppointment', stream: streamOf(old.town, old.date), data: { booking: moving, reason: '改约' } };
  await turn.desk.app.execute(command, { commandId: commandIdFor(key, 'moved'), actor: { id: subject, unit: 'citizen', post: 'applicant' }, channel: 'web' });
}

/** `POST /book`: holds a place for the person who is signed in. */
export async function postBook(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const asked = { item: fields['item'], town: fields['town'], moving: UUID.test(fields['moving'] ?? '') ? fields['moving'] : undefined };
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  if (!turn.visit) {
    toSignIn(turn, `/book?${query.toString()}`);
    return;
  }
  const [, date, slot] = WHEN.exec(fields['when'] ?? '') ?? [];
  if (date === undefined || slot === undefined || !asked.town) {
    await showBook(turn, asked, { problem: NOT_CHOSEN, full: null });
    return;
  }
  const { subject } = turn.visit.session;
  const booking = UUID.test(fields['key'] ?? '') ? (fields['key'] ?? '') : randomUUID();
  const key = commandIdFor(booking, `${date} ${slot}`);
  try {
    await turn.desk.app.execute({ type: 'BookAppointment', stream: streamOf(asked.town, date), data: { booking, slot, item: asked.item ?? null, subject, help: fields['help'] === 'yes' } }, { commandId: key, actor: { id: subject, unit: 'citizen', post: 'applicant' }, channel: 'web' });
    if (asked.moving !== undefined) await giveBack(turn, { moving: asked.moving, key, subject });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const isFull = error instanceof Rejection && problemOf(error).code === 'slot-full';
    await showBook(turn, asked, { problem: isFull ? null : wordsOf(error, turn.language), full: isFull ? { date, slot } : null });
    return;
  }
  goTo(turn, `/book/${booking}?done=${asked.moving === undefined ? 'booked' : 'moved'}`);
}
