import { DecideFates, type Fate } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { fixtureLine } from '../../../testing/adjustment-fixture.ts';
import { editsOf, fateIn, itemOf, partsOf, type Edit } from './edits.ts';
import { itemIn, partPrefix } from './item-form.ts';

const old = fixtureLine('990501001000', null);
const ITEM = { code: '990520901000', nameZh: '代办服务', nameEn: 'Errands', kind: 'public_service', basisStatus: 'in_force', basis: '《某某条例》第三条', department: 'D-MZJ', theme: '综合服务', applicant: '自然人', handling: 'promised', recipients: 'all_towns', form: '' };

/** A form as the browser hands it over: a field may be there several times. */
function formOf(fields: Readonly<Record<string, string | readonly string[]>>, prefix = ''): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(prefix + name, value);
  return form;
}
const valid = (fate: Fate) => DecideFates.safeParse({ type: 'DecideFates', data: { fates: [fate] } }).error;

describe('a form of the board', () => {
  it('adds an item that the domain understands, and marks an illustrative code by itself', () => {
    const fate = fateIn(formOf({ ...ITEM, steps: ['review', 'accept'], reason: '群众需要' }), { kind: 'add', line: null }, 0);
    expect(valid(fate)).toBeUndefined();
    expect(fate).toMatchObject({ fate: 'added', deviation: null, record: { code: ITEM.code, illustrative: true, delegation: { steps: ['accept', 'review'], recipients: 'all_towns' } } });
    expect(itemIn(formOf({ ...ITEM, code: '610720901000' }), '').illustrative).toBe(false);
  });

  it('hands steps to chosen towns only, and takes a basis that is not yet in force', () => {
    const item = itemIn(formOf({ ...ITEM, basisStatus: 'pending', basisFrom: '2024-07-01', recipients: 'chosen', towns: ['610702101', '610702102'] }), '');
    expect(item.basis).toEqual({ status: 'pending', inForceFrom: '2024-07-01' });
    expect(item.delegation.recipients).toEqual(['610702101', '610702102']);
  });

  it('renames an item and changes nothing else of it', () => {
    const edit: Edit = { kind: 'rename', line: old };
    const fate = fateIn(formOf({ nameZh: '新名称', nameEn: 'New name', reason: '与省目录一致', deviation: '暂未更新' }), edit, 0);
    expect(valid(fate)).toBeUndefined();
    expect(fate).toEqual({ fate: 'renamed', record: { ...old.before, name: { zh: '新名称', en: 'New name' } }, reason: '与省目录一致', deviation: '暂未更新' });
  });

  it('splits an item into as many parts as it shows', () => {
    const form = formOf({ reason: '分开办理' });
    for (const part of [0, 1, 2]) for (const [name, value] of formOf({ ...ITEM, code: `99052090${part}000`, nameZh: `第${part}部分`, steps: 'accept' }, partPrefix(part))) form.append(name, value);
    const fate = fateIn(form, { kind: 'split', line: old }, 3);
    expect(valid(fate)).toBeUndefined();
    expect(fate).toMatchObject({ fate: 'split', code: old.code, into: [{ code: '990520900000' }, { code: '990520901000' }, { code: '990520902000', name: { zh: '第2部分' } }] });
  });
});

describe('the forms that a line offers', () => {
  it('are renaming and splitting for an old item, correcting for an added one, none for a part', () => {
    expect(editsOf(old)).toEqual(['rename', 'split']);
    expect(editsOf(fixtureLine('1', 'added'))).toEqual(['add']);
    expect(editsOf(fixtureLine('1', 'split_result'))).toEqual([]);
  });

  it('start from what is drafted already', () => {
    const renamed = fixtureLine('1', 'renamed');
    expect(itemOf({ kind: 'rename', line: renamed })).toBe(renamed.after);
    const [one, two] = [fixtureLine('2', 'split_result'), fixtureLine('3', 'split_result')];
    const split = { ...fixtureLine('1', 'split'), into: ['2', '3'] };
    expect(partsOf({ kind: 'split', line: split }, [split, one, two])).toEqual([one.after, two.after]);
    expect(partsOf({ kind: 'split', line: old }, [old])).toMatchObject([{ code: '', name: { zh: '' }, department: old.before?.department }, { code: '' }]);
  });
});
