import { RulebookCommand } from '@yichuang/domain';
import type { ReleaseDetail } from '@yichuang/projections';
import { expect, it } from 'vitest';
import { GATES, gateOf } from './gates.ts';
import { releaseActs } from './release-acts.tsx';
import type { Release } from './view.ts';

const detail: ReleaseDetail = {
  department: { code: 'D-MZJ', zh: '汉台区民政局', en: '' }, version: '1.0.0', digest: 'ab'.repeat(32), base: null, notes: { zh: '首版', en: 'First' }, catalogVersion: '2023', itemCount: 0, status: 'superseded',
  proposed: { number: 1, recordedAt: '2023-01-12T02:00:00.000Z' }, tested: null, rehearsed: null, approvals: [], returned: null, publications: [], suspensions: [], rollbacks: [], items: [], revision: 3,
};
const release: Release = { ...detail, signing: { approvals: GATES.map(gate => ({ gate, text: gate })), rollback: { from: '1.1.0', to: '1.0.0', text: 'back' } } };
const filled = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

it('each office stands at its own gate', () => {
  expect([gateOf('dept_decider'), gateOf('reform_officer'), gateOf('legality_reviewer'), gateOf(undefined)]).toEqual(['department', 'reform', 'legality', 'department']);
});

it.each([
  ['test', 'TestRelease', {}], ['rehearse', 'RehearseRelease', {}], ['return', 'ReturnRelease', { reason: '材料清单需再核' }], ['publish', 'PublishRelease', { from: '2023-02-01T00:00', inFlight: 'pinned' }],
  ['withdraw', 'WithdrawRelease', { reason: '日期有误' }], ['suspend', 'SuspendRelease', { reason: '规则有误' }], ['resume', 'ResumeRelease', { reason: '已经核实' }],
])('what %s sends is a command that the domain takes', (rel, type, fields) => {
  const act = releaseActs({ release, office: 'reform_officer', unchecked: 0 }).find(one => one.rel === rel);
  expect(RulebookCommand.safeParse({ type, data: act?.data(filled(fields)) })).toMatchObject({ success: true });
});

it('stops the items that were chosen, and the whole release when none was', () => {
  const suspend = releaseActs({ release, office: 'dept_decider', unchecked: 0 }).find(({ rel }) => rel === 'suspend');
  const form = filled({ reason: '规则有误' });
  expect(suspend?.data(form)).toMatchObject({ items: [] });
  for (const code of ['990511005000', '990511006000']) form.append('items', code);
  expect(suspend?.data(form)).toMatchObject({ items: ['990511005000', '990511006000'] });
});

it('goes back only to what was in force', () => {
  const rels = (one: Release) => releaseActs({ release: one, office: undefined, unchecked: 0 }).map(({ rel }) => rel);
  expect(rels(release)).toContain('sign-rollback');
  expect(rels({ ...release, signing: { ...release.signing, rollback: null } })).not.toContain('sign-rollback');
});
