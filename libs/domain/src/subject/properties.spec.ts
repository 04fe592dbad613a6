import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type SubjectCommand, subjectDecider } from './index.ts';

const context = { now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: { id: 'u', unit: 'D-ZWZX', offices: [] } };
const value = fc.constantFrom('甲（虚构）', '乙（虚构）');
const commands: fc.Arbitrary<SubjectCommand> = fc.record({
  type: fc.constant('RegisterSubject' as const),
  data: fc.record({ subject: fc.constant('0123456789abcdef'), kind: fc.constantFrom('officer' as const, 'citizen' as const), name: value, idNumber: fc.option(value), phone: fc.option(value), illustrative: fc.boolean() }),
});

describe('any history of a subject', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(subjectDecider, { acts: commands.map(command => ({ command, context })), reaches: ['SubjectRegistered'] });
  });
});
