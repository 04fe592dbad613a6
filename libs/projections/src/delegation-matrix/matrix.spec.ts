import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STEPS } from '@yichuang/domain';
import { CODES } from '../testing/catalogue-log.ts';
import { backup, bodies, CATALOGUE_WITH_LICENCE, CHANGE_1, CHANGE_2, clerk, DEPARTMENT, FROM, LETTER, LETTER_2022, LICENCE, LIST_2022, onChange, onLetters, onList, onStaff, postOf, proposed, reviewed, row, rows, scheduled, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import type { Moment } from '../runner/read-model.ts';
import { matrixCell } from './cell.ts';
import { compareMatrices } from './compare.ts';
import { townPermissions } from './permissions.ts';
import { matrix } from './query.ts';

const bits = (...steps: readonly string[]): number => STEPS.reduce((mask, step, bit) => (steps.includes(step) ? mask | (1 << bit) : mask), 0);
const WHOLE = bits('consult', 'accept', 'review', 'decide');
/** The second version takes the decision from town A and drops the first other item. */
const LIST_2023 = [
  ...onChange(CHANGE_2, proposed(CHANGE_2, '2022'), rows(CHANGE_2, row(LICENCE, [TOWN_A, TOWN_B], bodies('accept', 'review'))), { type: 'ResponsibilityItemsDropped', data: { changeId: CHANGE_2, items: [CODES[0]] } }, reviewed(CHANGE_2)),
  scheduled('2023', CHANGE_2, { base: '2022', items: [LICENCE], dropped: [CODES[0]], effectiveFrom: '2022-07-01' }),
];

describe('the matrix', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...CATALOGUE_WITH_LICENCE);
  });
  afterEach(() => log.close());
  const at = (moment: Moment) => log.read(['delegation-matrix'], read => matrix(read, moment));
  const cell = (code: string, town: string, moment: Moment) => {
    const { items, towns, kinds, cells } = at(moment);
    return kinds[cells[items.findIndex(each => each.code === code)]?.[towns.findIndex(each => each.code === town)] ?? -1];
  };

  it('has the items and towns of the day, and no version before the first', () => {
    expect(at({ on: '2022-01-15' })).toMatchObject({ version: null, effectiveFrom: null, catalogVersion: '2022.1', towns: [{ code: TOWN_A }, { code: TOWN_B }] });
    expect(at({ on: '2022-01-15' }).items).toHaveLength(6);
    expect(at({ on: '2022-01-15' }).items.every(({ unlisted }) => unlisted)).toBe(true);
    expect(at({ on: '2021-12-31' })).toMatchObject({ items: [], catalogVersion: null });
  });

  it('says who does what from the day of the version on, for every town at once', async () => {
    await log.happened(...LIST_2022);
    expect(cell(LICENCE, TOWN_A, { on: '2022-01-31' })).toEqual({ mask: 0, letter: 'not_needed', next: { mask: WHOLE, from: '2022-02-01' }, baseline: WHOLE });
    expect(cell(LICENCE, TOWN_A, { on: '2022-02-01' })).toEqual({ mask: WHOLE, letter: 'none', next: null, baseline: WHOLE });
    expect(cell(LICENCE, TOWN_B, { on: '2022-02-01' })).toMatchObject({ mask: bits('accept') });
    expect([TOWN_A, TOWN_B].map(town => cell(CODES[0], town, { on: '2022-02-01' }))).toEqual(Array(2).fill({ mask: bits('accept'), letter: 'not_needed', next: null, baseline: bits('accept') }));
    expect(at({ on: '2022-02-01' }).items.filter(({ unlisted }) => !unlisted).map(({ code }) => code)).toEqual([LICENCE, CODES[0]]);
  });

  it('shows where the letter of a licence stands, by the instant', async () => {
    await log.happened(...LIST_2022, ...LETTER_2022);
    const letter = (moment: Moment) => cell(LICENCE, TOWN_A, moment)?.letter;
    expect([letter({ on: '2022-02-01' }), letter({ on: '2023-01-01' })]).toEqual(['in_force', 'ended']);
    await log.happened(...onLetters({ type: 'DelegationSuspended', data: { letter: LETTER, from: '2022-04-01T02:00:00.000Z', reason: '整改' } }));
    expect([letter({ on: '2022-04-01', at: '2022-04-01T01:00:00.000Z' }), letter({ on: '2022-04-01', at: '2022-04-01T03:00:00.000Z' })]).toEqual(['in_force', 'suspended']);
    expect(cell(LICENCE, TOWN_B, { on: '2022-02-01' })?.letter).toBe('none');
  });

  it('is laid over by a later version from its day on, and tells of it before', async () => {
    const first = await log.happened(...LIST_2022);
    await log.happened(...LIST_2023);
    expect(cell(LICENCE, TOWN_A, { on: '2022-06-30' })?.next).toEqual({ mask: bits('accept', 'review'), from: '2022-07-01' });
    expect(cell(CODES[0], TOWN_A, { on: '2022-06-30' })?.next).toEqual({ mask: null, from: '2022-07-01' });
    expect(cell(LICENCE, TOWN_A, { on: '2022-06-30', number: first })?.next).toBeNull();
    expect(cell(LICENCE, TOWN_A, { on: '2022-07-01' })).toMatchObject({ mask: bits('accept', 'review'), baseline: WHOLE, next: null });
    expect(at({ on: '2022-07-01' }).items.find(({ code }) => code === CODES[0])?.unlisted).toBe(true);
    expect(at({ on: '2022-07-01', number: first }).version).toBe('2022');
  });

  it('does not know a version that was taken back', async () => {
    await log.happened(...LIST_2022, ...LIST_2023);
    const before = await log.happened(onList({ type: 'ResponsibilityVersionCancelled', data: { version: '2023', reason: '另行安排' } }));
    expect(at({ on: '2022-07-01' }).version).toBe('2022');
    expect(at({ on: '2022-07-01', number: before - 1 }).version).toBe('2023');
    expect(cell(LICENCE, TOWN_A, { on: '2022-06-30' })?.next).toBeNull();
  });

  it('keeps a version as it was committed, though somebody goes on with its change', async () => {
    await log.happened(...LIST_2022);
    await log.happened(...onChange(CHANGE_1, { type: 'ResponsibilityChangeReturned', data: { changeId: CHANGE_1, reason: '再议', by: 'D-SGB' } }, rows(CHANGE_1, row(LICENCE, [TOWN_A], bodies('accept')))));
    expect(cell(LICENCE, TOWN_A, { on: '2022-02-01' })?.mask).toBe(WHOLE);
  });

  it('compares two days cell by cell', async () => {
    await log.happened(...LIST_2022, ...LIST_2023);
    const [before, after] = [at({ on: '2022-06-30' }), at({ on: '2022-07-01' })];
    const found = compareMatrices(before, after, { before: { on: '2022-06-30', number: 1 }, after: { on: '2022-07-01', number: 1 } });
    expect(found).toMatchObject({ before: { version: '2022' }, after: { version: '2023' }, items: { added: [], gone: [] } });
    expect(found.differences.map(({ item, town, before: { mask: was }, after: { mask: is } }) => [item, town, was, is])).toEqual([
      [LICENCE, TOWN_A, WHOLE, bits('accept', 'review')], [LICENCE, TOWN_B, bits('accept'), bits('accept', 'review')], [CODES[0], TOWN_A, bits('accept'), 0], [CODES[0], TOWN_B, bits('accept'), 0],
    ]);
  });

  it('opens a cell: bodies, posts, documents, letters and versions', async () => {
    await log.happened(...LIST_2022, ...LETTER_2022, ...LIST_2023, ...onStaff(TOWN_A, postOf(TOWN_A, 'A1'), clerk(TOWN_A, 'A1', 'officer-1')), ...onStaff(DEPARTMENT, postOf(DEPARTMENT, 'D1', { office: 'dept_decider', duties: ['decide'], sendingUnit: null })));
    const open = (on: string) => log.read(['delegation-matrix'], read => matrixCell(read, { item: LICENCE, town: TOWN_A }, { on }));
    const then = open('2022-03-01');
    expect(then).toMatchObject({ mask: WHOLE, letter: 'in_force', version: '2022', since: '2022-02-01', basis: { list: { title: '实施方案' }, catalogue: { title: '实施方案' } }, letters: [{ letter: LETTER, status: 'in_force' }] });
    expect(then?.steps.find(({ step }) => step === 'accept')).toMatchObject({ body: 'town', unit: { code: TOWN_A }, posts: [{ post: 'A1', manned: true }], stopped: null });
    expect(then?.steps.find(({ step }) => step === 'issue')).toMatchObject({ body: 'department', unit: { code: DEPARTMENT }, posts: [] });
    expect(then?.history.map(({ version, mask }) => [version, mask])).toEqual([['2023', bits('accept', 'review')], ['2022', WHOLE]]);
    expect(open('2022-07-01')?.steps.find(({ step }) => step === 'decide')).toMatchObject({ body: 'department', posts: [{ post: 'D1', manned: false }] });
    expect(open('2022-07-01')).toMatchObject({ since: '2022-07-01', version: '2023' });
    expect(log.read(['delegation-matrix'], read => matrixCell(read, { item: LICENCE, town: DEPARTMENT }, { on: '2022-03-01' }))).toBeNull();
  });

  it('gives a town the rights that list, letter and posts make together', async () => {
    await log.happened(...LIST_2022, ...onStaff(TOWN_A, postOf(TOWN_A, 'A1', { duties: ['accept', 'decide'] }), clerk(TOWN_A, 'A1', 'officer-1'), backup(TOWN_A, 'A1', 'officer-2')));
    const rights = (town: string, moment: Moment) => log.read(['delegation-matrix'], read => townPermissions(read, town, moment));
    const licence = (moment: Moment) => rights(TOWN_A, moment)?.rights.find(each => each.item === LICENCE);
    expect(licence({ on: '2022-03-01' })).toMatchObject({ steps: ['accept', 'review', 'decide'], letter: 'none', usable: [], posts: ['A1'], letterNumber: null });
    await log.happened(...LETTER_2022);
    expect(licence({ on: '2022-03-01' })).toMatchObject({ letter: 'in_force', usable: ['accept', 'decide'], letterNumber: LETTER });
    expect(rights(TOWN_A, { on: '2022-03-01' })?.counts).toEqual({ items: 2, rights: 4, usable: 3 });
    expect(rights(TOWN_B, { on: '2022-03-01' })?.counts).toEqual({ items: 2, rights: 2, usable: 0 });
    await log.happened(...onStaff(TOWN_A, { type: 'AbsenceStarted', data: { unit: TOWN_A, post: 'A1', person: 'officer-1', from: FROM, until: null, cause: 'leave' } }));
    expect(licence({ on: '2022-03-01' })?.usable).toEqual([]);
    await log.happened(...onStaff(TOWN_A, { type: 'DeputyActivated', data: { unit: TOWN_A, post: 'A1', deputy: 'officer-2', forPerson: 'officer-1', at: FROM } }));
    expect(licence({ on: '2022-03-01' })?.usable).toEqual(['accept', 'decide']);
    expect(rights(DEPARTMENT, { on: '2022-03-01' })).toBeNull();
  });
});
