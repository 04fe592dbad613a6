import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE, CLERK, DEPARTMENT, DEPT_REVIEWER, TOWN } from '../case/testing/ground.ts';
import { openStages } from '../case/testing/stages.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { BUREAU } from '../delegation/testing/ground.ts';
import { readAs, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal, titled } from '../testing/refusals.ts';
import type { Given } from '../testing/sample-commands.ts';

const issue = (period: string, data: object = {}, by: Given['by'] = BUREAU): Given => ({ type: 'IssueBulletin', stream: `bulletin-${period}`, data: { period, position: null, remarks: '办件总体平稳（示例）', ...data }, by });
const REFUSALS = [
  refusal('already-exists', 409, issue('2021Q4')), refusal('not-due-yet', 409, issue('2022Q4')), refusal('not-due-yet', 409, issue('2022Q1', { position: 1 })), refusal('evidence-missing', 422, issue('2022Q1', { position: 999_999 })),
  refusal('wrong-office', 403, issue('2022Q1', {}, CENTRE), 'not-delegated'),
];
interface Line { readonly unit: { readonly code: string } | null; readonly counts: Readonly<Record<string, number | null>> }
interface Dashboard { readonly period: string; readonly total: Line; readonly towns: readonly Line[]; readonly departments: readonly Line[]; readonly trend: readonly unknown[] }

// @req #12 #46 #47 #69
describe('supervision in numbers over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openStages(['licenceGranted', 'granted', 'received']);
    scene.clock.set('2022-05-06T01:00:00.000Z');
    await scene.given([issue('2021Q4')]);
    await scene.newEvents();
  }, 60_000);
  afterAll(() => scene.close());
  const seen = async <T = Readonly<Record<string, unknown>>>(path: string, as: Given['by']): Promise<T> => readAs<T>(await scene.when(`/api/v1${path}`, { as }));
  const dashboard = async (as: Given['by'], query = 'month=2022Q1') => await seen<Dashboard>(`/supervision?${query}`, as);
  const ofTown = ({ towns }: Dashboard) => towns.find(({ unit }) => unit?.code === TOWN)?.counts;

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });
  it('nothing is recorded by that', async () => {
    await expectNothingRecorded(scene);
  });
  it('every code of bulletins has a request', () => {
    expect([...new Set(REFUSALS.map(({ code }) => code))].sort()).toEqual([...codesIn(['bulletin'])].sort());
  });

  it('small numbers are for the bureau and for the unit itself', async () => {
    const [bureau, town, department] = [ofTown(await dashboard(BUREAU)), ofTown(await dashboard(CENTRE)), ofTown(await dashboard(DEPT_REVIEWER))];
    expect(bureau?.received).toBeGreaterThan(0);
    expect(bureau?.received).toBeLessThan(5);
    expect([town?.received, department?.received]).toEqual([bureau?.received, null]);
    expect((await dashboard(DEPT_REVIEWER)).departments.find(({ unit }) => unit?.code === DEPARTMENT)?.counts.received).toBe(bureau?.received);
    expect((await scene.when('/api/v1/supervision')).status).toBe(401);
  });
  it('a number is as long as the list behind it, and nobody is listed who may not be opened', async () => {
    const counts = ofTown(await dashboard(BUREAU)) ?? {};
    for (const figure of ['received', 'decided', 'onTime', 'open', 'late']) {
      const rows = (as: Given['by']) => seen(`/supervision/list?figure=${figure}&month=2022Q1&unit=${TOWN}`, as).then(({ rows: all }) => (all as readonly unknown[]).length);
      expect([figure, await rows(BUREAU), await rows(CLERK)]).toEqual([figure, counts[figure], counts[figure]]);
    }
    const elsewhere = { ...CENTRE, id: 'officer-other-town', unit: '610702102' };
    expect((await scene.when(`/api/v1/supervision/list?figure=received&month=2022Q1&unit=${TOWN}`, { as: elsewhere })).body.rows ?? []).toEqual([]);
    expect((await seen('/supervision/list?figure=nonsense', BUREAU)).code).toBe('query-invalid');
  });
  it('is as it was at any moment, and as a table', async () => {
    expect(ofTown(await dashboard(BUREAU, 'month=2022Q1&asOf=p:5'))?.received ?? 0).toBe(0);
    expect((await dashboard(BUREAU, 'month=2022Q1')).trend).toHaveLength(6);
    expect((await dashboard(BUREAU, '')).period).toBe('2022-05');
    const file = await scene.when('/api/v1/supervision.csv?month=2022Q1', { as: BUREAU });
    expect(file.headers.get('content-disposition')).toMatch(/supervision-2022Q1-p\d+\.csv/);
    expect((await seen('/supervision?month=2022-13', BUREAU)).code).toBe('query-invalid');
  });
  it('a bulletin is what the log says of its position, then and now, and everybody here may read it', async () => {
    const answer = await scene.send(issue('2022Q1'));
    expect(answer.status).toBe(201);
    await scene.app.views?.waitFor(scene.app.world.number);
    const read = await seen<{ digest: string; position: number; total: Readonly<Record<string, number | null>>; recomputed: { digest: string; same: boolean } }>('/bulletins/2022Q1', CLERK);
    expect(read.recomputed).toEqual({ digest: read.digest, same: true });
    expect(read.total.received).toBe((await dashboard(DEPT_REVIEWER, `month=2022Q1&asOf=p:${read.position}`)).total.counts.received);
    expect(((await seen('/bulletins', CLERK)).data as readonly { period: string }[]).map(({ period }) => period)).toEqual(['2022Q1', '2021Q4']);
    expect((await seen('/bulletins/2020Q1', BUREAU)).code).toBe('not-found');
  });
  it('the plan stands on a board with what the log shows of each clause', async () => {
    expect(await seen('/plan', CLERK)).toMatchObject({ clauses: expect.any(Array), counts: { met: expect.any(Number) } });
  });
});
