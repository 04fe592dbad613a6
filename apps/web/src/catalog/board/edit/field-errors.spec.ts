import { REJECTION_CODES, type Fate } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { fixtureLine } from '../../../testing/adjustment-fixture.ts';
import type { Problem } from '../../../staff/problem.ts';
import { faultsOf, labelOf } from './field-errors.ts';

const record = fixtureLine('990501001000', 'added').after;
if (!record) throw new Error('the fixture has an item');
const toTown = { ...record, delegation: { ...record.delegation, recipients: ['610702101'] } };
const added: Fate = { fate: 'added', record: toTown, reason: '理由', deviation: null };
const split: Fate = { fate: 'split', code: '990501009000', into: [{ ...record, code: '990501002000' }, { ...record, code: '990501003000' }], reason: '理由' };
const problem = (code: string, rest: Partial<Problem> = {}): Problem => ({ status: 422, code, title: '标题', detail: '怎么办。', traceId: null, ...rest });
const places = (of: Problem, fate: Fate): string[] => faultsOf(of, fate).map(({ field }) => field);

describe('where a refusal is shown', () => {
  it.each([
    ['code-malformed', 'code'], ['kind-mismatch', 'code'], ['duplicate-code', 'code'], ['duplicate-name', 'nameZh'], ['name-unchanged', 'nameZh'], ['basis-empty', 'basis'], ['licence-basis-not-law', 'basis'],
    ['basis-already-in-force', 'basisFrom'], ['licence-needs-an-organ', 'department'], ['recipient-not-a-town', 'towns'], ['steps-out-of-order', 'steps'], ['provincial-difference', 'deviation'],
  ] as const)('%s stands at %s', (code, field) => {
    expect(REJECTION_CODES).toContain(code);
    expect(faultsOf(problem(code), added)).toEqual([{ field, words: ['标题', '怎么办。'], id: null }]);
  });

  it('an unknown unit stands at the towns when it is one of them, else at the department', () => {
    expect(places(problem('unknown-unit', { unit: '610702101' }), added)).toEqual(['towns']);
    expect(places(problem('unknown-unit', { unit: 'D-NONE' }), added)).toEqual(['department']);
  });

  it('of a split stands at the part that it names', () => {
    expect(places(problem('code-malformed', { item: '990501003000' }), split)).toEqual(['part1.code']);
    expect(places(problem('duplicate-code', { item: 'elsewhere' }), split)).toEqual([]);
  });

  it('of a schema stands at each field that it names, in words for people', () => {
    const errors = [['/fates/0/record/name/zh', 'too_small'], ['/fates/0/record/delegation/steps', 'too_small'], ['/fates/0/reason', 'too_small'], ['/fates/0/record/basis/inForceFrom', 'invalid_format'], ['/fates/0/record/department', 'invalid_format']] as const;
    const found = faultsOf(problem('validation-failed', { errors: errors.map(([pointer, code]) => ({ pointer, code, message: 'for machines' })) }), added);
    expect(found.map(({ field, id }) => [field, id])).toEqual([['nameZh', 'edit.error.empty'], ['steps', 'edit.error.choose'], ['reason', 'edit.error.reason'], ['basisFrom', 'edit.error.wrong'], ['department', 'edit.error.choose']]);
    expect(places(problem('validation-failed', { errors: [{ pointer: '/fates/0/into/1/code', code: 'too_small', message: '' }] }), split)).toEqual(['part1.code']);
  });

  it('is called by the label of its field, and in a split by the part', () => {
    expect(labelOf('basis')).toEqual({ label: 'field.basis', part: null });
    expect(labelOf('part1.nameZh')).toEqual({ label: 'edit.name.zh', part: 2 });
  });

  it('that is about no field stands above the form alone', () => {
    expect(places(problem('not-a-draft'), added)).toEqual([]);
  });
});
