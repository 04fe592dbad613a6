import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE, CLERK } from '../case/testing/ground.ts';
import { openStages } from '../case/testing/stages.ts';
import { BUREAU } from '../delegation/testing/ground.ts';
import { readAs, type Scene } from '../testing/given-when-then.ts';
import { actor, type Given } from '../testing/sample-commands.ts';

interface Answer {
  readonly code?: string;
  readonly period: string;
  readonly opens: string | null;
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly data: readonly { readonly rule: string; readonly unit: string; readonly events: readonly { readonly number: number; readonly stream: string }[] }[];
}
const AUDITOR = actor('auditor');

// @req #55
describe('signals of integrity over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    // The clock of the scene stands still within a day: what is accepted and decided there is decided within a minute.
    scene = await openStages(['licenceGranted']);
    await scene.app.views?.waitFor(scene.app.world.number);
  }, 60_000);
  afterAll(() => scene.close());
  const seen = async (as: Given['by'], query = 'month=2022'): Promise<Answer> => readAs<Answer>(await scene.when(`/api/v1/integrity-signals?${query}`, { as }));

  it('are for those who supervise, each as far as they may open what is behind', async () => {
    const [auditor, bureau] = [await seen(AUDITOR), await seen(BUREAU)];
    expect(auditor.data).toMatchObject([{ rule: 'minute', unit: expect.any(String), events: [{ stream: expect.stringMatching(/^case-/) }] }]);
    expect([auditor.opens, bureau.opens]).toEqual(['stream', 'case']);
    expect(bureau.data).toEqual(auditor.data);
    expect(auditor.limits.minute).toEqual({ seconds: 60, hits: 1 });
  });
  it('are for nobody else, the unit that they are about least of all', async () => {
    for (const as of [CLERK, CENTRE]) expect((await scene.when('/api/v1/integrity-signals', { as })).status).toBe(403);
    expect((await scene.when('/api/v1/integrity-signals')).status).toBe(401);
  });
  it('are of a period and as of a moment', async () => {
    const [signal] = (await seen(AUDITOR)).data;
    const number = signal?.events[0]?.number ?? 0;
    expect([(await seen(AUDITOR, `month=2022&asOf=p:${number}`)).data.length, (await seen(AUDITOR, `month=2022&asOf=p:${number - 1}`)).data.length, (await seen(AUDITOR, 'month=2021')).data.length]).toEqual([1, 0, 0]);
    expect((await seen(AUDITOR, 'month=2022-13')).code).toBe('query-invalid');
  });
});
