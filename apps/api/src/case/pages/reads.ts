import { booking, bookings, errand, errands, hallDays, type BookingView, type ErrandView, type HallDayView, type UnitView } from '@yichuang/projections';
import type { Named } from '../../web-port-form.ts';
import type { Turn } from './desk.ts';

/** Days ahead that can be booked. */
const DAYS_AHEAD = 21;

const views = ({ desk }: Turn) => desk.reader.views;
export const bookingsOf = (turn: Turn, subject: string): readonly BookingView[] => views(turn).read(['appointments'], read => bookings(read, { subject }, turn.context.moment));
export const bookingBy = (turn: Turn, id: string): BookingView | null => views(turn).read(['appointments'], read => booking(read, id, turn.context.moment));
export const errandsOf = (turn: Turn, resident: string): readonly ErrandView[] => views(turn).read(['errands'], read => errands(read, { resident }, { at: turn.context.moment }));
export const errandBy = (turn: Turn, id: string): ErrandView | null => views(turn).read(['errands'], read => errand(read, id, turn.context.moment));
const SHANGHAI_AHEAD = 8 * 3_600_000;
/** Date and time of day in Asia/Shanghai, `YYYY-MM-DDTHH:MM`. */
const localTime = (now: string): string => new Date(Date.parse(now) + SHANGHAI_AHEAD).toISOString().slice(0, 16);

/** Days of a hall from today on that offer anything: times that are over do not. */
export function openDays(turn: Turn, town: string): readonly HallDayView[] {
  const now = localTime(turn.desk.app.clock.now());
  const days = views(turn).read(['appointments'], read => hallDays(read, { town, date: turn.today, days: DAYS_AHEAD }, turn.context.moment));
  return days.map(day => ({ ...day, slots: day.slots.filter(({ from }) => `${day.date}T${from}` > now) })).filter(({ slots }) => slots.length > 0);
}

export const namedUnit = ({ code, name }: Pick<UnitView, 'code' | 'name'>): Named => ({ code, ...name });
const isTown = ({ kind, state }: UnitView): boolean => (kind === 'town' || kind === 'subdistrict') && state === 'active';
/** Towns of the district; villages of one of them. */
export const townsOf = async (turn: Turn): Promise<readonly Named[]> => (await turn.context.query.units()).filter(isTown).map(namedUnit);
export const villagesOf = async (turn: Turn, town: string): Promise<readonly Named[]> => (await turn.context.query.units()).filter(({ parent, kind, state }) => parent === town && (kind === 'village' || kind === 'community') && state === 'active').map(namedUnit);
export async function itemNamed(turn: Turn, code: string | undefined): Promise<Named | null> {
  const guide = code === undefined || code === '' ? null : await turn.context.query.guide(code);
  return guide && { code: guide.code, ...guide.item.name };
}
