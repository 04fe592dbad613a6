import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Units } from '../organisation/index.ts';
import type { KioskCommand } from './commands.ts';
import type { KioskEvent } from './events.ts';

export interface KioskContext extends ActContext {
  /** The id of the stream. */
  readonly town: string;
  readonly units: Units;
}
export interface KioskState {
  /** How often it was told, by day. */
  told: Record<string, number>;
}

/** 自助终端 of a town. Stream `kiosk-<town>`. @req #11 */
export const kioskDecider: Decider<KioskState, KioskCommand, KioskEvent, KioskContext> = {
  category: 'kiosk',
  initialState: () => ({ told: {} }),
  decide: decideBy<KioskState, KioskCommand, KioskEvent, KioskContext>({
    CountKioskUse: (data, { told }, context) => {
      const { town, units } = context;
      require(units.get(town)?.active, 'unknown-unit', { unit: town });
      requireHappened(context, data.date);
      const next = (told[data.date] ?? 0) + 1;
      require(data.batch >= next, 'already-done', { batch: data.batch });
      require(data.batch === next, 'wrong-step', { batch: next });
      return data.sessions + data.payments === 0 ? [] : [{ type: 'KioskSessionUsed', data: { town, ...data } }];
    },
  }),
  evolve: evolveBy<KioskState, KioskEvent>({
    KioskSessionUsed(draft, { date: day, batch: nth }) {
      draft.told[day] = nth;
    },
  }),
};
