import { describe, it } from 'vitest';
import type { StaffingCommand } from './index.ts';
import { actor, assigned, at, created, DEPARTMENT, EARLIER, given, inVillage, LATER, MANNED, MANAGER, NOW, OPERATOR, relieved, SENDER, STATION, TITLE, TOWN, VILLAGE } from './testing/fixtures.ts';

const assign = (person: string, from: string | null = null) => ({ type: 'AssignClerk' as const, data: { post: 'A1', person, from } });
const backup = (person: string, from: string | null = null) => ({ type: 'AssignBackup' as const, data: { post: 'A1', person, from } });
const relieve = (seat: 'A' | 'B' = 'A', from: string | null = null, post = 'A1') => ({ type: 'RelieveClerk' as const, data: { post, seat, from, reason: '调离' } });
const replace = (person: string, parts: { seat?: 'A' | 'B'; from?: string | null; post?: string } = {}) => ({ type: 'ReplaceClerk' as const, data: { post: 'A1', seat: 'A' as const, person, from: null, reason: '调离', ...parts } });

// @req #41 #50
describe('a seat', () => {
  it('is taken by A and by B, from now or a time to come', () => {
    given(created()).when(assign('p1'), at()).records(assigned('A', 'p1', { from: NOW }));
    given(created(), assigned('A', 'p1')).when(backup('p2', LATER), at()).records(assigned('B', 'p2', { from: LATER }));
  });
  it('of a post to come is taken from its beginning', () => {
    given(created({ from: LATER })).when(assign('p1'), at()).records(assigned('A', 'p1', { from: LATER }));
    given(created({ from: LATER })).when(assign('p1', NOW), at()).refuses('post-closed', { from: LATER });
  });
  it('is not taken back in time, or in a closed post', () => {
    given(created()).when(assign('p1', EARLIER), at()).refuses('start-in-past');
    given(created(), { type: 'PostClosed', data: { unit: TOWN, post: 'A1', from: NOW, reason: '合并' } }).when(assign('p1'), at()).refuses('post-closed');
    given().when(assign('p1'), at()).refuses('unknown-post');
  });
  it('goes to a person whom the log knows, and who is not the one that assigns', () => {
    given(created()).when(assign('nobody'), at()).refuses('unknown-person');
    given(created()).when(assign('p1'), at({ actor: { ...MANAGER, id: 'p1' } })).refuses('self-appointment');
  });
  it('is not taken twice, also not for a time to come', () => {
    given(...MANNED).when(assign('p3'), at()).refuses('seat-taken', { seat: 'A' });
    given(...MANNED).when(backup('p3'), at()).refuses('seat-taken', { seat: 'B' });
    given(created(), assigned('A', 'p1', { from: LATER })).when(assign('p3'), at()).refuses('seat-taken');
    given(...MANNED).when(assign('p1'), at()).changesNothing();
  });
  it('is free for the time after a relief', () => {
    given(...MANNED, relieved('A', 'p1', { from: LATER })).when(assign('p3'), at()).refuses('seat-taken');
    given(...MANNED, relieved('A', 'p1', { from: LATER })).when(assign('p3', LATER), at()).records(assigned('A', 'p3', { from: LATER }));
  });
  it('A and B are two persons at every time', () => {
    given(created(), assigned('A', 'p1')).when(backup('p1'), at()).refuses('same-person-on-post');
    given(created(), assigned('B', 'p2', { from: LATER })).when(assign('p2'), at()).refuses('same-person-on-post');
    given(...MANNED, relieved('B', 'p2')).when(replace('p2'), at()).recordsTypes('ClerkRelieved', 'ClerkAssigned');
    given(...MANNED).when(replace('p2'), at()).refuses('same-person-on-post');
    given(...MANNED).when(replace('p1', { seat: 'B' }), at()).refuses('same-person-on-post');
  });
  it('is kept by the centre alone: the sending body relieves nobody', () => {
    given(created({ sendingUnit: DEPARTMENT }), assigned('A', 'p1')).when(relieve(), at({ actor: SENDER })).refuses('not-the-centre');
    given(created(), assigned('A', 'p1')).when(replace('p3'), at({ actor: SENDER })).refuses('not-the-centre');
  });
});

// @req #63
describe('a relief', () => {
  it('takes effect at once or at a time to come, and once', () => {
    given(...MANNED).when(relieve(), at()).records(relieved('A', 'p1'));
    given(...MANNED).when(relieve('B', LATER), at()).records(relieved('B', 'p2', { from: LATER }));
    given(...MANNED).when(relieve('A', EARLIER), at()).refuses('start-in-past');
    given(...MANNED, relieved('A', 'p1')).when(relieve(), at()).refuses('already-done');
    given(created()).when(relieve(), at()).refuses('seat-empty', { seat: 'A' });
    given(created()).when(replace('p1'), at()).refuses('seat-empty');
  });
  it('of somebody with open cases is refused', () => {
    const busy = at({ openCases: person => (person === 'p1' ? 3 : 0) });
    given(...MANNED).when(relieve(), busy).refuses('open-cases', { count: 3 });
    given(...MANNED).when(replace('p3'), busy).refuses('open-cases');
    given(...MANNED).when(relieve('B'), busy).recordsTypes('ClerkRelieved');
  });
  it('and a successor in the same moment leave no gap', () => {
    given(...MANNED).when(replace('p3'), at()).records(relieved('A', 'p1'), assigned('A', 'p3', { from: NOW }));
    given(...MANNED).when(replace('p1'), at()).changesNothing();
    given(...MANNED).when(replace('nobody'), at()).refuses('unknown-person');
    given(...MANNED).when(replace('p3', { from: EARLIER }), at()).refuses('start-in-past');
  });
});

// @req #58
describe('a village that has two persons', () => {
  const here = inVillage();
  it('keeps two', () => {
    given(...STATION).when(relieve('A', null, 'V1'), here).refuses('village-needs-two', { have: 1, need: 2 });
    given(...STATION).when(relieve('A', LATER, 'V1'), here).refuses('village-needs-two', { at: LATER });
  });
  it('changes one for another in one step, or has the successor first', () => {
    given(...STATION).when(replace('p3', { post: 'V1' }), here).recordsTypes('ClerkRelieved', 'ClerkAssigned');
    given(...STATION).when(replace('p2', { post: 'V1' }), here).refuses('village-needs-two');
    given(...STATION, assigned('B', 'p3', { unit: VILLAGE, post: 'V2' })).when(relieve('A', null, 'V1'), here).recordsTypes('ClerkRelieved');
    given(...STATION, assigned('B', 'p3', { unit: VILLAGE, post: 'V2', from: LATER })).when(relieve('A', LATER, 'V1'), here).recordsTypes('ClerkRelieved');
    given(...STATION, assigned('B', 'p3', { unit: VILLAGE, post: 'V2', from: LATER })).when(relieve('A', null, 'V1'), here).refuses('village-needs-two', { at: NOW });
  });
  it('looks ahead to a relief that is already entered', () => {
    const coming = [...STATION, assigned('B', 'p3', { unit: VILLAGE, post: 'V2' }), relieved('A', 'p1', { unit: VILLAGE, post: 'V1', from: LATER })];
    given(...coming).when(relieve('A', null, 'V2'), here).refuses('village-needs-two', { at: LATER });
  });
  it('is not held to it before it has two', () => {
    given(...STATION.slice(0, 3)).when(relieve('A', null, 'V1'), here).recordsTypes('ClerkRelieved');
  });
});

// @req #41 #58 #60
describe('a roster', () => {
  const line = (post: string, clerk: string | null, assistant: string | null = null) => ({ post, office: 'village_agent' as const, title: TITLE, duties: [], sendingUnit: null, clerk, backup: assistant });
  const roster = (posts: ReturnType<typeof line>[], helpers: { person: string; source: 'volunteer' | 'grid_manager' }[] = []): StaffingCommand => ({ type: 'EnterRoster', data: { posts, helpers, from: null } });
  it('is many lines at once, each by its own rules', () => {
    given().when(roster([line('V1', 'p1', 'p2'), line('V2', 'p2')], [{ person: 'p3', source: 'volunteer' }]), inVillage())
      .recordsTypes('PostCreated', 'ClerkAssigned', 'BackupAssigned', 'PostCreated', 'ClerkAssigned', 'HelperListed');
  });
  it('passes over what stands already', () => {
    given(...STATION).when(roster([line('V1', 'p1')]), inVillage()).changesNothing();
    given(...STATION).when(roster([line('V1', 'p1', 'p3')]), inVillage()).recordsTypes('BackupAssigned');
  });
  it('is refused whole when one line is wrong', () => {
    given().when(roster([line('V1', 'p1', 'p1')]), inVillage()).refuses('same-person-on-post');
    given().when(roster([line('V1', 'p1')], [{ person: 'nobody', source: 'volunteer' }]), inVillage()).refuses('unknown-person');
    given(...STATION).when(roster([line('V1', 'p3')]), inVillage()).refuses('seat-taken');
    given().when(roster([line('V1', 'p1')]), inVillage({ actor: OPERATOR })).refuses('not-the-centre');
    given().when(roster([line('V1', 'p1')]), at({ actor: actor('centre_manager', TOWN) })).refuses('office-not-of-unit');
  });
});
