import type { KioskEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface KioskRow {
  town: string;
  days: { date: string; sessions: number; payments: number }[];
  /** Machines that may give numbers. */
  terminals: { terminal: string; on: string }[];
}

/** Uses of the machines, by town. @req #11 */
export const kioskProjection = defineProjection<KioskRow, KioskEvent>({
  name: 'kiosk',
  version: 2,
  categories: ['kiosk'],
  keys: ({ stream }) => [stream.slice('kiosk-'.length)],
  initial: town => ({ town, days: [], terminals: [] }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  on: {
    KioskSessionUsed: (row, { data: { date, sessions, payments } }) => {
      const day = row.days.find(one => one.date === date);
      if (day) Object.assign(day, { sessions: day.sessions + sessions, payments: day.payments + payments });
      else row.days.push({ date, sessions, payments });
    },
    KioskTerminalAdmitted: (row, { data: { terminal, on } }) => void row.terminals.push({ terminal, on }),
    KioskTerminalDismissed: (row, { data: { terminal } }) => {
      row.terminals = row.terminals.filter(known => known.terminal !== terminal);
    },
  },
});
