import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, APPLICANT, calendarYear, caseIdOf, CLERK, DEPARTMENT, DEPT_REVIEWER, onCase, openCases, OTHER_TOWN, receive, STRANGER, TOWN } from '../case/testing/ground.ts';
import { cookieName } from '../identity/cookies.ts';
import { actor } from '../testing/sample-commands.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { listen, type Listener } from './testing/listen.ts';

const ONE = caseIdOf('one');
const ELSEWHERE = { id: 'officer-other-town', unit: OTHER_TOWN, post: 'centre_manager' };

// @req #5
describe('following cases', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await receive(scene, 'one');
  }, 60_000);
  afterAll(() => scene.close());

  /** A stream opened in a session of somebody. */
  function follow(topics: string, who: typeof CLERK): Promise<Listener> {
    const { sessions, now, secure } = scene.identity;
    const audience = who.unit === 'citizen' ? 'citizen' as const : 'staff' as const;
    const token = sessions.open({ audience, account: null, subject: who.id, post: audience === 'citizen' ? null : `${who.post}@${who.unit}`, device: 'test', strong: true }, now());
    return listen(`http://127.0.0.1:${scene.port}/api/v1/stream?topics=${topics}`, undefined, `${cookieName(audience, secure)}=${token}`);
  }
  async function statusOf(topics: string, who: typeof CLERK): Promise<number> {
    const reader = await follow(topics, who);
    await reader.close();
    return reader.status;
  }

  it('is for those who may see them, and a unit’s work for those who do it', async () => {
    expect([await statusOf(`case:${ONE}`, CLERK), await statusOf(`case:${ONE}`, DEPT_REVIEWER), await statusOf(`case:${ONE}`, APPLICANT), await statusOf(`case:${ONE}`, actor('auditor'))]).toEqual([200, 200, 200, 200]);
    expect([await statusOf(`case:${ONE}`, STRANGER), await statusOf(`case:${ONE}`, ELSEWHERE), await statusOf(`case:${caseIdOf('none')}`, CLERK), await statusOf('case', CLERK)]).toEqual([403, 403, 403, 403]);
    expect([await statusOf(`queue:${TOWN}`, CLERK), await statusOf(`queue:${DEPARTMENT}`, DEPT_REVIEWER), await statusOf(`queue:${TOWN}`, actor('auditor'))]).toEqual([200, 200, 200]);
    expect([await statusOf(`queue:${TOWN}`, ELSEWHERE), await statusOf(`queue:${TOWN}`, APPLICANT), await statusOf(`queue:${DEPARTMENT}`, CLERK)]).toEqual([403, 403, 403]);
  });

  it('tells the town and the applicant of an act, and no other town', async () => {
    const [town, applicant, elsewhere] = await Promise.all([follow(`queue:${TOWN}`, CLERK), follow(`case:${ONE}`, APPLICANT), follow(`queue:${OTHER_TOWN},calendar`, ELSEWHERE)]);
    for (const reader of [town, applicant, elsewhere]) expect((await reader.next()).event).toBe('ready');
    await act(scene, onCase('one', 'AcceptApplication', { data: { defer: [], signed: false, opinion: '', acceptedOn: null } }));
    expect(await town.next()).toMatchObject({ event: 'changed', data: { topic: `queue:${TOWN}`, revision: 1 } });
    expect(await applicant.next()).toMatchObject({ event: 'changed', data: { topic: `case:${ONE}`, revision: 1 } });
    await scene.given([calendarYear('PublishCalendarYear', 2023, ['2023-01-02'])]);
    expect(await elsewhere.next()).toMatchObject({ event: 'changed', data: { topic: 'calendar' } });
    await Promise.all([town, applicant, elsewhere].map(reader => reader.close()));
  });
});
