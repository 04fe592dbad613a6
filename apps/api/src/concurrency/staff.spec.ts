import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, INSTRUMENT, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, CALLERS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const TOWN = '610702101';
const VILLAGE = '610702101001';
const STAFF = `staff-${TOWN}`;
const town = actor('centre_manager');
const program: Given['by'] = { id: 'identity', unit: 'system', post: 'identity' };
const HOUR = 3_600_000;

const personOf = (caller: number): string => `person-0123456-${String(caller).padStart(2, '0')}`;
const people = everyCaller((caller): Given => ({
  type: 'RegisterSubject', stream: `subject-${personOf(caller)}`, data: { subject: personOf(caller), kind: 'officer', name: `甲${caller}（虚构）`, idNumber: null, phone: null, illustrative: true }, by: actor('operator'),
}));
const at = (unit: string) => (type: string, data: object): Given => ({ type, stream: `staff-${unit}`, data, by: town });
const [inTown, inVillage] = [at(TOWN), at(VILLAGE)];
const post = (code: string, office: string, parts: object = {}) => ({ post: code, office, title: { zh: '综合窗口', en: 'Window' }, duties: [], sendingUnit: null, ...parts });
const window = inTown('EnterRoster', { posts: [post('A1', 'town_acceptor', { clerk: null, backup: null })], helpers: [], from: null });
const manned = inTown('EnterRoster', { posts: [post('A1', 'town_acceptor', { clerk: personOf(0), backup: personOf(1) })], helpers: [], from: null });

describe.each(ARENAS)('posts and persons under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...people]);
  });
  afterEach(() => rivals.close());
  const count = async (type: string, stream = STAFF): Promise<number> => (await rivals.types(stream)).filter(each => each === type).length;

  // @req #41 #43
  it('give a code to one post', async () => {
    expect(await rivals.atOnce(everyCaller(caller => inTown('CreatePost', { ...post('A1', 'town_acceptor'), title: { zh: `窗口${caller}`, en: '' }, from: null })))).toEqual(oneWins('post-exists'));
    expect(await rivals.types(STAFF)).toEqual(['PostCreated']);
  });

  // @req #41 #50
  it('seat one person', async () => {
    await rivals.inOrder([window]);
    expect(await rivals.atOnce(everyCaller(caller => inTown('AssignClerk', { post: 'A1', person: personOf(caller), from: null })))).toEqual(oneWins('seat-taken'));
    expect(await count('ClerkAssigned')).toBe(1);
  });

  // @req #50
  it('seat two persons as A and B', async () => {
    await rivals.inOrder([window]);
    const ends = await rivals.atOnce(everyCaller(caller => inTown(caller % 2 === 0 ? 'AssignClerk' : 'AssignBackup', { post: 'A1', person: personOf(0), from: null })));
    expect(ends).toEqual([...everyCaller(caller => (caller < CALLERS / 2 ? 'same-person-on-post' : 'unchanged')).slice(0, -1), 'recorded'].sort());
    expect((await count('ClerkAssigned')) + (await count('BackupAssigned'))).toBe(1);
  });

  // @req #50
  it('let a deputy in only while A is away', async () => {
    await rivals.inOrder([manned, inTown('StartAbsence', { post: 'A1', from: null, until: null, cause: 'leave' })]);
    rivals.later(HOUR);
    const ends = await rivals.atOnce(everyCaller(caller => inTown(caller % 2 === 0 ? 'EndAbsence' : 'ActivateDeputy', { post: 'A1' })));
    expect(ends.filter(end => !['recorded', 'unchanged', 'already-done', 'deputy-without-absence'].includes(end))).toEqual([]);
    const acts = (await rivals.types(STAFF)).filter(type => type === 'AbsenceEnded' || type === 'DeputyActivated');
    expect(acts.filter(type => type === 'AbsenceEnded')).toHaveLength(1);
    expect(acts.at(-1)).toBe('AbsenceEnded');
    expect(acts.length).toBeLessThanOrEqual(2);
  });

  // @req #58
  it('keep two in a village of three, whoever is to go', async () => {
    await rivals.inOrder([inVillage('EnterRoster', { posts: [0, 1, 2].map(n => post(`V${n}`, 'village_agent', { clerk: personOf(n), backup: null })), helpers: [], from: null })]);
    rivals.later(HOUR);
    const ends = await rivals.atOnce(everyCaller(caller => inVillage('RelieveClerk', { post: `V${caller % 3}`, seat: 'A', from: null, reason: '调离' })));
    expect(ends.filter(end => end === 'recorded')).toHaveLength(1);
    expect(ends.filter(end => !['recorded', 'already-done', 'village-needs-two'].includes(end))).toEqual([]);
    expect(await count('ClerkRelieved', `staff-${VILLAGE}`)).toBe(1);
  });

  // @req #57
  it('appoint a leader once', async () => {
    const appoint = everyCaller((): Given => ({ ...inTown('AppointLeader', { position: 'leader', person: personOf(0), from: null }), by: actor('operator') }));
    expect(await rivals.atOnce(appoint)).toEqual(oneWins('unchanged'));
  });

  // @req #58 #63
  it('say once that a village has too few', async () => {
    await rivals.inOrder([inVillage('EnterRoster', { posts: [post('V1', 'village_agent', { clerk: personOf(0), backup: null })], helpers: [], from: null })]);
    rivals.later(24 * HOUR);
    const notice: Given = { type: 'RecordStaffingNotice', stream: `staff-${VILLAGE}`, data: { notice: 'shortfall', on: '2022-01-05' }, by: { id: 'system', unit: 'system', post: 'clock' } };
    expect(await rivals.atOnce(everyCaller(() => notice))).toEqual(everyCaller(() => 'already-done'));
    expect(await count('StaffingShortfallDetected', `staff-${VILLAGE}`)).toBe(1);
  });

  // @req #12
  it('enter an obligation once, meet it once, and miss it once', async () => {
    const board = actor('government_publisher');
    const obligation = (type: string, data: object): Given => ({ type, stream: `milestone-${INSTRUMENT}`, data: { key: '2.1', ...data }, by: board });
    const set = (key: string, due: string) => obligation('SetMilestone', { key, clause: '二（一）', obligation: { zh: '规范场所', en: 'Venues' }, responsible: [TOWN], due });
    expect(await rivals.atOnce(everyCaller(caller => set('2.1', `2022-01-${10 + caller}`)))).toEqual(oneWins('already-exists'));
    await rivals.inOrder([set('2.2', '2022-01-04')]);
    expect(await rivals.atOnce(everyCaller(caller => obligation('MeetMilestone', { on: '2022-01-04', evidence: [0], note: String(caller) })))).toEqual(oneWins('already-done'));
    rivals.later(24 * HOUR);
    const missed: Given = { ...obligation('RecordMilestoneMissed', { key: '2.2', due: '2022-01-04' }), by: { id: 'system', unit: 'system', post: 'clock' } };
    expect(await rivals.atOnce(everyCaller(() => missed))).toEqual(everyCaller(() => 'already-done'));
    expect(await rivals.types(`milestone-${INSTRUMENT}`)).toEqual(['MilestoneSet', 'MilestoneSet', 'MilestoneMet', 'MilestoneMissed']);
  });

  it('open an account for one person', async () => {
    const account = (caller: number): Given => ({ type: 'OpenAccount', stream: 'account-a1', data: { account: 'a1', subject: personOf(caller), audience: 'staff', provider: 'local' }, by: program });
    expect(await rivals.atOnce(everyCaller(account))).toEqual(oneWins('already-exists'));
    expect(await rivals.types('account-a1')).toEqual(['AccountOpened']);
  });
});
