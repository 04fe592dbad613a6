import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { LogCommand, logDecider, logEvents, type OpenLog } from './index.ts';

const { given } = specification(logDecider, { events: logEvents, commands: LogCommand });
const occurrences = specification(logDecider, { events: logEvents, commands: LogCommand, occurrences: true });
const context = { now: '2022-01-04T01:00:00.000Z', today: '2022-01-04', actor: { id: 'setup', unit: '610702', offices: ['operator' as const] }, opened: null };
const open: OpenLog = { type: 'OpenLog', data: { district: '610702', name: { zh: '汉台区', en: 'Hantai District' }, sample: true, offices: [{ office: 'operator', unit: '610702', holder: 'setup' }] } };

describe('opening a log', () => {
  it('names the district, the mode and the first offices', () => {
    given().when(open, context).records({ type: 'LogOpened', data: open.data });
  });
  it('happens once', () => {
    given({ type: 'LogOpened', data: open.data }).when({ ...open, data: { ...open.data, sample: false } }, context).refuses('already-exists');
  });
  it('holds one district: another is refused in a stream of its own as well', () => {
    given().when({ ...open, data: { ...open.data, district: '610703' } }, { ...context, opened: '610702' }).refuses('already-exists');
  });
  it('puts an alarm of the store on record, each time one is raised, and only in an open log', () => {
    const alarm = { kind: 'stream-deleted' as const, stream: 'item-1', position: '5/5' };
    const raise = { type: 'RaiseStoreAlarm' as const, data: alarm };
    given().when(raise, context).refuses('does-not-exist');
    occurrences.given({ type: 'LogOpened', data: open.data }).when(raise, context).records({ type: 'StoreAlarmRaised', data: alarm });
    occurrences.given({ type: 'LogOpened', data: open.data }, { type: 'StoreAlarmRaised', data: alarm }).when(raise, context).recordsTypes('StoreAlarmRaised');
    expect(stateAfter(logDecider, [{ type: 'LogOpened', data: open.data }, { type: 'StoreAlarmRaised', data: alarm }])).toEqual({ district: '610702', sample: true });
  });
  it('keeps the mode for whoever asks later', () => {
    expect(stateAfter(logDecider, [{ type: 'LogOpened', data: open.data }])).toEqual({ district: '610702', sample: true });
  });
});
