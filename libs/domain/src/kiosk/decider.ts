import { TOWN_KINDS } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireBody, requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Units } from '../organisation/index.ts';
import type { KioskCommand, KioskCommandData } from './commands.ts';
import type { KioskEvent } from './events.ts';

export interface KioskContext extends ActContext {
  /** The id of the stream. */
  readonly town: string;
  readonly units: Units;
}
export interface KioskState {
  /** How often it was told, by day. */
  told: Record<string, number>;
  /** Machines that were admitted, by their code: by whom, and whether they still are. */
  terminals: Record<string, { by: string; active: boolean }>;
}
type Events = readonly KioskEvent[];
type State = Readonly<KioskState>;

/** Machines that a hall has at once, at most. */
export const MOST_TERMINALS = 8;

function count(data: KioskCommandData<'CountKioskUse'>, { told }: State, context: KioskContext): Events {
  const { town, units } = context;
  require(units.get(town)?.active, 'unknown-unit', { unit: town });
  requireHappened(context, data.date);
  const next = (told[data.date] ?? 0) + 1;
  require(data.batch >= next, 'already-done', { batch: data.batch });
  require(data.batch === next, 'wrong-step', { batch: next });
  return data.sessions + data.payments === 0 ? [] : [{ type: 'KioskSessionUsed', data: { town, ...data } }];
}

/** @throws {Rejection} `wrong-body`, `wrong-office`, `unknown-unit` unless somebody who answers for the hall of the town acts */
function requireHallManager(context: KioskContext): void {
  const { town, units } = context;
  requireBody(context, town);
  requireOffice(context, 'centre_manager');
  const unit = units.get(town);
  require(unit?.active && TOWN_KINDS.includes(unit.kind), 'unknown-unit', { unit: town });
}

/** @throws {Rejection} `already-done`, `terminals-full` @req #11 #49 */
function admit({ terminal }: KioskCommandData<'AdmitTerminal'>, { terminals }: State, context: KioskContext): Events {
  requireHallManager(context);
  require(!terminals[terminal]?.active, 'already-done', { terminal });
  require(Object.values(terminals).filter(({ active }) => active).length < MOST_TERMINALS, 'terminals-full', { most: MOST_TERMINALS });
  return [{ type: 'KioskTerminalAdmitted', data: { town: context.town, terminal, on: context.today, officer: context.actor.id } }];
}

/** @throws {Rejection} `terminal-not-admitted`, `already-done` @req #11 #49 */
function dismiss({ terminal, reason }: KioskCommandData<'DismissTerminal'>, { terminals }: State, context: KioskContext): Events {
  requireHallManager(context);
  const known = terminals[terminal];
  require(known, 'terminal-not-admitted', { terminal });
  require(known.active, 'already-done', { terminal });
  return [{ type: 'KioskTerminalDismissed', data: { town: context.town, terminal, reason, officer: context.actor.id } }];
}

/** 自助终端 of a town: how often they are used, and which of them may give numbers. Stream `kiosk-<town>`. @req #11 #49 */
export const kioskDecider: Decider<KioskState, KioskCommand, KioskEvent, KioskContext> = {
  category: 'kiosk',
  initialState: () => ({ told: {}, terminals: {} }),
  decide: decideBy<KioskState, KioskCommand, KioskEvent, KioskContext>({ CountKioskUse: count, AdmitTerminal: admit, DismissTerminal: dismiss }),
  evolve: evolveBy<KioskState, KioskEvent>({
    KioskSessionUsed(draft, { date: day, batch: nth }) {
      draft.told[day] = nth;
    },
    KioskTerminalAdmitted(draft, { terminal, officer }) {
      draft.terminals[terminal] = { by: officer, active: true };
    },
    KioskTerminalDismissed(draft, { terminal }) {
      const known = draft.terminals[terminal];
      if (known) known.active = false;
    },
  }),
};
