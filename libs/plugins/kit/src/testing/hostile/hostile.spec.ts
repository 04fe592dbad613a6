import { afterAll, describe, expect, it } from 'vitest';
import { createSandbox, type SandboxAnswer } from '../../node/index.ts';
import { CANARY, GOOD_INPUTS, GOOD_MANIFEST, HOSTILE_INPUTS, HOSTILE_MANIFESTS } from './documents.ts';
import { HOSTILE_EXPRESSIONS } from './expressions.ts';

// A busy machine must not make a deadline out of a refusal: here the deadline is long, and in the last group it is the real one.
const patient = createSandbox({ deadlineMs: 10_000 });
const unguarded = createSandbox({ module: new URL('./unguarded-worker.ts', import.meta.url), memoryMb: 32 });
afterAll(async () => {
  await patient.close();
  await unguarded.close();
});
const calendar = { offDays: [], makeUpDays: [] };
const task = (manifest: string, inputs = GOOD_INPUTS) => ({ manifest, inputs, calendar, version: '1.0.0', digest: '' });
const withRule = (when: string): string => JSON.stringify({ ...(JSON.parse(GOOD_MANIFEST) as object), accept: [{ id: 'R-ACCEPT-01', when, outcome: 'accept', because: { zh: '是', en: 'Yes' }, basis: null }, { id: 'R-ACCEPT-02', when: null, outcome: 'manual', because: { zh: '否', en: 'No' }, basis: null }] });
const leaks = (answer: SandboxAnswer): boolean => JSON.stringify(answer).includes(CANARY);

describe('the hostile corpus', () => {
  it('has more than three hundred cases, each another', () => {
    const texts = [...HOSTILE_EXPRESSIONS, ...HOSTILE_MANIFESTS, ...HOSTILE_INPUTS].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(300);
  });
  it('of expressions is refused before anything runs', async () => {
    for (const { trick, text } of HOSTILE_EXPRESSIONS) {
      const answer = await patient.evaluate(task(withRule(text)));
      expect(`${trick} ${answer.kind} ${text.slice(0, 60)}`).toBe(`${trick} refused ${text.slice(0, 60)}`);
    }
  });
  it('of manifests is refused before anything runs', async () => {
    for (const { trick, text } of HOSTILE_MANIFESTS) expect(`${trick}: ${(await patient.evaluate(task(text))).kind}`).toBe(`${trick}: refused`);
  });
  it('of inputs is refused, or goes to a person; nothing of an answer comes back', async () => {
    for (const { trick, text } of HOSTILE_INPUTS) {
      const answer = await patient.evaluate(task(GOOD_MANIFEST, text));
      const byHand = answer.kind === 'explained' && answer.explanation.outcome.accept.outcome === 'manual' && answer.explanation.outcome.decide.outcome === 'manual' && answer.explanation.faults.length > 0;
      expect([trick, answer.kind === 'refused' || byHand, leaks(answer)]).toEqual([trick, true, false]);
    }
  });
  it('leaves the honest case alone', async () => {
    const answer = await patient.evaluate(task(GOOD_MANIFEST));
    expect(answer).toMatchObject({ kind: 'explained', explanation: { outcome: { decide: { outcome: 'grant' } }, faults: [] } });
    expect(leaks(answer)).toBe(false);
  });
});

describe('with the guard off', () => {
  it('hostile cases get through, and the thread that does not come back is ended', async () => {
    const kinds = new Map<string, number>();
    for (const { text } of HOSTILE_EXPRESSIONS.filter(({ trick }) => trick !== 'depth')) {
      const answer = await unguarded.evaluate(task(text));
      const kind = answer.kind === 'stopped' ? `stopped by ${answer.by}` : answer.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(kinds.get('explained')).toBeGreaterThan(20);
    expect(kinds.get('stopped by deadline')).toBeGreaterThan(5);
  });
  it('a thread that eats memory is ended too, and the next task is answered', async () => {
    const hungry = createSandbox({ module: new URL('./unguarded-worker.ts', import.meta.url), memoryMb: 16, deadlineMs: 10_000 });
    const list = `[${Array.from({ length: 300 }, (_, at) => at).join(',')}]`;
    expect(await hungry.evaluate(task(`${list}.map(a, ${list}.map(b, ${list}.map(c, string(a) + form.story + string(b)))).size() > 0`))).toEqual({ kind: 'stopped', by: 'memory' });
    expect(await hungry.evaluate(task('true'))).toEqual({ kind: 'explained' });
    await hungry.close();
  });
});
