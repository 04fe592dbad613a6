import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentFacts } from '../../instrument/index.ts';
import type { Role } from '../../kernel/role.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import type { UnitFacts } from '../../organisation/index.ts';
import { dueMilestones, isLate, MilestoneCommand, type MilestoneContext, milestoneDecider, type MilestoneEvent, milestoneEvents } from '../index.ts';

const { given } = specification(milestoneDecider, { events: milestoneEvents, commands: MilestoneCommand });
const PLAN = '5f0d6a0e-2f0a-5f5b-8a57-0c1f7f2b1a01';
const LATER_PLAN = '5f0d6a0e-2f0a-5f5b-8a57-0c1f7f2b1a02';
const REPEALED = '5f0d6a0e-2f0a-5f5b-8a57-0c1f7f2b1a03';
const document = (id: string, repealedFrom: string | null = null): [string, InstrumentFacts] => [id, { id, number: null, issuer: '区委办', issuedOn: '2023-01-12', effectiveFrom: '2023-01-12', repealedFrom, links: [] }];
const instruments = new Map([document(PLAN), document(LATER_PLAN), document(REPEALED, '2023-01-13')]);
const units = new Map<string, UnitFacts>([['D-SPJ', true], ['D-SGB', true], ['D-OLD', false]].map(([code, active]) => [String(code), { code: String(code), kind: 'department', parent: null, active: Boolean(active) }]));
const on = (today: string, parts: Partial<MilestoneContext> = {}): MilestoneContext => ({ now: `${today}T01:00:00.000Z`, today, actor: { id: 'u', unit: 'D-SPJ', offices: ['approval_bureau'] }, instrument: PLAN, instruments, units, number: 100, ...parts });
const by = (office: Role) => on('2023-01-13', { actor: { id: 'u', unit: 'D-SPJ', offices: [office] } });

const facts = { key: '2.2.1', clause: '二（二）1', obligation: { zh: '厘清服务事项', en: 'Settle the delegated items' }, responsible: ['D-SGB', 'D-SPJ'], due: '2023-01-31' };
const set = (parts: Partial<Omit<typeof facts, 'due'>> & { due?: string | null } = {}) => ({ type: 'SetMilestone' as const, data: { ...facts, ...parts } });
const isSet = (due: string | null = facts.due): MilestoneEvent => ({ type: 'MilestoneSet', data: { instrument: PLAN, ...facts, due } });
const move = (due: string | null, instrument = LATER_PLAN) => ({ type: 'RescheduleMilestone' as const, data: { key: facts.key, due, instrument, reason: '疫情影响' } });
const meet = (parts: { on?: string; evidence?: number[] } = {}) => ({ type: 'MeetMilestone' as const, data: { key: facts.key, on: '2023-01-12', evidence: [42], note: '', ...parts } });
const met: MilestoneEvent = { type: 'MilestoneMet', data: meet().data };
const missed: MilestoneEvent = { type: 'MilestoneMissed', data: { key: facts.key, due: facts.due } };

// @req #12
describe('an obligation', () => {
  it('names who answers for it and by when, or that it is long-term', () => {
    given().when(set(), on('2023-01-13')).records(isSet());
    given().when(set({ due: null }), on('2023-01-13')).records(isSet(null));
    given().when(set({ due: '2023-01-13' }), on('2023-01-13')).recordsTypes('MilestoneSet');
  });
  it('is entered once per key', () => {
    given(isSet()).when(set(), on('2023-01-13')).changesNothing();
    given(isSet()).when(set({ due: '2023-02-28' }), on('2023-01-13')).refuses('already-exists', { key: '2.2.1' });
  });
  it('rests on a document in force, and falls to units that are there, on a day to come', () => {
    given().when(set(), on('2023-01-13', { instrument: '5f0d6a0e-2f0a-5f5b-8a57-0c1f7f2b1aff' })).refuses('unknown-instrument');
    given().when(set(), on('2023-01-13', { instrument: REPEALED })).refuses('instrument-repealed');
    given().when(set({ responsible: ['D-OLD'] }), on('2023-01-13')).refuses('unknown-unit', { unit: 'D-OLD' });
    given().when(set({ responsible: ['D-SPJ', 'D-SPJ'] }), on('2023-01-13')).refuses('duplicate-code');
    given().when(set(), on('2023-02-01')).refuses('effective-in-past');
    given().when(set(), by('dept_catalog_owner')).refuses('wrong-office');
  });
  it('gets another day by a document', () => {
    given(isSet()).when(move('2023-02-28'), on('2023-01-20')).records({ type: 'MilestoneRescheduled', data: move('2023-02-28').data });
    given(isSet(), missed).when(move(null), on('2023-02-10')).recordsTypes('MilestoneRescheduled');
    given(isSet()).when(move(facts.due), on('2023-01-20')).changesNothing();
    given(isSet()).when(move('2023-02-28', '5f0d6a0e-2f0a-5f5b-8a57-0c1f7f2b1aff'), on('2023-01-20')).refuses('unknown-instrument');
    given(isSet()).when(move('2023-01-14'), on('2023-01-20')).refuses('effective-in-past');
    given(isSet(), met).when(move('2023-02-28'), on('2023-01-20')).refuses('milestone-met');
    given().when(move('2023-02-28'), on('2023-01-20')).refuses('unknown-milestone');
    given(isSet()).when(move('2023-02-28'), by('centre_manager')).refuses('wrong-office');
  });
  it('is met by what the log shows, once', () => {
    given(isSet()).when(meet(), on('2023-01-13')).records(met);
    given(isSet(), missed).when(meet({ on: '2023-02-10' }), on('2023-02-10')).recordsTypes('MilestoneMet');
    given(isSet(), met).when(meet(), on('2023-01-13')).refuses('already-done');
    given(isSet()).when(meet({ evidence: [] }), on('2023-01-13')).refuses('evidence-missing');
    given(isSet()).when(meet({ evidence: [42, 101] }), on('2023-01-13')).refuses('evidence-missing', { beyond: [101] });
    given(isSet()).when(meet({ on: '2023-01-14' }), on('2023-01-13')).refuses('date-in-future');
    given(isSet()).when(meet(), by('town_acceptor')).refuses('wrong-office');
    given().when(meet(), on('2023-01-13')).refuses('unknown-milestone');
  });
});

// @req #12
describe('a day that went by', () => {
  const due = (events: readonly MilestoneEvent[], now: string) => dueMilestones(stateAfter(milestoneDecider, events), now).map(({ due: when, event }) => [when, event]);
  it('is said from the first moment of the day after it, once', () => {
    expect(due([isSet()], '2023-01-31T15:59:59.999Z')).toEqual([]);
    expect(due([isSet()], '2023-01-31T16:00:00.000Z')).toEqual([['2023-01-31T16:00:00.000Z', missed]]);
    expect(due([isSet(), missed], '2023-03-01T00:00:00.000Z')).toEqual([]);
  });
  it('is not said of what was met, is long-term, or has another day', () => {
    for (const events of [[isSet(), met], [isSet(null)], [isSet(), { type: 'MilestoneRescheduled', data: move('2023-06-30').data } satisfies MilestoneEvent]]) expect(due(events, '2023-03-01T00:00:00.000Z')).toEqual([]);
  });
  it('is said again of the new day', () => {
    const again: MilestoneEvent = { type: 'MilestoneRescheduled', data: move('2023-02-28').data };
    expect(due([isSet(), missed, again], '2023-03-01T00:00:00.000Z')).toEqual([['2023-02-28T16:00:00.000Z', { type: 'MilestoneMissed', data: { key: facts.key, due: '2023-02-28' } }]]);
  });
  it('is recorded by the program when it is over', () => {
    const miss = { type: 'RecordMilestoneMissed' as const, data: { key: facts.key, due: facts.due } };
    given(isSet()).when(miss, on('2023-02-01')).records(missed);
    given(isSet()).when(miss, on('2023-01-31')).refuses('not-due-yet');
    given(isSet(), met).when(miss, on('2023-02-01')).refuses('not-due-yet');
    given(isSet(), missed).when(miss, on('2023-02-01')).refuses('already-done');
    given().when(miss, on('2023-02-01')).refuses('unknown-milestone');
  });
  it('makes it late when it is met after it', () => {
    const late: MilestoneEvent = { type: 'MilestoneMet', data: { ...meet().data, on: '2023-02-01' } };
    const milestone = (...events: MilestoneEvent[]) => stateAfter(milestoneDecider, events).milestones[facts.key] ?? { due: null, met: null };
    expect([milestone(isSet(), met), milestone(isSet(), missed, late), milestone(isSet(null), late), milestone(isSet())].map(isLate)).toEqual([false, true, false, false]);
  });
});

describe('any history of a document’s obligations', () => {
  const day = fc.constantFrom('2023-01-13', '2023-01-31', '2023-02-01', '2023-06-30');
  const key = fc.constantFrom('2.1', '2.2.1', '2.2.2');
  const command: fc.Arbitrary<MilestoneCommand> = fc.oneof(
    fc.tuple(key, fc.option(day)).map(([of, due]) => set({ key: of, due })),
    fc.tuple(key, fc.option(day)).map(([of, due]) => ({ type: 'RescheduleMilestone' as const, data: { ...move(due).data, key: of } })),
    fc.tuple(key, day, fc.constantFrom<number[]>([1], [99, 101], [7, 8])).map(([of, when, evidence]) => ({ type: 'MeetMilestone' as const, data: { ...meet({ on: when, evidence }).data, key: of } })),
  );
  const acts = fc.tuple(command, day).map(([each, today]) => ({ command: each, context: on(today) }));
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(milestoneDecider, { acts, way: [{ command: set(), context: on('2023-01-13') }], events: milestoneEvents, reaches: ['MilestoneSet', 'MilestoneRescheduled', 'MilestoneMet'] });
  });
});
