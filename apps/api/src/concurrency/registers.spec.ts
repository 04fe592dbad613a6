import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentIdOf } from '../application.ts';
import { actor, DISTRICT, DOCUMENT, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const operator = actor('operator');
const reform = actor('reform_officer', 'D-SGB');
const [genesis, ...rest] = OPENING;

describe.each(ARENAS)('the registers under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    if (genesis) await rivals.inOrder([genesis]);
  });
  afterEach(() => rivals.close());

  it('open a log once', async () => {
    expect(await rivals.atOnce(everyCaller(() => genesis).filter(given => given !== undefined))).toEqual(everyCaller(() => 'already-exists'));
    expect(await rivals.types()).toEqual(['LogOpened']);
  });

  it('open no second district in a log that has one', async () => {
    if (!genesis) throw new Error('the district has a genesis');
    const other: Given = { ...genesis, stream: 'log-610703', data: Object.assign({}, genesis.data, { district: '610703' }) };
    expect(await rivals.atOnce(everyCaller(() => other))).toEqual(everyCaller(() => 'already-exists'));
    expect(await rivals.types()).toEqual(['LogOpened']);
  });

  // @req #6
  it('establish one unit per code, and let it end once', async () => {
    const unit = rest.find(given => given.stream === 'unit-D-SPJ');
    if (!unit) throw new Error('the district has this unit');
    expect(await rivals.atOnce(everyCaller(() => unit))).toEqual(oneWins('already-exists'));
    const dissolve: Given = { type: 'DissolveUnit', stream: unit.stream, data: { effectiveFrom: '2022-03-01', instrument: null, reason: '机构改革' }, by: operator };
    expect(await rivals.atOnce(everyCaller(() => dissolve))).toEqual(oneWins('already-done'));
    expect(await rivals.types(unit.stream)).toEqual(['UnitEstablished', 'UnitDissolved']);
  });

  // @req #6
  it('give a unit one name on any day', async () => {
    await rivals.inOrder(rest);
    const rename = (caller: number): Given => ({ type: 'RenameUnit', stream: 'unit-D-SPJ', data: { effectiveFrom: '2022-03-01', instrument: null, reason: '机构改革', name: { zh: `新名${caller}`, en: '' }, shortName: null }, by: operator });
    expect(await rivals.atOnce(everyCaller(rename))).toEqual(oneWins('bad-effective-date'));
    expect(await rivals.types('unit-D-SPJ')).toEqual(['UnitEstablished', 'UnitRenamed']);
  });

  // @req #1
  it('register a document number once, however its brackets are typed and whoever enters it', async () => {
    const spellings = ['试字〔2022〕9号', '试字[2022]9号', '试字（２０２２）9号', '试字【2022】 9号'];
    const register = (caller: number): Given => {
      const data = { ...DOCUMENT, number: spellings[caller % spellings.length] ?? '', title: `标题${caller}` };
      return { type: 'RegisterInstrument', stream: `instrument-${instrumentIdOf(data)}`, data, by: operator };
    };
    expect(await rivals.atOnce(everyCaller(register))).toEqual(oneWins('already-exists'));
    expect((await rivals.types()).filter(type => type === 'InstrumentRegistered')).toHaveLength(1);
  });

  // @req #2
  it('repeal a document once', async () => {
    await rivals.inOrder(rest);
    const stream = `instrument-${instrumentIdOf(DOCUMENT)}`;
    expect(await rivals.atOnce(everyCaller(caller => ({ type: 'RepealInstrument', stream, data: { effectiveFrom: `2022-03-${10 + caller}`, by: null, reason: '废止' }, by: operator })))).toEqual(oneWins('already-done'));
    expect(await rivals.types(stream)).toEqual(['InstrumentRegistered', 'InstrumentRepealed']);
  });

  it('publish the days of a year once', async () => {
    const publish = (caller: number): Given => ({ type: 'PublishCalendarYear', stream: 'calendar-cn', data: { year: 2022, notice: { title: '放假安排', number: null, issuer: '国务院办公厅', publishedOn: null }, offDays: [`2022-05-0${1 + (caller % 5)}`], makeUpDays: [] }, by: operator });
    expect(await rivals.atOnce(everyCaller(publish))).toEqual(oneWins('already-exists'));
    expect(await rivals.types('calendar-cn')).toEqual(['CalendarYearPublished']);
  });

  it('count a provincial list once, and only whole', async () => {
    await rivals.inOrder(rest);
    const snapshotId = instrumentIdOf({ ...DOCUMENT, number: 'list' });
    const stream = `province-${DISTRICT}`;
    const entries = [{ code: '990501001000', name: '试验事项1', kind: 'payment', basis: '' }];
    await rivals.inOrder([{ type: 'RecordProvincialEntries', stream, data: { snapshotId, entries }, by: reform }]);
    const commit = (of: number): Given => ({ type: 'CommitProvincialSnapshot', stream, data: { snapshotId, takenOn: '2022-01-04', count: of, sha256: 'a'.repeat(64), source: '省目录' }, by: reform });
    expect(await rivals.atOnce([commit(2), commit(2)])).toEqual(['declared-sums-differ', 'declared-sums-differ']);
    expect(await rivals.atOnce(everyCaller(() => commit(1)))).toEqual(oneWins('already-done'));
    expect(await rivals.types(stream)).toEqual(['ProvincialEntriesRecorded', 'ProvincialSnapshotImported']);
  });

  it('know one subject per ID number, whatever reference it is entered under', async () => {
    await rivals.inOrder(rest);
    const register = (caller: number): Given => {
      const subject = `subject0123456${String(caller).padStart(2, '0')}`;
      return { type: 'RegisterSubject', stream: `subject-${subject}`, data: { subject, kind: 'citizen', name: '赵一诚（虚构）', idNumber: '610702196203150029', phone: null, illustrative: true }, by: operator };
    };
    expect(await rivals.atOnce(everyCaller(register))).toEqual(oneWins('id-number-taken'));
    expect((await rivals.types()).filter(type => type === 'SubjectRegistered')).toHaveLength(1);
  });

  it('record refusals of one actor at a bounded rate, however many come at once', async () => {
    await rivals.inOrder(rest);
    const refused = (): Given[] => everyCaller(() => ({ type: 'MoveUnit', stream: 'unit-D-SPJ', data: { effectiveFrom: '2022-02-01', instrument: null, reason: '试试', parent: 'D-SGB' }, by: actor('auditor') }));
    const ends = await rivals.atOnce([...refused(), ...refused(), ...refused()]);
    expect(new Set(ends)).toEqual(new Set(['not-delegated']));
    expect((await rivals.types()).filter(type => type === 'CommandRefused')).toHaveLength(20);
  });
});
