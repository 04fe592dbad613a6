import { REJECTION_CODES, Rejection } from '@yichuang/domain';
import { AppendRefused, Conflict, NotAllowed, StoreDamaged, StoreUnavailable } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { problemDocument, problemOf } from './problem.ts';
import { PROBLEMS, type ProblemCode } from './table.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

describe('the table of problems', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openScene(); });
  afterAll(() => scene.close());

  it('has every refusal of the domain', () => {
    expect(REJECTION_CODES.filter(code => !CODES.includes(code))).toEqual([]);
    for (const code of REJECTION_CODES) expect(problemOf(new Rejection(code, { n: 1 }))).toMatchObject({ code, details: { n: 1 } });
  });

  it.each(CODES)('%s: a status, two languages, and a page for each', async code => {
    const { status, title, help } = PROBLEMS[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const text of [title.zh, help.zh]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [title.en, help.en]) expect(text).not.toMatch(/\p{Script=Han}/u);
    expect([...title.zh].length).toBeLessThanOrEqual(40);
    for (const [language, words] of [['zh-CN', title.zh], ['en', title.en]] as const) {
      const page = await scene.when(`/docs/problems/${code}`, { headers: { 'accept-language': language } });
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text).toContain(words.replaceAll('“', '“'));
    }
  });

  it('does not speak of system errors in Chinese titles', () => {
    for (const code of CODES) expect(PROBLEMS[code].title.zh).not.toMatch(/系统异常|undefined|null|500/);
  });

  it.each([
    [new Conflict('unit-1', 1, 2), 'revision-conflict', 412], [new NotAllowed('office'), 'not-delegated', 403], [new StoreUnavailable('disk', 'not-written'), 'store-unavailable', 503],
    [new StoreDamaged('event-hash', { number: 7, id: 'x' }), 'event-hash', 500], [new AppendRefused('event-too-large'), 'event-too-large', 413], [new Error('secret words'), 'internal-error', 500], ['thrown text', 'internal-error', 500],
  ] as const)('%s becomes %s', (error, code, status) => {
    const problem = problemOf(error);
    expect(problem.code).toBe(code);
    const text = JSON.stringify(problemDocument(problem, 'zh', 'trace'));
    expect(text).not.toContain('secret words');
    expect(text).not.toContain('stack');
    expect(PROBLEMS[problem.code].status).toBe(status);
  });

  it('names the item that a refusal is about beside its own code', () => {
    const document = problemDocument(problemOf(new Rejection('kind-mismatch', { code: '990501001000', kind: 'payment' })), 'zh', 'trace');
    expect(document).toMatchObject({ code: 'kind-mismatch', item: '990501001000', kind: 'payment' });
  });

  it('speaks the language of the reader, and gives a trace id', async () => {
    const zh = await scene.when('/api/v1/none');
    const en = await scene.when('/api/v1/none', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect([zh.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['zh-CN', 'en']);
    expect(en.body).toMatchObject({ type: '/docs/problems/not-found', title: 'No such page', traceId: en.headers.get('x-request-id') });
    expect(zh.headers.get('cache-control')).toBe('no-store');
  });
});
