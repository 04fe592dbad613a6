import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@yichuang/domain';
import { CHANGE, DEPARTMENT, DEPT, digestOf, GROUND, inForce, LETTER, LICENCE, onLetter, OTHER_TOWN, otherTownInForce, PAYMENT, propose, reconcile, REFORM, reviewed, ROWS, schedule, TOWN, TOWN_HEAD } from '../../delegation/testing/ground.ts';
import { openScene, type Answered, type Scene } from '../../testing/given-when-then.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';

const NEXT = idOf('next change');
const CENTRE = actor('centre_manager', TOWN);
const AUDITOR = actor('auditor');
const [CLERK_A, CLERK_B] = ['first-clerk-of-town', 'second-clerk-of-town'] as const;
const onStaff = (type: string, data: object): Given => ({ type, stream: `staff-${TOWN}`, data, by: CENTRE });
const person = (reference: string): Given => ({ type: 'RegisterSubject', stream: `subject-${reference}`, data: { subject: reference, kind: 'officer', name: '张某（虚构）', idNumber: null, phone: null, illustrative: true }, by: actor('operator') });
const STAFF: readonly Given[] = [
  person(CLERK_A), person(CLERK_B),
  onStaff('CreatePost', { post: 'A1', office: 'town_acceptor', title: { zh: '受理岗', en: 'Acceptance' }, duties: ['consult', 'accept'], sendingUnit: DEPARTMENT, from: null }),
  onStaff('AssignClerk', { post: 'A1', person: CLERK_A, from: null }), onStaff('AssignBackup', { post: 'A1', person: CLERK_B, from: null }),
];

describe('reads of authority', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given([...GROUND, ...inForce(), ...otherTownInForce(), ...reviewed(), schedule(digestOf(ROWS))]);
    scene.clock.set('2022-01-11T01:00:00.000Z');
    await scene.given([...STAFF, propose(NEXT, { base: '2022' }), reconcile([{ item: LICENCE.code, steps: ['accept', 'review'] }])]);
  });
  afterAll(() => scene.close());
  const get = (path: string, as: Actor | null = null): Promise<Answered> => scene.when(`/api/v1${path}`, { as });
  const found = async (path: string, as: Actor | null = null): Promise<Answered['body']> => {
    const answer = await get(path, as);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  const rels = (thing: unknown, allowed = true): readonly string[] => (thing as { links: { rel: string; allowed: boolean }[] }).links.filter(link => link.allowed === allowed).map(link => link.rel);

  it('are not answered to strangers where they tell of persons or of platforms', async () => {
    expect(await Promise.all(['/staff', `/staff/${TOWN}`, `/permissions/${TOWN}`, '/permission-drifts'].map(async path => (await get(path)).status))).toEqual([401, 401, 401, 401]);
  });

  // @req #21 #33
  it('tell the matrix of a day, and what two days differ in', async () => {
    const now = await found('/matrix');
    expect(now).toMatchObject({ version: '2022', effectiveFrom: '2022-01-10', towns: [{ code: TOWN }, { code: OTHER_TOWN }] });
    const differences = await found('/matrix?vsOn=2022-01-09');
    expect(differences).toMatchObject({ before: { version: null, on: '2022-01-09' }, after: { version: '2022' }, items: { added: [], gone: [] } });
    expect((differences.differences as { item: string; town: string }[]).filter(({ item }) => item === LICENCE.code)).toMatchObject([
      { town: TOWN, before: { mask: 0, letter: 'not_needed' }, after: { letter: 'in_force' } }, { town: OTHER_TOWN, after: { letter: 'in_force' } },
    ]);
    expect(await found(`/matrix?town=${TOWN}&department=D-SPJ`)).toMatchObject({ towns: [{ code: TOWN }], cells: [[0]] });
  });

  it('open one cell with bodies, posts, letters and versions', async () => {
    const cell = await found(`/matrix/${LICENCE.code}/${TOWN}`);
    expect(cell).toMatchObject({ letter: 'in_force', version: '2022', since: '2022-01-10', letters: [{ letter: LETTER, status: 'in_force' }], history: [{ version: '2022' }] });
    expect((cell.steps as { step: string }[]).find(({ step }) => step === 'accept')).toMatchObject({ body: 'town', posts: [{ post: 'A1', manned: true }], stopped: null });
    expect((await get(`/matrix/${LICENCE.code}/000000`)).status).toBe(404);
  });

  // @req #21
  it('page through letters with a cursor that is bound to its filters', async () => {
    const first = await found(`/delegations?limit=1&status=in_force`);
    expect([first.data, typeof first.nextCursor]).toMatchObject([[{ town: { code: OTHER_TOWN } }], 'string']);
    expect(await found(`/delegations?limit=1&status=in_force&cursor=${String(first.nextCursor)}`)).toMatchObject({ data: [{ town: { code: TOWN } }], nextCursor: null });
    expect((await get(`/delegations?limit=1&status=expired&cursor=${String(first.nextCursor)}`)).body).toMatchObject({ code: 'cursor-invalid' });
    expect(await found(`/delegations?item=${PAYMENT.code}`)).toMatchObject({ data: [] });
  });

  it('offer the acts that a letter leaves open, to its own department only, with what others lack', async () => {
    const letterFor = async (as: Actor | null): Promise<unknown> => (await found(`/delegations/${DEPARTMENT}-${TOWN}`, as)).letters;
    expect(rels((await letterFor(DEPT) as unknown[])[0])).toEqual(['suspend', 'resume', 'revoke']);
    expect(rels((await letterFor(TOWN_HEAD) as unknown[])[0])).toEqual([]);
    expect((await letterFor(null) as { links: { reason: string }[] }[])[0]?.links[0]?.reason).toContain('dept_decider');
    expect(rels((await found(`/delegations/${DEPARTMENT}-${TOWN}?asOf=p:${scene.app.world.number}`, DEPT) as { letters: unknown[] }).letters[0])).toEqual([]);
    expect((await get('/delegations/D-SPJ-610702101')).status).toBe(404);
  });

  it('follow a letter by the instant, and give another tag when it turns', async () => {
    const before = await get(`/delegations/${DEPARTMENT}-${TOWN}`);
    expect((await scene.when(`/api/v1/delegations/${DEPARTMENT}-${TOWN}`, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } })).status).toBe(304);
    await scene.given([onLetter('SuspendDelegation', { from: '2022-01-11T03:00:00.000Z', reason: '检查' })]);
    const letter = async (): Promise<unknown> => ((await found(`/delegations/${DEPARTMENT}-${TOWN}`)).letters as { status: string }[])[0]?.status;
    expect(await letter()).toBe('in_force');
    const tag = (await get('/matrix')).headers.get('etag');
    scene.clock.set('2022-01-11T03:00:00.000Z');
    expect(await letter()).toBe('suspended');
    expect((await get('/matrix')).headers.get('etag')).not.toBe(tag);
  });

  // @req #22
  it('tell changes with their rows, and what the convenor may do with them now', async () => {
    const list = await found('/responsibility-changes', REFORM);
    expect(list.data).toMatchObject([{ id: NEXT, status: 'proposed' }, { id: CHANGE, status: 'effective', version: { version: '2022' } }]);
    expect(rels(list)).toEqual(['create']);
    expect(rels(await found(`/responsibility-changes/${NEXT}`, REFORM))).toEqual(['propose-rows', 'drop-items', 'open-consultation', 'withdraw']);
    expect(rels(await found(`/responsibility-changes/${NEXT}`, DEPT))).toEqual([]);
    expect(await found(`/responsibility-changes/${CHANGE}`)).toMatchObject({ opinions: { agree: 4, waiting: 0 }, rows: expect.arrayContaining([expect.objectContaining({ item: LICENCE.code, towns: 'all_towns' })]), review: { by: { code: 'D-SGB' } }, links: [] });
    expect(await found('/responsibility-list/versions')).toMatchObject({ data: [{ version: '2022', state: 'effective', effectiveFrom: '2022-01-10' }] });
    expect(await found('/responsibility-list/versions?on=2022-01-09')).toMatchObject({ data: [{ state: 'scheduled' }] });
  });

  // @req #41 #50
  it('show the persons of a unit to its own people and those over it, and counts to all others who work here', async () => {
    expect(await found('/staff', DEPT)).toMatchObject({ data: expect.arrayContaining([expect.objectContaining({ code: TOWN, counts: expect.objectContaining({ posts: 1, persons: 2 }) })]) });
    const own = await found(`/staff/${TOWN}`, CENTRE);
    expect(own).toMatchObject({ posts: [{ post: 'A1', a: { person: CLERK_A }, b: { person: CLERK_B } }] });
    expect(rels(own)).toContain('start-absence');
    expect((await found(`/staff/${TOWN}`, AUDITOR)).posts).toHaveLength(1);
    const other = await get(`/staff/${TOWN}`, actor('legality_reviewer'));
    expect(other.body).toMatchObject({ counts: { persons: 2 }, posts: null, persons: null });
    expect(other.text).not.toContain('-clerk-of-town');
    expect(await found(`/staff/${TOWN}`, actor('dept_catalog_owner', DEPARTMENT))).toMatchObject({ posts: [{ post: 'A1' }], leaders: null });
    expect((await get('/staff/000000', CENTRE)).status).toBe(404);
  });

  // @req #33
  it('tell what the rights of a town follow from, and where a platform says otherwise', async () => {
    const rights = await found(`/permissions/${TOWN}?on=2022-01-10`, CENTRE);
    expect(rights).toMatchObject({ version: '2022', platforms: [{ platform: 'case-platform', reconciled: { rows: 1 } }] });
    expect((rights.rights as { item: string }[]).find(({ item }) => item === LICENCE.code)).toMatchObject({ steps: ['accept', 'review', 'decide'], letter: 'in_force', letterNumber: LETTER });
    const drifts = await found(`/permission-drifts?town=${TOWN}&open=true`, CENTRE);
    expect(drifts.data).toEqual(expect.arrayContaining([expect.objectContaining({ item: LICENCE.code, step: 'decide', kind: 'missing' })]));
    expect(await found('/permission-drifts?open=false', CENTRE)).toMatchObject({ data: [] });
  });

  it('give the board of obligations, empty before anything is owed', async () => {
    expect(await found('/milestones')).toMatchObject({ data: [], counts: { open: 0 } });
  });

  it('refuse parameters that they do not know', async () => {
    expect((await get('/matrix?weather=fine')).status).toBe(400);
    expect((await get('/delegations?status=lost')).status).toBe(400);
  });
});
