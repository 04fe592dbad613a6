import type { ClockView } from '@yichuang/projections';
import type { Entry } from './agency/outbox.ts';
import { OutboxList } from './agency/outbox-list.tsx';
import { DeadlineClocks } from './page/deadline-clock.tsx';
import { LightBadge } from './words/light.tsx';

const ON = { article: '《行政许可法》第四十二条', actor: 'system', amount: null, unit: null, procedure: null, ends: null, dueAfter: null, days: 0 } as const;
const CLOCK: ClockView = {
  clock: 'promised', amount: 10, unit: 'working_day', basis: '《行政许可法》第四十二条', from: '2024-01-15', due: '2024-02-01', provisional: true, pausedDays: 3, extendedDays: 0, remainingDays: 4, stoppedOn: null, state: 'running', daysOff: ['2024-01-29'], makeUpDays: [],
  entries: [{ ...ON, cause: 'accepted', on: '2024-01-15' }, { ...ON, cause: 'suspended', on: '2024-01-17', procedure: 'expert_review', article: '《行政许可法》第四十五条' }, { ...ON, cause: 'resumed', on: '2024-01-22', procedure: 'expert_review', article: '《行政许可法》第四十五条' }],
};
const LIGHTS = [
  { light: 'green', remainingDays: 5, paused: false }, { light: 'yellow', remainingDays: 1, paused: false }, { light: 'red', remainingDays: -2, paused: false }, { light: 'none', remainingDays: null, paused: true }, { light: 'none', remainingDays: null, paused: false },
] as const;
const waiting = { by: 'kit', path: '', data: null, revision: null, queuedAt: '2024-01-15T02:00:00.000Z' } as const;
const ENTRIES: readonly Entry[] = [
  { ...waiting, key: 'a', label: '99V001', outcome: { state: 'waiting' } }, { ...waiting, key: 'b', label: '99V002', outcome: { state: 'sent', at: '2024-01-15T03:00:00.000Z' } },
  { ...waiting, key: 'c', label: '99V003', outcome: { state: 'refused', at: '2024-01-15T03:00:00.000Z', title: '代办授权已经撤回', detail: '' } },
];
const nothing = async (): Promise<void> => undefined;

/** Made-up values for the components of the counter; they stand in no log. */
export function CounterKit() {
  return (
    <>
      <ul className="terms">{LIGHTS.map(one => <li key={`${one.light}-${String(one.paused)}`}><LightBadge of={one} /></li>)}</ul>
      <DeadlineClocks clocks={[CLOCK, { ...CLOCK, clock: 'statutory', state: 'paused' }, { ...CLOCK, clock: 'notice', state: 'passed', remainingDays: -1, provisional: false }, { ...CLOCK, clock: 'delivery', state: 'not_begun', due: null, from: null, entries: [], pausedDays: 0, daysOff: [] }]} />
      <OutboxList outbox={{ entries: ENTRIES, flush: nothing, add: nothing, drop: nothing }} />
    </>
  );
}
