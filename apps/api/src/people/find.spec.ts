import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLERK, DEPT_REVIEWER, openCases } from '../case/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';

const PATH = '/api/v1/people/find';
const NUMBER = '11010519491231002X';
const SUBJECT = '5c0a9f5e-6f0e-4b6a-9f38-0d9f8f0a1b2c';
const PURPOSE = '窗口收件，核对申请人';

// @req #44
describe('somebody whose card lies on a counter', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    const made = await scene.when('/api/v1/subjects', { method: 'POST', as: CLERK, headers: { 'idempotency-key': randomUUID() }, body: { subject: SUBJECT, kind: 'citizen', name: '李晓明（虚构）', idNumber: NUMBER, phone: '13900000000', illustrative: true } });
    expect(made.status).toBe(201);
  }, 60_000);
  afterAll(() => scene.close());
  const find = (number: string, as: typeof CLERK | null = CLERK, purpose = PURPOSE) => scene.when(PATH, { method: 'POST', as, body: { number, purpose } });
  const looks = async (): Promise<readonly unknown[]> => {
    const seen: unknown[] = [];
    for await (const event of scene.app.store.readStream(`access-${SUBJECT}`)) seen.push(JSON.parse(event.data));
    return seen;
  };

  it('is found by the number in whatever spelling, and that somebody looked is on record', async () => {
    const before = (await looks()).length;
    const { status, body, headers } = await find('110105 1949-1231 002x');
    expect(status).toBe(200);
    expect(body).toEqual({ found: { subject: SUBJECT, kind: 'citizen', name: '李晓明（虚构）', phone: '13900000000' } });
    expect(headers.get('cache-control')).toBe('no-store');
    const after = await looks();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ subject: SUBJECT, purpose: PURPOSE, unit: CLERK.unit });
    expect(JSON.stringify(after)).not.toContain(NUMBER);
  });

  it('is nobody when no number is registered, and nothing is recorded of nobody', async () => {
    const before = (await looks()).length;
    expect((await find('440524188001010014')).body).toEqual({ found: null });
    expect(await looks()).toHaveLength(before);
  });

  it('is shown to counters alone, and to nobody without a purpose', async () => {
    expect((await find(NUMBER, null)).status).toBe(401);
    expect((await find(NUMBER, DEPT_REVIEWER)).status).toBe(403);
    expect((await find(NUMBER, CLERK, '')).body).toMatchObject({ code: 'validation-failed' });
    expect(JSON.stringify((await find('1', CLERK)).body)).not.toContain('"1"');
  });
});
