import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuidanceEvent, NegativeListEvent, PracticeEvent, TrainingEvent } from '@yichuang/domain';
import { guidance, guidanceSums } from '../guidance/query.ts';
import { practices } from '../practices/query.ts';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { negativeList, trainingBoard, trainingYear } from './query.ts';

const [UNIT, TOWN, VILLAGE] = ['D-MZJ', '610702100', '610702100201'];
const of = (event: TrainingEvent): Happened => ({ stream: `training-${UNIT}-2022`, event });
const duty: TrainingEvent = { type: 'TrainingDutySet', data: { unit: UNIT, year: 2022, ground: 'without_stations', stations: false, required: 4, settleOn: '2022-12-31', source: '二（五）3', officer: 'p' } };
const whole: readonly TrainingEvent[] = [
  { type: 'TrainingPlanned', data: { session: 1, form: 'drill', topic: '岗位练兵', plannedOn: '2022-03-10', bodies: [TOWN], items: [], officer: 'p' } },
  { type: 'TrainingHeld', data: { session: 1, on: '2022-03-10', place: '大厅', materials: [{ name: '题库', digest: null }], officer: 'p' } },
  { type: 'AttendanceRecorded', data: { session: 1, attendees: [{ person: 'officer-1', unit: TOWN }, { person: 'officer-2', unit: TOWN }], officer: 'p' } },
  { type: 'TrainingAssessed', data: { session: 1, passed: 2, of: 2, remark: '合格', officer: 'p' } },
  { type: 'TrainingCountedForYear', data: { session: 1, year: 2022, counted: 1, officer: 'q' } },
];

describe('the training of a year', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(established(UNIT, '民政局'), established(TOWN, '铺镇'), established(VILLAGE, '狮子村'));
  });
  afterEach(() => log.close());
  const board = (on: string, number?: number) => log.read(['training'], read => trainingBoard(read, 2022, { on, number }));

  // @req #64 #65
  it('stands against the share of the quarters, and is short only when the year is over', async () => {
    await log.happened(of(duty), ...whole.map(of));
    expect(board('2022-05-01')).toMatchObject([{ unit: { code: UNIT, zh: '民政局' }, counted: 1, expected: 1, required: 4, standing: 'on_track', sessions: [{ status: 'counted', attended: [{ unit: { code: TOWN }, persons: 2 }], materials: [{ name: '题库' }], assessed: { passed: 2 } }] }]);
    expect(JSON.stringify(board('2022-05-01'))).not.toContain('officer-1');
    expect([board('2022-03-09')[0]?.counted, board('2022-07-01')[0]?.standing, board('2023-01-15')[0]?.standing]).toEqual([0, 'behind', 'behind']);
    const before = await log.happened(of({ type: 'TrainingEarlyWarningRaised', data: { quarter: 2, counted: 1, expected: 2, required: 4 } }));
    await log.happened(of({ type: 'TrainingShortfallDetected', data: { unit: UNIT, year: 2022, required: 4, counted: 1, on: '2022-12-31' } }));
    expect([board('2023-01-15')[0]?.standing, board('2022-12-31')[0]?.standing, board('2023-01-15', before)[0]?.standing, board('2023-01-15')[0]?.warnings.length]).toEqual(['short', 'behind', 'behind', 1]);
    expect(log.read(['training'], read => [trainingYear(read, `${UNIT}-2022`, { on: '2023-01-15' })?.shortfall?.counted, trainingYear(read, `${UNIT}-2021`, { on: '2023-01-15' })])).toEqual([1, null]);
  });
  // @req #66
  it('puts on the negative list of the year whoever was short', async () => {
    const entry: NegativeListEvent = { type: 'NegativeListEntryRaised', data: { unit: UNIT, year: 2022, cause: 'training_shortfall', required: 4, counted: 1, on: '2022-12-31' } };
    const number = await log.happened({ stream: 'negativelist-2022', event: entry });
    const list = (year: number, upTo?: number) => log.read(['training'], read => negativeList(read, year, { on: '2023-01-15', number: upTo }));
    expect([list(2022), list(2021), list(2022, number - 1)]).toEqual([[{ unit: { code: UNIT, zh: '民政局', en: UNIT }, year: 2022, cause: 'training_shortfall', required: 4, counted: 1, on: '2022-12-31', number, takenOff: null }], [], []]);
  });
  // @req #66
  it('shows an entry that was taken off, and as it stood before', async () => {
    const INSTRUMENT = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b0aa';
    const entry = { unit: UNIT, year: 2022, cause: 'training_shortfall' } as const;
    const raised = await log.happened({ stream: 'negativelist-2022', event: { type: 'NegativeListEntryRaised', data: { ...entry, required: 4, counted: 1, on: '2022-12-31' } } });
    const number = await log.happened({ stream: 'negativelist-2022', event: { type: 'NegativeListEntryTakenOff', data: { ...entry, reason: '漏登一场', instrument: INSTRUMENT, on: '2023-01-10', officer: 'p-reform' } } });
    const taken = (on: string, upTo?: number) => log.read(['training'], read => negativeList(read, 2022, { on, number: upTo })).map(({ takenOff }) => takenOff);
    expect(taken('2023-01-15')).toMatchObject([{ reason: '漏登一场', document: { id: INSTRUMENT }, on: '2023-01-10', number }]);
    expect([taken('2023-01-09'), taken('2023-01-15', raised)]).toEqual([[null], [null]]);
    expect(JSON.stringify(taken('2023-01-15'))).not.toContain('p-reform');
  });
  // @req #42
  it('goes on at the stations: visits and answers, counted by town', async () => {
    const at = (event: GuidanceEvent): Happened => ({ stream: `guidance-${VILLAGE}`, event });
    const number = await log.happened(at({ type: 'GuidanceVisitLogged', data: { visit: 1, village: VILLAGE, town: TOWN, on: '2022-03-01', topics: ['agency'], seen: '台账齐全', advice: '继续保持', officer: 'p' } }));
    await log.happened(at({ type: 'QuestionAnswered', data: { question: 1, village: VILLAGE, town: TOWN, on: '2022-03-02', item: null, asked: '怎样认证', answer: '可以视频认证', officer: 'p' } }));
    const lines = (filter: { town?: string; village?: string }, upTo?: number) => log.read(['guidance'], read => guidance(read, filter, { on: '2022-03-05', number: upTo })).map(({ kind }) => kind);
    expect([lines({ town: TOWN }), lines({ village: VILLAGE }), lines({}, number), lines({ town: '610702001' })]).toEqual([['answer', 'visit'], ['answer', 'visit'], ['visit'], []]);
    expect(log.read(['guidance'], read => guidanceSums(read, { on: '2022-03-05' })).filter(({ town }) => town.code === TOWN)).toMatchObject([{ visited: 1, visits: 1, answers: 1 }]);
  });
  // @req #71
  it('is learnt from others too, until a practice is withdrawn', async () => {
    const at = (event: PracticeEvent): Happened => ({ stream: 'practice-5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e009', event });
    await log.happened(at({ type: 'PracticePublished', data: { unit: TOWN, title: { zh: '赶集日窗口', en: 'Market day window' }, summary: { zh: '逢集收件', en: '' }, body: '每逢集日在集市设窗口。', items: [], on: '2022-03-01', officer: 'p' } }), at({ type: 'PracticeWithdrawn', data: { reason: '做法已调整', on: '2022-05-01', officer: 'p' } }));
    const known = (on: string, withdrawn = false) => log.read(['practices'], read => practices(read, { on }, { withdrawn }));
    expect([known('2022-02-28').length, known('2022-04-01')[0]?.title.zh, known('2022-05-02').length, known('2022-05-02', true)[0]?.withdrawn?.reason]).toEqual([0, '赶集日窗口', 0, '做法已调整']);
  });
});
