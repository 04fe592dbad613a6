import { describe, expect, it } from 'vitest';
import { stateAfter } from '../../kernel/testing/specification.ts';
import { dueErrandFacts, errandDecider, originalsAt, type ErrandFact } from '../index.ts';
import {
  AT, by, CITIZEN, CLERK, close, closed, collect, collected, confirm, confirmed, free, freeConfirmed, giveBack, given, handedOver, handOver, HELPER, inCase, link, MANAGER, on, OTHER_CLERK, receive, received, returned, revoked, STRANGER,
} from './testing/fixtures.ts';

const LATE = on('2023-07-01');

// @req #51
describe('papers that the helper takes', () => {
  it('go against a slip that names the day by which they are at the town', () => {
    given(...AT.authorised).when(collect(), by(HELPER)).records(collected);
    const [event] = given(...AT.authorised).when(collect(), by(HELPER, on('2023-03-03'))).recordsTypes('AgencyPapersCollected');
    expect(event?.data).toMatchObject({ due: '2023-03-06' });
  });
  it('are never originals without a receipt that the resident has', () => {
    given(...AT.authorised).when(collect('S-1', { confirmedByResident: false }), by(HELPER)).refuses('original-without-receipt');
    given(...AT.authorised).when(collect(''), by(HELPER)).refuses('original-without-receipt');
  });
  it('are taken by mandate, by the helper who has it', () => {
    given(...AT.requested).when(collect(), by(HELPER)).refuses('not-authorised');
    given(...AT.authorised).when(collect(), by(MANAGER)).refuses('not-authorised');
    given(...AT.authorised).when(collect('S-1', { helper: 'helper-1' }), by(MANAGER)).records(collected);
    given(...AT.authorised, revoked).when(collect(), by(HELPER)).refuses('mandate-revoked');
    given(...AT.authorised).when(collect(), by(HELPER, LATE)).refuses('mandate-expired', { until: '2023-06-30' });
    given(...AT.authorised).when(collect(), by(HELPER, { isHelper: () => false })).refuses('not-a-helper');
    given(...AT.authorised).when(collect(), by(CITIZEN)).refuses('wrong-office');
    given(...AT.authorised).when(collect(), by(CLERK)).refuses('wrong-office');
    given().when(collect(), by(HELPER)).refuses('does-not-exist');
  });
  it('have one slip each time', () => {
    given(...AT.collected).when(collect('S-1'), by(HELPER)).refuses('already-done');
    given(...AT.handedOver).when(collect('J-1'), by(HELPER)).refuses('duplicate-number');
    given(...AT.collected).when(collect('S-2'), by(HELPER)).recordsTypes('AgencyPapersCollected');
    given(...AT.returned).when(collect('S-2'), by(HELPER)).refuses('wrong-step');
  });
});

// @req #51
describe('papers on the way to the town', () => {
  it('are counted on both sides, and are the village’s until the town has them', () => {
    given(...AT.collected).when(handOver(), by(HELPER)).records(handedOver);
    given(...AT.handedOver).when(confirm(), by(CLERK)).records(confirmed);
    const holders = (events: readonly ErrandFact[]) => stateAfter(errandDecider, events).papers.map(({ holder, receipts }) => [holder, receipts]);
    expect(holders(AT.handedOver)).toEqual([['village', ['S-1', 'J-1']], ['village', ['S-1', 'J-1']]]);
    expect(holders(AT.inTown)).toEqual([['town', ['S-1', 'J-1']], ['town', ['S-1', 'J-1']]]);
    expect(holders(AT.returned)).toEqual([['resident', ['S-1', 'J-1', 'Q-1', 'H-1']], ['town', ['S-1', 'J-1']]]);
  });
  it('are not miscounted', () => {
    given(...AT.collected).when(handOver('J-1', 2), by(HELPER)).refuses('originals-held', { counted: 2, known: 1 });
    given(...AT.handedOver).when(confirm('J-1', 0), by(CLERK)).refuses('originals-held');
    given(...AT.inCase).when(receive('Q-1', 0), by(HELPER)).refuses('originals-held');
    given(...AT.received).when(giveBack('H-1', 0), by(HELPER)).refuses('originals-held');
  });
  it('are confirmed by the town, under the slip that came, once', () => {
    given(...AT.handedOver).when(confirm('J-9'), by(CLERK)).refuses('not-handed-over', { receipt: 'J-9' });
    given(...AT.collected).when(confirm(), by(CLERK)).refuses('not-handed-over');
    given(...AT.handedOver).when(confirm(), by(HELPER)).refuses('wrong-office');
    given(...AT.handedOver).when(confirm(), by(OTHER_CLERK)).refuses('wrong-office');
    given(...AT.inTown).when(confirm(), by(CLERK)).refuses('already-done');
    given(...AT.inTown).when(handOver(), by(HELPER)).refuses('already-done');
    given(...AT.handedOver).when(handOver('J-2'), by(HELPER)).refuses('wrong-step');
    given(...AT.collected).when(handOver('S-1'), by(HELPER)).refuses('duplicate-number');
  });
  it('stop when the mandate has ended, however long the act was on its way', () => {
    given(...AT.collected, revoked).when(handOver(), by(HELPER)).refuses('mandate-revoked');
    given(...AT.collected).when(handOver(), by(HELPER, LATE)).refuses('mandate-expired');
    // What is on the table of the town is there all the same.
    given(...AT.handedOver, revoked).when(confirm(), by(CLERK)).recordsTypes('AgencyHandoverConfirmed');
  });
  it('may follow later, when the case asks for more', () => {
    const more = { ...collected, data: { ...collected.data, receipt: 'S-2' } };
    given(...AT.inCase).when(collect('S-2'), by(HELPER)).records(more);
    given(...AT.inCase, more).when(handOver('J-2'), by(HELPER)).recordsTypes('AgencyHandedOver');
    expect(stateAfter(errandDecider, [...AT.inCase, more])).toMatchObject({ status: 'in_town_case', handoverDue: '2023-03-03' });
  });
});

// @req #51
describe('papers that lie too long', () => {
  const due = (events: readonly ErrandFact[], now: string) => dueErrandFacts(stateAfter(errandDecider, events), now);
  it('are said to, once, when the day on the slip is over', () => {
    expect(due(AT.collected, '2023-03-03T15:59:59.999Z')).toEqual([]);
    expect(due(AT.collected, '2023-03-03T16:00:00.000Z')).toEqual([{ fact: 'agency-overdue', due: '2023-03-03T16:00:00.000Z', event: { type: 'AgencyOverdue', data: { due: '2023-03-03' } } }]);
    expect(due([...AT.collected, { type: 'AgencyOverdue', data: { due: '2023-03-03' } }], '2023-03-09T01:00:00.000Z')).toEqual([]);
    expect(due(AT.handedOver, '2023-03-09T01:00:00.000Z')).toEqual([]);
    given(...AT.collected).when({ type: 'WakeAgency', data: {} }, by(CLERK)).changesNothing();
  });
});

// @req #51 #59
describe('the way back', () => {
  it('is from the town to the helper with the result, and to the resident against a slip', () => {
    given(...AT.inTown).when(link(), by(CLERK)).records(inCase);
    given(...AT.inCase).when(receive(), by(HELPER)).records(received);
    given(...AT.received).when(giveBack(), by(HELPER)).records(returned);
    given(...AT.received).when(giveBack('H-1', 1, false), by(HELPER)).refuses('original-without-receipt');
    given(...AT.inTown).when(receive(), by(HELPER)).refuses('wrong-step', { status: 'handed_over' });
    given(...AT.returned).when(giveBack(), by(HELPER)).refuses('already-done');
    given(...AT.received).when(giveBack(), by(CITIZEN)).refuses('wrong-office');
    given(...AT.inCase).when(link(), by(CLERK)).refuses('already-done');
    given(...AT.inCase).when(link('5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e009'), by(CLERK)).refuses('already-exists');
    given(...AT.requested).when(link(), by(CLERK)).refuses('wrong-step');
  });
  it('needs a mandate to collect, and none to give back', () => {
    given(...AT.inCase, revoked).when(receive(), by(HELPER)).refuses('mandate-revoked');
    given(...AT.requested, { type: 'AgencyAuthorised', data: { scope: ['submit'], from: '2023-03-02', until: '2023-06-30', form: 'electronic', evidence: null, freeOfCharge: true, helper: 'helper-1' } }, collected, handedOver, confirmed, inCase).when(receive(), by(HELPER)).refuses('mandate-scope', { act: 'collect' });
    given(...AT.collected, revoked).when(giveBack(), by(HELPER)).recordsTypes('AgencyResultReturned');
    given(...AT.inCase, revoked).when(giveBack(), by(CLERK)).recordsTypes('AgencyResultReturned');
    given(...AT.handedOver).when(giveBack(), by(HELPER)).recordsTypes('AgencyResultReturned');
  });
  it('does not begin before there is something to give', () => {
    given(...AT.authorised).when(giveBack('H-1', 0), by(HELPER)).refuses('wrong-step');
    given(...AT.collected).when(giveBack('H-1', 0), by(CLERK)).refuses('wrong-step');
  });
  it('ends with the resident’s word that nothing was paid, and nothing held', () => {
    given(...AT.returned).when(free, by(CITIZEN)).records(freeConfirmed);
    given(...AT.returned).when(free, by(CLERK)).records(freeConfirmed);
    given(...AT.returned).when(free, by(HELPER)).refuses('not-yours');
    given(...AT.returned).when(free, by(STRANGER)).refuses('not-yours');
    given(...AT.received).when(free, by(CITIZEN)).refuses('wrong-step');
    given(...AT.returned).when(close, by(HELPER)).refuses('not-free');
    given(...AT.returned, freeConfirmed).when(close, by(HELPER)).records(closed);
    given(...AT.returned, freeConfirmed, closed).when(close, by(HELPER)).refuses('already-done');
    given(...AT.received).when(close, by(HELPER)).refuses('wrong-step');
    const pickedUp: ErrandFact = { type: 'AgencyResultReturned', data: { ...returned.data, from: 'town' } };
    const more: ErrandFact = { type: 'AgencyPapersCollected', data: { ...collected.data, receipt: 'S-2' } };
    given(...AT.inCase, more, pickedUp, freeConfirmed).when(close, by(HELPER)).refuses('originals-held', { village: 1, town: 0 });
    expect(originalsAt(stateAfter(errandDecider, [...AT.inCase, more, pickedUp]), 'resident')).toHaveLength(1);
  });
});
