import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR } from '../case/testing/fixtures.ts';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { fold, step } from '../kernel/decider.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { type DisclosureCommand, type DisclosureContext, disclosureDecider, type DisclosureEvent, disclosureEvents } from './index.ts';

const TOWN = '610702100';
const [WRITER, CHECKER] = [actor(TOWN, 'p-writer', 'disclosure_officer'), actor(TOWN, 'p-checker', 'disclosure_officer')];
const act = (command: DisclosureCommand, who: DisclosureContext['actor'] = WRITER, today = '2023-03-03') => ({ command, context: { now: `${today}T02:00:00.000Z`, today, actor: who, units: UNITS, calendar: CALENDAR, stampOf: () => '2023', exemption: () => 1 } satisfies DisclosureContext });
const body = { title: { zh: '公示', en: 'Notice' }, content: { form: 'text' as const, text: '公示内容' }, formedOn: '2023-03-01', days: null, expiresOn: '2023-06-30' };
const prepare: DisclosureCommand = { type: 'PrepareDisclosure', data: { unit: TOWN, kind: 'public_notices', regime: null, ...body } };
const revise = (revision: number): DisclosureCommand => ({ type: 'ReviseDisclosure', data: { revision, ...body } });
const pass = (revision: number): DisclosureCommand => ({ type: 'PassSecrecyReview', data: { revision, note: '' } });
const block = (revision: number): DisclosureCommand => ({ type: 'BlockDisclosure', data: { revision, ground: 'privacy', reason: '涉及隐私' } });
const release: DisclosureCommand = { type: 'ReleaseDisclosure', data: { channels: ['board'] } };
const update = (revision: number): DisclosureCommand => ({ type: 'UpdateDisclosure', data: { revision } });
const withdraw: DisclosureCommand = { type: 'WithdrawDisclosure', data: { reason: '不再需要' } };
const number = fc.integer({ min: 1, max: 4 });
const acts = fc.tuple(fc.oneof(fc.constantFrom(prepare, release, withdraw), number.map(revise), number.map(pass), number.map(block), number.map(update)), fc.constantFrom(WRITER, CHECKER)).map(([command, who]) => act(command, who));
const way = [act(prepare), act(pass(1), CHECKER), act(release), act(revise(2)), act(pass(2), CHECKER), act(update(2)), act(withdraw)];

// @req #28
describe('any history of a disclosure', () => {
  it('folds alike in every way and says nothing twice', () => {
    holdsForAnyHistory(disclosureDecider, { acts, way, events: disclosureEvents, reaches: ['DisclosurePrepared', 'SecrecyReviewPassed', 'SecrecyReviewBlocked', 'InformationDisclosed', 'DisclosureUpdated', 'DisclosureWithdrawn'] });
  });
  it('shows the public no text that another person has not passed', () => {
    fc.assert(fc.property(fc.array(acts, { maxLength: 25 }), steps => {
      const log: DisclosureEvent[] = [];
      let state = fold(disclosureDecider, disclosureDecider.initialState(), log);
      for (const { command, context } of [act(prepare), ...steps]) {
        let events: readonly DisclosureEvent[] = [];
        rejectionOf(() => { events = disclosureDecider.decide(command, state, context); });
        for (const event of events) {
          if (event.type === 'InformationDisclosed' || event.type === 'DisclosureUpdated') {
            const { revision } = event.data;
            const preparer = log.findLast(each => each.type === 'DisclosurePrepared' && each.data.revision === revision);
            const last = log.findLast(each => (each.type === 'SecrecyReviewPassed' || each.type === 'SecrecyReviewBlocked') && each.data.revision === revision);
            expect([last?.type, last?.type === 'SecrecyReviewPassed' && preparer?.type === 'DisclosurePrepared' && last.data.officer !== preparer.data.officer]).toEqual(['SecrecyReviewPassed', true]);
          }
          state = step(disclosureDecider, state, event);
          log.push(event);
        }
      }
    }), { numRuns: 200 });
  });
});
