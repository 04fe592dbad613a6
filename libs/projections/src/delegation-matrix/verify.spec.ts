import { expect, it } from 'vitest';
import { CATALOGUE_WITH_LICENCE, clerk, FROM, LETTER, LETTER_2022, LICENCE, LIST_2022, onChange, onLetters, onStaff, postOf, CHANGE_1, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { PLAN } from '../testing/catalogue-log.ts';
import { bench } from '../testing/log.ts';

const OWN = ['letter', 'letter-act', 'responsibility-change', 'responsibility-row', 'responsibility-opinion', 'responsibility-act', 'responsibility-version', 'staff-post', 'staff-centre', 'staff-act', 'milestone', 'permission-drift', 'permission-platform'];

it('the views of authority are the fold of the log from zero, rows and past alike', async () => {
  const log = await bench();
  const place = { town: TOWN_A, platform: 'wangban' };
  await log.happened(
    ...CATALOGUE_WITH_LICENCE, ...LIST_2022, ...LETTER_2022,
    ...onLetters({ type: 'DelegationSuspended', data: { letter: LETTER, from: FROM, reason: '整改' } }, { type: 'DelegationResumed', data: { letter: LETTER, from: FROM, reason: '整改完成' } }),
    ...onChange(CHANGE_1, { type: 'ConsultationOpinionRecorded', data: { changeId: CHANGE_1, unit: TOWN_B, opinion: 'agree', text: '' } }),
    ...onStaff(TOWN_A, postOf(TOWN_A, 'A1'), clerk(TOWN_A, 'A1', 'officer-1'), { type: 'LeaderAppointed', data: { unit: TOWN_A, position: 'head', person: 'officer-1', from: FROM } }, { type: 'PostClosed', data: { unit: TOWN_A, post: 'A1', from: '2022-05-01T00:00:00.000Z', reason: '撤并' } }),
    { stream: `milestone-${PLAN}`, event: { type: 'MilestoneSet', data: { instrument: PLAN, key: '1', clause: '一', obligation: { zh: '公布', en: '' }, responsible: ['D-SGB'], due: null } } },
    { stream: `permissions-${TOWN_A}`, event: { type: 'PermissionsReconciled', data: { ...place, source: 'c'.repeat(64), rows: 1, differences: 1 } } },
    { stream: `permissions-${TOWN_A}`, event: { type: 'PermissionDriftDetected', data: { ...place, item: LICENCE, step: 'accept', kind: 'missing' } } },
  );
  for (const name of OWN) {
    const found = await log.runner.verify(name);
    expect([name, found.identical, found.firstDifference, found.rows > 0]).toEqual([name, true, null, true]);
  }
  await log.close();
});
