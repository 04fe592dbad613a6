import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, step } from '../kernel/decider.ts';
import { Rejection } from '../kernel/rejection.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { openMandatoryGaps, venueDecider, venueEvents, type VenueCommand, type VenueContext, type VenueEvent } from './index.ts';
import { AGAIN, BUREAU, by, close, complete, except, filing, HEAD, plan, PLAN, submit, verify } from './testing/fixtures.ts';

const CODES = ['area', 'card-reader', 'printer', 'voice-prompt'];
const some = fc.subarray(CODES);
const record: VenueCommand = { type: 'RecordEquipment', data: { equipment: [{ point: 'printer', count: 2 }] } };
const fault: VenueCommand = { type: 'ReportEquipmentFault', data: { point: 'printer', note: '卡纸' } };
const command = fc.oneof(
  fc.tuple(fc.constantFrom('met' as const, 'partly_met' as const), some, fc.constantFrom(180, 240)).map(([claims, no, area]) => submit(claims, { no, area })),
  fc.tuple(fc.constantFrom('met' as const, 'partly_met' as const), some).map(([outcome, missed]) => verify(outcome, ...missed)),
  fc.constantFrom(...CODES).map(close), fc.constantFrom(except(), except('2024-06-30'), record, fault, complete, filing('point', 'area'), filing('point', 'area', AGAIN), filing('exception', 'area', PLAN), filing('upgrade', 'U1')), fc.constantFrom(...CODES).map(code => plan(code)),
);
const acts = fc.record({ command, context: fc.constantFrom(by(HEAD), by(BUREAU)) });
const way = [
  { command: submit('partly_met', { no: ['card-reader'], area: 180 }), context: by(HEAD) }, { command: record, context: by(HEAD) }, { command: fault, context: by(HEAD) }, { command: verify('partly_met'), context: by(BUREAU) },
  { command: plan('card-reader'), context: by(HEAD) }, { command: filing('upgrade', 'U1'), context: by(HEAD) }, { command: except(), context: by(BUREAU) }, { command: complete, context: by(HEAD) }, { command: close('card-reader'), context: by(BUREAU) },
];

function decided(command: VenueCommand, events: readonly VenueEvent[], context: VenueContext): readonly VenueEvent[] {
  try {
    return venueDecider.decide(command, fold(venueDecider, venueDecider.initialState(), events), context);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

// @req #7 #8 #9 #75
describe('any history of a hall', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(venueDecider, { acts, way, events: venueEvents, reaches: venueEvents.map(({ type }) => type) });
  });
  it('never calls a hall met while a mandatory gap is open', () => {
    let met = 0;
    fc.assert(fc.property(fc.array(acts, { minLength: 5, maxLength: 40 }), steps => {
      const log: VenueEvent[] = [];
      let state = venueDecider.initialState();
      for (const { command: sent, context } of [...way, ...steps]) {
        const fresh = decided(sent, log, context);
        for (const event of fresh) state = step(venueDecider, state, event);
        log.push(...fresh);
        if (state.status !== 'met') continue;
        met += 1;
        expect(openMandatoryGaps(state)).toEqual([]);
      }
    }), { numRuns: 100 });
    expect(met).toBeGreaterThan(100);
  });
});
