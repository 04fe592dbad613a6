import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR } from '../case/testing/fixtures.ts';
import { actor, codeOf, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import { fold } from '../kernel/decider.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { dueNoticeFacts, type PolicyNoticeCommand, type PolicyNoticeContext, policyNoticeDecider, type PolicyNoticeEvent, policyNoticeEvents } from './index.ts';

const TOWNS = ['610702001', '610702100'] as const;
const context = (unit: string, today: string): PolicyNoticeContext => ({
  now: `${today}T02:00:00.000Z`, today, actor: actor(unit, `p-${unit}`, unit === 'D-MZJ' ? 'dept_catalog_owner' : 'centre_manager'), units: UNITS, calendar: CALENDAR, catalogue: itemMap(item(1)), townsOf: () => TOWNS, answers: () => true,
});
const send: PolicyNoticeCommand = { type: 'SendPolicyNotice', data: { by: 'D-MZJ', kind: 'law_change', title: '标准调整', content: '提高五十元', items: [codeOf(1)], effectiveFrom: '2023-03-07', medium: 'net', documentNumber: null, attachments: [], penalties: [], acknowledgeDays: 1, implementBy: '2023-03-10', blocksIntake: false } };
const acknowledge = (town: string): PolicyNoticeCommand => ({ type: 'AcknowledgePolicyNotice', data: { town } });
const implement = (town: string): PolicyNoticeCommand => ({ type: 'ImplementPolicyAdjustment', data: { town, on: '2023-03-03', answer: { kind: 'practice_alone', reference: null }, note: '已执行' } });
const close: PolicyNoticeCommand = { type: 'ClosePolicyNotice', data: { note: '已执行' } };
const act = (command: PolicyNoticeCommand, unit: string, today = '2023-03-03') => ({ command, context: context(unit, today) });
const way = [act(send, 'D-MZJ'), ...TOWNS.map(town => act(acknowledge(town), town)), ...TOWNS.map(town => act(implement(town), town)), act(close, 'D-MZJ')];
const town = fc.constantFrom(...TOWNS);
const acts = fc.tuple(fc.oneof(fc.constantFrom(send, close), town.map(acknowledge), town.map(implement)), fc.constantFrom('D-MZJ', ...TOWNS), fc.constantFrom('2023-03-03', '2023-03-08', '2023-03-20')).map(([command, unit, today]) => act(command, unit, today));

// @req #24 #25
describe('any history of a notice', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(policyNoticeDecider, { acts, way, events: policyNoticeEvents, reaches: ['PolicyNoticeSent', 'PolicyNoticeAcknowledged', 'PolicyAdjustmentImplemented', 'PolicyNoticeClosed'] });
  });
  it('escalates each town and answer at most once, and none that was given in time', () => {
    const [sent] = policyNoticeDecider.decide(send, policyNoticeDecider.initialState(), context('D-MZJ', '2023-03-03'));
    fc.assert(fc.property(fc.array(fc.tuple(town, fc.constantFrom('acknowledge', 'implement', 'clock')), { maxLength: 20 }), steps => {
      const log: PolicyNoticeEvent[] = sent ? [sent] : [];
      for (const [code, what] of steps) {
        const state = fold(policyNoticeDecider, policyNoticeDecider.initialState(), log);
        if (what === 'clock') log.push(...dueNoticeFacts(state, '2023-03-20T00:00:00.000Z').map(({ event }) => event));
        else if (what === 'acknowledge' && state.towns[code]?.acknowledgedOn === null) log.push({ type: 'PolicyNoticeAcknowledged', data: { town: code, on: '2023-03-03', late: false, officer: 'p' } });
      }
      const told = log.flatMap(event => (event.type === 'PolicyNoticeEscalated' ? [`${event.data.town} ${event.data.missing}`] : []));
      expect(new Set(told).size).toBe(told.length);
      const inTime = log.findIndex(({ type }) => type === 'PolicyNoticeEscalated') > log.findLastIndex(({ type }) => type === 'PolicyNoticeAcknowledged');
      if (inTime) expect(told.filter(each => each.endsWith('acknowledgement')).length).toBe(2 - log.filter(({ type }) => type === 'PolicyNoticeAcknowledged').length);
    }), { numRuns: 100 });
  });
});
