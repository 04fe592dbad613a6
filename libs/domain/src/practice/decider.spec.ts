import { describe, it } from 'vitest';
import { actor, codeOf, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { PracticeCommand, practiceDecider, type PracticeContext, practiceEvents, type PracticeEvent } from './index.ts';

const { given } = specification(practiceDecider, { commands: PracticeCommand, events: practiceEvents });
const BUREAU = actor('D-SPJ', 'p-bureau', 'approval_bureau');
const by = (who: PracticeContext['actor']): PracticeContext => ({ now: '2023-03-10T02:00:00.000Z', today: '2023-03-10', actor: who, units: UNITS, catalogue: itemMap(item(1)) });
const DATA = { unit: '610702100', title: { zh: '赶集日流动窗口', en: 'A window on market days' }, summary: { zh: '逢集把窗口搬到集市', en: 'The window goes to the market' }, body: '每逢集日，中心在集市设流动窗口，当场收件。', items: [codeOf(1)] };
const publish = (parts: Partial<typeof DATA> = {}): PracticeCommand => ({ type: 'PublishPractice', data: { ...DATA, ...parts } });
const withdraw: PracticeCommand = { type: 'WithdrawPractice', data: { reason: '做法已调整' } };
const published: PracticeEvent = { type: 'PracticePublished', data: { ...DATA, on: '2023-03-10', officer: 'p-bureau' } };
const withdrawn: PracticeEvent = { type: 'PracticeWithdrawn', data: { reason: '做法已调整', on: '2023-03-10', officer: 'p-bureau' } };

// @req #71
describe('a good practice', () => {
  it('is published by the bureau and withdrawn by it', () => {
    given().when(publish(), by(BUREAU)).records(published);
    given(published).when(withdraw, by(BUREAU)).records(withdrawn);
  });
  it.each<readonly [string, () => void]>([
    ['another body', () => given().when(publish(), by(actor('D-MZJ', 'p-1', 'dept_catalog_owner'))).refuses('wrong-office')],
    ['a unit that is not there', () => given().when(publish({ unit: 'D-NONE' }), by(BUREAU)).refuses('unknown-unit')],
    ['an item that is not there', () => given().when(publish({ items: [codeOf(9)] }), by(BUREAU)).refuses('unknown-item')],
    ['one that is there', () => given(published).when(publish(), by(BUREAU)).refuses('already-exists')],
    ['one that is gone', () => given(published, withdrawn).when(withdraw, by(BUREAU)).refuses('already-done')],
    ['one that never was', () => given().when(withdraw, by(BUREAU)).refuses('does-not-exist')],
    ['another body’s wish', () => given(published).when(withdraw, by(actor('D-MZJ', 'p-1', 'dept_catalog_owner'))).refuses('wrong-office')],
  ])('is refused for %s', (_, refused) => refused());
});
