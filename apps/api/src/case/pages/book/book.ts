import { randomUUID } from 'node:crypto';
import { commandIdFor } from '@yichuang/event-store';
import type { HallDayView } from '@yichuang/projections';
import { queryOf } from '../../../edge/request.ts';
import type { BookPage } from '../../../web-port-citizen.ts';
import type { FormProblem, Named } from '../../../web-port-form.ts';
import { attempt, formOf, goTo, keyIn, send, sentBy, show, toSignIn, type Turn } from '../desk.ts';
import { bookingBy, itemNamed, openDays, townsOf } from '../reads.ts';
import { isUuid } from '../../../reads/params.ts';

const WHEN = /^(\d{4}-\d{2}-\d{2}) (\d{4})$/;
const NEXT = 3;
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

export const getBook = async (turn: Turn): Promise<void> => showBook(turn, askedIn(queryOf(turn.req)));

const NOT_CHOSEN: FormProblem = { code: 'slot-unknown', title: '', detail: '' };

/** Gives the old time back once the new one is held: nobody loses a place by moving. A time that is over stays as it is. */
async function giveBack(turn: Turn, moving: string, key: string): Promise<void> {
  const old = bookingBy(turn, moving);
  if (old?.subject !== turn.visit?.session.subject || old?.status !== 'booked') return;
  await send(turn, { type: 'CancelAppointment', stream: streamOf(old.town, old.date), data: { booking: moving, reason: '改约' } }, commandIdFor(key, 'moved'));
}

/** A time that was picked in a town. */
interface Picked {
  readonly town: string;
  readonly date: string;
  readonly slot: string;
}
function pickedIn({ town, when }: Readonly<Record<string, string>>): Picked | null {
  const [, date, slot] = WHEN.exec(when ?? '') ?? [];
  return town && date !== undefined && slot !== undefined ? { town, date, slot } : null;
}

const askedIn = ({ item, town, moving }: Readonly<Record<string, string | undefined>>): Asked => ({ item: item || undefined, town: town || undefined, moving: isUuid(moving) ? moving : undefined });

/** Holds the place, and gives back the one that it takes the place of. */
async function hold(turn: Turn, { picked, asked, fields }: { readonly picked: Picked; readonly asked: Asked; readonly fields: Readonly<Record<string, string>> }): Promise<void> {
  const { town, date, slot } = picked;
  const booking = keyIn(fields);
  const key = commandIdFor(booking, `${date} ${slot}`);
  const data = { booking, slot, item: asked.item ?? null, subject: turn.visit?.session.subject ?? '', help: fields['help'] === 'yes' };
  const done = await attempt(turn, async () => {
    await send(turn, { type: 'BookAppointment', stream: streamOf(town, date), data }, key);
    if (asked.moving !== undefined) await giveBack(turn, asked.moving, key);
  }, problem => showBook(turn, asked, problem.code === 'slot-full' ? { problem: null, full: picked } : { problem, full: null }));
  if (done) goTo(turn, `/book/${booking}?done=${asked.moving === undefined ? 'booked' : 'moved'}`);
}

/** `POST /book`: holds a place for the person who is signed in. */
export async function postBook(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const asked = askedIn(fields);
  const picked = pickedIn(fields);
  if (!turn.visit) toSignIn(turn, `/book?${new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()}`);
  else if (picked) await hold(turn, { picked, asked, fields });
  else await showBook(turn, asked, { problem: NOT_CHOSEN, full: null });
}
