import { expect, it } from 'vitest';
import { FIRST } from '../testing/rules.ts';
import { createBench, judgeInThread } from './in-thread.ts';

const task = { manifests: FIRST.manifests, calendar: { years: {} } };
const items = FIRST.manifests.map(({ item }) => item);

it('judges every manifest of a task, also when tasks come at the same time', async () => {
  const answers = await Promise.all([judgeInThread(task), judgeInThread(task), judgeInThread(task)]);
  for (const judgements of answers) expect(judgements.map(({ item, invalid, failed }) => [item, invalid, failed])).toEqual(items.map(item => [item, [], []]));
});

it('says of a thread that had to be ended that it took too long, and the next task gets another thread', async () => {
  const bench = createBench({ mostMs: 1, module: new URL('data:text/javascript,import { parentPort } from "node:worker_threads"; let tasks = 0; parentPort.on("message", () => { tasks += 1; if (tasks === 2) for (;;); parentPort.postMessage([]); });') });
  expect(await bench.judge(task)).toEqual([]);
  expect((await bench.judge(task)).map(({ item, invalid }) => [item, invalid[0]?.code])).toEqual(items.map(item => [item, 'took-too-long']));
  expect(await bench.judge(task)).toEqual([]);
});

it('says so of a thread that breaks, too', async () => {
  const bench = createBench({ module: new URL('data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw new Error("broken"); });') });
  expect((await bench.judge(task)).map(({ invalid }) => invalid[0]?.code)).toEqual(items.map(() => 'took-too-long'));
});
