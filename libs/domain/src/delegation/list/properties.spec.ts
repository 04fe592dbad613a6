import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, PLAN } from '../../catalog/testing/fixtures.ts';
import type { Decider } from '../../kernel/decider.ts';
import { fold } from '../../kernel/decider.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { rejectionOf } from '../../kernel/testing/specification.ts';
import {
  bodyFor, changeSummaryOf, latestListVersion, type RawRow, type ResponsibilityCommand, type ResponsibilityContext, responsibilityDecider, type ResponsibilityEvent, type ResponsibilityListCommand,
  type ResponsibilityListContext, responsibilityListDecider, type ResponsibilityListEvent, responsibilityListEvents, rowsOn, STEPS,
} from '../index.ts';
import { LICENCE, OTHER_TOWN, TOWN } from '../testing/fixtures.ts';
import { ACCEPT, change, changeContext, DECIDE, DIGEST, listContext, PROPOSER, raw, REVIEW, REVIEWER, row, ROWS, SERVICE } from '../testing/list-fixtures.ts';

const IDS = [1, 2, 3].map(n => `2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c00${n}`);
const VERSIONS = ['2023', '2023.1', '2023.2'];
const DAYS = ['2023-01-20', '2023-02-01', '2023-07-01'];
const [version, id, day] = [fc.constantFrom(...VERSIONS), fc.constantFrom(...IDS), fc.constantFrom(...DAYS)];

// @req #22
describe('any history of the list', () => {
  type Act = { readonly command: ResponsibilityListCommand; readonly context: ResponsibilityListContext };
  const facts = fc.tuple(fc.constantFrom(null, ...VERSIONS), fc.constantFrom(ROWS, [row(SERVICE.code, 'all_towns', ...ACCEPT)])).map(([base, rows]) => change(rows, { base }));
  const commands: fc.Arbitrary<ResponsibilityListCommand> = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(version, id, day).map(([label, changeId, effectiveFrom]) => ({ type: 'ScheduleResponsibilityVersion' as const, data: { version: label, changeId, rowsDigest: DIGEST, effectiveFrom } })) },
    { weight: 1, arbitrary: version.map(label => ({ type: 'CancelResponsibilityVersion' as const, data: { version: label, reason: '推迟' } })) },
    { weight: 1, arbitrary: fc.tuple(version, day).map(([label, on]) => ({ type: 'RecordResponsibilityTookEffect' as const, data: { version: label, on } })) },
  );
  const acts: fc.Arbitrary<Act> = fc.tuple(commands, day, facts).map(([command, today, each]) => ({ command, context: listContext(today, { change: each }) }));
  const step = (today: string, command: ResponsibilityListCommand): Act => ({ command, context: listContext(today) });
  const way = [
    step('2023-01-20', { type: 'ScheduleResponsibilityVersion', data: { version: '2023', changeId: IDS[0] ?? '', rowsDigest: DIGEST, effectiveFrom: '2023-02-01' } }),
    step('2023-01-20', { type: 'CancelResponsibilityVersion', data: { version: '2023', reason: '推迟' } }),
    step('2023-01-20', { type: 'ScheduleResponsibilityVersion', data: { version: '2023.1', changeId: IDS[0] ?? '', rowsDigest: DIGEST, effectiveFrom: '2023-02-01' } }),
    step('2023-02-01', { type: 'RecordResponsibilityTookEffect', data: { version: '2023.1', on: '2023-02-01' } }),
  ];
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(responsibilityListDecider, { acts, way, events: responsibilityListEvents, reaches: responsibilityListEvents.map(({ type }) => type) });
  });
});

/** A district of two items and two towns in which changes are proposed, consulted, reviewed and scheduled by the real rules. */
function district() {
  const changes = new Map<string, ResponsibilityEvent[]>();
  let list: readonly ResponsibilityListEvent[] = [];
  const listState = () => fold(responsibilityListDecider, responsibilityListDecider.initialState(), list);
  const changeState = (of: string) => fold(responsibilityDecider, responsibilityDecider.initialState(), changes.get(of) ?? []);
  const known = () => new Map(IDS.map(of => [of, { rows: changeSummaryOf(changeState(of), text => text)?.rows ?? new Map() }]));
  const accepted = <S, C, E extends DomainEvent, X>(decider: Decider<S, C, E, X>, { command, context }: { command: C; context: X }, state: S): readonly E[] => {
    let events: readonly E[] = [];
    rejectionOf(() => {
      events = decider.decide(command, state, context);
    });
    return events;
  };
  const context = (today: string, who: ResponsibilityContext['actor']): ResponsibilityContext => {
    const latest = latestListVersion(listState());
    return changeContext(today, who, { sha256: text => text, latest: latest && { version: latest.version, effectiveFrom: latest.effectiveFrom, rows: rowsOn(listState(), known(), '9999-12-31') } });
  };
  function act(of: string, today: string, command: ResponsibilityCommand, who = PROPOSER): void {
    changes.set(of, [...(changes.get(of) ?? []), ...accepted(responsibilityDecider, { command, context: context(today, who) }, changeState(of))]);
  }
  return {
    propose: (of: string, today: string, rows: readonly RawRow[]) => {
      act(of, today, { type: 'ProposeResponsibilityChange', data: { changeId: of, title: '清单', base: latestListVersion(listState())?.version ?? null, instrument: PLAN, reason: '说明' } });
      for (const one of rows) act(of, today, { type: 'ProposeResponsibilityRows', data: { rows: [one] } });
    },
    consult: (of: string, today: string) => {
      act(of, today, { type: 'OpenConsultation', data: { due: `${today.slice(0, 8)}28` } });
      for (const unit of [TOWN, OTHER_TOWN, 'D-MZJ', 'D-SPJ']) act(of, today, { type: 'RecordConsultationOpinion', data: { unit, opinion: 'agree', text: '' } }, actor(unit, `p-${unit}`, 'centre_manager', 'dept_decider'));
      act(of, today, { type: 'CloseConsultation', data: { minutes: '会商纪要' } });
      act(of, today, { type: 'ReviewResponsibilityChange', data: { opinion: '同意' } }, REVIEWER);
    },
    commit: (today: string, command: ResponsibilityListCommand, of: string) => {
      const facts = changeSummaryOf(changeState(of), text => text);
      const data = command.type === 'ScheduleResponsibilityVersion' ? { ...command, data: { ...command.data, rowsDigest: facts?.rowsDigest ?? '' } } : command;
      list = [...list, ...accepted(responsibilityListDecider, { command: data, context: listContext(today, { change: facts }) }, listState())];
    },
    versions: () => listState().versions,
    rowsOn: (on: string) => rowsOn(listState(), known(), on),
  };
}

type District = ReturnType<typeof district>;
const CELLS = [LICENCE.code, SERVICE.code].flatMap(item => [TOWN, OTHER_TOWN].flatMap(town => STEPS.map(step => ({ item, town, step }))));
const towns = fc.constantFrom<RawRow['towns']>('all_towns', [TOWN], [OTHER_TOWN], [OTHER_TOWN, TOWN]);
const rawRow = fc.tuple(fc.constantFrom(LICENCE.code, SERVICE.code), towns, fc.constantFrom(ACCEPT, REVIEW, DECIDE, [])).map(([code, where, steps]) => raw(code, where, ...steps));
const whole = fc.tuple(fc.constantFrom(ACCEPT, REVIEW, DECIDE), fc.constantFrom(ACCEPT, REVIEW)).map(([a, b]) => [raw(LICENCE.code, 'all_towns', ...a), raw(SERVICE.code, [TOWN], ...b), raw(SERVICE.code, [OTHER_TOWN], ...ACCEPT)]);
const turn: fc.Arbitrary<(on: District) => void> = fc.oneof(
  fc.tuple(id, day, fc.oneof(whole, fc.array(rawRow, { maxLength: 4 }))).map(([of, today, rows]) => (on: District) => on.propose(of, today, rows)),
  { weight: 3, arbitrary: fc.tuple(id, day).map(([of, today]) => (on: District) => on.consult(of, today)) },
  { weight: 3, arbitrary: fc.tuple(id, version, day, day).map(([of, label, today, effectiveFrom]) => (on: District) => on.commit(today, { type: 'ScheduleResponsibilityVersion', data: { version: label, changeId: of, rowsDigest: '', effectiveFrom } }, of)) },
  fc.tuple(version, day).map(([label, today]) => (on: District) => on.commit(today, { type: 'CancelResponsibilityVersion', data: { version: label, reason: '推迟' } }, '')),
);

// @req #21 #22 #33
describe('the list under any history of changes', () => {
  it('gives every step of every item at every town exactly one body while a version is in force', () => {
    let cells = 0;
    fc.assert(fc.property(fc.array(turn, { maxLength: 40 }), turns => {
      const on = district();
      for (const each of turns) each(on);
      for (const today of DAYS) {
        if (!on.versions().some(entry => !entry.cancelled && entry.effectiveFrom <= today)) continue;
        const rows = on.rowsOn(today);
        for (const { item, town, step } of CELLS) {
          const speaking = rows.get(item)?.filter(each => each.towns === 'all_towns' || each.towns.includes(town)) ?? [];
          expect(speaking).toHaveLength(1);
          expect(bodyFor(rows, { item, town, step })).toBe(speaking[0]?.bodies[step]);
          cells += 1;
        }
      }
    }), { numRuns: 400 });
    expect(cells).toBeGreaterThan(0);
  });
});
