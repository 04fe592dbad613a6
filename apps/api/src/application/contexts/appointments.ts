import { LegalDate, UnitCode, type HallDay, type QueueContext, type SlotContext } from '@yichuang/domain';
import { z } from 'zod';
import type { Act } from '../capability.ts';
import { InvalidCommand } from '../invalid-command.ts';
import { actContext } from '../contexts.ts';

const DayId = z.strictObject({ town: UnitCode, date: LegalDate });

/** Town and day of `<town>-<date>`. @throws {InvalidCommand} for an id that names no day of a hall */
function dayOf({ world, id, today, ...act }: Act<unknown>): HallDay {
  const parsed = DayId.safeParse({ town: id.slice(0, -11), date: id.slice(-10) });
  if (!parsed.success) throw new InvalidCommand(parsed.error);
  return { ...actContext({ today, ...act }), ...parsed.data, units: world.units(today), calendar: world.rulebook.calendar() };
}

export function slotContext(act: Act<unknown>): SlotContext {
  const day = dayOf(act);
  return { ...day, catalogue: act.world.itemsOn(day.date), known: person => act.world.knows(person) };
}

export function queueContext(act: Act<unknown>): QueueContext {
  const day = dayOf(act);
  const published = act.world.appointments.day(day.town, day.date);
  return {
    ...day, extended: Object.values(published?.slots ?? {}).some(({ extended }) => extended),
    admittedBy: terminal => act.world.appointments.admittedBy(day.town, terminal),
    booking: id => {
      const found = published?.bookings[id];
      const slot = found && published.slots[found.slot];
      return found && slot && found.status !== 'cancelled' ? { from: slot.from } : null;
    },
  };
}
