import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@yichuang/domain';
import { revisionOf } from '../commands/conflict.ts';
import type { Answered, Scene } from '../testing/given-when-then.ts';
import type { Given } from '../testing/sample-commands.ts';
import { CIVIL, ITEM, manned, milestone, obligation, OPERATOR, person, post, roster, staff, TOWN, VILLAGE, VILLAGE_MANAGER } from './testing/stages.ts';

describe('posts and staff over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => { scene = await manned(); });
  afterEach(() => scene.close());
  const send = async (command: Given): Promise<Answered> => {
    const revision = await revisionOf(scene.app.store, command.stream);
    return scene.send(command, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
  };
  /** Offices held now through posts of the centre. */
  const held = async (): Promise<readonly string[]> => {
    await scene.app.world.refresh();
    return scene.app.world.offices(scene.app.clock.now()).filter(office => office.unit === TOWN && office.post !== office.office).map(({ post: code, holder, deputyFor }) => `${code} ${holder}${deputyFor ? ` for ${deputyFor}` : ''}`);
  };

  // @req #41 #43
  it('create a post and put somebody on it, who then holds its office', async () => {
    const created = await send(staff('CreatePost', { ...post('A9', 'town_acceptor'), from: null }));
    expect(created.body).toMatchObject({ outcome: 'recorded', stream: `staff-${TOWN}`, events: [{ type: 'PostCreated' }] });
    expect((await send(staff('AssignClerk', { post: 'A9', person: person(8), from: null }))).status).toBe(200);
    expect(await scene.newEvents()).toEqual(['PostCreated', 'ClerkAssigned']);
    expect(await held()).toContain(`A9 ${person(8)}`);
  });

  // @req #43
  it('want the revision that the sender looked at', async () => {
    const blind = await scene.send(staff('CreatePost', { ...post('A9', 'town_acceptor'), from: null }));
    expect(blind.body).toMatchObject({ status: 428, code: 'precondition-required' });
  });

  // @req #58 #63
  it('change one person of a village for another in one step', async () => {
    const replace = staff('ReplaceClerk', { post: 'V1', seat: 'A', person: person(8), from: null, reason: '工作调动' }, { unit: VILLAGE, by: VILLAGE_MANAGER });
    expect((await send(replace)).body).toMatchObject({ outcome: 'recorded', events: [{ type: 'ClerkRelieved' }, { type: 'ClerkAssigned' }] });
  });

  // @req #30 #50
  it('let B act for A while A is away, stored as B for A, and no longer', async () => {
    expect(await held()).toContain(`A1 ${person(0)}`);
    await send(staff('StartAbsence', { post: 'A1', from: null, until: '2022-01-06T09:30:00.000Z', cause: 'training' }));
    expect((await held()).filter(each => each.startsWith('A1 '))).toEqual([]);
    await send(staff('ActivateDeputy', { post: 'A1' }));
    expect(await held()).toContain(`A1 ${person(1)} for ${person(0)}`);
    scene.clock.advance(3 * 86_400_000);
    expect(await held()).toContain(`A1 ${person(0)}`);
  });

  // @req #41 #61 #63
  it('give the manager who came by a post the keeping of the centre, until another takes over', async () => {
    const by: Actor = { id: person(9), unit: TOWN, post: 'M1' };
    await send(roster([post('M1', 'centre_manager', { duties: [], clerk: person(9), backup: person(10) })], { by: OPERATOR }));
    expect((await send(staff('AssignClerk', { post: 'A3', person: person(8), from: null }, { by }))).status).toBe(200);
    await send(staff('ReplaceClerk', { post: 'M1', seat: 'A', person: person(11), from: null, reason: '工作调动' }, { by: OPERATOR }));
    const after = await send(staff('RelieveClerk', { post: 'A3', seat: 'A', from: null, reason: '调离' }, { by }));
    expect(after.status).toBe(403);
    expect((await held()).some(each => each.startsWith('A3 '))).toBe(true);
  });

  // @req #61 #67
  it('leave competency to the body that sends the clerk, to which the posts of the centre are nobody’s business', async () => {
    const certify = staff('CertifyCompetency', { person: person(2), items: [ITEM], until: '2022-12-31' }, { by: CIVIL });
    expect((await send(certify)).body).toMatchObject({ outcome: 'recorded', events: [{ type: 'CompetencyCertified' }] });
    expect((await send(staff('RelieveClerk', { post: 'A2', seat: 'A', from: null, reason: '调离' }, { by: CIVIL }))).body).toMatchObject({ status: 404, code: 'not-found' });
  });

  // @req #57 #60
  it('appoint leaders and list helpers', async () => {
    expect((await send(staff('AppointLeader', { position: 'head', person: person(8), from: null }, { by: OPERATOR }))).status).toBe(200);
    expect((await send(staff('ListHelper', { person: person(9), source: 'grid_manager', from: null }, { unit: VILLAGE, by: VILLAGE_MANAGER }))).status).toBe(200);
    expect(await scene.newEvents()).toEqual(['LeaderAppointed', 'HelperListed']);
  });

  // @req #12
  it('enter obligations of a document and meet them; the clock misses the rest', async () => {
    expect((await send(milestone('SetMilestone', obligation('2.3', { due: '2022-01-10' })))).body).toMatchObject({ outcome: 'recorded' });
    scene.clock.advance(10 * 86_400_000);
    expect((await send(milestone('MeetMilestone', { key: '2.3', on: '2022-01-14', evidence: [1], note: '' }))).body).toMatchObject({ outcome: 'recorded', events: [{ type: 'MilestoneMet' }] });
    expect(await scene.newEvents()).toEqual(['MilestoneSet', 'MilestoneMissed', 'MilestoneMet']);
  });
});
