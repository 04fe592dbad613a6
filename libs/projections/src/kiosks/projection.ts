import type { KioskEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface KioskRow {
  town: string;
  /** Machines that may give numbers. */
  terminals: { terminal: string; on: string }[];
}

/** Machines of a hall. @req #11 #49 */
export const kioskProjection = defineProjection<KioskRow, KioskEvent>({
  name: 'kiosk',
  version: 3,
  categories: ['kiosk'],
  keys: ({ type, stream }) => (type === 'KioskSessionUsed' ? [] : [stream.slice('kiosk-'.length)]),
  initial: town => ({ town, terminals: [] }),
  indexes: {},
  history: 'versions',
  on: {
    KioskTerminalAdmitted: (row, { data: { terminal, on } }) => void row.terminals.push({ terminal, on }),
    KioskTerminalDismissed: (row, { data: { terminal } }) => {
      row.terminals = row.terminals.filter(known => known.terminal !== terminal);
    },
  },
});

export interface KioskDayRow {
  town: string;
  date: string;
  sessions: number;
  payments: number;
}

/** Uses of the machines by town and day: a row that held every day of a town would be kept whole at each telling. @req #11 */
export const kioskDayProjection = defineProjection<KioskDayRow, KioskEvent>({
  name: 'kiosk-day',
  version: 1,
  categories: ['kiosk'],
  keys: ({ data }) => ('sessions' in data ? [`${data.town}/${data.date}`] : []),
  initial: key => ({ town: key.slice(0, key.indexOf('/')), date: key.slice(key.indexOf('/') + 1), sessions: 0, payments: 0 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  on: {
    KioskSessionUsed: (row, { data: { sessions, payments } }) => void Object.assign(row, { sessions: row.sessions + sessions, payments: row.payments + payments }),
  },
});
