import type { CaseEvent, Channel, LetterEvent, Metadata } from '@yichuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, bodies, CHANGE_1, CHANGE_2, DEPARTMENT, drafted, onChange, onLetters, proposed, row, rows, scheduled, signedByDepartment, signedByTown, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { accepted, granted, onCase, received, refused } from '../testing/case-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { RULED } from '../testing/rulebook-log.ts';
import { integritySignals } from './query.ts';
import { standsOut } from './rules.ts';
import type { IntegrityRule } from './view.ts';

type By = Pick<Metadata, 'actor' | 'channel'>;
const by = (id: string, post = 'town_acceptor', unit = TOWN_A, channel: Channel = 'window'): By => ({ actor: { id, unit, post }, channel });
const at = (day: number, minutes: number, seconds = 0): string => new Date(Date.UTC(2022, 2, day, 1, minutes, seconds)).toISOString();
const [ANNA, BO, HEAD] = [by('officer-anna'), by('officer-bo'), by('officer-head', 'town_decider')];
let count = 0;
interface Life {
  readonly applicant?: string;
  readonly agent?: string;
  readonly priority?: boolean;
  readonly day?: number;
  readonly clerk?: By;
  readonly decider?: By;
  readonly end?: CaseEvent;
  /** Seconds from acceptance to decision. */
  readonly after?: number;
}

/** A case of ordinary life, unless said otherwise: its own applicant, decided by another an hour after it was accepted. */
function life({ applicant, agent, priority = false, day = 1, clerk = ANNA, decider = HEAD, end = granted(), after = 3600 }: Life = {}): Happened[] {
  count += 1;
  const id = `5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2${String(count).padStart(4, '0')}`;
  const subject = applicant ?? `resident-${String(count).padStart(10, '0')}`;
  return [
    onCase(id, received({ applicant: { subject, kind: 'natural_person' }, agent: agent === undefined ? null : { subject: agent, mandate: null }, priority }), { recordedAt: at(day, 0), metadata: clerk }),
    onCase(id, accepted(), { recordedAt: at(day, 10), metadata: clerk }), onCase(id, end, { recordedAt: at(day, 10, after), metadata: decider }),
  ];
}
const times = (n: number, of: Life = {}): Happened[] => Array.from({ length: n }, () => life(of)).flat();
const revealed = (id: string, who: By, minutes: number): Happened =>
  ({ stream: 'access-resident-0000000001', event: { type: 'PersonalDataRevealed', data: { subject: 'resident-0000000001', fields: [`case-${id}/phone`, `case-${id}/name`], purpose: '电话核实', unit: TOWN_A } }, recordedAt: at(1, minutes), metadata: who });
const idOf = (happened: readonly Happened[]): string => (happened[0]?.stream ?? '').slice('case-'.length);
/** The decision of somebody against what the rule said. */
const against = (): CaseEvent => {
  const event = refused();
  return event.type === 'CaseRefused' && event.data.capsule ? { ...event, data: { ...event.data, capsule: { ...event.data.capsule, outcome: 'grant' } } } : event;
};

/** What the rules raise from a log of its own, and nothing else. */
async function raised(...happened: readonly Happened[]) {
  const log = await bench();
  try {
    await log.happened(...happened);
    return log.read(['integrity'], read => integritySignals(read, { period: '2022-03', unseen: { unit: 'D-NIL' } }, {})).signals;
  } finally {
    await log.close();
  }
}
const rules = async (...happened: readonly Happened[]): Promise<readonly IntegrityRule[]> => (await raised(...happened)).map(({ rule }) => rule);
const BOTH = by('officer-anna', 'town_decider');

// @req #55
describe('signals of integrity', () => {
  it('are none in ordinary work', async () => {
    const own = life();
    expect(await rules(...own, ...times(12), ...times(12, { clerk: BO, decider: BOTH, end: refused() }), ...times(12, { end: refused() }), revealed(idOf(own), ANNA, 5))).toEqual([]);
  });
  it('say that one officer accepts and decides for one applicant again and again', async () => {
    const friend = { applicant: 'resident-friend-0001', clerk: BOTH, decider: BOTH };
    expect(await raised(...times(3, friend), ...times(4))).toMatchObject([{ rule: 'one_hand', unit: TOWN_A, post: 'town_decider', officer: 'officer-anna', numbers: { hits: 3, of: 3 }, events: [{}, {}, {}] }]);
    expect(await rules(...times(2, friend), ...times(4, { clerk: BOTH, decider: BOTH }))).toEqual([]);
    expect(await rules(...times(3, { agent: 'resident-agent-00001', clerk: BOTH, decider: BOTH }))).toEqual(['one_hand']);
  });
  it('say that a case was decided as soon as it was accepted, to the second', async () => {
    expect(await raised(...life({ after: 59 }), ...times(3))).toMatchObject([{ rule: 'minute', post: 'town_decider', numbers: { hits: 1, of: 4 } }]);
    expect(await rules(...life({ after: 60 }))).toEqual([]);
  });
  it('say that somebody refuses far more than the rest of the unit, and not on few decisions', async () => {
    const other = by('officer-other', 'town_decider');
    const [few, many] = [times(7, { decider: other }), times(20, { decider: HEAD })];
    expect(await raised(...few, ...times(3, { decider: other, end: refused() }), ...many)).toMatchObject([{ rule: 'refusals', officer: 'officer-other', numbers: { hits: 3, of: 10, othersHits: 0, othersOf: 20 } }]);
    expect(await rules(...few, ...times(2, { decider: other, end: refused() }), ...many)).toEqual([]);
    expect(await rules(...few, ...times(3, { decider: other, end: refused() }), ...many, ...times(3, { end: refused() }))).toEqual([]);
  });
  it('say that somebody decides against the rule far more than the rest of the unit', async () => {
    const found = await raised(...times(8), ...times(4, { end: against() }), ...times(12, { decider: BO }), ...times(3, { decider: BO, end: refused() }));
    expect(found.filter(({ rule }) => rule === 'overrides')).toMatchObject([{ officer: 'officer-head', numbers: { hits: 4, of: 12, othersHits: 0, othersOf: 15 } }]);
  });
  it('say that one agent is served first at one counter', async () => {
    const friend = { agent: 'resident-agent-00001', priority: true };
    expect(await raised(...times(3, friend), ...times(6))).toMatchObject([{ rule: 'agent', officer: 'officer-anna', numbers: { hits: 3, of: 3, othersHits: 0, othersOf: 6 } }]);
    expect(await rules(...times(3, friend), ...times(4, { priority: true }), ...times(2))).toEqual([]);
  });
  it('say that data were opened in cases that the officer never handled, on one day', async () => {
    const cases = [life(), life(), life(), life({ clerk: BO })];
    const open = (n: number, who: By) => cases.slice(0, n).map((one, index) => revealed(idOf(one), who, 20 + index));
    expect(await raised(...cases.flat(), ...open(4, BO))).toMatchObject([{ rule: 'reveals', officer: 'officer-bo', numbers: { hits: 3, of: 4 } }]);
    expect(await rules(...cases.flat(), ...open(3, ANNA), ...open(2, BO), ...open(4, by('officer-audit', 'auditor', 'D-SJJU')), ...open(4, by('resident-0000000001', '', 'citizen', 'web')))).toEqual([]);
  });
  it('say that a case was decided at once by the body that a change had given the decision to, where it had come in before', async () => {
    const [CHANGE, NEXT] = [CHANGE_1, CHANGE_2];
    const list = (changeId: string, base: string | null, { on, town }: { readonly on: string; readonly town: boolean }): Happened[] => [
      ...onChange(changeId, proposed(changeId, base), rows(changeId, row(RULED, 'all_towns', town ? bodies('accept', 'review', 'decide') : bodies('accept')))), scheduled(base === null ? '2021' : '2022', changeId, { base, items: [RULED], effectiveFrom: on }),
    ];
    const changed = (to: 'town' | 'department', on = '2022-03-07') => [...list(CHANGE, null, { on: '2022-01-01', town: to === 'department' }), ...list(NEXT, '2021', { on, town: to === 'town' })];
    const [DEPT_HEAD, DAYS] = [by('officer-dept', 'dept_decider', DEPARTMENT), 86_400];
    // Received and accepted on 1 March; decided so many days later. Five working days after Monday the seventh end on Monday the fourteenth.
    const after = (days: number, decider = HEAD): Happened[] => life({ after: days * DAYS, decider });
    expect(await raised(...changed('town'), ...after(6), ...times(3))).toMatchObject([{ rule: 'gained', unit: TOWN_A, officer: 'officer-head', numbers: { hits: 1, of: 4 }, events: [{ stream: expect.stringMatching(/^case-/) }] }]);
    expect(await rules(...changed('town'), ...after(13))).toEqual(['gained']);
    expect(await rules(...changed('department'), ...after(7, DEPT_HEAD))).toEqual(['gained']);
    // Before the change, too long after it, by the body that lost it, of a case that came in afterwards, of an item that nothing changed.
    expect(await rules(...changed('town'), ...after(5), ...after(14), ...after(7, DEPT_HEAD))).toEqual([]);
    expect(await rules(...changed('town', '2022-02-28'), ...after(1))).toEqual([]);
    expect(await rules(...list(CHANGE, null, { on: '2022-03-07', town: true }), ...after(6))).toEqual([]);
  });
  it('say so of a letter that gives the decision for the first time, and not of one that renews it', async () => {
    const letter = (name: string, from: string): LetterEvent[] => [drafted(name, { items: [{ code: RULED, scope: ['accept', 'review', 'decide'] }], from }), signedByDepartment(name), signedByTown(name), announced(name, '2022-01-12')];
    const decided = life({ after: 6 * 86_400 });
    expect(await rules(...onLetters(...letter('汉民委〔2022〕1号', '2022-03-07')), ...decided)).toEqual(['gained']);
    expect(await rules(...onLetters(...letter('汉民委〔2021〕1号', '2021-03-07'), ...letter('汉民委〔2022〕1号', '2022-03-07')), ...decided)).toEqual([]);
  });
  it('compare shares without dividing', () => {
    const limits = { hits: 3, base: 10, times: 3 };
    expect([standsOut({ hits: 3, of: 10, othersHits: 1, othersOf: 10 }, limits), standsOut({ hits: 3, of: 10, othersHits: 2, othersOf: 10 }, limits), standsOut({ hits: 3, of: 10, othersHits: 0, othersOf: 9 }, limits)]).toEqual([true, false, false]);
  });
});

// @req #55
describe('signals of integrity at a moment', () => {
  let log: Bench;
  let before = -1;
  beforeAll(async () => {
    log = await bench();
    before = await log.happened(...life({ after: 5 }));
    await log.happened(...life({ after: 5 }), ...life({ after: 5, decider: by('officer-b', 'town_decider', TOWN_B) }));
  });
  afterAll(() => log.close());
  const view = (unit: string, number?: number, period = '2022-03') => log.read(['integrity'], read => integritySignals(read, { period, unseen: { unit } }, { number })).signals;

  it('are what the log had raised by then, and of the period asked for', () => {
    expect(view('D-NIL').map(({ unit, numbers }) => [unit, numbers.hits])).toEqual(expect.arrayContaining([[TOWN_A, 2], [TOWN_B, 1]]));
    expect([view('D-NIL', before).map(({ numbers }) => numbers.hits), view('D-NIL', before - 1), view('D-NIL', undefined, '2022-04')]).toEqual([[1], [], []]);
    expect(view('D-NIL', undefined, '2022Q1')).toHaveLength(2);
  });
  it('never go to the unit that they are about', () => {
    expect(view(TOWN_A).map(({ unit }) => unit)).toEqual([TOWN_B]);
  });
  it('come out the same when they are built again', async () => {
    expect((await log.runner.verify('integrity')).identical).toBe(true);
  });
});
