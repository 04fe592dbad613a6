/** A stretch of a hall's day as it is typed. Times are local, `HH:MM`. */
export interface SlotRow {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const time = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** Slots of equal length within hours of opening; a rest that is too short stays open for whoever comes. @param length minutes */
export function slotsWithin(hours: readonly (readonly [from: string, to: string])[], { length, capacity }: { readonly length: number; readonly capacity: number }): readonly SlotRow[] {
  return hours.flatMap(([from, to]) => Array.from({ length: Math.max(0, Math.floor((minutes(to) - minutes(from)) / length)) }, (_, at) => ({ from: time(minutes(from) + at * length), to: time(minutes(from) + (at + 1) * length), capacity })));
}

/** Hours that slots cover, told to the half: a hall is open for seven on a working day (陕政办发〔2018〕73号). */
export function hoursOf(slots: readonly Pick<SlotRow, 'from' | 'to'>[]): number {
  return slots.reduce((sum, { from, to }) => sum + Math.max(0, minutes(to) - minutes(from)), 0) / 60;
}

/** The name of a slot within its day: when it begins. */
export const slotKey = ({ from }: Pick<SlotRow, 'from'>): string => from.replace(':', '');

/** The first two slots that overlap, or one that ends before it begins; null: they stand side by side. */
export function overlapIn(slots: readonly SlotRow[]): SlotRow | null {
  const sorted = [...slots].sort((a, b) => minutes(a.from) - minutes(b.from));
  return sorted.find((slot, at) => minutes(slot.to) <= minutes(slot.from) || (at > 0 && minutes(slot.from) < minutes(sorted[at - 1]?.to ?? '00:00'))) ?? null;
}
