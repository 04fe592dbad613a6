import type { SlotCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { during } from '../working-time.ts';
import { townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';

type Slots = Extract<SlotCommand, { type: 'PublishSlots' }>['data']['slots'];
/** The week after the sample day, opened on the Friday before it: the last thing that the sample does. */
const WEEK = ['2024-01-15', '2024-01-16', '2024-01-17', '2024-01-18', '2024-01-19'] as const;
const HOURS = ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00'] as const;
const oneLater = (from: string): string => `${String(Number(from.slice(0, 2)) + 1).padStart(2, '0')}${from.slice(2)}`;
const SLOTS: Slots = HOURS.map(from => ({ slot: from.replace(':', ''), from, to: oneLater(from), capacity: 4 }));

/** Every centre opens its days to appointments. @req #49 */
export function appointmentSteps(data: SampleData, staff: Staff): Step[] {
  const times = during('2024-01-12', '17:05', 15);
  return townsOf(data).flatMap(town => WEEK.map((date): Step => ({
    name: `slots-${town}-${date}`, at: times.next().value, actor: staff('centre_manager', town), stream: `slots-${town}-${date}`, command: { type: 'PublishSlots', data: { slots: SLOTS } },
  })));
}
