import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, clerk, onStaff, postOf } from '../../testing/authority-log.ts';
import { document, established, PLAN } from '../../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../../testing/log.ts';
import { planBoard } from '../plan.ts';

const [REAL, FICTIONAL] = ['610702100', 'X-SFZ'] as const;
const onHall = (town: string): Happened[] => {
  const data = { town, edition: 1 };
  return [
    { stream: `halldirectory-${town}`, event: { type: 'HallDirectoryDrafted', data: { ...data, catalogVersion: '2022', delegatedCount: 0, absent: [], entries: [] } } },
    { stream: `halldirectory-${town}`, event: { type: 'HallDirectoryPublished', data: { ...data, effectiveFrom: '2022-02-01' } } },
  ];
};
const obligation = (key: string): Happened => ({ stream: `milestone-${PLAN}`, event: { type: 'MilestoneSet', data: { instrument: PLAN, key, clause: key, obligation: { zh: '义务', en: 'Obligation' }, responsible: ['D-SGB'], due: null } } });

// @req #12
describe('the plan on a board', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(document(PLAN, '方案'), ...['2.2.3', '2.4.1', '3.1'].map(obligation), established(REAL, '甲镇', { kind: 'town', illustrative: false }), established(FICTIONAL, '示范镇', { kind: 'town' }), ...onHall(REAL), ...onHall(FICTIONAL));
  });
  afterEach(() => log.close());
  const evidence = (key: string) => log.read(['plan'], read => planBoard(read, { on: '2022-03-01' })).clauses.find(clause => clause.key === key)?.evidence[0];

  it('counts no town that is made up, neither as done nor as to be done', () => {
    expect(evidence('2.2.3')).toMatchObject({ value: 1, of: 1 });
    expect(evidence('3.1')).toMatchObject({ value: 0, of: 1 });
  });

  it('counts a post as filled only where both sit on it', async () => {
    await log.happened(
      ...onStaff(REAL, postOf(REAL, 'A1'), clerk(REAL, 'A1', 'officer-1'), backup(REAL, 'A1', 'officer-2'), postOf(REAL, 'A2'), backup(REAL, 'A2', 'officer-1'), postOf(REAL, 'A3'), clerk(REAL, 'A3', 'officer-2')),
      ...onStaff(FICTIONAL, postOf(FICTIONAL, 'A1'), clerk(FICTIONAL, 'A1', 'officer-3'), backup(FICTIONAL, 'A1', 'officer-4')),
    );
    expect(evidence('2.4.1')).toMatchObject({ value: 1, of: 3 });
  });
});
