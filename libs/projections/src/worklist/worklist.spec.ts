import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEPARTMENT, TOWN_A } from '../testing/authority-log.ts';
import { accepted, CASE, CLERK, forwarded, granted, GROUND, issued, delivered, noticed, onCase, onLicence, OTHER_CASE, received, townReviewed } from '../testing/case-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { worklist, type WorklistQuery } from './query.ts';
import type { QueueName } from './view.ts';

describe('the list of work of a unit', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...GROUND);
  });
  afterEach(() => log.close());
  const ask = (unit: string, more: Partial<WorklistQuery> = {}, at: { on?: string; number?: number } = {}) => log.read(['worklist'], read => worklist(read, { unit, queue: 'accept', person: CLERK, ...more }, { on: '2022-03-03', ...at }));
  /** Queues of the unit that hold something. */
  const full = (unit: string, on?: string): readonly string[] => Object.entries(ask(unit, {}, on === undefined ? {} : { on }).counts).filter(([, count]) => count > 0).map(([name]) => name);

  it('follows a case that the department decides from desk to desk', async () => {
    await log.happened(onCase(CASE, received()));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([['accept'], []]);
    await log.happened(onCase(CASE, noticed([{ kind: 'missing', key: 'form', reason: '' }])));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([['correcting'], []]);
    await log.happened(onCase(CASE, accepted()));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([['review'], []]);
    await log.happened(onCase(CASE, forwarded()));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([[], ['review']]);
    await log.happened(onCase(CASE, granted('2022-03-03')));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([[], ['deliver']]);
    await log.happened(onCase(CASE, issued('2022-03-03')));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([['deliver'], []]);
    await log.happened(onCase(CASE, delivered('2022-03-03')));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([[], []]);
  });

  it('keeps in town what the list gives the town: review, then decision', async () => {
    await log.happened(onCase(CASE, received(onLicence)), onCase(CASE, accepted()));
    expect(full(TOWN_A)).toEqual(['review']);
    expect(ask(TOWN_A, { queue: 'review' }).rows[0]?.next).toEqual({ step: 'review', body: 'town' });
    await log.happened(onCase(CASE, townReviewed()));
    expect([full(TOWN_A), ask(TOWN_A, { queue: 'decide' }).rows[0]?.next]).toEqual([['decide'], { step: 'decide', body: 'town' }]);
    await log.happened(onCase(CASE, granted('2022-03-03')));
    expect([full(TOWN_A), full(DEPARTMENT)]).toEqual([['deliver'], []]);
  });

  it('puts what ends first first, and counts what is close and what is late by the day that is asked for', async () => {
    await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ number: 'HT2022-000002', receivedOn: '2022-02-28' })), onCase(CASE, accepted('2022-03-01')), onCase(OTHER_CASE, accepted('2022-03-02')));
    expect(ask(TOWN_A, { queue: 'review' }).rows.map(({ number, due }) => [number, due])).toEqual([['HT2022-000001', '2022-03-08'], ['HT2022-000002', '2022-03-09']]);
    const lights = (on: string) => [ask(TOWN_A, {}, { on }).counts.soon, ask(TOWN_A, {}, { on }).counts.overdue];
    expect([lights('2022-03-03'), lights('2022-03-08'), lights('2022-03-09'), lights('2022-03-10')]).toEqual([[0, 0], [2, 0], [1, 1], [0, 2]]);
  });

  it('serves whoever is to be served first of those whose limits end together', async () => {
    await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ number: 'HT2022-000002', priority: true })));
    expect(ask(TOWN_A).rows.map(({ number }) => number)).toEqual(['HT2022-000002', 'HT2022-000001']);
  });

  it('knows one’s own', async () => {
    const metadata = { actor: { id: CLERK, unit: TOWN_A, post: '受理岗' }, authority: { kind: 'step' as const, chain: ['list'] } };
    await log.happened(onCase(CASE, received(), { metadata }), onCase(OTHER_CASE, received({ number: 'HT2022-000002' })));
    expect([ask(TOWN_A).counts.mine, ask(TOWN_A, { queue: 'mine' }).rows.map(({ id }) => id), ask(TOWN_A, { person: 'somebody' }).counts.mine]).toEqual([1, [CASE], 0]);
  });

  it('is as it was at every earlier moment', async () => {
    const first = await log.happened(onCase(CASE, received()));
    const second = await log.happened(onCase(CASE, accepted()));
    await log.happened(onCase(CASE, forwarded()));
    const counts = (queue: QueueName, number: number) => ask(TOWN_A, {}, { number }).counts[queue];
    expect([counts('accept', first - 1), counts('accept', first), counts('accept', second), counts('review', second)]).toEqual([0, 1, 0, 1]);
  });

  it('gives a page from where it is asked, and says how many there are', async () => {
    await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ number: 'HT2022-000002' })));
    const page = ask(TOWN_A, { from: 1, limit: 1 });
    expect([page.total, page.rows.map(({ number }) => number)]).toEqual([2, ['HT2022-000002']]);
    expect(ask(TOWN_A, { item: '990711999000' }).total).toBe(0);
  });
});
