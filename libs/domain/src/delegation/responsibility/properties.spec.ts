import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor, PLAN } from '../../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { type RawRow, type ResponsibilityCommand, type ResponsibilityContext, responsibilityDecider, responsibilityEvents } from '../index.ts';
import { LICENCE, OTHER_TOWN, TOWN } from '../testing/fixtures.ts';
import { ACCEPT, CHANGE, changeContext, DECIDE, PROPOSER, raw, REVIEW, REVIEWER, ROWS, SERVICE } from '../testing/list-fixtures.ts';

type Act = { readonly command: ResponsibilityCommand; readonly context: ResponsibilityContext };
const reason = '说明';
const code = fc.constantFrom(LICENCE.code, SERVICE.code);
const towns = fc.constantFrom<RawRow['towns']>('all_towns', [TOWN], [OTHER_TOWN], [OTHER_TOWN, TOWN]);
const steps = fc.constantFrom(ACCEPT, REVIEW, DECIDE, []);
const row = fc.tuple(code, towns, steps).map(([item, where, town]) => raw(item, where, ...town));
const PARTY = [TOWN, OTHER_TOWN, 'D-MZJ', 'D-SPJ', 'D-SFJ'];
const opinion = fc.constantFrom('agree' as const, 'agree_with_conditions' as const, 'object' as const, 'no_answer' as const);
const command: fc.Arbitrary<ResponsibilityCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ type: 'ProposeResponsibilityChange' as const, data: { changeId: CHANGE, title: '清单', base: null, instrument: PLAN, reason } }) },
  { weight: 5, arbitrary: fc.array(row, { minLength: 1, maxLength: 3 }).map(rows => ({ type: 'ProposeResponsibilityRows' as const, data: { rows } })) },
  { weight: 2, arbitrary: code.map(item => ({ type: 'DropResponsibilityItems' as const, data: { items: [item] } })) },
  { weight: 4, arbitrary: fc.constantFrom('2023-01-16', '2023-01-18').map(due => ({ type: 'OpenConsultation' as const, data: { due } })) },
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...PARTY), opinion).map(([unit, word]) => ({ type: 'RecordConsultationOpinion' as const, data: { unit, opinion: word, text: '' } })) },
  { weight: 2, arbitrary: fc.constant({ type: 'CloseConsultation' as const, data: { minutes: '会商纪要' } }) },
  { weight: 2, arbitrary: fc.constant({ type: 'ReviewResponsibilityChange' as const, data: { opinion: '同意' } }) },
  { weight: 2, arbitrary: fc.constant({ type: 'ReturnResponsibilityChange' as const, data: { reason } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'RejectResponsibilityChange' as const, data: { reason } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'WithdrawResponsibilityChange' as const, data: { reason } }) },
);

/** Each party speaks for itself, silence and everything else is the reform office's. */
function by(each: ResponsibilityCommand, today: string, who = PROPOSER): Act {
  const speaks = each.type === 'RecordConsultationOpinion' && each.data.opinion !== 'no_answer' ? actor(each.data.unit, `p-${each.data.unit}`, 'centre_manager', 'dept_decider') : who;
  return { command: each, context: changeContext(today, speaks) };
}
const acts = fc.tuple(command, fc.constantFrom('2023-01-16', '2023-01-19'), fc.constantFrom(PROPOSER, REVIEWER, REVIEWER)).map(([each, today, who]) => by(each, today, who));
const agree = (unit: string): Act => by({ type: 'RecordConsultationOpinion', data: { unit, opinion: 'agree', text: '' } }, '2023-01-16');
const [LICENSED, SERVED] = [raw(LICENCE.code, 'all_towns', ...DECIDE), raw(SERVICE.code, 'all_towns', ...REVIEW)];
const way: readonly Act[] = [
  by({ type: 'ProposeResponsibilityChange', data: { changeId: CHANGE, title: '清单', base: null, instrument: PLAN, reason } }, '2023-01-16'),
  by({ type: 'ProposeResponsibilityRows', data: { rows: [LICENSED, SERVED] } }, '2023-01-16'),
  by({ type: 'OpenConsultation', data: { due: '2023-01-18' } }, '2023-01-16'),
  ...[TOWN, 'D-MZJ', 'D-SPJ'].map(agree),
  by({ type: 'RecordConsultationOpinion', data: { unit: OTHER_TOWN, opinion: 'no_answer', text: '' } }, '2023-01-19'),
  by({ type: 'CloseConsultation', data: { minutes: '会商纪要' } }, '2023-01-19'),
  by({ type: 'ReviewResponsibilityChange', data: { opinion: '同意' } }, '2023-01-19', REVIEWER),
];

// @req #21 #22
describe('any history of a change of the list', () => {
  it('is told once and folds alike in every way', () => {
    const latest = { version: '2022', effectiveFrom: '2022-02-01', rows: new Map(ROWS.map(each => [each.item, [each]])) };
    const onBase = acts.map(({ command: each, context }): Act => ({ command: each.type === 'ProposeResponsibilityChange' ? { ...each, data: { ...each.data, base: '2022' } } : each, context: { ...context, latest } }));
    holdsForAnyHistory(responsibilityDecider, { acts: fc.oneof(acts, onBase), way, events: responsibilityEvents, reaches: responsibilityEvents.map(({ type }) => type) });
  });
});
