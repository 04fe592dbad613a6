import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../kernel/decider.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { rejectionOf } from '../../kernel/testing/specification.ts';
import { type Entrusted, type LetterCommand, type LetterContext, letterDecider, type LetterEvent, letterEvents, lettersFor, type LetterState } from '../index.ts';
import { DEPT, DRAFT, letterContext, LICENCE, SIMPLE, TOWN_HEAD } from '../testing/fixtures.ts';

type Act = { readonly command: LetterCommand; readonly context: LetterContext };
const LETTERS = ['汉民委〔2023〕1号', '汉民委〔2023〕2号', '汉民委〔2024〕1号'];
const DAYS = ['2023-01-16', '2023-02-01', '2023-06-01', '2024-01-20', '2024-02-01'];
const letter = fc.constantFrom(...LETTERS);
const day = fc.constantFrom(...DAYS);
const instant = fc.constantFrom(null, ...DAYS.map(each => `${each}T01:00:00.000Z`));
const item = fc.constantFrom<Entrusted[]>({ code: LICENCE.code, scope: ['accept', 'review', 'decide'] }, { code: SIMPLE.code, scope: ['accept'] });
const text = { reason: '说明' };
const command: fc.Arbitrary<LetterCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(letter, day, day, fc.uniqueArray(item, { minLength: 1, maxLength: 2 }), fc.constantFrom(null, null, ...LETTERS)).map(([number, from, to, items, renews]) => ({ type: 'DraftDelegation' as const, data: { ...DRAFT, letter: number, from, to, items, renews } })) },
  { weight: 3, arbitrary: fc.tuple(letter, day).map(([number, signedOn]) => ({ type: 'SignDelegationForDepartment' as const, data: { letter: number, signedOn } })) },
  { weight: 3, arbitrary: fc.tuple(letter, day).map(([number, signedOn]) => ({ type: 'SignDelegationForTown' as const, data: { letter: number, signedOn } })) },
  { weight: 3, arbitrary: fc.tuple(letter, day).map(([number, announcedOn]) => ({ type: 'AnnounceDelegation' as const, data: { letter: number, announcedOn, medium: '公告栏' } })) },
  letter.map(number => ({ type: 'WithdrawDelegation' as const, data: { letter: number, ...text } })),
  fc.tuple(letter, instant).map(([number, from]) => ({ type: 'SuspendDelegation' as const, data: { letter: number, from, ...text } })),
  fc.tuple(letter, instant).map(([number, from]) => ({ type: 'ResumeDelegation' as const, data: { letter: number, from, ...text } })),
  fc.tuple(letter, instant).map(([number, from]) => ({ type: 'RevokeDelegation' as const, data: { letter: number, from, ...text, instrument: null } })),
  fc.tuple(letter, fc.constantFrom('took_effect' as const, 'renewal_warned' as const, 'expired' as const), day).map(([number, notice, on]) => ({ type: 'RecordDelegationNotice' as const, data: { letter: number, notice, on } })),
);
const isTowns = ({ type }: LetterCommand) => type === 'SignDelegationForTown';
const acts: fc.Arbitrary<Act> = fc.tuple(command, day).map(([each, today]) => ({ command: each, context: letterContext(today, isTowns(each) ? TOWN_HEAD : DEPT) }));

const [FIRST = '', , NEXT = ''] = LETTERS;
const step = (today: string, each: LetterCommand): Act => ({ command: each, context: letterContext(today, isTowns(each) ? TOWN_HEAD : DEPT) });
const way: readonly Act[] = [
  step('2023-01-16', { type: 'DraftDelegation', data: { ...DRAFT, letter: LETTERS[1] ?? '' } }),
  step('2023-01-16', { type: 'WithdrawDelegation', data: { letter: LETTERS[1] ?? '', ...text } }),
  step('2023-01-16', { type: 'DraftDelegation', data: DRAFT }),
  step('2023-01-16', { type: 'SignDelegationForDepartment', data: { letter: FIRST, signedOn: '2023-01-16' } }),
  step('2023-01-16', { type: 'SignDelegationForTown', data: { letter: FIRST, signedOn: '2023-01-16' } }),
  step('2023-01-16', { type: 'AnnounceDelegation', data: { letter: FIRST, announcedOn: '2023-01-16', medium: '公告栏' } }),
  step('2023-02-01', { type: 'RecordDelegationNotice', data: { letter: FIRST, notice: 'took_effect', on: '2023-02-01' } }),
  step('2023-02-01', { type: 'SuspendDelegation', data: { letter: FIRST, from: null, ...text } }),
  step('2023-06-01', { type: 'ResumeDelegation', data: { letter: FIRST, from: null, ...text } }),
  step('2024-01-20', { type: 'RecordDelegationNotice', data: { letter: FIRST, notice: 'renewal_warned', on: '2024-01-16' } }),
  step('2024-02-01', { type: 'RecordDelegationNotice', data: { letter: FIRST, notice: 'expired', on: '2024-02-01' } }),
  step('2024-02-01', { type: 'DraftDelegation', data: { ...DRAFT, letter: NEXT, from: '2024-02-01', to: '2025-01-31', renews: FIRST } }),
  step('2024-02-01', { type: 'RevokeDelegation', data: { letter: FIRST, from: '2023-06-01T01:00:00.000Z', ...text, instrument: null } }),
];

/** Events of the acts that are accepted. */
function stateOf(steps: readonly Act[]): LetterState {
  let log: LetterEvent[] = [];
  for (const { command: each, context } of steps) {
    const state = fold(letterDecider, letterDecider.initialState(), log);
    rejectionOf(() => {
      log = [...log, ...letterDecider.decide(each, state, context)];
    });
  }
  return fold(letterDecider, letterDecider.initialState(), log);
}

// @req #21 #23 #33
describe('any history of the letters between two organs', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(letterDecider, { acts, way, events: letterEvents, reaches: letterEvents.map(({ type }) => type) });
  });

  it('never has two letters in force for one item, nor one that lacks a signature or the announcement', () => {
    let counted = 0;
    const history = fc.tuple(fc.integer({ min: 0, max: way.length }), fc.array(acts, { maxLength: 30 })).map(([far, more]) => [...way.slice(0, far), ...more]);
    fc.assert(fc.property(history, steps => {
      const state = stateOf(steps);
      for (const code of [LICENCE.code, SIMPLE.code]) {
        for (const at of DAYS.map(each => `${each}T01:00:00.000Z`)) {
          const standing = lettersFor(state, { item: code, instant: at }).filter(({ status }) => status === 'in_force');
          counted += standing.length;
          expect(standing.length).toBeLessThanOrEqual(1);
          for (const { letter: one } of standing) expect([one.withdrawn, one.forDepartment === null, one.forTown === null, one.announcedOn === null, one.forDepartment?.officer === one.forTown?.officer]).toEqual([false, false, false, false, false]);
        }
      }
    }), { numRuns: 150 });
    expect(counted).toBeGreaterThan(0);
  });
});
