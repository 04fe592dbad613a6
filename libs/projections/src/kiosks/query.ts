import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { kioskDayProjection, kioskProjection } from './projection.ts';
import type { KioskDayView, TerminalView } from './view.ts';

/** Uses of the machines up to the day, the latest day first. @req #11 */
export function kioskDays(read: ReadModel, at: Moment): readonly KioskDayView[] {
  const unitOf = unitRefs(read, at);
  const days = read.list(kioskDayProjection, { index: 'all', equals: 'all' }, at.number).flatMap(({ doc }) => (doc.date <= at.on ? [{ ...doc, town: unitOf(doc.town) }] : []));
  return days.sort((a, b) => b.date.localeCompare(a.date) || a.town.code.localeCompare(b.town.code));
}

/** Machines of a hall that may give numbers, those admitted first before the others. @req #11 #49 */
export function terminalsOf(read: ReadModel, town: string, { number }: Pick<Moment, 'number'>): readonly TerminalView[] {
  return read.row(kioskProjection, town, number)?.doc.terminals ?? [];
}
