import { describe, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { KioskCommand, kioskDecider, MOST_TERMINALS, type KioskContext, type KioskEvent } from './index.ts';

const { given } = specification(kioskDecider, { commands: KioskCommand });
const TOWN = '610702100';
const context = (town = TOWN): KioskContext => ({ now: '2023-03-02T01:00:00.000Z', today: '2023-03-02', actor: actor('system', 'system'), town, units: UNITS });
const MANAGER = { ...context(), actor: actor(TOWN, 'p-manager', 'centre_manager') };
const terminalOf = (n: number): string => `TERMNA${String(n).padStart(6, '0')}`;
const admit = (n = 1): KioskCommand => ({ type: 'AdmitTerminal', data: { terminal: terminalOf(n) } });
const dismiss: KioskCommand = { type: 'DismissTerminal', data: { terminal: terminalOf(1), reason: '设备报修' } };
const admitted = (n = 1): KioskEvent => ({ type: 'KioskTerminalAdmitted', data: { town: TOWN, terminal: terminalOf(n), on: '2023-03-02', officer: 'p-manager' } });
const dismissed: KioskEvent = { type: 'KioskTerminalDismissed', data: { town: TOWN, terminal: terminalOf(1), reason: '设备报修', officer: 'p-manager' } };
const count = (sessions: number, payments: number, { date = '2023-03-02', batch = 1 } = {}): KioskCommand => ({ type: 'CountKioskUse', data: { date, batch, sessions, payments } });
const used: KioskEvent = { type: 'KioskSessionUsed', data: { town: TOWN, date: '2023-03-02', batch: 1, sessions: 3, payments: 1 } };

// @req #11
describe('the machine of a town', () => {
  it('tells how often it was used, and nothing of whoever used it', () => {
    given().when(count(3, 1), context()).records(used);
    given(used).when(count(2, 0, { batch: 2 }), context()).recordsTypes('KioskSessionUsed');
    given(used).when(count(2, 0), context()).refuses('already-done');
    given().when(count(2, 0, { batch: 2 }), context()).refuses('wrong-step');
    given().when(count(0, 0), context()).records();
    given().when(count(1, 0, { date: '2023-03-03' }), context()).refuses('date-in-future');
    given().when(count(1, 0), context('610702199')).refuses('unknown-unit');
  });
  // @req #49
  it('gives numbers when whoever answers for the hall has admitted it, and no longer than that', () => {
    given().when(admit(), MANAGER).records(admitted());
    given(admitted(), dismissed).when(admit(), MANAGER).records(admitted());
    given(admitted()).when(dismiss, MANAGER).records(dismissed);
    given(admitted()).when(admit(), MANAGER).refuses('already-done');
    given().when(dismiss, MANAGER).refuses('terminal-not-admitted');
    given(admitted(), dismissed).when(dismiss, MANAGER).refuses('already-done');
    given(...Array.from({ length: MOST_TERMINALS }, (_, n) => admitted(n + 1))).when(admit(9), MANAGER).refuses('terminals-full');
  });
  it.each([['admitted', admit()], ['dismissed', dismiss]] as const)('is %s by nobody else', (_what, command) => {
    given(admitted()).when(command, { ...MANAGER, actor: actor(TOWN, 'p-clerk', 'town_acceptor') }).refuses('wrong-office');
    given(admitted()).when(command, { ...MANAGER, actor: actor('610702001', 'p-other', 'centre_manager') }).refuses('wrong-body');
    given(admitted()).when(command, { ...MANAGER, town: '610702199', actor: actor('610702199', 'p', 'centre_manager') }).refuses('unknown-unit');
  });
});
